package uk.disc.vocabulary;

import java.util.SortedSet;

/**
 * A family of purposes to which the same legal expectations apply.
 *
 * @param term what every item has
 * @param nationalDataOptOut whether the national data opt-out applies to confidential patient information used for it
 * @param confidentiality the answers to the duty of confidentiality that fit it
 * @param typicalArticle6 the lawful bases usually relied on; advice, never a rule
 * @param typicalArticle9 the Article 9 conditions usually relied on; advice, never a rule
 */
public record PurposeClass(
        Term term,
        boolean nationalDataOptOut,
        SortedSet<String> confidentiality,
        SortedSet<String> typicalArticle6,
        SortedSet<String> typicalArticle9)
        implements VocabularyItem {
    /** Copies the sets. */
    public PurposeClass {
        confidentiality = Ordered.set(confidentiality);
        typicalArticle6 = Ordered.set(typicalArticle6);
        typicalArticle9 = Ordered.set(typicalArticle9);
    }
}
