package uk.disc.register;

import java.util.Comparator;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;

/**
 * A named step after which information tells less of a person.
 *
 * @param method the binary name of the type, with the method
 * @param from the categories that its result no longer holds
 * @param to what it holds instead
 */
public record LockedStep(String method, SortedSet<String> from, SortedSet<String> to)
        implements Comparable<LockedStep> {
    private static final Comparator<LockedStep> ORDER = Comparator.comparing(LockedStep::method)
            .thenComparing(step -> step.from().toString())
            .thenComparing(step -> step.to().toString());

    /** Copies the sets. */
    public LockedStep {
        from = Ordered.set(from);
        to = Ordered.set(to);
    }

    static LockedStep of(Reclassification step) {
        return new LockedStep(step.method(), step.from(), step.to());
    }

    @Override
    public int compareTo(LockedStep other) {
        return ORDER.compare(this, other);
    }
}
