package uk.disc.register;

import java.time.LocalDate;
import java.util.Optional;

/** The days around one day on which everything asked so far has the same answer. */
final class Dates {
    private final LocalDate asOf;
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();

    Dates(LocalDate asOf) {
        this.asOf = asOf;
    }

    LocalDate asOf() {
        return asOf;
    }

    void sameFrom(LocalDate day) {
        from = Optional.of(from.filter(known -> known.isAfter(day)).orElse(day));
    }

    void sameTo(LocalDate day) {
        to = Optional.of(to.filter(known -> known.isBefore(day)).orElse(day));
    }

    /** Another answer begins on a day: the present one ends the day before, or began on it. */
    void changesOn(LocalDate day) {
        if (day.isAfter(asOf)) {
            sameTo(day.minusDays(1));
        } else {
            sameFrom(day);
        }
    }

    Optional<LocalDate> from() {
        return from;
    }

    Optional<LocalDate> to() {
        return to;
    }
}
