package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RuleInputsTest {
    private static final Map<String, String> KINDS = Map.of(
            "mark", "a mark in the code",
            "request", "a value of the request",
            "option", "an option",
            "subject-record", "a record about the person or the case",
            "pack-key", "a key of the policy pack");

    private record Input(String name, String kind, String where) {}

    private final List<Input> inputs = read();

    private static List<Input> read() {
        try (InputStream in = RuleBook.class.getResourceAsStream("inputs.yaml")) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            List<Input> inputs = new ArrayList<>();
            for (Object row : (List<?>) document.get("inputs")) {
                Map<?, ?> map = (Map<?, ?>) row;
                assertThat(map.keySet().stream().map(Object::toString)).containsExactly("name", "kind", "where");
                inputs.add(new Input((String) map.get("name"), (String) map.get("kind"), (String) map.get("where")));
            }
            return inputs;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void eachInputStandsInExactlyOnePlace() {
        assertThat(inputs.stream().map(Input::name)).doesNotHaveDuplicates();
        assertThat(inputs.stream().map(input -> input.kind() + " " + input.where()))
                .doesNotHaveDuplicates();
        assertThat(inputs).allSatisfy(input -> {
            assertThat(KINDS).containsKey(input.kind());
            assertThat(input.where()).isNotBlank();
        });
    }

    @Test
    void everyInputOfARuleStandsSomewhereAndEveryPlaceIsRead() {
        Set<String> read = RuleCatalogue.shipped().all().stream()
                .flatMap(rule -> rule.inputs().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(inputs.stream().map(Input::name)).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void noRuleNamesAnInputTwice() {
        assertThat(RuleCatalogue.shipped().all())
                .allSatisfy(rule -> assertThat(rule.inputs()).as(rule.id()).doesNotHaveDuplicates());
    }

    @Test
    void everyFactARuleWaitsForIsOneOfItsInputs() {
        Decision everything = EveryPending.decision();

        assertThat(everything.pending())
                .allSatisfy(pending -> assertThat(RuleCatalogue.shipped()
                                .byId(pending.rule())
                                .orElseThrow()
                                .inputs())
                        .as(pending.rule())
                        .contains(pending.fact()));
    }

    @Test
    void theTableInDocsIsUpToDate() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Where each input of a rule is written

                Made from `rules.yaml` and `inputs.yaml`. Each thing that a rule asks about is written in exactly one place.

                | Input | Kind | Where | Read by |
                |---|---|---|---|
                """);
        for (Input input : inputs) {
            String readers = RuleCatalogue.shipped().all().stream()
                    .filter(rule -> rule.inputs().contains(input.name()))
                    .map(RuleDescription::id)
                    .collect(Collectors.joining(", "));
            page.append("| ")
                    .append(input.name())
                    .append(" | ")
                    .append(KINDS.get(input.kind()))
                    .append(" | `")
                    .append(input.where())
                    .append("` | ")
                    .append(readers)
                    .append(" |\n");
        }
        Generated.matches(Generated.docs().resolve("rule-inputs.md"), page.toString());
    }
}
