package uk.disc.policy;

import java.util.List;

/** Thrown when a policy pack can't be used. Its message lists the first problems; {@link #problems()} has them all. */
public final class PolicyPackException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 20;

    private final transient List<PackProblem> problems;

    /**
     * For a pack that can't be used.
     *
     * @param summary what failed, in a sentence
     * @param problems what is wrong in it; may be empty
     */
    public PolicyPackException(String summary, List<PackProblem> problems) {
        super(message(summary, problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong in the pack.
     *
     * @return the problems, sorted by position
     */
    public List<PackProblem> problems() {
        return problems;
    }

    private static String message(String summary, List<PackProblem> problems) {
        StringBuilder message = new StringBuilder(summary);
        problems.stream()
                .limit(MOST_SHOWN)
                .forEach(problem -> message.append("\n  ").append(problem));
        if (problems.size() > MOST_SHOWN) {
            message.append("\n  and ")
                    .append(problems.size() - MOST_SHOWN)
                    .append(" more, ")
                    .append(problems.size())
                    .append(" in all");
        }
        return message.toString();
    }
}
