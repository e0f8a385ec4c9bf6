package uk.disc.register;

import java.util.Comparator;
import uk.disc.annotation.WaiverKind;
import uk.disc.vocabulary.SourcePosition;

/**
 * One waiver as written.
 *
 * @param rule the key it names
 * @param kind its kind
 * @param reason its reason
 * @param approvedBy the role that approved it
 * @param until its last day, as written
 * @param on what it stands on: a type's binary name, with {@code .field} or {@code .method(...)}
 * @param position where it stands
 */
public record WaiverFacts(
        String rule,
        WaiverKind kind,
        String reason,
        String approvedBy,
        String until,
        String on,
        SourcePosition position)
        implements Comparable<WaiverFacts> {
    private static final Comparator<WaiverFacts> ORDER = Comparator.comparing(WaiverFacts::on)
            .thenComparing(WaiverFacts::rule)
            .thenComparing(WaiverFacts::position);

    @Override
    public int compareTo(WaiverFacts other) {
        return ORDER.compare(this, other);
    }
}
