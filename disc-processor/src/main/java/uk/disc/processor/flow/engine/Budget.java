package uk.disc.processor.flow.engine;

/**
 * How much work an analysis may do, and how much of it one body may take. It is counted in steps, not in time: the same code always comes to
 * the same end, on a fast machine and on a slow one. Code that calls itself in circles through many classes could otherwise keep a compile
 * waiting for minutes, and one body take what all others need.
 */
final class Budget {
    /** What going through a body once may take, what it calls not counted, beside what its length allows it. */
    private static final long OF_A_BODY = 250_000;

    /** What each instruction allows besides: a long method that joins as many things as it has statements comes to its end. */
    private static final long OF_AN_INSTRUCTION = 1_000;

    private long left = Long.MAX_VALUE;
    private long leftOfBody = Long.MAX_VALUE;

    /** Says how many steps there are. */
    void set(long steps) {
        left = steps;
    }

    /**
     * Begins a body.
     *
     * @return what is left of the one around it, for {@link #end}
     */
    long begin() {
        long around = leftOfBody;
        leftOfBody = OF_A_BODY;
        return around;
    }

    /** Allows the body at hand what goes with its length. */
    void allow(long instructions) {
        leftOfBody += OF_AN_INSTRUCTION * instructions;
    }

    /** Goes on with the body around. */
    void end(long around) {
        leftOfBody = around;
    }

    /** Takes steps out; without any left the body at hand is given up. */
    void spend(long steps) {
        left -= steps;
        leftOfBody -= steps;
        if (left < 0) {
            throw new UnfinishedException(UnfinishedException.TOO_MUCH);
        }
        if (leftOfBody < 0) {
            throw new UnfinishedException(UnfinishedException.BEYOND_ITS_LENGTH);
        }
    }
}
