package uk.disc.policy;

import java.util.Comparator;
import java.util.Optional;
import uk.disc.vocabulary.SourcePosition;

/**
 * Something wrong in a policy pack.
 *
 * @param code a stable code, such as {@code unknown-key}
 * @param message what is wrong and which values would be right; never multi-line
 * @param position where
 * @param suggestion the nearest valid value; empty when there is none near
 */
public record PackProblem(String code, String message, SourcePosition position, Optional<String> suggestion)
        implements Comparable<PackProblem> {
    private static final Comparator<PackProblem> ORDER = Comparator.comparing(PackProblem::position)
            .thenComparing(PackProblem::code)
            .thenComparing(PackProblem::message);

    @Override
    public int compareTo(PackProblem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: [code] message}, with the suggestion if there is one; without a place if it has none. */
    @Override
    public String toString() {
        return (position.equals(SourcePosition.NONE) ? "" : position + ": ") + "[" + code + "] " + message
                + suggestion
                        .map(near -> " Did you mean " + Problems.quoted(near) + "?")
                        .orElse("");
    }
}
