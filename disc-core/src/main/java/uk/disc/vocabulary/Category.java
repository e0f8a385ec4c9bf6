package uk.disc.vocabulary;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A sharing category: a kind of personal information that a field may hold.
 *
 * @param term what every item has
 * @param flags what the law makes of it
 * @param parent the wider category it belongs to; an agreement that lists the parent does <em>not</em> cover the child
 * @param permittedBy for a statutorily restricted item, the permissions that lift the restriction
 */
public record Category(Term term, SortedSet<CategoryFlag> flags, Optional<String> parent, SortedSet<String> permittedBy)
        implements VocabularyItem {
    /** Copies the sets. */
    public Category {
        flags = Ordered.set(flags);
        permittedBy = Ordered.set(permittedBy);
    }

    /**
     * Whether this category has a flag.
     *
     * @param flag the flag
     * @return true if it has
     */
    public boolean is(CategoryFlag flag) {
        return flags.contains(flag);
    }
}
