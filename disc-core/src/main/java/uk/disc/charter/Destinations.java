package uk.disc.charter;

import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;

/**
 * Where an organisation receives information electronically.
 *
 * @param hosts host names
 * @param topics message topics
 * @param queues message queues
 * @param addresses e-mail addresses of shared mailboxes
 */
public record Destinations(
        SortedSet<String> hosts, SortedSet<String> topics, SortedSet<String> queues, SortedSet<String> addresses) {
    /** Nothing declared. */
    public static final Destinations NONE = new Destinations(
            Ordered.set(java.util.List.of()),
            Ordered.set(java.util.List.of()),
            Ordered.set(java.util.List.of()),
            Ordered.set(java.util.List.of()));

    /** Copies the sets. */
    public Destinations {
        hosts = Ordered.set(hosts);
        topics = Ordered.set(topics);
        queues = Ordered.set(queues);
        addresses = Ordered.set(addresses);
    }
}
