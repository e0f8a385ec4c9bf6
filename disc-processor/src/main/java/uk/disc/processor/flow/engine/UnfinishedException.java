package uk.disc.processor.flow.engine;

/** Says that a body was given up: what flows in it is unknown. */
final class UnfinishedException extends RuntimeException {
    /** What stood in the way. */
    static final String WHY = "it takes too many steps to come to rest";

    private static final long serialVersionUID = 1;

    UnfinishedException() {
        super(WHY, null, false, false);
    }
}
