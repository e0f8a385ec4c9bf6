package uk.disc.decision;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;

/**
 * That an agreement lets something be sent on a day, with nothing known of the person. Two agreements that let the same be sent are
 * two permissions.
 *
 * @param line what may be sent
 * @param under the flow it rests on: of several in one agreement, the one the rule book chooses
 * @param outcome {@link Outcome#PERMIT}, or {@link Outcome#REFER} where somebody must decide first
 * @param during the days around the day asked about on which this agreement lets it be sent without a break
 * @param findings what was found, such as a warning or what somebody must decide; sorted
 * @param pending the checks left for run time, sorted; empty if nothing about the person matters
 * @param obligations what must be done on sharing
 */
public record Permission(
        SharingLine line,
        FlowRef under,
        Outcome outcome,
        Window during,
        List<Finding> findings,
        List<Pending> pending,
        SortedSet<String> obligations)
        implements Comparable<Permission> {
    private static final Comparator<Permission> ORDER =
            Comparator.comparing(Permission::line).thenComparing(Permission::under);

    /** Sorts and copies the collections. */
    public Permission {
        findings = findings.stream().sorted().toList();
        pending = pending.stream().sorted().toList();
        obligations = Ordered.set(obligations);
    }

    static boolean isOne(CategoryDecision decision) {
        return decision.outcome() == Outcome.PERMIT || decision.outcome() == Outcome.REFER;
    }

    @Override
    public int compareTo(Permission other) {
        return ORDER.compare(this, other);
    }
}
