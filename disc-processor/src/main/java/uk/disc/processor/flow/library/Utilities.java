package uk.disc.processor.flow.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.disc.processor.flow.engine.Site;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.Value;

/** Static helpers of the platform, and threads. */
final class Utilities {
    private static final String ALL = "[]";
    private static final String FUNCTION = "function";

    private static final Set<String> SAME = Set.of(
            "requireNonNull",
            "unmodifiableList",
            "unmodifiableSet",
            "unmodifiableMap",
            "unmodifiableCollection",
            "synchronizedList",
            "synchronizedMap",
            "synchronizedSet",
            "synchronizedCollection",
            "checkedList",
            "unmodifiableSortedSet",
            "unmodifiableSortedMap");

    Optional<Value> apply(Site site, String type, Set<String> above) {
        String name = site.method().getSimpleName().toString();
        if (above.contains("java.lang.Thread")) {
            return thread(site, name);
        }
        if (!type.startsWith("java.")) {
            return Optional.empty();
        }
        if (SAME.contains(name)) {
            return Optional.of(site.argument(0));
        }
        return switch (type) {
            case "java.util.Arrays" -> arrays(site, name);
            case "java.util.Collections" -> collections(site, name);
            case "java.lang.System" -> system(site, name);
            case "java.util.Objects" ->
                name.equals("requireNonNullElse")
                        ? Optional.of(site.argument(0).join(site.argument(1)).withoutConstant())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Value> thread(Site site, String name) {
        if (name.equals("start") || name.equals("run")) {
            if (site.callNamed(site.receiver(), "run", List.of()).isEmpty()) {
                Value function = site.load(site.receiver(), site.place(FUNCTION));
                site.call(
                        function,
                        site.program()
                                .elements()
                                .getTypeElement("java.lang.Runnable")
                                .asType(),
                        List.of());
            }
            return Optional.of(Value.EMPTY);
        }
        return Optional.empty();
    }

    private static Optional<Value> arrays(Site site, String name) {
        Value array = site.argument(0);
        switch (name) {
            case "asList", "copyOf", "stream" -> {
                Value made = site.create(name, site.type(), true);
                for (FieldKey place : site.places(array)) {
                    if (place.element()) {
                        site.store(made, place, site.load(array, place));
                    }
                }
                if (site.places(made).size() <= 1) {
                    site.store(made, site.place(ALL), site.elements(array));
                }
                return Optional.of(made.withLabelsOf(array));
            }
            case "copyOfRange" -> {
                Value made = site.create(name, site.type(), true);
                site.store(made, site.place(ALL), site.elements(array));
                return Optional.of(made.withLabelsOf(array));
            }
            case "fill" -> {
                site.store(
                        array, site.place(ALL), site.argument(site.arguments().size() - 1));
                return Optional.of(Value.EMPTY);
            }
            case "toString", "deepToString" -> {
                return Optional.of(site.told(site.deep(array)));
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private static Optional<Value> collections(Site site, String name) {
        switch (name) {
            case "addAll" -> {
                site.store(site.argument(0), site.place(ALL), site.elements(site.argument(1)));
                return Optional.of(Value.EMPTY);
            }
            case "singletonList", "singleton", "nCopies" -> {
                Value made = site.create(name, site.type(), true);
                site.store(made, site.place(ALL), site.argument(site.arguments().size() - 1));
                return Optional.of(made);
            }
            case "enumeration", "list" -> {
                Value made = site.create(name, site.type(), true);
                site.store(made, site.place(ALL), site.elements(site.argument(0)));
                return Optional.of(made.withLabelsOf(site.argument(0)));
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private static Optional<Value> system(Site site, String name) {
        if (name.equals("arraycopy")) {
            site.store(site.argument(2), site.place(ALL), site.elements(site.argument(0)));
            return Optional.of(Value.EMPTY);
        }
        return Optional.empty();
    }
}
