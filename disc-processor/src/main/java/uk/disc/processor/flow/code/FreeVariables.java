package uk.disc.processor.flow.code;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds the variables that a lambda or a local class takes from around it. */
final class FreeVariables extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Function<Tree, @Nullable Element> elements;
    private final Set<VariableElement> used = new LinkedHashSet<>();
    private final Set<Element> declared = new HashSet<>();

    private FreeVariables(Function<Tree, @Nullable Element> elements) {
        this.elements = elements;
    }

    /** The variables used in a tree and not declared in it, in the order of their first use. */
    static Set<VariableElement> of(Tree tree, Function<Tree, @Nullable Element> elements) {
        FreeVariables scan = new FreeVariables(elements);
        scan.scan(tree, null);
        scan.used.removeAll(scan.declared);
        return scan.used;
    }

    static boolean local(@Nullable Element element) {
        if (!(element instanceof VariableElement)) {
            return false;
        }
        ElementKind kind = element.getKind();
        return !kind.isField() && kind != ElementKind.ENUM_CONSTANT;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        if (elements.apply(tree) instanceof VariableElement variable
                && local(variable)
                && !variable.getSimpleName().contentEquals("this")
                && !variable.getSimpleName().contentEquals("super")) {
            used.add(variable);
        }
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        Element element = elements.apply(tree);
        if (element != null) {
            declared.add(element);
        }
        return super.visitVariable(tree, null);
    }
}
