package uk.disc.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A range of days, both ends inclusive, as counted in Europe/London.
 *
 * @param from the first day; empty for no beginning
 * @param to the last day; empty for no end
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Every day. */
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    /**
     * A period from its two ends.
     *
     * @param from the first day
     * @param to the last day
     * @return the period
     */
    public static Period of(LocalDate from, LocalDate to) {
        return new Period(Optional.of(from), Optional.of(to));
    }

    /**
     * A period without an end.
     *
     * @param from the first day
     * @return the period
     */
    public static Period from(LocalDate from) {
        return new Period(Optional.of(from), Optional.empty());
    }

    /**
     * Whether a day lies in this period.
     *
     * @param day the day
     * @return true if it is neither before the first nor after the last day
     */
    public boolean contains(LocalDate day) {
        return !startsAfter(day) && !endedBefore(day);
    }

    /**
     * Whether this period has not begun.
     *
     * @param day the day
     * @return true if the first day is later
     */
    public boolean startsAfter(LocalDate day) {
        return from.isPresent() && day.isBefore(from.get());
    }

    /**
     * Whether this period is over.
     *
     * @param day the day
     * @return true if the last day is earlier
     */
    public boolean endedBefore(LocalDate day) {
        return to.isPresent() && day.isAfter(to.get());
    }
}
