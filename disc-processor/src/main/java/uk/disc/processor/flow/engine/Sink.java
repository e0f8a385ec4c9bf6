package uk.disc.processor.flow.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.disc.register.FoundTransfer;

/**
 * A call that sends.
 *
 * @param signature the method, as the catalogue writes it
 * @param payload the arguments that leave, from 0; the receiver is {@link #RECEIVER}
 * @param destination the arguments that say where to, from 0
 * @param address where it goes whatever it is given; empty if that is not said
 * @param channel the channel in a word
 * @param direction whether it goes to somebody else, or to a store or log of one's own, which is told and is no error
 * @param transfer the declared transfer as which, or inside which, it sends; empty if there is none
 */
public record Sink(
        String signature,
        List<Integer> payload,
        List<Integer> destination,
        Optional<String> address,
        String channel,
        FoundTransfer.Direction direction,
        Optional<Transfer> transfer) {
    /** The number of the receiver. */
    public static final int RECEIVER = -1;

    /**
     * A declared transfer.
     *
     * @param id its id
     * @param categories what its declaration says that it sends
     */
    public record Transfer(String id, Set<String> categories) {
        /** Copies the set. */
        public Transfer {
            categories = Set.copyOf(categories);
        }
    }

    Sink within(Transfer declared) {
        return new Sink(signature, payload, destination, address, channel, direction, Optional.of(declared));
    }

    /** Copies the list. */
    public Sink {
        payload = List.copyOf(payload);
        destination = List.copyOf(destination);
    }
}
