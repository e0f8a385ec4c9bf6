package uk.disc.processor.cli;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.disc.decision.DisclosureRequest;

/** The day a command judges for. */
final class Day {
    private Day() {}

    /** The day given, else today in Europe/London. */
    static LocalDate orToday(@Nullable LocalDate given, Clock clock) {
        return given == null ? LocalDate.now(clock.withZone(DisclosureRequest.ZONE)) : given;
    }
}
