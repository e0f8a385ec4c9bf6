package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.disc.policy.PackReading;
import uk.disc.policy.PackSource;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.PolicyReader;
import uk.disc.policy.Scenario;

/**
 * The sample pack's scenarios as a build sees them. What the pack and the marks settle must be found; what depends on the person must
 * be left for run time by the very rule that the scenario expects.
 */
class ScenariosAtBuildTest {
    private final PolicyPack pack = read();
    private final RuleBook rules = RuleBook.of(pack);

    private static PolicyPack read() {
        PackReading reading = PolicyReader.read(
                PackSource.directory(Generated.docs().resolveSibling("samples/dorset-charter/src/main/disc")));
        assertThat(reading.problems()).isEmpty();
        return reading.pack().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioIsSettledOrLeftForRunTime() {
        assertThat(pack.scenarios()).isNotEmpty();
        return pack.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> isSettledOrLeft(scenario)));
    }

    private void isSettledOrLeft(Scenario scenario) {
        Decision decision = rules.decide(ScenarioFacts.request(scenario));
        Set<String> found = decision.findings().stream().map(Finding::code).collect(Collectors.toSet());
        Set<String> left = decision.pending().stream().map(Pending::rule).collect(Collectors.toSet());

        for (String code : scenario.expect().codes()) {
            if (!found.contains(code)) {
                assertThat(RuleCatalogue.shipped().byCode(code).stream().map(RuleDescription::id))
                        .as(code)
                        .anyMatch(left::contains);
            }
        }
        Outcome expected = Outcome.valueOf(scenario.expect().outcome().name());
        if (found.containsAll(scenario.expect().codes())) {
            assertThat(decision.outcome()).isEqualTo(expected);
        } else {
            assertThat(decision.outcome()).isLessThanOrEqualTo(expected);
        }
        scenario.expect()
                .obligations()
                .ifPresent(obligations -> assertThat(decision.obligations()).containsAll(obligations));
    }

    private Decision decide(String id) {
        return rules.decide(ScenarioFacts.request(pack.scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow()));
    }

    @Test
    void whatTheBuildSettlesIsFoundAndNothingElseStopsIt() {
        the(decide("S01")).permits();
        the(decide("S02")).isStoppedOnlyBy("A-03").says("A-03", "state", "EXPIRED");
        the(decide("S05")).isStoppedOnlyBy("D-01");
        the(decide("S05b")).isStoppedOnlyBy("D-03");
        the(decide("S07")).isStoppedOnlyBy("A-06");
        the(decide("S07c")).isStoppedOnlyBy("A-06");
        the(decide("S17a")).permits();
        the(decide("S17c")).isStoppedOnlyBy("B-03");
        the(decide("S23")).isStoppedOnlyBy("F-02");
        the(decide("S10")).is(Outcome.OUT_OF_SCOPE);
        the(decide("S10b")).isStoppedBy("G-09");
    }

    @Test
    void aBodyThatHasNotSignedAndAnotherThatPassesOnAreStopped() {
        the(decide("S03a")).isStoppedBy("A-01");
        the(decide("S16")).isStoppedBy("N-01").finds("A-04");
    }

    @Test
    void aFieldTheAgreementDoesNotListLeavesTheOthersFreeToGo() {
        Decision decision = decide("S07");
        List<String> stopped = decision.categories().values().stream()
                .filter(category -> category.outcome() == Outcome.DENY)
                .map(CategoryDecision::category)
                .toList();

        assertThat(stopped).containsExactly("SEXUAL_HEALTH");
    }
}
