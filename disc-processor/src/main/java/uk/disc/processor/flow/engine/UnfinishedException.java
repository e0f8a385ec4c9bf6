package uk.disc.processor.flow.engine;

/** Says that a body was given up: what flows in it is unknown. */
final class UnfinishedException extends RuntimeException {
    /** What stood in the way. */
    static final String WHY = "it takes too many steps to come to rest";

    /** What stood in the way when nothing more was left for any. */
    static final String TOO_MUCH = "following has taken all the steps that it may take in one compile";

    private static final long serialVersionUID = 1;

    private final String why;

    UnfinishedException() {
        this(WHY);
    }

    UnfinishedException(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
