package uk.disc.processor.flow.engine;

/**
 * How much work an analysis may do. It is counted in steps, not in time: the same code always comes to the same end, on a fast machine and
 * on a slow one. Code that calls itself in circles through many classes could otherwise keep a compile waiting for minutes.
 */
final class Budget {
    private long left = Long.MAX_VALUE;

    /** Says how many steps there are. */
    void set(long steps) {
        left = steps;
    }

    /** Takes steps out; without any left the body at hand is given up. */
    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new UnfinishedException(UnfinishedException.TOO_MUCH);
        }
    }
}
