package uk.disc.processor.flow.engine;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The words of a file of summaries: one thing a line, its parts apart by tabs. The first line names format and version, the last says how
 * many methods there are, so that a file cut short is told from a whole one.
 *
 * <p>{@code M} begins a method, {@code V} names one that may run in its place; {@code O} is an object, numbered from 0 in each method;
 * {@code R} is what the method gives back, {@code T} what it throws, {@code C} what it leaves in a field, {@code H} what it sends.
 */
final class SummaryText {
    static final String FORMAT = "disc-flows";
    static final String VERSION = "1";
    private static final String TAB = "\t";

    private SummaryText() {}

    static @Nullable TypeElement outermost(@Nullable Element element) {
        TypeElement found = null;
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            found = at instanceof TypeElement type ? type : found;
        }
        return found;
    }

    /** A method by its type, name and erased parameters. */
    static String key(ExecutableElement method, Elements elements, Types types) {
        List<String> parameters = new ArrayList<>();
        method.getParameters().forEach(each -> parameters.add(type(each.asType(), types)));
        String owner = method.getEnclosingElement() instanceof TypeElement type
                ? elements.getBinaryName(type).toString()
                : "";
        return owner + "#" + method.getSimpleName() + "(" + String.join(",", parameters) + ")";
    }

    /** The name of an erased type; empty if it has none by which it can be looked up. */
    static String type(@Nullable TypeMirror type, Types types) {
        if (type == null) {
            return "";
        }
        TypeMirror erased = types.erasure(type);
        if (erased instanceof ArrayType array) {
            String component = type(array.getComponentType(), types);
            return component.isEmpty() ? "" : component + "[]";
        }
        if (erased instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return element.getQualifiedName().toString();
        }
        return erased.getKind().isPrimitive() ? erased.toString() : "";
    }

    static @Nullable TypeMirror type(String name, Elements elements, Types types) {
        if (name.endsWith("[]")) {
            TypeMirror component = type(name.substring(0, name.length() - 2), elements, types);
            return component == null ? null : types.getArrayType(component);
        }
        TypeElement element = name.isEmpty() ? null : elements.getTypeElement(name);
        return element == null ? null : types.erasure(element.asType());
    }

    static String line(List<String> parts) {
        List<String> escaped = new ArrayList<>();
        parts.forEach(part -> escaped.add(part.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")));
        return String.join(TAB, escaped) + "\n";
    }

    static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        for (String part : line.split(TAB, -1)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < part.length(); i++) {
                char at = part.charAt(i);
                if (at == '\\' && i + 1 < part.length()) {
                    i++;
                    at = switch (part.charAt(i)) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> part.charAt(i);
                    };
                }
                text.append(at);
            }
            parts.add(text.toString());
        }
        return parts;
    }
}
