package uk.disc.samples.dorset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.disc.decision.RuleBook;
import uk.disc.decision.ScenarioRunner;
import uk.disc.explanation.Explainer;
import uk.disc.policy.PolicyPack;

/** The packaged pack's own examples: outcome, findings, what a practitioner is told, and what one twisted fact changes of all that. */
class ScenariosTest {
    @TestFactory
    Stream<DynamicTest> everyScenarioComesOutAsExpected() {
        PolicyPack pack = PolicyPack.fromClasspath(ScenariosTest.class.getClassLoader());
        ScenarioRunner runner = ScenarioRunner.of(RuleBook.of(pack), Explainer.of(pack, Locale.UK));

        assertThat(pack.scenarios()).isNotEmpty();
        return runner.run(pack).stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.name(),
                        () -> assertThat(result.passed()).as(result.table()).isTrue()));
    }
}
