package uk.disc.processor.flow.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.engine.Site;
import uk.disc.processor.flow.value.Value;

/** Texts: what is known at compile time is computed, the rest is as for any other library. */
final class Texts {
    private final Unmodelled unmodelled;

    Texts(Unmodelled unmodelled) {
        this.unmodelled = unmodelled;
    }

    Optional<Value> apply(Site site) {
        String name = site.method().getSimpleName().toString();
        if (site.method().getKind() != ElementKind.CONSTRUCTOR) {
            Object constant = site.receiver().constant();
            List<Object> given = new ArrayList<>();
            for (Value argument : site.arguments()) {
                if (argument.constant() != null && !argument.hasLabels()) {
                    given.add(argument.constant());
                }
            }
            if (constant instanceof String text
                    && given.size() == site.arguments().size()) {
                Object result = compute(text, name, given);
                if (result != null) {
                    return Optional.of(Value.constant(result));
                }
            }
            if (name.equals("setLength")
                    && Integer.valueOf(0).equals(site.argument(0).constant())) {
                site.clear(site.receiver());
                return Optional.of(Value.EMPTY);
            }
            if (name.equals("toString") || name.equals("substring") || name.equals("subSequence")) {
                return Optional.of(site.told(site.deep(site.receiver())));
            }
            if (name.equals("split")
                    || name.equals("toCharArray")
                    || name.equals("getBytes")
                    || name.equals("lines")
                    || name.equals("chars")) {
                Value labels = site.told(site.deep(site.receiver()));
                Value made = site.create(name, site.type(), true);
                site.store(made, site.place("[]"), labels);
                return Optional.of(made.withLabelsOf(labels));
            }
        }
        return Optional.of(unmodelled.apply(site));
    }

    /** What a method of a text gives when everything is known; null if that is not computed here. */
    private static @Nullable Object compute(String text, String name, List<Object> given) {
        if (given.isEmpty()) {
            return switch (name) {
                case "length" -> text.length();
                case "isEmpty" -> text.isEmpty();
                case "isBlank" -> text.isBlank();
                case "trim" -> text.trim();
                case "strip" -> text.strip();
                case "toString", "intern" -> text;
                case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
                case "toLowerCase" -> text.toLowerCase(Locale.ROOT);
                case "hashCode" -> text.hashCode();
                default -> null;
            };
        }
        Object first = given.get(0);
        if (given.size() == 1 && first instanceof Integer index) {
            return switch (name) {
                case "charAt" -> index >= 0 && index < text.length() ? text.charAt(index) : null;
                case "substring" -> index >= 0 && index <= text.length() ? text.substring(index) : null;
                default -> null;
            };
        }
        if (given.size() == 1 && first instanceof String other) {
            return switch (name) {
                case "equals" -> text.equals(other);
                case "equalsIgnoreCase" -> text.equalsIgnoreCase(other);
                case "startsWith" -> text.startsWith(other);
                case "endsWith" -> text.endsWith(other);
                case "contains" -> text.contains(other);
                case "indexOf" -> text.indexOf(other);
                case "concat" -> text.concat(other);
                case "compareTo" -> text.compareTo(other);
                default -> null;
            };
        }
        if (given.size() == 2
                && name.equals("substring")
                && first instanceof Integer from
                && given.get(1) instanceof Integer to) {
            return from >= 0 && from <= to && to <= text.length() ? text.substring(from, to) : null;
        }
        return null;
    }
}
