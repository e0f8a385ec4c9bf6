package uk.disc.register;

import java.util.Comparator;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * One marked field, getter, parameter or type: a row of the data dictionary.
 *
 * @param path the binary name of the type, with {@code .field} or {@code .method()}
 * @param categories its category codes as written
 * @param subjectIdentifier whether it tells which person this is about
 * @param position where it stands
 */
public record DictionaryEntry(
        String path, SortedSet<String> categories, boolean subjectIdentifier, SourcePosition position)
        implements Comparable<DictionaryEntry> {
    private static final Comparator<DictionaryEntry> ORDER =
            Comparator.comparing(DictionaryEntry::path).thenComparing(DictionaryEntry::position);

    /** Copies the set. */
    public DictionaryEntry {
        categories = Ordered.set(categories);
    }

    @Override
    public int compareTo(DictionaryEntry other) {
        return ORDER.compare(this, other);
    }
}
