package uk.disc.decision;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * What one rule found. It holds facts, never sentences.
 *
 * @param rule the rule's id, such as {@code A-06}
 * @param code its scenario code, such as {@code CATEGORY_NOT_COVERED}
 * @param effect what it does to the outcome
 * @param categories the categories it is about; empty when about the disclosure as a whole
 * @param agreement the agreement it is about; empty for none
 * @param flow the flow it is about; empty for none
 * @param parameters further facts by name, such as {@code state} or {@code date}, for the wording's placeholders
 * @param position the place in the pack it rests on; {@link SourcePosition#NONE} if it rests on an absence
 */
public record Finding(
        String rule,
        String code,
        Effect effect,
        SortedSet<String> categories,
        Optional<String> agreement,
        Optional<String> flow,
        SortedMap<String, String> parameters,
        SourcePosition position)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::effect)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.agreement().orElse(""))
            .thenComparing(finding -> finding.flow().orElse(""))
            .thenComparing(finding -> finding.categories().toString())
            .thenComparing(finding -> finding.parameters().toString())
            .thenComparing(Finding::position);

    /** Copies the collections. */
    public Finding {
        categories = Ordered.set(categories);
        parameters = Ordered.map(parameters);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
