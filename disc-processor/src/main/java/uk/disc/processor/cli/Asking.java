package uk.disc.processor.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.disc.decision.PackQuestions;
import uk.disc.policy.PolicyPack;

/** The options of every command that asks a pack something. */
final class Asking {
    @Option(names = "--pack", paramLabel = "PATH", required = true, description = "The pack's folder or jar.")
    private Path pack = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day the answer is for, such as 2026-12-31. By default today in Europe/London.")
    private @Nullable LocalDate asOf;

    /**
     * The pack.
     *
     * @throws UnusableException if it can't be read wholly
     */
    PolicyPack pack() {
        return Recorded.load(pack);
    }

    LocalDate day(Clock clock) {
        return Day.orToday(asOf, clock);
    }

    PackQuestions questions(Clock clock) {
        return PackQuestions.of(pack(), day(clock));
    }

    /**
     * An answer about codes that the user typed.
     *
     * @throws UnusableException if the pack has no such code; it names the nearest
     */
    static <T> T about(Supplier<T> question) {
        try {
            return question.get();
        } catch (IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }
}
