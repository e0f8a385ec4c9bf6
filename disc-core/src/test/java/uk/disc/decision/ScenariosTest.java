package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.disc.decision.ScenarioRunner.Result;
import uk.disc.decision.ScenarioRunner.Row;
import uk.disc.decision.ScenarioRunner.Wording;
import uk.disc.explanation.Explainer;
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
    private static final ScenarioRunner RUNNER = ScenarioRunner.of(RULES, Explainer.of(PACK, Locale.UK));

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

    private static Stream<Scenario> scenariosAndFlips() {
        return PACK.scenarios().stream()
                .flatMap(scenario -> Stream.concat(Stream.of(scenario), scenario.flip().stream()));
    }

    @Test
    void everyScenarioAndEveryFlipSaysWhatAPractitionerIsToldAndWhatToDo() {
        assertThat(scenariosAndFlips()).allSatisfy(scenario -> {
            assertThat(scenario.expect().reason()).as(scenario.id()).isPresent();
            assertThat(scenario.expect().nextStep()).as(scenario.id()).isPresent();
        });
    }

    /** Each sentence in turn is made another, and each text is cut in the middle of its last sentence. */
    @Test
    void aScenarioThatExpectsOtherWordsFails() {
        scenariosAndFlips().forEach(scenario -> {
            Expectation right = scenario.expect();
            for (String wrong : edited(right.reason().orElseThrow())) {
                assertThatWordsFail(scenario, Optional.of(wrong), right.nextStep());
            }
            for (String wrong : edited(right.nextStep().orElseThrow())) {
                assertThatWordsFail(scenario, right.reason(), Optional.of(wrong));
            }
        });
    }

    private static List<String> edited(String text) {
        String[] sentences = text.split("(?<=[.:]) ");
        Stream<String> others = IntStream.range(0, sentences.length).mapToObj(changed -> {
            String[] copy = sentences.clone();
            copy[changed] = "Nobody minds.";
            return String.join(" ", copy);
        });
        return Stream.concat(others, Stream.of(text.substring(0, text.lastIndexOf(' '))))
                .toList();
    }

    private static void assertThatWordsFail(Scenario scenario, Optional<String> reason, Optional<String> nextStep) {
        Expectation right = scenario.expect();
        Expectation wrong = new Expectation(
                right.outcome(), right.codes(), right.obligations(), right.categories(), reason, nextStep);

        Result result = RUNNER.run(with(scenario, wrong, Optional.empty()));

        assertThat(result.rows().stream().filter(row -> !row.holds()).map(Row::what))
                .as("%s: %s / %s", scenario.id(), reason, nextStep)
                .containsExactly(reason.equals(right.reason()) ? "next step" : "reason");
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
                   finding     -                  SUBJECT_OBJECTS (F-04 DENY of DIAGNOSIS, MEDICATION,
                                                  NEXT_OF_KIN, NHS_NUMBER, SOCIAL_CARE_NEEDS)
                   obligation  AUDIT              AUDIT
                   obligation  -                  MINIMUM_NECESSARY
                -> obligation  RECORD_NOW         -
                -> HOUSING     DENY               -
                   NAME        PERMIT             PERMIT
                -> reason      She agreed.        The person has said no to this. Do not send diagnosis,
                                                  medication, next of kin, NHS number and social care
                                                  needs to BCP Council (Adult social care). Respect it.
                                                  Talk with the person. If there is a risk of serious
                                                  harm, ask the information governance lead
                                                  (ig@uhd.example.org) who can decide, and record it.
                                                  Sharing that rests on what people expect ends when they
                                                  say no. Law: NHS England guidance on objections; Health
                                                  and Social Care Act 2012 section 251B(4). The rest may
                                                  go: address, date of birth and name.
                """.formatted(scenario("X01").position()));
    }

    @Test
    void aRunWithoutWordsFailsWhereSomeAreExpected() {
        Scenario scenario = scenario("X01");

        assertThat(ScenarioRunner.of(RULES).run(scenario).rows())
                .contains(new Row(
                        "reason",
                        scenario.expect().reason().orElseThrow(),
                        "nothing: this run compares no words",
                        false));
    }

    @Test
    void aFlipThatLeavesTheWordsIsNone() {
        Wording sameForAll = new Wording() {
            @Override
            public String reason(Decision decision) {
                return "That is how it is.";
            }

            @Override
            public String nextStep(Decision decision) {
                return "Ask somebody.";
            }
        };

        assertThat(ScenarioRunner.of(RULES, sameForAll)
                        .flip(scenario("X01"))
                        .orElseThrow()
                        .rows())
                .contains(
                        new Row("flip", "another reason", "the same reason as before it", false),
                        new Row("flip", "another next step", "the same next step as before it", false));
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
