package uk.disc.decision;

import java.util.Comparator;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;

/**
 * That two agreements govern the same sharing on a day. A flow of one and a flow of the other appear once for each way in which they
 * differ.
 *
 * @param kind what that means for whoever sends
 * @param first the flow of the agreement that comes first by id
 * @param second the flow of the other
 * @param differences in what they differ; empty if they agree
 * @param lines what both govern and differ on in this way
 */
public record Overlap(
        Kind kind, FlowRef first, FlowRef second, SortedSet<Difference> differences, SortedSet<SharingLine> lines)
        implements Comparable<Overlap> {
    private static final Comparator<Overlap> ORDER = Comparator.comparing(Overlap::kind)
            .thenComparing(Overlap::first)
            .thenComparing(Overlap::second)
            .thenComparing(overlap -> overlap.lines().first());

    /** What an overlap means. */
    public enum Kind {
        /**
         * What one lets be sent the other stops, or they differ on what must be done, on passing it on or on confidentiality: a sender
         * can't tell which of the two to follow.
         */
        CONTRADICTION,
        /** Both flows name the same senders, recipients, purposes and items on the same terms: one of them is not needed. */
        DUPLICATE,
        /** Both let the same be sent, and do not contradict each other. */
        OVERLAP
    }

    /** Copies the sets. */
    public Overlap {
        differences = Ordered.set(differences);
        lines = Ordered.set(lines);
    }

    @Override
    public int compareTo(Overlap other) {
        return ORDER.compare(this, other);
    }
}
