package uk.disc.policy;

import java.util.List;
import java.util.Optional;
import uk.disc.vocabulary.SourcePosition;

/**
 * A method of a library whose call sends data out, or carries a payload to one that does.
 *
 * @param type the declaring type's binary name
 * @param subtypes whether it holds for subtypes too
 * @param method the method's name
 * @param parameters its erased parameter types; empty for every overload
 * @param payload the arguments that leave, from 0
 * @param destination the arguments that say where to, from 0
 * @param role what the call does
 * @param channel the channel in a word: {@code http}, {@code kafka}, {@code mail}
 * @param direction where it goes
 * @param notes prose; empty if not given
 * @param position where it is written
 */
public record OutboundCall(
        String type,
        boolean subtypes,
        String method,
        Optional<List<String>> parameters,
        List<Integer> payload,
        List<Integer> destination,
        Role role,
        String channel,
        Direction direction,
        Optional<String> notes,
        SourcePosition position) {
    /** What a call does to its payload. */
    public enum Role {
        /** The call sends. */
        SINK,
        /** The call wraps a payload that a later call sends: its result and what it is called on hold it. */
        CARRIER,
        /** The result holds what the arguments held; what it is called on, such as a mapper, does not keep it. */
        PROPAGATOR,
        /** The result holds nothing of what the arguments held. */
        BARRIER
    }

    /** Where a call's payload goes. */
    public enum Direction {
        /** To another system. */
        OUT,
        /** Back to a caller. */
        RESPONSE,
        /** Into a store. */
        STORE,
        /** Into a log. */
        LOG
    }

    /** Copies the lists. */
    public OutboundCall {
        parameters = parameters.map(List::copyOf);
        payload = List.copyOf(payload);
        destination = List.copyOf(destination);
    }
}
