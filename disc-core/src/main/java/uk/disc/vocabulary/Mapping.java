package uk.disc.vocabulary;

/**
 * How one of our codes relates to a code of another vocabulary.
 *
 * @param system the other vocabulary: a URI
 * @param code the code there; empty when there is none, which is said rather than left out
 * @param relation how the two relate
 */
public record Mapping(String system, String code, Relation relation) {
    /** How a code of another vocabulary relates to ours. */
    public enum Relation {
        /** The same meaning. */
        EXACT,
        /** The other code means more. */
        BROADER,
        /** The other code means less. */
        NARROWER,
        /** Close, but under another law or in another sense. */
        RELATED,
        /** The other vocabulary has nothing that fits. */
        NONE
    }
}
