package uk.disc.vocabulary;

/** What sort of coded item a {@link Term} is. A code is unique within its kind. */
public enum TermKind {
    /** What a field may hold. */
    CATEGORY,
    /** What information is used for. */
    PURPOSE,
    /** A family of purposes to which the same legal expectations apply. */
    PURPOSE_CLASS,
    /** UK GDPR Article 6(1): a lawful basis. */
    ARTICLE_6,
    /** UK GDPR Annex 1: a condition of Article 6(1)(ea). */
    ANNEX_1,
    /** UK GDPR Annex 2: a condition under which a new purpose is compatible. */
    ANNEX_2,
    /** UK GDPR Article 9(2): a condition for special category data. */
    ARTICLE_9,
    /** Data Protection Act 2018, Schedule 1: a paragraph. */
    SCHEDULE_1,
    /** UK GDPR Article 10(1): a ground for criminal-offence data. */
    ARTICLE_10,
    /** An answer to the common-law duty of confidentiality. */
    CONFIDENTIALITY,
    /** A permission that lifts a statutory restriction on one kind of item. */
    PERMISSION,
    /** What whoever shares or receives must do. */
    OBLIGATION,
    /** An enactment that may be cited as a duty or power to share. */
    ENACTMENT
}
