package uk.disc.processor;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Looks for names that javac could not resolve. The supported API doesn't tell how many errors there were; a type that is not known is
 * the kind that could hide what a payload carries.
 */
final class BrokenCode extends TreeScanner<@Nullable Void, TreePath> {
    private final Trees trees;
    private boolean found;

    BrokenCode(Trees trees) {
        this.trees = trees;
    }

    /** Whether an attributed tree holds a name without a meaning. */
    boolean in(TreePath path) {
        found = false;
        scan(path.getLeaf(), new TreePath(path.getCompilationUnit()));
        return found;
    }

    /** The type belongs to the tree alone: a whole path to each would cost more than looking. */
    private void look(Tree tree, TreePath root) {
        TypeMirror type = trees.getTypeMirror(new TreePath(root, tree));
        found |= type != null && type.getKind() == TypeKind.ERROR;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, TreePath root) {
        return found ? null : super.scan(tree, root);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, TreePath root) {
        look(tree, root);
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, TreePath root) {
        look(tree, root);
        return super.visitMemberSelect(tree, root);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, TreePath root) {
        look(tree, root);
        return super.visitMethodInvocation(tree, root);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, TreePath root) {
        look(tree, root);
        return super.visitNewClass(tree, root);
    }
}
