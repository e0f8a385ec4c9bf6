package uk.disc.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The end of an agreement before its time. It stops new sharing, not the duties that follow from what was shared.
 *
 * @param party the party that left; empty for all
 * @param on the first day on which it no longer holds
 * @param reason why
 */
public record Termination(Optional<String> party, LocalDate on, String reason) {}
