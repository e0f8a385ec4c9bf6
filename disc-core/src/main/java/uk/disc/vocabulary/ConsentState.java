package uk.disc.vocabulary;

/**
 * The state of a consent, in the words of the Data Privacy Vocabulary. Only {@link #GIVEN} and {@link #RENEWED} are good. Of two states
 * of one instant the one further down counts.
 */
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
    UNKNOWN;

    /**
     * Whether it is a yes.
     *
     * @return true for a consent that is good
     */
    public boolean isYes() {
        return this == GIVEN || this == RENEWED;
    }
}
