package uk.disc.decision;

import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import uk.disc.agreement.RecipientRef;
import uk.disc.vocabulary.Ordered;

/**
 * What one agreement may let go from one body to another for one purpose: its categories are asked about together.
 *
 * @param agreement the agreement's id
 * @param from the sending organisation's id
 * @param to who receives
 * @param purpose the purpose code
 * @param categories the category codes
 */
record Inquiry(String agreement, String from, RecipientRef to, String purpose, SortedSet<String> categories)
        implements Comparable<Inquiry> {
    private static final Comparator<Inquiry> ORDER = Comparator.comparing(Inquiry::from)
            .thenComparing(Inquiry::to)
            .thenComparing(Inquiry::purpose)
            .thenComparing(Inquiry::agreement)
            .thenComparing(inquiry -> inquiry.categories().toString());

    Inquiry {
        categories = Ordered.set(categories);
    }

    Inquiry about(Set<String> fewer) {
        return new Inquiry(agreement, from, to, purpose, Ordered.set(fewer));
    }

    /** Who sends to whom for what: what inquiries about several agreements may have in common. */
    record Ends(String from, RecipientRef to, String purpose) implements Comparable<Ends> {
        private static final Comparator<Ends> ORDER =
                Comparator.comparing(Ends::from).thenComparing(Ends::to).thenComparing(Ends::purpose);

        @Override
        public int compareTo(Ends other) {
            return ORDER.compare(this, other);
        }
    }

    Ends ends() {
        return new Ends(from, to, purpose);
    }

    SharingLine line(String category) {
        return new SharingLine(from, to, purpose, category);
    }

    @Override
    public int compareTo(Inquiry other) {
        return ORDER.compare(this, other);
    }
}
