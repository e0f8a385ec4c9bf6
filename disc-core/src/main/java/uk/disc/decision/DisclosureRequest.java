package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
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
 * @param categories the category codes of what is sent; none only where it is said to be {@link Identifiability#ANONYMOUS}, such as
 *     what holds nothing about anybody
 * @param agreements the agreements relied on; empty for any that covers it
 * @param route by which route it is sent
 * @param identifiability how far it identifies a person to the recipient; not believed of a category that tells who somebody is
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

    /**
     * Starts a request: by agreement, any that covers it, of information that identifies the person.
     *
     * @param sender the sending organisation's id
     * @param recipient who receives
     * @param purpose the purpose code
     * @param at the instant of the disclosure
     * @return a builder that so far sends nothing
     */
    public static Builder builder(String sender, RecipientRef recipient, String purpose, Instant at) {
        return new Builder(sender, recipient, purpose, at);
    }

    /**
     * Starts with this request.
     *
     * @return a builder that asks for the same
     */
    public Builder toBuilder() {
        return new Builder(sender, recipient, purpose, at)
                .categories(categories)
                .agreements(agreements)
                .route(route)
                .identifiability(identifiability)
                .receivedUnder(receivedUnder);
    }

    /**
     * The same request at another instant.
     *
     * @param other the instant
     * @return the request
     */
    public DisclosureRequest at(Instant other) {
        return toBuilder().at(other).build();
    }

    /** Collects what is asked. */
    public static final class Builder {
        private final String sender;
        private final RecipientRef recipient;
        private final String purpose;
        private SortedSet<String> categories = Ordered.set(List.of());
        private SortedSet<String> agreements = Ordered.set(List.of());
        private Route route = Route.AGREEMENT;
        private Identifiability identifiability = Identifiability.IDENTIFIABLE;
        private SortedSet<String> receivedUnder = Ordered.set(List.of());
        private Instant at;

        private Builder(String sender, RecipientRef recipient, String purpose, Instant at) {
            this.sender = sender;
            this.recipient = recipient;
            this.purpose = purpose;
            this.at = at;
        }

        /**
         * Sets what is sent.
         *
         * @param codes category codes; none only for what is said to be {@link Identifiability#ANONYMOUS}
         * @return this builder
         */
        public Builder categories(Collection<String> codes) {
            categories = Ordered.set(codes);
            return this;
        }

        /**
         * Sets the agreements relied on.
         *
         * @param ids agreement ids; none for any agreement that covers it
         * @return this builder
         */
        public Builder agreements(Collection<String> ids) {
            agreements = Ordered.set(ids);
            return this;
        }

        /**
         * Sets the route.
         *
         * @param by the route
         * @return this builder
         */
        public Builder route(Route by) {
            route = by;
            return this;
        }

        /**
         * Sets how far it identifies a person to the recipient.
         *
         * @param how how far
         * @return this builder
         */
        public Builder identifiability(Identifiability how) {
            identifiability = how;
            return this;
        }

        /**
         * Sets where it came from.
         *
         * @param ids ids of the agreements under which the sender received it
         * @return this builder
         */
        public Builder receivedUnder(Collection<String> ids) {
            receivedUnder = Ordered.set(ids);
            return this;
        }

        /**
         * Sets the instant.
         *
         * @param instant the instant of the disclosure
         * @return this builder
         */
        public Builder at(Instant instant) {
            at = instant;
            return this;
        }

        /**
         * Finishes.
         *
         * @return the request
         */
        public DisclosureRequest build() {
            return new DisclosureRequest(
                    sender, recipient, purpose, categories, agreements, route, identifiability, receivedUnder, at);
        }
    }
}
