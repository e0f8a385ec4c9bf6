package uk.disc.register;

import java.util.Comparator;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * Something marked that leaves with a transfer.
 *
 * @param path how it is reached, such as {@code DischargeSummary.notes → Note.sti}
 * @param member the field or accessor through which it is reached, as waivers name it: the declaring type's binary name, and the
 *     member's; empty when it is a part of the signature itself
 * @param categories its category codes as written
 * @param position where its mark stands; {@link SourcePosition#NONE} when it comes from a class file or the pack
 */
public record PayloadItem(String path, String member, SortedSet<String> categories, SourcePosition position)
        implements Comparable<PayloadItem>, Located {
    private static final Comparator<PayloadItem> ORDER = Comparator.comparing(PayloadItem::path)
            .thenComparing(PayloadItem::member)
            .thenComparing(item -> item.categories().toString())
            .thenComparing(PayloadItem::position);

    /** Copies the set. */
    public PayloadItem {
        categories = Ordered.set(categories);
    }

    @Override
    public int compareTo(PayloadItem other) {
        return ORDER.compare(this, other);
    }
}
