package uk.disc.policy;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * What a type that nobody here can annotate holds: a FHIR resource, a vendor's client.
 *
 * @param type its binary name
 * @param whole what every value of the type holds; empty when its members are classified one by one
 * @param members its fields ({@code name}) and methods ({@code getName()} or {@code getName(java.lang.String)}), each with what it
 *     holds
 * @param position where it is written
 */
public record ExternalType(
        String type,
        Optional<Classification> whole,
        SortedMap<String, Classification> members,
        SourcePosition position) {
    /** Copies the map. */
    public ExternalType {
        members = Ordered.map(members);
    }

    /**
     * What something holds.
     *
     * @param categories category codes; empty when it is not personal
     * @param notPersonal why it is not personal; empty when it is
     * @param subjectIdentifier whether it tells which person this is about
     */
    public record Classification(
            SortedSet<String> categories, Optional<String> notPersonal, boolean subjectIdentifier) {
        /** Copies the set. */
        public Classification {
            categories = Ordered.set(categories);
        }
    }
}
