package uk.disc.vocabulary;

/** A coded item of any kind. */
public sealed interface VocabularyItem permits Category, Purpose, PurposeClass, LegalItem {
    /**
     * What every item has.
     *
     * @return the term
     */
    Term term();

    /**
     * The code, unique within its kind.
     *
     * @return the code
     */
    default String code() {
        return term().code();
    }
}
