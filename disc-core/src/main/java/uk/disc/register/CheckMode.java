package uk.disc.register;

/** What an error does to a build. */
public enum CheckMode {
    /** It fails the build. */
    ENFORCE,
    /** It is shown as a warning; register and evidence say that the build did not enforce. */
    REPORT
}
