package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.disc.subject.Fact;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.Speaker;

/** A permit costs no memory: bytes repeat exactly, where times do not. */
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
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Instant at = request().build().at();
        decide(plan, facts, at);
        long bytes = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            decide(plan, facts, at);
            bytes = Math.min(bytes, threads.getCurrentThreadAllocatedBytes() - before);
        }

        assertThat(plan.decide(facts, at).outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(plan.decide(facts, at).pending()).isEmpty();
        // The virtual machine may charge a round for work of its own; a decision that cost anything would cost it in
        // each.
        assertThat(bytes).as(title).isLessThan(TIMES);
    }

    private static void decide(Plan plan, SubjectFacts facts, Instant at) {
        for (int time = 0; time < TIMES; time++) {
            plan.decide(facts, at);
        }
    }
}
