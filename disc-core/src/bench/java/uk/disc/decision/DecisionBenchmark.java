package uk.disc.decision;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import uk.disc.explanation.Audience;
import uk.disc.explanation.Explainer;

/** What a decision at run time costs. Each method answers the same thousand requests, one after another; figures are for one of them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {
    private static final int REQUESTS = MixedWork.REQUESTS;

    /** Eight partners and fifty agreements. */
    @State(Scope.Benchmark)
    public static class Small {
        MixedWork work;
        BitSetCheck floor;
        Explainer explainer;
        int[] permits;
        int[] others;
        final StringBuilder text = new StringBuilder(4_096);

        /** Draws the requests. */
        @Setup
        public void draw() {
            work = MixedWork.of(50, 8);
            floor = new BitSetCheck(work);
            explainer = work.explainer();
            permits = work.places(true);
            others = work.places(false);
        }
    }

    /** As many partners to an agreement, and ten thousand agreements. */
    @State(Scope.Benchmark)
    public static class Large {
        MixedWork work;

        /** Draws the requests. */
        @Setup
        public void draw() {
            work = MixedWork.of(10_000, 1_600);
        }
    }

    /** A check of bits: yes or no. */
    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void floor(Small state, Blackhole hole) {
        BitSetCheck floor = state.floor;
        for (int index = 0; index < REQUESTS; index++) {
            hole.consume(floor.maySend(index));
        }
    }

    /** The same bits, given the facts and the instant as a plan is. */
    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void floorOfFacts(Small state, Blackhole hole) {
        MixedWork work = state.work;
        BitSetCheck floor = state.floor;
        for (int index = 0; index < REQUESTS; index++) {
            hole.consume(floor.maySend(index, work.facts[index], work.at));
        }
    }

    /** By plan. */
    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void planned(Small state, Blackhole hole) {
        decide(state.work, hole);
    }

    /** By plan, of a large pack. */
    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void plannedLarge(Large state, Blackhole hole) {
        decide(state.work, hole);
    }

    private static void decide(MixedWork work, Blackhole hole) {
        for (int index = 0; index < REQUESTS; index++) {
            hole.consume(work.plans[index].decide(work.facts[index], work.at));
        }
    }

    /** By plan, those that may be sent. */
    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void plannedPermits(Small state, Blackhole hole) {
        decide(state, state.permits, hole);
    }

    /** By plan, those that may not. */
    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void plannedOthers(Small state, Blackhole hole) {
        decide(state, state.others, hole);
    }

    /** Round and round, as there are fewer than a thousand. */
    private static void decide(Small state, int[] places, Blackhole hole) {
        MixedWork work = state.work;
        int next = 0;
        for (int count = 0; count < REQUESTS; count++) {
            int index = places[next];
            next = next + 1 == places.length ? 0 : next + 1;
            hole.consume(work.plans[index].decide(work.facts[index], work.at));
        }
    }

    /** Without a plan. */
    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void unplanned(Small state, Blackhole hole) {
        MixedWork work = state.work;
        for (int index = 0; index < REQUESTS; index++) {
            hole.consume(work.rules.decide(work.requests[index], work.facts[index]));
        }
    }

    /**
     * A decision told to a practitioner, into a buffer that is used again. The explainer has told each of the thousand before and holds their
     * texts, except those it may not keep: this is not what it costs to tell a decision for the first time.
     */
    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public void explained(Small state, Blackhole hole) {
        MixedWork work = state.work;
        StringBuilder text = state.text;
        for (int index = 0; index < REQUESTS; index++) {
            text.setLength(0);
            state.explainer.append(text, work.decisions[index], Audience.PRACTITIONER);
            hole.consume(text.length());
        }
    }
}
