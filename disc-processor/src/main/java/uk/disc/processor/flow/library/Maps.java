package uk.disc.processor.flow.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.engine.Site;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.Value;

/** Maps, and what is like them: properties, and the attributes of a session. A value is told from others by a constant key. */
final class Maps {
    private static final String ALL = "{}";
    private static final String KEYS = "keys";
    private static final String KEY = "key";
    private static final String VALUE = "value";

    private static final Set<String> PUTS = Set.of("put", "setProperty", "putIfAbsent", "replace");
    private static final Set<String> GETS = Set.of("get", "getProperty", "getOrDefault", "remove");
    private static final Set<String> COMPUTES = Set.of("computeIfAbsent", "computeIfPresent", "compute", "merge");
    private static final Set<String> ATTRIBUTE_IN = Set.of("setAttribute", "putValue", "addAttribute");
    private static final Set<String> ATTRIBUTE_OUT = Set.of("getAttribute", "getValue", "removeAttribute");

    Optional<Value> construct(Site site) {
        for (Value argument : site.arguments()) {
            copy(site, argument);
        }
        return Optional.of(Value.EMPTY);
    }

    private static void copy(Site site, Value from) {
        for (FieldKey place : site.places(from)) {
            if (place.toString().startsWith("{")) {
                site.store(site.receiver(), place, site.load(from, place));
            }
        }
        Value values = site.load(from, site.place(ALL));
        if (values.hasObjects() || values.hasLabels()) {
            site.store(site.receiver(), site.place(ALL), values);
        }
        site.store(
                site.receiver(),
                site.place(KEYS),
                site.load(site.receiver(), site.place(KEYS)).join(site.load(from, site.place(KEYS))));
        site.addContent(site.receiver(), from.labelsOnly());
    }

    Optional<Value> apply(Site site) {
        String name = site.method().getSimpleName().toString();
        Value receiver = site.receiver();
        if (PUTS.contains(name)) {
            return Optional.of(
                    put(site, site.argument(0), site.argument(site.arguments().size() - 1)));
        }
        if (GETS.contains(name)) {
            Value found = get(site, site.argument(0));
            return Optional.of(site.arguments().size() > 1 ? found.join(site.argument(1)) : found);
        }
        if (COMPUTES.contains(name)) {
            Value held = get(site, site.argument(0));
            Value made = function(site, site.arguments().size() - 1, List.of(site.argument(0), held));
            Value given = name.equals("merge") ? site.argument(1) : Value.EMPTY;
            put(site, site.argument(0), held.join(made).join(given));
            return Optional.of(held.join(made).join(given));
        }
        switch (name) {
            case "putAll" -> {
                copy(site, site.argument(0));
                return Optional.of(Value.EMPTY);
            }
            case "values", "elements" -> {
                return Optional.of(holding(site, name, values(site)));
            }
            case "keySet", "keys", "navigableKeySet", "stringPropertyNames", "propertyNames" -> {
                return Optional.of(holding(site, name, site.load(receiver, site.place(KEYS))));
            }
            case "entrySet" -> {
                Value entry = site.create("entry", null, true);
                site.store(entry, site.place(KEY), site.load(receiver, site.place(KEYS)));
                site.store(entry, site.place(VALUE), values(site));
                return Optional.of(holding(site, name, entry.withLabelsOf(receiver)));
            }
            case "forEach", "replaceAll" -> {
                function(site, 0, List.of(site.load(receiver, site.place(KEYS)), values(site)));
                return Optional.of(Value.EMPTY);
            }
            case "clear" -> {
                site.clear(receiver);
                return Optional.of(Value.EMPTY);
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private static Value function(Site site, int index, List<Value> given) {
        @Nullable TypeMirror type = site.functional(index).orElse(null);
        return site.call(site.argument(index), type, given).orElse(Value.EMPTY);
    }

    private static Value holding(Site site, String name, Value elements) {
        Value made = site.create(name, site.type(), site.shown(site.receiver()));
        site.store(made, site.place("[]"), elements);
        return made.withLabelsOf(site.receiver());
    }

    private static Value values(Site site) {
        return site.load(site.receiver(), site.place(ALL));
    }

    private static Value put(Site site, Value key, Value value) {
        site.store(site.receiver(), place(site, key), value);
        site.store(
                site.receiver(),
                site.place(KEYS),
                site.load(site.receiver(), site.place(KEYS)).join(key.withoutConstant()));
        return Value.EMPTY;
    }

    private static Value get(Site site, Value key) {
        return site.loadResult(site.receiver(), place(site, key)).withLabelsOf(site.receiver());
    }

    private static FieldKey place(Site site, Value key) {
        return key.hasLabels() || key.constant() == null ? site.place(ALL) : site.place("{" + key.constant() + "}");
    }

    Optional<Value> entry(Site site) {
        return switch (site.method().getSimpleName().toString()) {
            case "getKey" -> Optional.of(site.loadResult(site.receiver(), site.place(KEY)));
            case "getValue" -> Optional.of(site.loadResult(site.receiver(), site.place(VALUE)));
            case "setValue" -> {
                site.store(site.receiver(), site.place(VALUE), site.argument(0));
                yield Optional.of(Value.EMPTY);
            }
            case "<init>" -> {
                site.store(site.receiver(), site.place(KEY), site.argument(0));
                site.store(site.receiver(), site.place(VALUE), site.argument(1));
                yield Optional.of(Value.EMPTY);
            }
            default -> Optional.empty();
        };
    }

    /** The attributes of a session, a request or a model: by name, whatever the type. */
    Optional<Value> attributes(Site site) {
        String name = site.method().getSimpleName().toString();
        if (ATTRIBUTE_IN.contains(name) && site.arguments().size() == 2) {
            return Optional.of(put(site, site.argument(0), site.argument(1)));
        }
        if (ATTRIBUTE_OUT.contains(name) && site.arguments().size() == 1) {
            return Optional.of(get(site, site.argument(0)));
        }
        if (name.equals("getAttributeNames") || name.equals("getValueNames")) {
            return Optional.of(holding(site, name, site.load(site.receiver(), site.place(KEYS))));
        }
        return Optional.empty();
    }
}
