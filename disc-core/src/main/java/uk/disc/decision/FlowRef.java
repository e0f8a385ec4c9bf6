package uk.disc.decision;

import java.util.Comparator;
import java.util.Optional;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.vocabulary.SourcePosition;

/**
 * Names a flow of an agreement, and says where to read it.
 *
 * @param agreement the agreement's id
 * @param flow the flow's id
 * @param clause the clause of the signed document; empty if the pack doesn't say
 * @param position where the flow is written in the pack
 */
public record FlowRef(String agreement, String flow, Optional<String> clause, SourcePosition position)
        implements Comparable<FlowRef> {
    private static final Comparator<FlowRef> ORDER =
            Comparator.comparing(FlowRef::agreement).thenComparing(FlowRef::flow);

    static FlowRef of(Agreement agreement, Flow flow) {
        return new FlowRef(agreement.id(), flow.id(), flow.clause(), flow.position());
    }

    @Override
    public int compareTo(FlowRef other) {
        return ORDER.compare(this, other);
    }
}
