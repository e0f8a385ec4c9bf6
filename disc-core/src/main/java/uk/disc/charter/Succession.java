package uk.disc.charter;

import java.time.LocalDate;
import uk.disc.vocabulary.SourcePosition;

/**
 * That one body took over from another.
 *
 * @param organisation the predecessor, by id
 * @param on the first day of the successor
 * @param agreements whether the predecessor's agreements carried over
 * @param position where it is written
 */
public record Succession(String organisation, LocalDate on, CarriedOver agreements, SourcePosition position) {
    /** What became of a predecessor's agreements. */
    public enum CarriedOver {
        /** The partners confirmed that they hold for the successor. */
        CONFIRMED,
        /** The partners confirmed that they ended. */
        ENDED,
        /** Nobody has confirmed either: a person must. */
        UNCONFIRMED
    }
}
