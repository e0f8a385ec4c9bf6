package uk.disc.processor;

import java.util.Optional;
import uk.disc.register.CheckProblems;

/** A fault of our own, as the compiler may show it: what failed and with which exception, without a stack trace. */
final class Fault {
    private Fault() {}

    /**
     * The message.
     *
     * @param doing what was being done
     * @param thrown the exception
     */
    static String text(String doing, Throwable thrown) {
        String what = doing + ": " + thrown.getClass().getName()
                + Optional.ofNullable(thrown.getMessage())
                        .flatMap(message -> message.lines().findFirst())
                        .map(line -> ": " + line)
                        .orElse("");
        try {
            return CheckProblems.internal(what).text();
        } catch (RuntimeException | LinkageError e) {
            // Without disc-core beside us there is no text of its own.
            return "[disc.check.internal-error] the sharing check stopped on a fault of its own\n  what  " + what;
        }
    }
}
