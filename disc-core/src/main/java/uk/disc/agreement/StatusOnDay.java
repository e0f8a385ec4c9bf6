package uk.disc.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The state of an agreement on a day.
 *
 * @param status the state
 * @param since the first day of the stretch of days in which it is in that state; empty if it always was
 */
public record StatusOnDay(AgreementStatus status, Optional<LocalDate> since) {}
