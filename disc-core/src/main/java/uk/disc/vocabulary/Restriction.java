package uk.disc.vocabulary;

/** What rules a legal item out. Rules test these; which item has which is data. */
public enum Restriction {
    /** Not open to a public authority performing its tasks. */
    PUBLIC_AUTHORITY_TASKS,
    /** Rarely suitable for a public authority, because consent to it is seldom freely given. */
    PUBLIC_AUTHORITY_UNSUITABLE,
    /** Can't answer for items given in confidence. */
    CONFIDENTIAL_ITEMS,
    /** Known to the vocabulary but not modelled: a person must decide. */
    NOT_MODELLED,
    /** Gives nothing once the person has died. */
    AFTER_DEATH,
    /** Puts what rests on it out of the national data opt-out's reach. */
    NATIONAL_OPT_OUT
}
