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
    /**
     * Checks that it says who decided and why. A blank case is none.
     *
     * @throws IllegalArgumentException if the role or the reason is blank
     */
    public RecordedDecision {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A recorded decision names the role that took it and says why");
        }
        caseReference = caseReference.filter(reference -> !reference.isBlank());
    }

    /** Says what and when; the reason may hold what was told in confidence. */
    @Override
    public String toString() {
        return kind + " on " + on;
    }
}
