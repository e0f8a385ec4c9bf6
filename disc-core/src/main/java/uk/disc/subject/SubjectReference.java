package uk.disc.subject;

/**
 * Who a person is to a store: a reference by which their records are found. Its text form never shows the value, so that none reaches a
 * log.
 *
 * @param system what the value is one of, such as the address of the NHS number's definition or the name of a case system
 * @param value the person's own value in it
 */
public record SubjectReference(String system, String value) {
    /** Refuses a blank part. */
    public SubjectReference {
        if (system.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("A reference to a person has a system and a value");
        }
    }

    /** Says where the person is known, and never as what. */
    @Override
    public String toString() {
        return "a person known to " + system;
    }
}
