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
 * @param found what was found
 * @param kind the kind of decision that answers it
 * @param maxAgeDays how many days a decision is good for
 */
record AnsweredByDecision(Answer.Found found, DecisionKind kind, int maxAgeDays) implements Check {
    @Override
    public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
        return HumanDecisions.standing(facts, kind, day, maxAgeDays) == Standing.GOOD
                ? Answer.decided(found)
                : found.answer();
    }

    @Override
    public List<FactKind> asks() {
        return List.of(FactKind.DECISIONS);
    }
}
