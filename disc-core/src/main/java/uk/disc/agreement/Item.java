package uk.disc.agreement;

import java.util.Optional;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * One item of information that a flow may carry.
 *
 * @param category its category code
 * @param why why it is needed: the justification for this item
 * @param field the field's name in prose; empty if not given
 * @param sourceSystem the system it comes from; empty if not given
 * @param supplier the party that supplies it; empty if not given
 * @param mayHold for free text, the categories its writers may put in it
 * @param permission for a statutorily restricted item, the permission relied on
 * @param position where it is written
 */
public record Item(
        String category,
        String why,
        Optional<String> field,
        Optional<String> sourceSystem,
        Optional<String> supplier,
        SortedSet<String> mayHold,
        Optional<String> permission,
        SourcePosition position) {
    /** Copies the set. */
    public Item {
        mayHold = Ordered.set(mayHold);
    }
}
