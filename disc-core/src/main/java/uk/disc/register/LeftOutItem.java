package uk.disc.register;

import java.util.Comparator;
import uk.disc.vocabulary.SourcePosition;

/**
 * A field that a transfer reaches and that raises no finding, with the reason, for the reviewer to judge.
 *
 * @param path how it is reached
 * @param why the reason: the text of {@code @NotPersonal}, or what keeps the field from leaving
 * @param position where it stands; {@link SourcePosition#NONE} when in a class file
 */
public record LeftOutItem(String path, String why, SourcePosition position) implements Comparable<LeftOutItem> {
    private static final Comparator<LeftOutItem> ORDER = Comparator.comparing(LeftOutItem::path)
            .thenComparing(LeftOutItem::why)
            .thenComparing(LeftOutItem::position);

    @Override
    public int compareTo(LeftOutItem other) {
        return ORDER.compare(this, other);
    }
}
