package uk.disc.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Data of this package, read strictly: what is missing, unknown or twice is a fault of ours. */
final class ShippedYaml {
    private final String resource;
    private final String place;
    private final Map<?, ?> values;

    private ShippedYaml(String resource, String place, Map<?, ?> values) {
        this.resource = resource;
        this.place = place;
        this.values = values;
    }

    /** The file of a name beside this class; empty if there is none. */
    static Optional<ShippedYaml> find(String resource) {
        try (InputStream in = ShippedYaml.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            Object document = new Load(LoadSettings.builder().setLabel(resource).build()).loadFromInputStream(in);
            if (!(document instanceof Map<?, ?> map)) {
                throw new IllegalStateException(resource + " holds no keys");
            }
            return Optional.of(new ShippedYaml(resource, "", map));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShippedYaml at(String resource) {
        return find(resource).orElseThrow(() -> new IllegalStateException(resource + " is missing"));
    }

    ShippedYaml only(List<String> keys) {
        for (Object key : values.keySet()) {
            if (!keys.contains(key)) {
                throw new IllegalStateException(where(String.valueOf(key)) + " is unknown; known are " + keys);
            }
        }
        return this;
    }

    String text(String key) {
        return textIfAny(key).orElseThrow(() -> new IllegalStateException(where(key) + " is missing"));
    }

    Optional<String> textIfAny(String key) {
        @Nullable Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text.strip());
        }
        throw new IllegalStateException(where(key) + " is no text");
    }

    List<String> texts(String key) {
        if (!(values.get(key) instanceof List<?> list)) {
            throw new IllegalStateException(where(key) + " is no list");
        }
        return list.stream().map(String::valueOf).toList();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    List<String> keys() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    /** Every text here by its key, in their order; those keys that hold something else are named. */
    Map<String, String> texts(Set<String> others) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : keys()) {
            if (!others.contains(key)) {
                texts.put(key, text(key));
            }
        }
        return texts;
    }

    Optional<ShippedYaml> child(String key) {
        @Nullable Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Map<?, ?> map) {
            return Optional.of(new ShippedYaml(resource, where(key), map));
        }
        throw new IllegalStateException(where(key) + " has no keys");
    }

    /** The rows of a list; none if it is left out. */
    List<ShippedYaml> rows(String key) {
        if (!values.containsKey(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof List<?> list)) {
            throw new IllegalStateException(where(key) + " is no list");
        }
        List<ShippedYaml> rows = new ArrayList<>();
        for (Object row : list) {
            if (!(row instanceof Map<?, ?> map)) {
                throw new IllegalStateException(where(key) + " has a row without keys");
            }
            rows.add(new ShippedYaml(resource, where(key) + " row " + (rows.size() + 1), map));
        }
        return rows;
    }

    private String where(String key) {
        return place.isEmpty() ? resource + ": " + key : place + "." + key;
    }
}
