package uk.disc.register;

import java.util.Comparator;
import java.util.SortedMap;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * Something wrong with a mark itself, whatever the pack says.
 *
 * @param rule the rule's id, such as {@code M-06}
 * @param parameters facts for the wording's placeholders
 * @param position where the mark, or the attribute of it, stands
 */
public record MarkProblem(String rule, SortedMap<String, String> parameters, SourcePosition position)
        implements Comparable<MarkProblem> {
    private static final Comparator<MarkProblem> ORDER = Comparator.comparing(MarkProblem::position)
            .thenComparing(MarkProblem::rule)
            .thenComparing(problem -> problem.parameters().toString());

    /** Copies the map. */
    public MarkProblem {
        parameters = Ordered.map(parameters);
    }

    @Override
    public int compareTo(MarkProblem other) {
        return ORDER.compare(this, other);
    }
}
