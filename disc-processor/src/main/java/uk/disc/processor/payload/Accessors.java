package uk.disc.processor.payload;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Names of properties, as Java beans, records and Jackson form them from the names of methods. */
public final class Accessors {
    private Accessors() {}

    /** Whether a method can be read for a value at all: it takes nothing, gives something, and belongs to an object. */
    static boolean readable(ExecutableElement method) {
        TypeKind result = method.getReturnType().getKind();
        return method.getKind() == ElementKind.METHOD
                && method.getParameters().isEmpty()
                && result != TypeKind.VOID
                && !method.getModifiers().contains(Modifier.STATIC);
    }

    /**
     * Whether a method is by its name the one by which a field is read.
     *
     * @param method a method of the field's type, or of one above it
     * @param field the field
     * @return true if it is read by the field's own name or as a bean's property
     */
    public static boolean reads(ExecutableElement method, VariableElement field) {
        return readable(method)
                && properties(method).contains(field.getSimpleName().toString());
    }

    /** Whether serialisers take a method for a getter by its name: {@code getX()}, or {@code isX()} of a truth value. */
    static boolean getter(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return readable(method)
                && method.getModifiers().contains(Modifier.PUBLIC)
                && (prefixed(name, "get") || (prefixed(name, "is") && truth(method)))
                && !name.equals("getClass");
    }

    /** Whether a method is a setter by its name. */
    static boolean setter(ExecutableElement method) {
        return method.getParameters().size() == 1
                && prefixed(method.getSimpleName().toString(), "set")
                && !method.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean truth(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.BOOLEAN
                || TypeKey.of(method.getReturnType()).equals("java.lang.Boolean");
    }

    private static boolean prefixed(String name, String prefix) {
        return name.startsWith(prefix)
                && name.length() > prefix.length()
                && !Character.isLowerCase(name.charAt(prefix.length()));
    }

    /**
     * The names of the property that a method may read or write, the likeliest first. There are several, since {@code getURL()} is
     * {@code URL} to Java beans and {@code url} to Jackson, and {@code isActive()} may belong to a field of that very name.
     *
     * @param method a method
     * @return at least the method's own name
     */
    public static Set<String> properties(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        Set<String> names = new LinkedHashSet<>();
        for (String prefix : new String[] {"get", "is", "set"}) {
            if (prefixed(name, prefix)) {
                String rest = name.substring(prefix.length());
                names.add(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
                names.add(rest);
                names.add(lowerStart(rest));
            }
        }
        names.add(name);
        return names;
    }

    /** Jackson's own way: every capital at the start becomes small. */
    private static String lowerStart(String name) {
        int end = 0;
        while (end < name.length() && Character.isUpperCase(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end).toLowerCase(Locale.ROOT) + name.substring(end);
    }
}
