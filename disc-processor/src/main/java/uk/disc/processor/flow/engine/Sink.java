package uk.disc.processor.flow.engine;

import java.util.List;

/**
 * A call that sends.
 *
 * @param signature the method, as the catalogue writes it
 * @param payload the arguments that leave, from 0; the receiver is {@link #RECEIVER}
 * @param channel the channel in a word
 */
public record Sink(String signature, List<Integer> payload, String channel) {
    /** The number of the receiver. */
    public static final int RECEIVER = -1;

    /** Copies the list. */
    public Sink {
        payload = List.copyOf(payload);
    }
}
