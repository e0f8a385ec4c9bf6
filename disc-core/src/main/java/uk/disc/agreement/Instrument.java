package uk.disc.agreement;

/** What sort of agreement this is. A memorandum alone is never one. */
public enum Instrument {
    /** Regular sharing in both directions between controllers. */
    RECIPROCAL,
    /** One controller discloses to another. */
    ONE_WAY,
    /** An arrangement of joint controllers: UK GDPR Article 26. */
    JOINT_CONTROLLERS,
    /** A contract with a supplier that works on instructions: UK GDPR Article 28. */
    PROCESSOR_CONTRACT,
    /** A single disclosure, decided once. */
    ONE_OFF_DECISION
}
