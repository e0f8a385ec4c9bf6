package uk.disc.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every rule that can be met, as {@code rules.yaml} describes it. */
public final class RuleCatalogue {
    private static final String RESOURCE = "rules.yaml";
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
        try (InputStream in = RuleCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not beside " + RuleCatalogue.class.getName());
            }
            Object document = new Load(LoadSettings.builder().setLabel(RESOURCE).build()).loadFromInputStream(in);
            if (!(document instanceof Map<?, ?> map) || !(map.get("rules") instanceof List<?> rows)) {
                throw new IllegalStateException(RESOURCE + " has no list of rules");
            }
            List<RuleDescription> rules = new ArrayList<>();
            for (Object row : rows) {
                rules.add(new Row((Map<?, ?>) row).description());
            }
            return new RuleCatalogue(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row, read strictly: a key that is missing or unknown is a fault of ours. */
    private record Row(Map<?, ?> values) {
        private static final List<String> KEYS = List.of(
                "id",
                "gate",
                "phase",
                "effect",
                "code",
                "key",
                "citation",
                "verified",
                "inputs",
                "says",
                "plain",
                "fix",
                "why",
                "answeredBy",
                "waivable");

        RuleDescription description() {
            for (Object key : values.keySet()) {
                if (!KEYS.contains(key)) {
                    throw new IllegalStateException(RESOURCE + ": unknown key " + key + " of " + values.get("id"));
                }
            }
            return new RuleDescription(
                    text("id"),
                    Gate.valueOf(text("gate")),
                    Phase.valueOf(text("phase")),
                    Effect.valueOf(text("effect")),
                    text("code"),
                    text("key"),
                    text("citation"),
                    flag("verified"),
                    inputs(),
                    text("says"),
                    text("plain"),
                    text("fix"),
                    text("why"),
                    Optional.ofNullable((String) values.get("answeredBy")),
                    !values.containsKey("waivable") || flag("waivable"));
        }

        private String text(String key) {
            if (values.get(key) instanceof String text && !text.isBlank()) {
                return text;
            }
            throw missing(key);
        }

        private boolean flag(String key) {
            if (values.get(key) instanceof Boolean flag) {
                return flag;
            }
            throw missing(key);
        }

        private List<String> inputs() {
            if (values.get("inputs") instanceof List<?> list) {
                return list.stream().map(String.class::cast).toList();
            }
            throw missing("inputs");
        }

        private IllegalStateException missing(String key) {
            return new IllegalStateException(String.format(
                    Locale.ROOT, "%s: %s of %s is missing or unreadable", RESOURCE, key, values.get("id")));
        }
    }
}
