package uk.disc.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A bad and a good example for the rules where one helps. */
final class RuleExamples {
    private static final String RESOURCE = "examples.yaml";
    private static final SortedMap<String, Example> ALL = load();

    private RuleExamples() {}

    /** An example that a rule stops, and the same mended. */
    record Example(String language, String bad, String good) {}

    static Optional<Example> of(String rule) {
        return Optional.ofNullable(ALL.get(rule));
    }

    static SortedMap<String, Example> all() {
        return ALL;
    }

    private static SortedMap<String, Example> load() {
        try (InputStream in = RuleExamples.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not beside " + RuleExamples.class.getName());
            }
            Object document = new Load(LoadSettings.builder().setLabel(RESOURCE).build()).loadFromInputStream(in);
            if (!(document instanceof Map<?, ?> map) || !(map.get("examples") instanceof List<?> rows)) {
                throw new IllegalStateException(RESOURCE + " has no list of examples");
            }
            SortedMap<String, Example> examples = new TreeMap<>();
            for (Object row : rows) {
                Map<?, ?> values = (Map<?, ?>) row;
                Example before = examples.put(
                        text(values, "rule"),
                        new Example(text(values, "language"), text(values, "bad"), text(values, "good")));
                if (before != null) {
                    throw new IllegalStateException(RESOURCE + ": two examples for " + values.get("rule"));
                }
            }
            return Collections.unmodifiableSortedMap(examples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<?, ?> values, String key) {
        if (values.get(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw new IllegalStateException(RESOURCE + ": " + key + " of " + values.get("rule") + " is missing");
    }
}
