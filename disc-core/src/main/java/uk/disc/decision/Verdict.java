package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.PartyBasis;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.Ordered;

/**
 * What every rule said of one category on one candidate: what the pack settles, and the checks that are left for facts.
 *
 * <p>A folded verdict is made once; {@link #with} adds what the facts say and leaves it as it was.
 */
final class Verdict {
    /**
     * The better verdict first: the milder outcome, then fewer denials in the order of the gates, then the one that waits for less, then
     * the candidate's place in the pack.
     */
    static final Comparator<Verdict> BEST = Comparator.comparing(Verdict::outcome)
            .thenComparing(Verdict::denials, Verdict::compareByGate)
            .thenComparing(verdict -> verdict.pending.size())
            .thenComparing(Verdict::candidate, Candidate.ORDER);

    private static final int GATES = Gate.values().length;

    private final Candidate candidate;
    private final Optional<PartyBasis> grounds;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final SortedSet<String> obligations = new TreeSet<>();
    private final SortedSet<String> unverified = new TreeSet<>();
    private final int[] denials = new int[GATES];
    private Outcome outcome = Outcome.PERMIT;

    Verdict(Candidate candidate, Optional<PartyBasis> grounds) {
        this.candidate = candidate;
        this.grounds = grounds;
    }

    private Verdict(Verdict folded) {
        candidate = folded.candidate;
        grounds = folded.grounds;
        findings.addAll(folded.findings);
        pending.addAll(folded.pending);
        obligations.addAll(folded.obligations);
        unverified.addAll(folded.unverified);
        System.arraycopy(folded.denials, 0, denials, 0, GATES);
        outcome = folded.outcome;
    }

    /**
     * A check that is left for facts.
     *
     * @param rule the rule it belongs to
     * @param check the check
     * @param categories the categories it is about; empty for the disclosure as a whole
     */
    record Left(RuleDescription rule, Check check, SortedSet<String> categories) {}

    /**
     * Adds what a rule says of the pack. What it leaves to a person is left as a check: a recorded decision may answer it.
     *
     * @param decisionMaxAgeDays how many days a recorded decision is good for
     */
    void fold(RuleDescription rule, Answer answer, SortedSet<String> categories, int decisionMaxAgeDays) {
        if (answer.passes()) {
            return;
        }
        for (Answer.Found found : answer.found()) {
            Effect effect = found.effect().orElse(rule.effect());
            if (effect == Effect.REFER && rule.answeredBy().isPresent()) {
                DecisionKind kind = rule.answeredBy().get();
                left.add(new Left(rule, AnsweredByDecision.of(found, kind, decisionMaxAgeDays), categories));
            } else {
                add(rule, found, effect, categories);
            }
        }
        for (Check check : answer.checks()) {
            left.add(new Left(rule, check, categories));
        }
        obligations.addAll(answer.obligations());
    }

    /** Adds what a rule says and nothing more can answer. */
    void add(RuleDescription rule, Answer answer, SortedSet<String> categories) {
        if (answer.passes()) {
            return;
        }
        for (Answer.Found found : answer.found()) {
            add(rule, found, found.effect().orElse(rule.effect()), categories);
        }
        obligations.addAll(answer.obligations());
    }

    /** A check that can't answer yet waits for all it may ask, so that everything can be fetched at once. */
    private void waitFor(Left waiting, SubjectFacts facts) {
        for (FactKind kind : waiting.check().asks()) {
            if (facts.fact(kind).state() == Fact.State.UNKNOWN) {
                pending.add(new Pending(waiting.rule().id(), kind.input()));
            }
        }
    }

    private void add(RuleDescription rule, Answer.Found found, Effect effect, SortedSet<String> categories) {
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

    /** This verdict with its checks answered. */
    Verdict with(SubjectFacts facts, Instant at, LocalDate day) {
        Verdict answered = new Verdict(this);
        for (Left each : left) {
            Answer answer = each.check().ask(facts, at, day);
            answered.add(each.rule(), answer, each.categories());
            if (!answer.waitsFor().isEmpty()) {
                answered.waitFor(each, facts);
            }
        }
        return answered;
    }

    List<Left> left() {
        return left;
    }

    /** Whether no fact can better it: it permits and asks nothing. */
    boolean isSettledPermit() {
        return outcome == Outcome.PERMIT && pending.isEmpty() && left.isEmpty();
    }

    /** The answer for a category. What may not go carries no obligations. */
    CategoryDecision decision(String category) {
        return new CategoryDecision(
                category,
                outcome,
                candidate.agreement().map(Agreement::id),
                candidate.flow().map(Flow::id),
                grounds,
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

    SortedSet<String> obligations() {
        return obligations;
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

    /** The best of several; of equals, the first. Empty for none. */
    static Optional<Verdict> best(List<Verdict> verdicts) {
        return verdicts.stream().min(BEST);
    }
}
