package uk.disc.decision;

/** The answer to a disclosure, or to one category of it. Declared from the weakest to the strongest: the strongest wins. */
public enum Outcome {
    /** Not personal data: the rules do not apply. */
    OUT_OF_SCOPE,
    /** It may go. */
    PERMIT,
    /** A person must decide and record it. */
    REFER,
    /** This person's record stays out of a batch. */
    EXCLUDE,
    /** It may not go. */
    DENY;

    /**
     * The stronger of two answers.
     *
     * @param other the other answer
     * @return the one that wins
     */
    public Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
