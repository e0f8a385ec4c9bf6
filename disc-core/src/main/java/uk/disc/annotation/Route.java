package uk.disc.annotation;

/** By which route a transfer is allowed to happen. */
public enum Route {
    /** Under a signed agreement: the normal case. */
    AGREEMENT,
    /** Urgently, to protect someone, outside any agreement; a named person decides and the reason is recorded. */
    EMERGENCY,
    /** Because an enactment requires or expressly permits it; the enactment is cited. */
    STATUTORY_DUTY,
    /** Because a court or tribunal ordered it; the order is cited. */
    COURT
}
