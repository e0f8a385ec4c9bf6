package uk.disc.register;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.vocabulary.Ordered;

/**
 * What was seen of one undeclared transfer.
 *
 * @param categories what leaves
 * @param verdict the verdict; empty for what goes to a store or a log of one's own
 */
public record LockedFound(SortedSet<String> categories, Optional<Verdict> verdict) {
    /** Copies the set. */
    public LockedFound {
        categories = Ordered.set(categories);
    }

    static LockedFound of(SharingRegister.Found found) {
        return new LockedFound(found.facts().categories(), found.verdict());
    }

    LockedFound and(LockedFound other) {
        SortedSet<String> all = new TreeSet<>(categories);
        all.addAll(other.categories);
        return new LockedFound(
                all,
                verdict.map(one -> other.verdict
                                .filter(two -> two.isWorseThan(one))
                                .orElse(one))
                        .or(other::verdict));
    }
}
