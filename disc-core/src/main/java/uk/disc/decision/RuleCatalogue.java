package uk.disc.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.vocabulary.CellReader;
import uk.disc.vocabulary.DecisionKind;

/**
 * Every rule that can be met, as {@code rules.yaml} describes it. What is read are the lines that a test makes of it and compares; see
 * {@link CellReader}.
 */
public final class RuleCatalogue {
    static final String RESOURCE = "rules.tsv";
    private static final RuleCatalogue SHIPPED = load();

    private final List<RuleDescription> all;
    private final SortedMap<String, RuleDescription> byId = new TreeMap<>();
    private final SortedMap<String, RuleDescription> byKey = new TreeMap<>();
    private final SortedMap<String, List<RuleDescription>> byCode = new TreeMap<>();

    private RuleCatalogue(List<RuleDescription> rules) {
        all = List.copyOf(rules);
        for (RuleDescription rule : rules) {
            putOnce(byId, rule.id(), rule);
            putOnce(byKey, rule.key(), rule);
            byCode.computeIfAbsent(rule.code(), code -> new ArrayList<>()).add(rule);
        }
    }

    /**
     * The shipped rules.
     *
     * @return the catalogue
     */
    public static RuleCatalogue shipped() {
        return SHIPPED;
    }

    /**
     * Every rule.
     *
     * @return the rules in the order of the gates
     */
    public List<RuleDescription> all() {
        return all;
    }

    /**
     * A rule by its id.
     *
     * @param id the id, such as {@code A-06}
     * @return the rule; empty if there is none
     */
    public Optional<RuleDescription> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * A rule that the library's own code names.
     *
     * @param id the id, such as {@code A-06}
     * @return the rule
     * @throws IllegalStateException if there is none: a fault of the library
     */
    public RuleDescription required(String id) {
        return byId(id).orElseThrow(() -> new IllegalStateException("rules.yaml has no rule " + id));
    }

    /**
     * A rule by the key developers meet.
     *
     * @param key the key, such as {@code disc.transfer.category-not-agreed}
     * @return the rule; empty if there is none
     */
    public Optional<RuleDescription> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The rules with a scenario code. Nearly always one: sharing outside an agreement has the same code by either route.
     *
     * @param code the code, such as {@code CATEGORY_NOT_COVERED}
     * @return the rules; empty if there is none
     */
    public List<RuleDescription> byCode(String code) {
        return Collections.unmodifiableList(byCode.getOrDefault(code, List.of()));
    }

    /**
     * The rule of a finding.
     *
     * @param finding the finding
     * @return its rule
     * @throws IllegalArgumentException if it names a rule that does not exist
     */
    public RuleDescription of(Finding finding) {
        return byId(finding.rule()).orElseThrow(() -> new IllegalArgumentException("No rule " + finding.rule()));
    }

    private static void putOnce(Map<String, RuleDescription> map, String name, RuleDescription rule) {
        if (map.putIfAbsent(name, rule) != null) {
            throw new IllegalStateException(RESOURCE + ": " + name + " is there twice");
        }
    }

    private static RuleCatalogue load() {
        CellReader cells = CellReader.beside(RuleCatalogue.class, RESOURCE);
        List<RuleDescription> rules = new ArrayList<>();
        while (cells.nextLine()) {
            rules.add(new RuleDescription(
                    cells.text(),
                    Gate.valueOf(cells.text()),
                    Phase.valueOf(cells.text()),
                    Effect.valueOf(cells.text()),
                    cells.text(),
                    cells.text(),
                    cells.text(),
                    cells.flag(),
                    cells.texts(),
                    cells.text(),
                    cells.text(),
                    cells.text(),
                    cells.text(),
                    cells.textIf().map(DecisionKind::valueOf),
                    cells.flag()));
        }
        return new RuleCatalogue(rules);
    }
}
