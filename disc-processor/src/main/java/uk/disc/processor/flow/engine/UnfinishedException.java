package uk.disc.processor.flow.engine;

/** Says that a body was given up: what flows in it is unknown. */
final class UnfinishedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnfinishedException() {
        super("the body took too many steps", null, false, false);
    }
}
