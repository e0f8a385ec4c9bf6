package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The decisions that a test asks for, while somebody watches: what {@code docs/rule-coverage.md} says of a test rests on them. Those of
 * {@link TestPacks.PackBuilder} are seen by themselves.
 */
final class Watched {
    private static final ThreadLocal<List<Asked>> WATCHING = new ThreadLocal<>();

    private Watched() {}

    /** A decision, asked for at build or at run time. */
    record Asked(Phase phase, Decision decision) {
        /** Obligations that are attached are no finding. */
        boolean finds(String rule) {
            return rule.equals("Z-01") && !decision.obligations().isEmpty()
                    || decision.findings().stream()
                            .anyMatch(finding -> finding.rule().equals(rule));
        }

        /** The rule found nothing, and does not wait for anything either. */
        boolean passes(String rule) {
            return !finds(rule) && decision.pending().stream().noneMatch(waits(rule));
        }

        /** The same, of one category or another. */
        boolean passesForSomething(String rule) {
            return passes(rule)
                    || decision.categories().values().stream()
                            .anyMatch(category -> category.outcome() == Outcome.PERMIT
                                    && category.pending().stream().noneMatch(waits(rule)));
        }

        private static Predicate<Pending> waits(String rule) {
            return pending -> pending.rule().equals(rule);
        }
    }

    static Decision atBuild(Decision decision) {
        return seen(Phase.COMPILE, decision);
    }

    static Decision atRunTime(Decision decision) {
        return seen(Phase.RUN, decision);
    }

    private static Decision seen(Phase phase, Decision decision) {
        List<Asked> asked = WATCHING.get();
        if (asked != null) {
            asked.add(new Asked(phase, decision));
        }
        return decision;
    }

    static void start() {
        WATCHING.set(new ArrayList<>());
    }

    /** What was asked since the start. */
    static List<Asked> stop() {
        List<Asked> asked = WATCHING.get();
        WATCHING.remove();
        return List.copyOf(asked);
    }
}
