package uk.disc.processor.flow;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import uk.disc.processor.payload.Attributes;

/**
 * Where code takes something from its configuration. It goes by its key, as in <code>${laboratory.url}</code>, unless a file of the module
 * sets that to an address with a host: then by scheme, host and port alone, since whatever else is configured may be secret.
 */
final class ConfigurationKeys {
    /** Annotations on a field or a parameter, with the attribute that holds the key. */
    private static final Map<String, String> INJECTED = Map.of(
            "org.springframework.beans.factory.annotation.Value", "value",
            "org.eclipse.microprofile.config.inject.ConfigProperty", "name",
            "io.micronaut.context.annotation.Value", "value",
            "io.micronaut.context.annotation.Property", "name");

    private static final String PREFIXED = "org.springframework.boot.context.properties.ConfigurationProperties";

    /** Methods whose first argument is a key. */
    private static final Map<String, Set<String>> ASKED = Map.of(
            "org.springframework.core.env.PropertyResolver", Set.of("getProperty", "getRequiredProperty"),
            "org.eclipse.microprofile.config.Config", Set.of("getValue", "getOptionalValue"),
            "java.lang.System", Set.of("getProperty", "getenv"));

    private static final Pattern KEY = Pattern.compile("\\$\\{([^}:]+)(:[^}]*)?}");

    private final Function<String, Optional<String>> files;
    private final Function<TypeElement, Set<TypeElement>> supertypes;
    private final Map<VariableElement, Optional<String>> known = new HashMap<>();

    ConfigurationKeys(Function<String, Optional<String>> files, Function<TypeElement, Set<TypeElement>> supertypes) {
        this.files = files;
        this.supertypes = supertypes;
    }

    /** What a field or a parameter is set to. */
    Optional<String> of(VariableElement variable) {
        Optional<String> found = known.get(variable);
        if (found == null) {
            found = written(variable)
                    .or(() -> throughConstructor(variable))
                    .or(() -> prefixed(variable))
                    .map(this::address);
            known.put(variable, found);
        }
        return found;
    }

    private static Optional<String> written(VariableElement variable) {
        for (AnnotationMirror mirror : variable.getAnnotationMirrors()) {
            String attribute = INJECTED.get(Attributes.nameOf(mirror));
            String text = attribute == null ? "" : new Attributes(mirror).text(attribute);
            if (text.contains("${")) {
                return Optional.of(text);
            }
            if (!text.isEmpty() && attribute != null && attribute.equals("name")) {
                return Optional.of(named(text));
            }
        }
        return Optional.empty();
    }

    /** A field of the name of a constructor's parameter is set by it. */
    private static Optional<String> throughConstructor(VariableElement variable) {
        if (variable.getKind() != ElementKind.FIELD || !(variable.getEnclosingElement() instanceof TypeElement type)) {
            return Optional.empty();
        }
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .flatMap(constructor -> constructor.getParameters().stream())
                .filter(parameter -> parameter.getSimpleName().equals(variable.getSimpleName()))
                .flatMap(parameter -> written(parameter).stream())
                .findFirst();
    }

    private static Optional<String> prefixed(VariableElement variable) {
        Element owner = variable.getEnclosingElement();
        if (variable.getKind() != ElementKind.FIELD || owner == null) {
            return Optional.empty();
        }
        return Attributes.on(owner, PREFIXED).map(mark -> {
            String prefix = mark.text("prefix").isEmpty() ? mark.text("value") : mark.text("prefix");
            String name = variable.getSimpleName()
                    .toString()
                    .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                    .toLowerCase(Locale.ROOT);
            return named(prefix.isEmpty() ? name : prefix + "." + name);
        });
    }

    /** Whether a call gives what its first argument names. */
    boolean isAsked(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return ASKED.values().stream().anyMatch(names -> names.contains(name))
                && method.getEnclosingElement() instanceof TypeElement declaring
                && supertypes.apply(declaring).stream()
                        .anyMatch(type -> ASKED.getOrDefault(
                                        type.getQualifiedName().toString(), Set.of())
                                .contains(name));
    }

    /** What a key is set to. */
    String ofKey(String key) {
        return address(named(key));
    }

    private static String named(String key) {
        return "${" + key + "}";
    }

    /** The address that a text with keys comes to; the text without defaults while any of them, or a host, is not known. */
    String address(String text) {
        String resolved = KEY.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(files.apply(match.group(1)).orElse(match.group())));
        String keys = KEY.matcher(text).replaceAll("\\${$1}");
        try {
            URI uri = new URI(resolved.replaceFirst("(//[^/?#]*).*", "$1"));
            return uri.getScheme() == null || uri.getHost() == null
                    ? keys
                    : uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        } catch (URISyntaxException e) {
            return keys;
        }
    }
}
