package uk.disc.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.disc.vocabulary.SourcePosition;

/**
 * The promise that partners sign: principles, membership and governance.
 *
 * @param id unique; agreements refer to it
 * @param title its name
 * @param signedOn the day it began
 * @param principles its principles, as the partners agreed them
 * @param nextReview the day of its next review; empty if none is set
 * @param governance prose on who oversees it; empty if not given
 * @param members every signature, past ones included
 * @param routes what it says about sharing outside agreements
 * @param position where it is written
 */
public record Charter(
        String id,
        String title,
        LocalDate signedOn,
        List<Principle> principles,
        Optional<LocalDate> nextReview,
        Optional<String> governance,
        List<Membership> members,
        List<OutsideAgreementRoute> routes,
        SourcePosition position) {
    /** Copies the lists. */
    public Charter {
        principles = List.copyOf(principles);
        members = List.copyOf(members);
        routes = List.copyOf(routes);
    }

    /**
     * The membership of an organisation on a day.
     *
     * @param organisation the organisation's id
     * @param day the day
     * @return the membership; empty if it is not a member on that day
     */
    public Optional<Membership> membership(String organisation, LocalDate day) {
        return members.stream()
                .filter(member -> member.organisation().equals(organisation) && member.activeOn(day))
                .findFirst();
    }
}
