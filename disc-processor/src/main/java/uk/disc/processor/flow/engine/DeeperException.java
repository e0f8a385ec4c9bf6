package uk.disc.processor.flow.engine;

/** Says that a summary is needed that lies too deep; it is made first, and what asked for it is begun anew. */
final class DeeperException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Context needed;

    DeeperException(Context needed) {
        super("a call lies too deep", null, false, false);
        this.needed = needed;
    }

    Context needed() {
        return needed;
    }
}
