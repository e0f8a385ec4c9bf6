package uk.disc.register;

import java.util.Comparator;
import java.util.Optional;

/**
 * One category that goes from one sender to one recipient for one purpose, and what it rests on.
 *
 * @param category the category code; empty where nothing about a person is sent
 * @param sender the sender's id; empty if nobody is named
 * @param recipient the recipient as written
 * @param purpose the purpose code as written
 * @param agreement the agreement it rests on; empty when it rests on none
 * @param flow the agreement's flow; empty when it rests on none
 * @param article6 the lawful basis; empty when none is recorded
 * @param article9 the Article 9 condition; empty when none is recorded
 */
public record LockedLine(
        String category,
        String sender,
        String recipient,
        String purpose,
        Optional<String> agreement,
        Optional<String> flow,
        Optional<String> article6,
        Optional<String> article9)
        implements Comparable<LockedLine> {
    private static final Comparator<LockedLine> ORDER = Comparator.comparing(LockedLine::category)
            .thenComparing(LockedLine::sender)
            .thenComparing(LockedLine::recipient)
            .thenComparing(LockedLine::purpose)
            .thenComparing(LockedLine::ground);

    /** Whether two lines send the same between the same two; the purpose and what it rests on may differ. */
    boolean sameRoute(LockedLine other) {
        return category.equals(other.category) && sender.equals(other.sender) && recipient.equals(other.recipient);
    }

    private String ground() {
        return agreement.orElse("") + ' ' + flow.orElse("") + ' ' + article6.orElse("") + ' ' + article9.orElse("");
    }

    @Override
    public int compareTo(LockedLine other) {
        return ORDER.compare(this, other);
    }
}
