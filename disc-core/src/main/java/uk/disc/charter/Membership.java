package uk.disc.charter;

import java.time.LocalDate;
import java.util.Optional;
import uk.disc.vocabulary.SourcePosition;

/**
 * An organisation's signature of the charter.
 *
 * @param organisation the organisation, by id
 * @param role the role that signed, for example "Chief Executive"
 * @param signedOn the day it signed, from which it is a member
 * @param leftOn the last day of its membership; empty while it is one
 * @param founder whether it was among those that founded the charter
 * @param position where it is written
 */
public record Membership(
        String organisation,
        String role,
        LocalDate signedOn,
        Optional<LocalDate> leftOn,
        boolean founder,
        SourcePosition position) {
    /**
     * Whether this membership holds on a day.
     *
     * @param day the day
     * @return true from the day of signature to the last day, inclusive
     */
    public boolean activeOn(LocalDate day) {
        return !day.isBefore(signedOn) && leftOn.map(last -> !day.isAfter(last)).orElse(true);
    }
}
