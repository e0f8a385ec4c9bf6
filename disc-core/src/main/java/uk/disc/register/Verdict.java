package uk.disc.register;

/** What the build makes of one transfer. Unknown is never shown as allowed. */
public enum Verdict {
    /** Allowed, as far as the build can tell; what is left is checked live. */
    ALLOWED("allowed"),
    /** Allowed once a person has decided and recorded it. */
    ALLOWED_WITH_DECISION("allowed with a recorded decision"),
    /** Nothing about a person leaves. */
    NOT_PERSONAL("not personal"),
    /** Not permitted, and the build lets it pass until a date. */
    WAIVED("waived"),
    /** Something that leaves is not known. */
    UNKNOWN("unknown"),
    /** Not permitted. */
    NOT_PERMITTED("not permitted");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** Whether a person has to look sooner at this one than at the other. */
    boolean isWorseThan(Verdict other) {
        return concern() > other.concern();
    }

    private int concern() {
        return switch (this) {
            case NOT_PERSONAL -> 0;
            case ALLOWED -> 1;
            case ALLOWED_WITH_DECISION -> 2;
            case WAIVED -> 3;
            case UNKNOWN -> 4;
            case NOT_PERMITTED -> 5;
        };
    }

    /**
     * The verdict in words, as every report shows it.
     *
     * @return lower-case words
     */
    public String words() {
        return words;
    }
}
