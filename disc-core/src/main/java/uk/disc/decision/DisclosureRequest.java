package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.RecipientRef;
import uk.disc.annotation.Route;
import uk.disc.vocabulary.Ordered;

/**
 * A disclosure as asked: who sends what to whom, what for, and when. Codes are looked up by the rule book; an unknown one is a
 * denial that says so.
 *
 * @param sender the sending organisation's id
 * @param recipient who receives
 * @param purpose the purpose code
 * @param categories the category codes of what is sent
 * @param agreements the agreements relied on; empty for any that covers it
 * @param route by which route it is sent
 * @param identifiability how far it identifies a person to the recipient
 * @param receivedUnder the agreements under which the sender received it from others
 * @param at the instant of the disclosure
 */
public record DisclosureRequest(
        String sender,
        RecipientRef recipient,
        String purpose,
        SortedSet<String> categories,
        SortedSet<String> agreements,
        Route route,
        Identifiability identifiability,
        SortedSet<String> receivedUnder,
        Instant at) {
    /** The zone in which days are counted. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Copies the sets. */
    public DisclosureRequest {
        categories = Ordered.set(categories);
        agreements = Ordered.set(agreements);
        receivedUnder = Ordered.set(receivedUnder);
    }

    /**
     * The day of the disclosure in Europe/London.
     *
     * @return the day against which dated rules are answered
     */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZONE);
    }
}
