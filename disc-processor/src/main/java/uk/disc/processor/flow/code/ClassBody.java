package uk.disc.processor.flow.code;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Tells the members of a class that run when it, or an object of it, is made. */
final class ClassBody {
    private ClassBody() {}

    /** Whether a member runs something by itself. */
    static boolean initialises(Tree member) {
        return member instanceof BlockTree || member instanceof VariableTree field && field.getInitializer() != null;
    }

    /** Whether it runs once for the class. */
    static boolean isStatic(Tree member, TypeElement type) {
        if (member instanceof BlockTree block) {
            return block.isStatic();
        }
        return member instanceof VariableTree field
                && (field.getModifiers().getFlags().contains(Modifier.STATIC)
                        || type.getKind() == ElementKind.INTERFACE
                        || type.getKind() == ElementKind.ANNOTATION_TYPE
                        || enumConstant(field, type));
    }

    private static boolean enumConstant(VariableTree field, TypeElement type) {
        return type.getKind() == ElementKind.ENUM
                && type.getEnclosedElements().stream()
                        .anyMatch(member -> member.getKind() == ElementKind.ENUM_CONSTANT
                                && member.getSimpleName().equals(field.getName()));
    }
}
