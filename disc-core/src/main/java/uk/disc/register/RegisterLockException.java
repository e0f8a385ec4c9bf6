package uk.disc.register;

import java.util.List;

/** A text that is no register lock. */
public final class RegisterLockException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 10;

    private final transient List<String> problems;

    RegisterLockException(List<String> problems) {
        super(String.join("\n", problems.size() > MOST_SHOWN ? problems.subList(0, MOST_SHOWN) : problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Every problem.
     *
     * @return one sentence a problem, with its line
     */
    public List<String> problems() {
        return problems;
    }
}
