package uk.disc.processor.flow.code;

/** What is said of code that the check stopped in on a fault of its own, or because the code is nested too deeply for it. */
public final class Fault {
    private Fault() {}

    /**
     * The reason, in words.
     *
     * @param thrown what was thrown
     * @return a reason without a stack trace
     */
    public static String in(Throwable thrown) {
        return thrown instanceof StackOverflowError
                ? "its code is nested too deeply to be followed"
                : "the check stopped in it on a fault of its own, "
                        + thrown.getClass().getSimpleName() + "; please report it";
    }
}
