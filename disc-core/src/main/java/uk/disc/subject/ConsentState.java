package uk.disc.subject;

/** The state of a consent, in the words of the Data Privacy Vocabulary. Only {@link #GIVEN} and {@link #RENEWED} are good. */
public enum ConsentState {
    /** Asked for, not answered. */
    REQUESTED,
    /** The person wants to think. */
    DEFERRED,
    /** The person said yes. */
    GIVEN,
    /** The person said yes again. */
    RENEWED,
    /** The person said no. */
    REFUSED,
    /** The person changed their mind. */
    WITHDRAWN,
    /** Somebody else ended it. */
    REVOKED,
    /** Its time is over. */
    EXPIRED,
    /** It turned out not to be valid. */
    INVALIDATED,
    /** Nobody knows. */
    UNKNOWN
}
