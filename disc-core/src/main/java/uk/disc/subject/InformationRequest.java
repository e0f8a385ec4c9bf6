package uk.disc.subject;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Another body asked for the information: UK GDPR Annex 1 paragraph 1.
 *
 * @param from who asked, by organisation id
 * @param on the day, in Europe/London
 * @param statement the public task it said it needs the information for; empty if it did not say
 */
public record InformationRequest(String from, LocalDate on, Optional<String> statement) {}
