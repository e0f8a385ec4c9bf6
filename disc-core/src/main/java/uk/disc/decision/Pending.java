package uk.disc.decision;

import java.util.Comparator;

/**
 * A rule left for run time.
 *
 * @param rule the rule's id
 * @param fact the fact it waits for, as {@code inputs.yaml} names it, such as {@code subject.objections}
 */
public record Pending(String rule, String fact) implements Comparable<Pending> {
    private static final Comparator<Pending> ORDER =
            Comparator.comparing(Pending::rule).thenComparing(Pending::fact);

    @Override
    public int compareTo(Pending other) {
        return ORDER.compare(this, other);
    }
}
