package uk.disc.register;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.vocabulary.SourcePosition;

/**
 * A field that is seen to hold what its marks don't say: whatever reads it would not know.
 *
 * @param field the binary name of the type, with the field
 * @param carries the categories that its marks don't name
 * @param position where the field stands
 * @param waivers the waivers on the field and its types
 */
public record LostLabel(
        String field, List<FoundTransfer.Item> carries, SourcePosition position, List<WaiverFacts> waivers)
        implements Comparable<LostLabel> {
    private static final Comparator<LostLabel> ORDER =
            Comparator.comparing(LostLabel::field).thenComparing(LostLabel::position);

    /** Sorts the lists. */
    public LostLabel {
        carries = carries.stream().sorted().distinct().toList();
        waivers = waivers.stream().sorted().distinct().toList();
    }

    /**
     * The categories that a mark has to name.
     *
     * @return their codes
     */
    public SortedSet<String> categories() {
        return carries.stream().map(FoundTransfer.Item::category).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public int compareTo(LostLabel other) {
        return ORDER.compare(this, other);
    }
}
