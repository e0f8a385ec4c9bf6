package uk.disc.decision;

/** What a finding does to the outcome. */
public enum Effect {
    /** It may not go. */
    DENY,
    /** A person must decide. */
    REFER,
    /** This person's record stays out of a batch. */
    EXCLUDE,
    /** Worth knowing; the outcome stays as it is. */
    WARN,
    /** Something must be done on sharing. */
    OBLIGE,
    /** The rules do not apply. */
    OUT_OF_SCOPE,
    /** Shared outside an agreement. */
    PERMIT
}
