package uk.disc.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A permission that ends.
 *
 * @param permission what may be sent until then
 * @param lastDay the last day on which it holds; empty if nothing known ends it
 * @param instead the flows of other agreements under which the same may be sent the day after, sorted; if nothing known ends it, on
 *     the day asked about
 */
public record Loss(Permission permission, Optional<LocalDate> lastDay, List<FlowRef> instead)
        implements Comparable<Loss> {
    private static final Comparator<Loss> ORDER = Comparator.comparing(
                    (Loss loss) -> loss.lastDay().orElse(LocalDate.MAX))
            .thenComparing(Loss::permission);

    /** Sorts and copies the list. */
    public Loss {
        instead = instead.stream().sorted().toList();
    }

    /**
     * Whether sharing stops: no other agreement lets the same be sent the day after.
     *
     * @return true if it does
     */
    public boolean stopsSharing() {
        return instead.isEmpty();
    }

    @Override
    public int compareTo(Loss other) {
        return ORDER.compare(this, other);
    }
}
