package uk.disc.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days, both inclusive, on which a decision stays the same.
 *
 * @param from the first day; empty if it was always so
 * @param to the last day; empty if nothing known will change it
 */
public record Window(Optional<LocalDate> from, Optional<LocalDate> to) {}
