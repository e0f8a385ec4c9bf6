package uk.disc.register;

import java.util.Comparator;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * A named step after which information tells less of a person.
 *
 * @param method the binary name of the type, with the method
 * @param from the categories that its result no longer holds, as written
 * @param to what it holds instead; empty for nothing
 * @param how how, in words
 * @param position where the method stands; {@link SourcePosition#NONE} if in another module
 */
public record Reclassification(
        String method, SortedSet<String> from, SortedSet<String> to, String how, SourcePosition position)
        implements Comparable<Reclassification> {
    private static final Comparator<Reclassification> ORDER =
            Comparator.comparing(Reclassification::method).thenComparing(Reclassification::position);

    /** Copies the sets. */
    public Reclassification {
        from = Ordered.set(from);
        to = Ordered.set(to);
    }

    @Override
    public int compareTo(Reclassification other) {
        return ORDER.compare(this, other);
    }
}
