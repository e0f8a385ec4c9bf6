package uk.disc.register;

import java.util.Comparator;
import uk.disc.vocabulary.SourcePosition;

/**
 * Something that leaves with a transfer and is not known. Silence never looks like approval: each is an error until it is marked.
 *
 * @param path how it is reached
 * @param member the field or accessor through which it is reached, as waivers name it: the declaring type's binary name, and the
 *     member's; empty when it is a part of the signature itself
 * @param kind in which way it is not known
 * @param why what makes it so, as the end of a sentence: "java.lang.Object can hold anything"
 * @param position where it stands; {@link SourcePosition#NONE} when in a class file
 */
public record UnresolvedItem(String path, String member, Kind kind, String why, SourcePosition position)
        implements Comparable<UnresolvedItem>, Located {
    private static final Comparator<UnresolvedItem> ORDER = Comparator.comparing(UnresolvedItem::path)
            .thenComparing(UnresolvedItem::member)
            .thenComparing(UnresolvedItem::kind)
            .thenComparing(UnresolvedItem::why)
            .thenComparing(UnresolvedItem::position);

    /** In which way something is not known. */
    public enum Kind {
        /** A field of a known type that has no mark. */
        UNMARKED,
        /** A type whose contents can't be seen: {@code Object}, a raw type, a map of anything, a custom serialiser. */
        OPAQUE
    }

    @Override
    public int compareTo(UnresolvedItem other) {
        return ORDER.compare(this, other);
    }
}
