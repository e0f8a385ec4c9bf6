package uk.disc.processor.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.disc.register.PackExtract;

/** How long an agreement still holds, seen from the day that was judged for. */
final class DaysLeft {
    private final LocalDate asOf;

    DaysLeft(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Such as {@code ends 2027-12-31, in 424 days}. */
    String of(PackExtract.NamedAgreement agreement) {
        return agreement
                .to()
                .map(end -> end.isBefore(asOf)
                        ? "ended " + end + ", " + words(-until(end)) + " ago"
                        : "ends " + end + in(end))
                .orElse("no end");
    }

    /** Each agreement with how long it holds, such as {@code P-DIS, ends 2027-12-31, in 424 days}. */
    String of(Collection<String> agreements, Names names) {
        return agreements.stream()
                .map(id ->
                        names.agreement(id).map(known -> id + ", " + of(known)).orElse(id))
                .collect(Collectors.joining("; "));
    }

    /** The days until its last day; negative once that is over, empty if it has none. */
    Optional<Long> count(PackExtract.NamedAgreement agreement) {
        return agreement.to().map(this::until);
    }

    private String in(LocalDate end) {
        return until(end) == 0 ? ", that day" : ", in " + words(until(end));
    }

    private long until(LocalDate end) {
        return ChronoUnit.DAYS.between(asOf, end);
    }

    private static String words(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
