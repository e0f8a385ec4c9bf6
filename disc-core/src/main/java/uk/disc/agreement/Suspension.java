package uk.disc.agreement;

import java.util.Optional;
import uk.disc.vocabulary.Period;

/**
 * A time during which an agreement does not hold.
 *
 * @param party the party it is suspended for; empty for all
 * @param during the days
 * @param reason why
 */
public record Suspension(Optional<String> party, Period during, String reason) {}
