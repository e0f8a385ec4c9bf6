package uk.disc.processor;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Looks for names that javac could not resolve. The supported API doesn't tell how many errors there were; a type that is not known is
 * the kind that could hide what a payload carries.
 */
final class BrokenCode extends TreePathScanner<@Nullable Boolean, @Nullable Void> {
    private final Trees trees;

    BrokenCode(Trees trees) {
        this.trees = trees;
    }

    /** Whether an attributed tree holds a name without a meaning. */
    boolean in(TreePath path) {
        return Boolean.TRUE.equals(scan(path, null));
    }

    private boolean isErroneous() {
        TypeMirror type = trees.getTypeMirror(getCurrentPath());
        return type != null && type.getKind() == TypeKind.ERROR;
    }

    @Override
    public @Nullable Boolean scan(@Nullable Tree tree, @Nullable Void unused) {
        return super.scan(tree, unused);
    }

    @Override
    public @Nullable Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        return isErroneous() || Boolean.TRUE.equals(super.visitIdentifier(tree, unused));
    }

    @Override
    public @Nullable Boolean visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        return isErroneous() || Boolean.TRUE.equals(super.visitMemberSelect(tree, unused));
    }

    @Override
    public @Nullable Boolean visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        return isErroneous() || Boolean.TRUE.equals(super.visitMethodInvocation(tree, unused));
    }

    @Override
    public @Nullable Boolean visitNewClass(NewClassTree tree, @Nullable Void unused) {
        return isErroneous() || Boolean.TRUE.equals(super.visitNewClass(tree, unused));
    }

    @Override
    public Boolean reduce(@Nullable Boolean left, @Nullable Boolean right) {
        return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
    }
}
