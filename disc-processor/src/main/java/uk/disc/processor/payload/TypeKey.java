package uk.disc.processor.payload;

import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * A type's name with its arguments, the same under each compiler: {@code toString} of a type also shows type annotations, and differs
 * between compilers.
 */
public final class TypeKey {
    private TypeKey() {}

    /**
     * Names a type.
     *
     * @param type any type
     * @return its name; equal for equal types
     */
    public static String of(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return "!" + type;
        }
        // Before declared types: javac's intersections are both.
        if (type instanceof IntersectionType intersection) {
            return intersection.getBounds().stream().map(TypeKey::of).collect(Collectors.joining("&"));
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return enclosing(declared, element) + arguments(declared);
        }
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof TypeVariable variable) {
            // By name alone: a bound may mention the variable itself.
            return variable.asElement().getSimpleName().toString();
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard);
        }
        return switch (type.getKind()) {
            case BOOLEAN -> "boolean";
            case BYTE -> "byte";
            case SHORT -> "short";
            case INT -> "int";
            case LONG -> "long";
            case CHAR -> "char";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case VOID -> "void";
            default -> "!" + type;
        };
    }

    /**
     * Names the class of an erased type, without a trace of arguments: one compiler erases {@code Map.Entry<K, V>} to an entry of
     * {@code Map<K, V>}.
     *
     * @param erased an erased type
     * @return its name
     */
    public static String ofErased(TypeMirror erased) {
        if (erased.getKind() == TypeKind.ARRAY && erased instanceof ArrayType array) {
            return ofErased(array.getComponentType()) + "[]";
        }
        return erased.getKind() == TypeKind.DECLARED
                        && erased instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : of(erased);
    }

    private static String enclosing(DeclaredType declared, TypeElement element) {
        String name = element.getQualifiedName().toString();
        if (name.isEmpty()) {
            return declared.toString();
        }
        return !element.getModifiers().contains(Modifier.STATIC)
                        && declared.getEnclosingType() instanceof DeclaredType outer
                        && !outer.getTypeArguments().isEmpty()
                ? of(outer) + "." + element.getSimpleName()
                : name;
    }

    private static String arguments(DeclaredType declared) {
        return declared.getTypeArguments().isEmpty()
                ? ""
                : declared.getTypeArguments().stream().map(TypeKey::of).collect(Collectors.joining(",", "<", ">"));
    }

    private static String wildcard(WildcardType wildcard) {
        TypeMirror above = wildcard.getExtendsBound();
        if (above != null) {
            return "? extends " + of(above);
        }
        TypeMirror below = wildcard.getSuperBound();
        return below == null ? "?" : "? super " + of(below);
    }
}
