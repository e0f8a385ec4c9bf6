package uk.disc.vocabulary;

/**
 * What information is used for.
 *
 * @param term what every item has
 * @param purposeClass the code of the {@link PurposeClass} whose legal expectations apply
 */
public record Purpose(Term term, String purposeClass) implements VocabularyItem {}
