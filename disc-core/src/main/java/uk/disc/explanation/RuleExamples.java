package uk.disc.explanation;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
        SortedMap<String, Example> examples = new TreeMap<>();
        for (ShippedYaml row : ShippedYaml.at(RESOURCE).rows("examples")) {
            String rule = row.text("rule");
            if (examples.put(rule, new Example(row.text("language"), row.text("bad"), row.text("good"))) != null) {
                throw new IllegalStateException(RESOURCE + ": two examples for " + rule);
            }
        }
        return Collections.unmodifiableSortedMap(examples);
    }
}
