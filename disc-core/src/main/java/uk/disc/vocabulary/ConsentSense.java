package uk.disc.vocabulary;

/** The law under which somebody consents. One is never the other. */
public enum ConsentSense {
    /** Consent as a lawful basis, UK GDPR Article 6(1)(a) or 9(2)(a). */
    GDPR,
    /** Consent that lifts the common law duty of confidentiality. */
    CONFIDENTIALITY
}
