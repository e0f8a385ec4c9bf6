package uk.disc.processor.generate;

import java.util.List;
import java.util.stream.Collectors;
import uk.disc.policy.PackProblem;

/** Codes of a pack can't all have a constant: two would have the same name, or one would have none. */
public final class ConstantClashException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    ConstantClashException(List<PackProblem> problems) {
        super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @return at least one problem, each at the code that came later
     */
    public List<PackProblem> problems() {
        return problems;
    }
}
