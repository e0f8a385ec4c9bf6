package uk.disc.agreement;

/** Whether the recipient may pass on what it received. */
public enum Onward {
    /** Not without asking the originator. */
    ORIGINATOR_ONLY,
    /** Among the parties of this agreement only. */
    PARTIES_ONLY,
    /** As any other information the recipient holds. */
    PERMITTED
}
