package uk.disc.processor.flow.engine;

/** Says that a body was given up: what flows in it is unknown. */
final class UnfinishedException extends RuntimeException {
    /** What stood in the way. */
    static final String WHY = "it takes too many steps to come to rest";

    /** What stood in the way when a body joins so much that others would have nothing left. */
    static final String BEYOND_ITS_LENGTH = "it takes many more steps than code of its length may";

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

    /** Whether it is the body at hand that takes too much, and not all of them together. */
    boolean isOfOneBody() {
        return why.equals(WHY) || why.equals(BEYOND_ITS_LENGTH);
    }

    String why() {
        return why;
    }
}
