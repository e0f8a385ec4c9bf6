package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import uk.disc.vocabulary.CellWriter;
import uk.disc.vocabulary.DecisionKind;

/** The lines that are read are those that {@code rules.yaml} gives, and what is read of them is what it says. */
class ShippedRulesTest {
    private static final Path FOLDER = Generated.docs().resolveSibling("disc-core/src/main/resources/uk/disc/decision");

    private final List<RuleDescription> written = fromYaml();

    @Test
    void theLinesAreMadeFromTheYaml() throws IOException {
        CellWriter lines = new CellWriter();
        written.forEach(rule -> write(rule, lines));
        Generated.matches(FOLDER.resolve(RuleCatalogue.RESOURCE), lines.toString());
    }

    @Test
    void whatIsReadIsWhatTheYamlSays() {
        assertThat(RuleCatalogue.shipped().all()).isEqualTo(written);
    }

    private static void write(RuleDescription rule, CellWriter cells) {
        cells.text(rule.id())
                .text(rule.gate())
                .text(rule.phase())
                .text(rule.effect())
                .text(rule.code())
                .text(rule.key())
                .text(rule.citation())
                .text(rule.verified())
                .texts(rule.inputs())
                .text(rule.says())
                .text(rule.plain())
                .text(rule.fix())
                .text(rule.why())
                .textIf(rule.answeredBy().map(Enum::name))
                .text(rule.waivable())
                .endLine();
    }

    private static List<RuleDescription> fromYaml() {
        try {
            Object document = new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(FOLDER.resolve("rules.yaml")));
            List<RuleDescription> rules = new ArrayList<>();
            for (Object row : (List<?>) ((Map<?, ?>) document).get("rules")) {
                rules.add(new Row((Map<?, ?>) row).description());
            }
            return rules;
        } catch (IOException e) {
            throw new AssertionError(e);
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
                    throw new IllegalStateException("rules.yaml: unknown key " + key + " of " + values.get("id"));
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
                    Optional.ofNullable((String) values.get("answeredBy")).map(DecisionKind::valueOf),
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
            return new IllegalStateException(
                    String.format(Locale.ROOT, "rules.yaml: %s of %s is missing or unreadable", key, values.get("id")));
        }
    }
}
