package uk.disc.vocabulary;

/** Who spoke for the person. */
public enum Speaker {
    /** The person. */
    SELF,
    /** Someone with parental responsibility. */
    PARENT,
    /** Someone with a lasting power of attorney. */
    ATTORNEY,
    /** A deputy appointed by the Court of Protection. */
    DEPUTY
}
