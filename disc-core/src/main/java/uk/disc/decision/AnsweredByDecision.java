package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.disc.decision.HumanDecisions.Standing;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.DecisionKind;

/**
 * Something for a person to decide. A recorded decision of the right kind, about this case and in date, turns it into an obligation;
 * without one it stays for a person to decide.
 *
 * @param open what was found, left for a person to decide
 * @param decided the same, once a person decided
 * @param kind the kind of decision that answers it
 * @param maxAgeDays how many days a decision is good for
 */
record AnsweredByDecision(Answer open, Answer decided, DecisionKind kind, int maxAgeDays) implements Check {
    static AnsweredByDecision of(Answer.Found found, DecisionKind kind, int maxAgeDays) {
        return new AnsweredByDecision(found.answer(), Answer.decided(found), kind, maxAgeDays);
    }

    @Override
    public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
        return HumanDecisions.standing(facts, kind, day, maxAgeDays) == Standing.GOOD ? decided : open;
    }

    @Override
    public List<FactKind> asks() {
        return List.of(FactKind.DECISIONS);
    }
}
