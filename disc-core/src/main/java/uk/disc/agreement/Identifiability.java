package uk.disc.agreement;

/** How far the information identifies a person to its recipient. */
public enum Identifiability {
    /** It identifies a person. */
    IDENTIFIABLE,
    /** Coded; still personal data for a recipient that can plausibly re-identify. */
    PSEUDONYMISED,
    /** Nobody can reasonably be identified. */
    ANONYMOUS
}
