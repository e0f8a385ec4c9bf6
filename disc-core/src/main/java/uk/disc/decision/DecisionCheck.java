package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.disc.decision.HumanDecisions.Standing;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.SourcePosition;

/**
 * Whether a person took the decision that this sharing rests on.
 *
 * @param fails the standing that the rule finds fault with
 * @param kind the kind of decision
 * @param when in which cases it is needed
 * @param purpose the purpose of the disclosure
 * @param maxAgeDays how many days a decision is good for
 * @param fault what is found where the decision stands as it must not
 */
record DecisionCheck(Standing fails, DecisionKind kind, When when, String purpose, int maxAgeDays, Answer fault)
        implements Check {
    private static final Answer OBLIGES = Answer.obliges(HumanDecisions.OBLIGATION);

    /** In which cases a decision is needed. */
    enum When {
        /** In each. */
        ALWAYS,
        /** In each; in an emergency whoever is named as having decided to share has taken it. */
        IN_AN_EMERGENCY,
        /** Where the person can't decide: nobody implies consent for them. */
        IF_INCAPABLE
    }

    /**
     * The check for one place in the pack.
     *
     * @param position the place in the pack that relies on it
     */
    static DecisionCheck of(
            Standing fails, DecisionKind kind, When when, String purpose, int maxAgeDays, SourcePosition position) {
        return new DecisionCheck(
                fails,
                kind,
                when,
                purpose,
                maxAgeDays,
                Answer.found(position).with("decision", kind.name()).answer());
    }

    @Override
    public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
        if (when == When.IF_INCAPABLE) {
            if (facts.capacity().state() == Fact.State.UNKNOWN) {
                return Answer.left(FactKind.CAPACITY);
            }
            if (!Spokesperson.lacksCapacity(facts, purpose, day)) {
                return Answer.pass();
            }
        }
        Standing standing = HumanDecisions.standing(facts, kind, day, maxAgeDays);
        if (standing != Standing.GOOD && when == When.IN_AN_EMERGENCY) {
            standing = named(facts, standing);
        }
        if (standing == Standing.UNKNOWN) {
            return Answer.left(FactKind.DECISIONS);
        }
        if (standing == fails) {
            return fault;
        }
        return standing == Standing.GOOD ? OBLIGES : Answer.pass();
    }

    private static Standing named(SubjectFacts facts, Standing otherwise) {
        return facts.decisionMaker().state() == Fact.State.KNOWN
                        && facts.decisionReason().state() == Fact.State.KNOWN
                ? Standing.GOOD
                : otherwise;
    }

    @Override
    public List<FactKind> asks() {
        List<FactKind> asks = new ArrayList<>(List.of(FactKind.DECISIONS));
        if (when == When.IF_INCAPABLE) {
            asks.add(FactKind.CAPACITY);
        }
        if (when == When.IN_AN_EMERGENCY) {
            asks.add(FactKind.DECISION_MAKER);
            asks.add(FactKind.DECISION_REASON);
        }
        return asks;
    }
}
