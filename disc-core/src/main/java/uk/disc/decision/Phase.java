package uk.disc.decision;

/** When a rule can be answered. */
public enum Phase {
    /** At build, from the pack and the marks. */
    COMPILE,
    /** When the transfer happens. */
    RUN,
    /** At build for what is written down; again when the transfer happens. */
    BOTH
}
