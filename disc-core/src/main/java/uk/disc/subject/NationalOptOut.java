package uk.disc.subject;

import java.time.LocalDate;

/**
 * The answer of the national data opt-out service for one person.
 *
 * @param optedOut whether the person opted out of uses beyond their care
 * @param checkedOn the day of the check
 */
public record NationalOptOut(boolean optedOut, LocalDate checkedOn) {}
