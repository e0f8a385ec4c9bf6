package uk.disc.explanation;

/** Who reads an explanation. */
public enum Audience {
    /** Whoever shares: a nurse, a social worker, a housing officer. */
    PRACTITIONER,
    /** Whoever writes or runs the code. */
    DEVELOPER,
    /** The person the information is about. */
    PUBLIC
}
