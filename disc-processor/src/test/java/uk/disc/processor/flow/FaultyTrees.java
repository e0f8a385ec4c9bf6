package uk.disc.processor.flow;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Scope;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/** The compiler's trees, which may fail when they are asked about one. */
final class FaultyTrees extends Trees {
    private final Trees real;
    private final Consumer<Tree> asked;

    /** Calls {@code asked}, which may throw, before each answer. */
    FaultyTrees(Trees real, Consumer<Tree> asked) {
        this.real = real;
        this.asked = asked;
    }

    @Override
    public Element getElement(TreePath path) {
        asked.accept(path.getLeaf());
        return real.getElement(path);
    }

    @Override
    public TypeMirror getTypeMirror(TreePath path) {
        asked.accept(path.getLeaf());
        return real.getTypeMirror(path);
    }

    @Override
    public SourcePositions getSourcePositions() {
        return real.getSourcePositions();
    }

    @Override
    public Tree getTree(Element element) {
        return real.getTree(element);
    }

    @Override
    public ClassTree getTree(TypeElement element) {
        return real.getTree(element);
    }

    @Override
    public MethodTree getTree(ExecutableElement method) {
        return real.getTree(method);
    }

    @Override
    public Tree getTree(Element element, AnnotationMirror mirror) {
        return real.getTree(element, mirror);
    }

    @Override
    public Tree getTree(Element element, AnnotationMirror mirror, AnnotationValue value) {
        return real.getTree(element, mirror, value);
    }

    @Override
    public TreePath getPath(CompilationUnitTree unit, Tree node) {
        return real.getPath(unit, node);
    }

    @Override
    public TreePath getPath(Element element) {
        return real.getPath(element);
    }

    @Override
    public TreePath getPath(Element element, AnnotationMirror mirror) {
        return real.getPath(element, mirror);
    }

    @Override
    public TreePath getPath(Element element, AnnotationMirror mirror, AnnotationValue value) {
        return real.getPath(element, mirror, value);
    }

    @Override
    public Scope getScope(TreePath path) {
        return real.getScope(path);
    }

    @Override
    public String getDocComment(TreePath path) {
        return real.getDocComment(path);
    }

    @Override
    public boolean isAccessible(Scope scope, TypeElement type) {
        return real.isAccessible(scope, type);
    }

    @Override
    public boolean isAccessible(Scope scope, Element member, DeclaredType type) {
        return real.isAccessible(scope, member, type);
    }

    @Override
    public TypeMirror getOriginalType(ErrorType errorType) {
        return real.getOriginalType(errorType);
    }

    @Override
    public void printMessage(Diagnostic.Kind kind, CharSequence message, Tree tree, CompilationUnitTree root) {
        real.printMessage(kind, message, tree, root);
    }

    @Override
    public TypeMirror getLub(CatchTree tree) {
        return real.getLub(tree);
    }
}
