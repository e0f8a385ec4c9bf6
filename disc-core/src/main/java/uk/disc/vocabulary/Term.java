package uk.disc.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * What every coded item has.
 *
 * @param kind what sort of item
 * @param code the code, unique within its kind
 * @param label a few words, as shown in a table
 * @param plainEnglish one or two sentences for someone who is not a lawyer
 * @param citation the law or guidance it rests on; empty only for items that rest on none
 * @param inForce the days on which it is law
 * @param usable false for an item listed for information only, because it is not known to be in force
 * @param verified whether it was checked against the primary text
 * @param mappings its counterparts in other vocabularies
 * @param position where it is written
 */
public record Term(
        TermKind kind,
        String code,
        String label,
        String plainEnglish,
        Optional<String> citation,
        Period inForce,
        boolean usable,
        boolean verified,
        List<Mapping> mappings,
        SourcePosition position) {
    /** Copies the mappings. */
    public Term {
        mappings = List.copyOf(mappings);
    }
}
