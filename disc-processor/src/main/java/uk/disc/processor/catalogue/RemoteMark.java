package uk.disc.processor.catalogue;

import java.util.List;

/**
 * An annotation by which a method stands for a call over the network. Without a body it is a client's method, and what it is given
 * leaves; with one it answers whoever calls, and what it gives back leaves.
 *
 * @param annotation the annotation's qualified name
 * @param channel the channel in a word
 * @param addresses the attributes that may hold the address
 */
public record RemoteMark(String annotation, String channel, List<String> addresses) {
    /** Copies the list. */
    public RemoteMark {
        addresses = List.copyOf(addresses);
    }
}
