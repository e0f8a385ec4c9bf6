package uk.disc.decision;

/** In what two permissions for the same differ. */
public enum Difference {
    /** One lets it be sent and the other doesn't, or one asks somebody to decide first. */
    OUTCOME,
    /** The agreement or flow it rests on. */
    FLOW,
    /** What must be done on sharing. */
    OBLIGATIONS,
    /** Whether it may be passed on. */
    ONWARD,
    /** How the duty of confidentiality is answered. */
    CONFIDENTIALITY,
    /** What is checked at run time. */
    CHECKS,
    /** What somebody must decide first. */
    DECISIONS,
    /** How far it may identify people. */
    IDENTIFIABILITY,
    /** Whom it may be about. */
    SUBJECT_GROUPS,
    /** How often. */
    FREQUENCY,
    /** Further conditions in prose. */
    CONDITIONS,
    /** The days on which it may be sent. */
    DAYS
}
