package uk.disc.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import uk.disc.subject.Fact;
import uk.disc.subject.RecordedDecision;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.Ordered;

/** Looks for the decision of a person that answers a rule. Software never takes one. */
final class HumanDecisions {
    /** What is asked of whoever shares on a recorded decision. */
    static final SortedSet<String> OBLIGATION = Ordered.set(List.of("RECORD_DECISION"));

    private HumanDecisions() {}

    /** How a decision stands on a day. */
    enum Standing {
        /** Somebody decided this case, lately. */
        GOOD,
        /** Somebody decided another case, or too long ago. */
        STALE,
        /** Nobody decided. */
        NONE,
        /** Nobody has looked. */
        UNKNOWN
    }

    /**
     * How the decisions of one kind stand.
     *
     * @param facts what is known of the case
     * @param kind the kind of decision
     * @param day the day of the disclosure
     * @param maxAgeDays how many days a decision is good for
     * @return the best standing of any
     */
    static Standing standing(SubjectFacts facts, DecisionKind kind, LocalDate day, int maxAgeDays) {
        if (facts.decisions().state() == Fact.State.UNKNOWN) {
            return Standing.UNKNOWN;
        }
        if (facts.decisions().value().isEmpty()) {
            return Standing.NONE;
        }
        Standing best = Standing.NONE;
        List<RecordedDecision> decisions = facts.decisions().value().get();
        for (int place = 0; place < decisions.size(); place++) {
            RecordedDecision decision = decisions.get(place);
            if (decision.kind() == kind) {
                if (isOfThisCase(decision, facts) && isFresh(decision, day, maxAgeDays)) {
                    return Standing.GOOD;
                }
                best = Standing.STALE;
            }
        }
        return best;
    }

    private static boolean isOfThisCase(RecordedDecision decision, SubjectFacts facts) {
        return decision.caseReference().isPresent() && decision.caseReference().equals(facts.caseReference());
    }

    /** A decision dated later than the disclosure was not taken before it. */
    private static boolean isFresh(RecordedDecision decision, LocalDate day, int maxAgeDays) {
        long age = day.toEpochDay() - decision.on().toEpochDay();
        return age >= 0 && age <= maxAgeDays;
    }
}
