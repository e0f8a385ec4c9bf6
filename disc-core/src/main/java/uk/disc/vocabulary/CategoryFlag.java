package uk.disc.vocabulary;

/** What the law makes of a sharing category. Derived from our own table, never from another vocabulary's hierarchy. */
public enum CategoryFlag {
    /** Personal data: UK GDPR Article 4(1). */
    PERSONAL,
    /** Special category data: UK GDPR Article 9(1). */
    SPECIAL,
    /** Criminal-offence data, alleged offences included: UK GDPR Article 10, DPA 2018 s11(2). */
    CRIMINAL,
    /** Given in confidence: the common-law duty applies. */
    CONFIDENTIAL,
    /** A statute restricts disclosure of this very item. */
    STATUTORILY_RESTRICTED,
    /** May hold anything that its writer chose to put there. */
    FREE_TEXT,
    /** Tells by itself who somebody is: UK GDPR Article 4(1) and recital 26. What lists one is neither anonymous nor coded. */
    DIRECT_IDENTIFIER
}
