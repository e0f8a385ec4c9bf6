package uk.disc.agreement;

import java.time.LocalDate;
import java.time.Period;

/**
 * When an agreement is to be reviewed.
 *
 * @param next the day of the next review
 * @param grace how long after it sharing may go on
 */
public record Review(LocalDate next, Period grace) {}
