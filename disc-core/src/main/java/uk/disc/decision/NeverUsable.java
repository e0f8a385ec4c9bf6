package uk.disc.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A flow under which nothing may ever be sent: not on any day of its agreement, from any body to any other.
 *
 * @param flow the flow
 * @param nearest what came nearest to being allowed: of what is stopped by the fewest findings, the first; empty if the flow names
 *     nobody who could send or receive
 * @param day the day on which it came nearest
 * @param findings what stops it then; sorted
 */
public record NeverUsable(FlowRef flow, Optional<SharingLine> nearest, LocalDate day, List<Finding> findings)
        implements Comparable<NeverUsable> {
    private static final Comparator<NeverUsable> ORDER = Comparator.comparing(NeverUsable::flow);

    /** Sorts and copies the findings. */
    public NeverUsable {
        findings = findings.stream().sorted().toList();
    }

    @Override
    public int compareTo(NeverUsable other) {
        return ORDER.compare(this, other);
    }
}
