package uk.disc.decision;

import java.util.Comparator;
import uk.disc.agreement.RecipientRef;

/**
 * The smallest thing one can be allowed to send: one category, from one body to one recipient, for one purpose.
 *
 * @param from the sending organisation's id
 * @param to who receives: an organisation, or one of its teams
 * @param purpose the purpose code
 * @param category the category code
 */
public record SharingLine(String from, RecipientRef to, String purpose, String category)
        implements Comparable<SharingLine> {
    private static final Comparator<SharingLine> ORDER = Comparator.comparing(SharingLine::from)
            .thenComparing(SharingLine::to)
            .thenComparing(SharingLine::purpose)
            .thenComparing(SharingLine::category);

    @Override
    public int compareTo(SharingLine other) {
        return ORDER.compare(this, other);
    }
}
