package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.disc.explanation.Audience;
import uk.disc.explanation.Explainer;
import uk.disc.policy.PolicyPack;
import uk.disc.subject.Fact;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.Speaker;

/** What is asked again and again costs no memory, or little: bytes repeat exactly, where times do not. */
class PlanMemoryTest {
    private static final int TIMES = 1_000;
    private static final int ROUNDS = 5;

    static Stream<Arguments> permits() {
        return Stream.of(
                Arguments.of(
                        "implied consent",
                        RuleBook.of(discharge().build()).plan(request().build()),
                        TestPeople.adult().build()),
                Arguments.of(
                        "explicit consent",
                        RuleBook.of(discharge()
                                        .flow(flow -> {
                                            flow.purposes = List.of("SERVICE_PLANNING");
                                            flow.answer("EXPLICIT");
                                        })
                                        .build())
                                .plan(request().purpose("SERVICE_PLANNING").build()),
                        TestPeople.adult()
                                .consents(Fact.known(List.of(TestPeople.consent(
                                        ConsentSense.CONFIDENTIALITY, true, Speaker.SELF, "SERVICE_PLANNING"))))
                                .build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("permits")
    void aPermitCostsNoMemory(String title, Plan plan, SubjectFacts facts) {
        Instant at = request().build().at();

        assertThat(plan.decide(facts, at).outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(plan.decide(facts, at).pending()).isEmpty();
        // The virtual machine may charge a round for work of its own; a decision that cost anything would cost it in
        // each.
        assertThat(bytes(() -> plan.decide(facts, at))).as(title).isLessThan(TIMES);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("nobody cares for them", TestPeople.adult().careRelationships(Fact.noneRecorded())),
                Arguments.of("nobody looked", SubjectFacts.builder()),
                Arguments.of("they died", TestPeople.adult().deceased(Fact.known(true))));
    }

    /** What the checks say is told apart from what was said before; the decision itself is not made again. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whatWasDecidedBeforeIsNotDecidedAnew(String title, SubjectFacts.Builder person) {
        Instant at = request().build().at();
        SubjectFacts facts = person.build();
        SubjectFacts alike = person.caseReference("CASE-2").build();
        RuleBook rules = RuleBook.of(discharge().build());
        Plan plan = rules.plan(request().build());

        Decision first = plan.decide(facts, at);

        assertThat(first.categories())
                .isEqualTo(rules.decide(request().build(), facts).categories());
        assertThat(plan.decide(alike, at)).isSameAs(first);
        assertThat(bytes(() -> plan.decide(facts, at))).as(title).isLessThan(TIMES);
    }

    /** A text holds no more than itself, and into a buffer that is there already it costs nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void aDecisionToldAgainCostsNoMemory(String title, SubjectFacts.Builder person) {
        PolicyPack pack = discharge().build();
        Decision decision = RuleBook.of(pack).decide(request().build(), person.build());
        Explainer explainer = Explainer.of(pack, Locale.UK);
        StringBuilder text = new StringBuilder(4_096);

        assertThat(bytes(() -> {
                    text.setLength(0);
                    explainer.append(text, decision, Audience.PRACTITIONER);
                }))
                .as(title)
                .isLessThan(TIMES);
        assertThat(text.toString()).isEqualTo(Explainer.of(pack, Locale.UK).text(decision, Audience.PRACTITIONER));
    }

    private static long bytes(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = Long.MAX_VALUE;
        for (int round = 0; round <= ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int time = 0; time < TIMES; time++) {
                work.run();
            }
            bytes = Math.min(bytes, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return bytes;
    }
}
