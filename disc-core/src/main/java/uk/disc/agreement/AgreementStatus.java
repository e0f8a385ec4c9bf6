package uk.disc.agreement;

/** The state of an agreement on a day, worked out from dates and signatures. */
public enum AgreementStatus {
    /** Being written. */
    DRAFT,
    /** In consultation or assessment. */
    UNDER_REVIEW,
    /** Its content is agreed; ready to sign. */
    APPROVED,
    /** Some parties signed: usable on flows whose both ends did. */
    PARTIALLY_SIGNED,
    /** Signed, but its first day has not come. */
    NOT_STARTED,
    /** Every party signed and its first day has come. */
    IN_FORCE,
    /** In force, and its review falls within three months or is due. */
    REVIEW_DUE,
    /** Its review date passed more than the grace period ago. */
    REVIEW_OVERDUE,
    /** Suspended for the time being. */
    SUSPENDED,
    /** A later agreement took its place. */
    SUPERSEDED,
    /** Its last day is over. */
    EXPIRED,
    /** A party or all ended it. */
    TERMINATED
}
