package uk.disc.annotation;

/** Why a finding is waived. The kind decides how long a waiver may last. */
public enum WaiverKind {
    /** The checker takes something for personal data that is not. */
    NOT_PERSONAL,
    /** The checker takes something to leave that does not. */
    NOT_SENT,
    /** A named person accepts the risk for a while: at most 90 days. */
    ACCEPTED_RISK,
    /** An agreement is being written or signed: at most 90 days. */
    PENDING_AGREEMENT
}
