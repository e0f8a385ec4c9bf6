package uk.disc.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;

/**
 * What an edit to a pack changes for whoever sends. Where several agreements let the same be sent, the one counts that the rule book
 * chooses.
 *
 * @param day the day on which the two packs are compared
 * @param newlyPermitted what may be sent now and could not before, by the edited pack; sorted
 * @param newlyDenied what could be sent before and no longer may, by the pack before the edit; sorted
 * @param changed what may be sent by both packs, on other terms; sorted
 */
public record PackChange(
        LocalDate day, List<Permission> newlyPermitted, List<Permission> newlyDenied, List<Changed> changed) {
    /** Sorts and copies the lists. */
    public PackChange {
        newlyPermitted = newlyPermitted.stream().sorted().toList();
        newlyDenied = newlyDenied.stream().sorted().toList();
        changed = changed.stream().sorted().toList();
    }

    /**
     * Whether nothing changes for whoever sends: on this day, and for what may be sent on it, on the days around it.
     *
     * @return true if so
     */
    public boolean isNone() {
        return newlyPermitted.isEmpty() && newlyDenied.isEmpty() && changed.isEmpty();
    }

    /**
     * Something that may be sent before and after, on other terms.
     *
     * @param before the permission before the edit
     * @param after the permission after it
     * @param daysBefore the days without a break on which it could be sent before the edit, under this agreement or others
     * @param daysAfter the same after the edit
     * @param differences in what the two differ
     */
    public record Changed(
            Permission before, Permission after, Window daysBefore, Window daysAfter, SortedSet<Difference> differences)
            implements Comparable<Changed> {
        private static final Comparator<Changed> ORDER =
                Comparator.comparing(Changed::before).thenComparing(Changed::after);

        /** Copies the set. */
        public Changed {
            differences = Ordered.set(differences);
        }

        @Override
        public int compareTo(Changed other) {
            return ORDER.compare(this, other);
        }
    }
}
