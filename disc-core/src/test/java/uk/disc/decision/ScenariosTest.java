package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.disc.decision.ScenarioRunner.Result;
import uk.disc.decision.ScenarioRunner.Row;
import uk.disc.decision.ScenarioRunner.Wording;
import uk.disc.policy.PackReading;
import uk.disc.policy.PackSource;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.PolicyReader;
import uk.disc.policy.Scenario;
import uk.disc.policy.Scenario.Expectation;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Ordered;

/** The sample pack's scenarios, with all that is known of their people, and each once more with what makes the difference flipped. */
class ScenariosTest {
    private static final PolicyPack PACK = read();
    private static final RuleBook RULES = RuleBook.of(PACK);
    private static final ScenarioRunner RUNNER = ScenarioRunner.of(RULES);

    private static PolicyPack read() {
        PackReading reading = PolicyReader.read(
                PackSource.directory(Generated.docs().resolveSibling("samples/dorset-charter/src/main/disc")));
        assertThat(reading.problems()).isEmpty();
        return reading.pack().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioComesOutAsExpected() {
        return RUNNER.run(PACK).stream()
                .map(result -> DynamicTest.dynamicTest(result.name(), () -> {
                    assertThat(result.decision().packHash()).isEqualTo(PACK.hash());
                    assertThat(result.passed()).as(result.table()).isTrue();
                }));
    }

    /** S07b is about a field without a mark, which only a build can see: it is a sample that must fail. */
    @Test
    void everyAcceptanceScenarioIsThereAndHasAFlip() {
        assertThat(PACK.scenarios().stream().map(Scenario::id))
                .contains(
                        "S01", "S02", "S03a", "S04a", "S04b", "S05", "S05b", "S07", "S07c", "S08a", "S08b", "S08c",
                        "S09", "S10", "S10b", "S11", "S13a", "S13c", "S14", "S14b", "S15b", "S16", "S17a", "S17c",
                        "S18", "S19", "S21", "S23");
        assertThat(PACK.scenarios())
                .allSatisfy(scenario ->
                        assertThat(scenario.flip()).as(scenario.id()).isPresent());
    }

    private static Scenario scenario(String id) {
        return PACK.scenarios().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Expectation expecting(Scenario.Outcome outcome, String... codes) {
        return new Expectation(
                outcome,
                Ordered.set(List.of(codes)),
                Optional.empty(),
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty());
    }

    private static Scenario with(Scenario scenario, Expectation expectation, Optional<Scenario> flip) {
        return new Scenario(
                scenario.id(),
                scenario.title(),
                scenario.at(),
                scenario.from(),
                scenario.to(),
                scenario.purpose(),
                scenario.agreement(),
                scenario.route(),
                scenario.categories(),
                scenario.identifiability(),
                scenario.receivedUnder(),
                scenario.caseReference(),
                scenario.subject(),
                expectation,
                flip,
                scenario.position());
    }

    private static Result run(String id, Expectation expectation) {
        return RUNNER.run(with(scenario(id), expectation, Optional.empty()));
    }

    /** Each scenario in turn is made to expect what does not come. */
    @Test
    void aScenarioThatExpectsTheWrongOutcomeFails() {
        for (Scenario scenario : PACK.scenarios()) {
            for (Scenario.Outcome wrong : Scenario.Outcome.values()) {
                if (wrong != scenario.expect().outcome()) {
                    assertThat(run(scenario.id(), expecting(wrong)).passed())
                            .as("%s as %s", scenario.id(), wrong)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void whatIsExpectedStandsBesideWhatCame() {
        Expectation wrong = new Expectation(
                Scenario.Outcome.PERMIT,
                Ordered.set(List.of("CONSENT_WITHDRAWN", "SUBJECT_OBJECTED")),
                Optional.of(Ordered.set(List.of("AUDIT", "RECORD_NOW"))),
                new TreeMap<>(Map.of("NAME", Scenario.Outcome.PERMIT, "HOUSING", Scenario.Outcome.DENY)),
                Optional.of("She agreed."),
                Optional.empty());

        assertThat(run("X01", wrong).table())
                .isEqualTo("""
                X01: The person has said no
                %s
                               expected           actual
                -> outcome     PERMIT             DENY
                -> finding     CONSENT_WITHDRAWN  -
                -> finding     SUBJECT_OBJECTED   no rule has this code; did you mean SUBJECT_OBJECTS?
                   finding     -                  SUBJECT_OBJECTS (F-04 DENY of DIAGNOSIS, MEDICATION, NEXT_OF_KIN, NHS_NUMBER, SOCIAL_CARE_NEEDS)
                   obligation  AUDIT              AUDIT
                   obligation  -                  MINIMUM_NECESSARY
                -> obligation  RECORD_NOW         -
                -> HOUSING     DENY               -
                   NAME        PERMIT             PERMIT
                -> reason      She agreed.        nothing: this run compares no words
                """.formatted(scenario("X01").position()));
    }

    @Test
    void aCodeThatIsExpectedMustCome() {
        assertThat(run("X01", expecting(Scenario.Outcome.DENY, "SUBJECT_OBJECTS"))
                        .passed())
                .isTrue();
        assertThat(run("X01", expecting(Scenario.Outcome.DENY, "CONSENT_WITHDRAWN"))
                        .passed())
                .isFalse();
    }

    @Test
    void aPermitMayLeaveNoRuleOpen() {
        Scenario known = scenario("S01");
        Scenario nobodyLooked = new Scenario(
                known.id(),
                known.title(),
                known.at(),
                known.from(),
                known.to(),
                known.purpose(),
                known.agreement(),
                known.route(),
                known.categories(),
                known.identifiability(),
                known.receivedUnder(),
                known.caseReference(),
                scenario("S10").subject(),
                known.expect(),
                Optional.empty(),
                known.position());

        Result result = RUNNER.run(nobodyLooked);

        assertThat(result.decision().outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(result.passed()).isFalse();
        assertThat(result.rows()).contains(new Row("left open", "-", "F-03 waits for subject.careRelationship", false));
    }

    @Test
    void aFlipThatLeavesTheOutcomeIsNone() {
        Scenario scenario = scenario("X01");
        Scenario same = with(scenario, scenario.expect(), Optional.of(scenario));

        List<Result> results = List.of(RUNNER.run(same), RUNNER.flip(same).orElseThrow());

        assertThat(results).extracting(Result::name).containsExactly("X01", "X01 flipped");
        assertThat(results).extracting(Result::passed).containsExactly(true, false);
    }

    @Test
    void wordsAreComparedWhereThereAreSome() {
        Wording wording = new Wording() {
            @Override
            public String reason(Decision decision) {
                return "She said no.";
            }

            @Override
            public String nextStep(Decision decision) {
                return "Ask her again.";
            }
        };
        Expectation words = new Expectation(
                Scenario.Outcome.DENY,
                Ordered.set(List.of()),
                Optional.empty(),
                new TreeMap<>(),
                Optional.of("She said no."),
                Optional.of("Leave it."));

        Result result = ScenarioRunner.of(RULES, wording).run(with(scenario("X01"), words, Optional.empty()));

        assertThat(result.rows())
                .contains(
                        new Row("reason", "She said no.", "She said no.", true),
                        new Row("next step", "Leave it.", "Ask her again.", false));
    }

    /** One of three records may go, one is left out because the person opted out, and for one the check is too old. */
    @Test
    void inABatchEachRecordIsAnsweredByItself() {
        List<SubjectFacts> people = Stream.of("S08a", "S08b", "S08c")
                .map(ScenariosTest::scenario)
                .map(ScenarioFacts::facts)
                .toList();

        Batch batch = Batch.decide(RULES, ScenarioFacts.request(scenario("S08a")), people);

        assertThat(batch.decisions())
                .extracting(Decision::outcome)
                .containsExactly(Outcome.PERMIT, Outcome.EXCLUDE, Outcome.DENY);
        assertThat(batch.counts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Outcome.OUT_OF_SCOPE, 0,
                        Outcome.PERMIT, 1,
                        Outcome.REFER, 0,
                        Outcome.EXCLUDE, 1,
                        Outcome.DENY, 1));
        assertThat(batch.obligations()).isEqualTo(batch.decisions().get(0).obligations());
        assertThat(batch.decisions().stream()
                        .flatMap(decision -> decision.findings().stream())
                        .map(Finding::code)
                        .collect(Collectors.toSet()))
                .contains("NDO_EXCLUDED", "NDO_NOT_CHECKED");
    }

    @Test
    void aBatchFromWhichSomebodyIsLeftOutSaysSo() {
        Batch batch = Batch.decide(
                RULES, ScenarioFacts.request(scenario("S08a")), List.of(ScenarioFacts.facts(scenario("S08b"))));

        assertThat(batch.mayBeSent()).isZero();
        assertThat(batch.obligations()).containsExactly("NATIONAL_OPT_OUT_EXCLUDED");
    }

    @Test
    void aBatchOfNobodyHasNothingToDo() {
        Batch batch = Batch.decide(RULES, ScenarioFacts.request(scenario("S08a")), List.of());

        assertThat(batch.counts().values()).containsOnly(0);
        assertThat(batch.obligations()).isEmpty();
    }

    @Test
    void inABatchAPermitThatWaitsForFactsIsNotSent() {
        SubjectFacts known = ScenarioFacts.facts(scenario("S08a"));
        SubjectFacts unchecked =
                known.toBuilder().forget(FactKind.NATIONAL_OPT_OUT).build();

        Batch batch = Batch.decide(RULES, ScenarioFacts.request(scenario("S08a")), List.of(known, unchecked));

        assertThat(batch.counts()).containsEntry(Outcome.PERMIT, 2);
        assertThat(batch.mayBeSent()).isEqualTo(1);
        assertThat(Batch.decide(RULES, ScenarioFacts.request(scenario("S08a")), List.of(unchecked))
                        .obligations())
                .isEmpty();
    }
}
