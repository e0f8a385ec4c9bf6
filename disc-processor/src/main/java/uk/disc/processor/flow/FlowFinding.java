package uk.disc.processor.flow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import uk.disc.processor.flow.value.Trace;
import uk.disc.register.FoundTransfer;

/**
 * Personal information that reaches a call which sends it.
 *
 * @param signature the method called, as the catalogue writes it
 * @param channel the channel in a word
 * @param direction whether it goes to somebody else, or to a store or log of one's own
 * @param destination the address it goes to; empty if that is not known, or it is one of several
 * @param transfer the declared transfer as which, or inside which, it leaves; empty if none is declared
 * @param unit the file
 * @param payload the argument that leaves
 * @param arrivals what arrives there, sorted
 */
public record FlowFinding(
        String signature,
        String channel,
        FoundTransfer.Direction direction,
        Optional<String> destination,
        Optional<String> transfer,
        CompilationUnitTree unit,
        Tree payload,
        List<Arrival> arrivals) {
    /** Copies the list. */
    public FlowFinding {
        arrivals = List.copyOf(arrivals);
    }

    /**
     * A category that arrives.
     *
     * @param category the category's code
     * @param source what holds it first, such as {@code Patient.diagnosis}
     * @param path how it gets there
     */
    public record Arrival(String category, String source, List<Trace.Step> path) {
        /** Copies the list. */
        public Arrival {
            path = List.copyOf(path);
        }
    }
}
