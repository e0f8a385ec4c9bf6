package uk.disc.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.vocabulary.Ordered;

/** What every rule said of one category on one candidate. */
final class Verdict {
    /**
     * The better verdict first: the milder outcome, then fewer denials in the order of the gates, then the candidate's place in the
     * pack.
     */
    static final Comparator<Verdict> BEST = Comparator.comparing(Verdict::outcome)
            .thenComparing(Verdict::denials, Verdict::compareByGate)
            .thenComparing(Verdict::candidate, Candidate.ORDER);

    private static final int GATES = Gate.values().length;

    private final Candidate candidate;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final SortedSet<String> obligations = new TreeSet<>();
    private final SortedSet<String> unverified = new TreeSet<>();
    private final int[] denials = new int[GATES];
    private Outcome outcome = Outcome.PERMIT;

    Verdict(Candidate candidate) {
        this.candidate = candidate;
    }

    void add(RuleDescription rule, Answer answer, SortedSet<String> categories) {
        if (answer.passes()) {
            return;
        }
        for (Answer.Found found : answer.found()) {
            Effect effect = found.effect().orElse(rule.effect());
            findings.add(new Finding(
                    rule.id(),
                    rule.code(),
                    effect,
                    found.categories().isEmpty() ? categories : found.categories(),
                    candidate.agreement().map(Agreement::id),
                    candidate.flow().map(Flow::id),
                    found.parameters(),
                    found.position()));
            outcome = outcome.and(outcomeOf(effect));
            if (effect == Effect.DENY) {
                denials[rule.gate().ordinal()]++;
            }
        }
        answer.waitsFor().forEach(fact -> pending.add(new Pending(rule.id(), fact)));
        obligations.addAll(answer.obligations());
    }

    private static Outcome outcomeOf(Effect effect) {
        return switch (effect) {
            case DENY -> Outcome.DENY;
            case REFER -> Outcome.REFER;
            case EXCLUDE -> Outcome.EXCLUDE;
            case WARN, OBLIGE, PERMIT, OUT_OF_SCOPE -> Outcome.PERMIT;
        };
    }

    void unverified(Iterable<String> items) {
        items.forEach(unverified::add);
    }

    /** The answer for a category. What may not go carries no obligations. */
    CategoryDecision decision(String category) {
        return new CategoryDecision(
                category,
                outcome,
                candidate.agreement().map(Agreement::id),
                candidate.flow().map(Flow::id),
                findings,
                pending,
                outcome == Outcome.DENY ? Ordered.set(List.of()) : obligations);
    }

    Outcome outcome() {
        return outcome;
    }

    Candidate candidate() {
        return candidate;
    }

    SortedSet<String> unverified() {
        return unverified;
    }

    private int[] denials() {
        return denials;
    }

    private static int compareByGate(int[] left, int[] right) {
        for (int gate = 0; gate < GATES; gate++) {
            if (left[gate] != right[gate]) {
                return Integer.compare(left[gate], right[gate]);
            }
        }
        return 0;
    }

    /** The best of several; empty for none. */
    static Optional<Verdict> best(List<Verdict> verdicts) {
        return verdicts.stream().min(BEST);
    }
}
