package uk.disc.decision;

/** The gates, in the order in which they are explained. All must pass; passing one never implies another. */
public enum Gate {
    /** Are all inputs known, and is this personal data at all? */
    SCOPE,
    /** Is there a signed agreement that covers it? */
    AGREEMENT,
    /** Is there a lawful basis? */
    LAWFUL_BASIS,
    /** Are there conditions for special category and offence data? */
    SPECIAL_CATEGORY,
    /** Is the duty of confidentiality answered? */
    CONFIDENTIALITY,
    /** Did the person object or opt out? */
    PREFERENCE,
    /** Who can decide for this person, and did they? */
    PERSON,
    /** May it be passed on, or leave the country? */
    ONWARD,
    /** A partner's own tighter rules. */
    PARTNER,
    /** Sharing outside an agreement. */
    OUTSIDE_AGREEMENT,
    /** What a permit obliges to. */
    OBLIGATIONS,
    /** The marks in the code. */
    MARKS,
    /** Waivers in the code. */
    WAIVERS,
    /** Whether the check itself ran. */
    CHECK
}
