package uk.disc.processor.payload;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import javax.lang.model.type.DeclaredType;
import uk.disc.vocabulary.SourcePosition;

/** What is found where a type leads to, once its containers are opened. A map leads to two such places, a sealed type to several. */
sealed interface Arrival {
    /**
     * A plain value that nothing classifies: a number, a date, a text.
     *
     * @param free whether it is text or bytes, which can hold anything
     */
    record Plain(boolean free) implements Arrival {}

    /**
     * Something whose contents can't be seen.
     *
     * @param why the reason, as the end of a sentence
     */
    record Opaque(String why) implements Arrival {}

    /**
     * Something that a mark or the pack classifies as a whole.
     *
     * @param categories its category codes; empty when it is not personal
     * @param notPersonal why it is not personal; empty when it is
     * @param subjectIdentifier whether it tells whom this is about
     * @param receivedUnder the agreements under which it was received
     * @param position where that is said
     * @param inside the types within, which may hold a subject identifier
     */
    record Whole(
            SortedSet<String> categories,
            Optional<String> notPersonal,
            boolean subjectIdentifier,
            SortedSet<String> receivedUnder,
            SourcePosition position,
            List<Inside> inside)
            implements Arrival {}

    /**
     * A type whose members are looked at one by one.
     *
     * @param type the type, with its arguments
     * @param key its name
     * @param ignored names that Jackson is told to ignore here and not elsewhere
     */
    record Inside(DeclaredType type, String key, SortedSet<String> ignored) implements Arrival {}
}
