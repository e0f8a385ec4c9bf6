package uk.disc.subject;

import java.time.LocalDate;
import java.util.Optional;
import uk.disc.vocabulary.DecisionKind;

/**
 * A decision that a person took and recorded. Software asks for it and never takes it.
 *
 * @param kind what sort of decision
 * @param by the role that took it
 * @param on the day, in Europe/London
 * @param caseReference the case it is about; empty when it names none, and then it answers for no case
 * @param reason why
 */
public record RecordedDecision(
        DecisionKind kind, String by, LocalDate on, Optional<String> caseReference, String reason) {
    /** Says what and when; the reason may hold what was told in confidence. */
    @Override
    public String toString() {
        return kind + " on " + on;
    }
}
