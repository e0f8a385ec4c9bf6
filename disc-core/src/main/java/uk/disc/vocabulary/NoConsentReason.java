package uk.disc.vocabulary;

/**
 * Why consent was not obtained, as some conditions of the Data Protection Act 2018 list it: Schedule 1 paragraphs 17(2), 18(2) and
 * 19(2).
 */
public enum NoConsentReason {
    /** In the circumstances the person can't give consent. */
    CANNOT_BE_GIVEN,
    /** In the circumstances nobody can reasonably be expected to obtain it. */
    CANNOT_BE_OBTAINED,
    /** Asking would prejudice the protection that is provided. */
    WOULD_PREJUDICE
}
