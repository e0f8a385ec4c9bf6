package uk.disc.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;
import uk.disc.policy.PackProblem;
import uk.disc.vocabulary.SourcePosition;

/** Diagnoses about the check itself: it could not run, or ran on nothing. */
public final class CheckProblems {
    private static final int MOST_LISTED = 20;

    private CheckProblems() {}

    /**
     * There are transfers to judge and no pack.
     *
     * @param where where it was looked for, in words
     * @return an error
     */
    public static Diagnosis packMissing(String where) {
        return error("C-02", Map.of(), List.of(new Diagnosis.Detail("looked", where)));
    }

    /**
     * The pack can't be read wholly.
     *
     * @param problems its problems
     * @return an error that lists them
     */
    public static Diagnosis packBroken(List<PackProblem> problems) {
        List<Diagnosis.Detail> details = problems.stream()
                .sorted()
                .limit(MOST_LISTED)
                .map(problem -> new Diagnosis.Detail("pack", problem.toString()))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        if (problems.size() > MOST_LISTED) {
            details.add(new Diagnosis.Detail("pack", "and " + (problems.size() - MOST_LISTED) + " more"));
        }
        return error("C-03", Map.of("reason", Wording.count(problems.size(), "problem")), details);
    }

    /**
     * The annotation processor did not run.
     *
     * @return an error
     */
    public static Diagnosis notRun() {
        return error("C-04", Map.of(), List.of());
    }

    /**
     * An option is unknown, or its value makes no sense.
     *
     * @param option the option as written
     * @param what what is wrong with it
     * @param right the options or values that would be right
     * @return an error
     */
    public static Diagnosis option(String option, String what, List<String> right) {
        return error("C-05", Map.of("name", option, "what", what, "nearest", String.join(", ", right)), List.of());
    }

    /**
     * The checker itself failed.
     *
     * @param what what it was doing and how it failed, without a stack trace
     * @return an error
     */
    public static Diagnosis internal(String what) {
        return error("C-06", Map.of("what", what), List.of(new Diagnosis.Detail("what", what)));
    }

    /**
     * The code has errors of its own, so sharing was not checked.
     *
     * @return a note
     */
    public static Diagnosis typeErrors() {
        return of("C-07", Diagnosis.Severity.NOTE, Map.of(), List.of());
    }

    /**
     * Transfers are there without evidence that they were checked.
     *
     * @param what where
     * @return an error
     */
    public static Diagnosis evidenceMissing(String what) {
        return error("C-08", Map.of("what", what), List.of(new Diagnosis.Detail("what", what)));
    }

    /**
     * The evidence does not match what it stands for.
     *
     * @param what which evidence, and how
     * @return an error
     */
    public static Diagnosis evidenceMismatch(String what) {
        return error("C-09", Map.of("what", what), List.of(new Diagnosis.Detail("what", what)));
    }

    private static Diagnosis error(String rule, Map<String, String> facts, List<Diagnosis.Detail> details) {
        return of(rule, Diagnosis.Severity.ERROR, facts, details);
    }

    private static Diagnosis of(
            String id, Diagnosis.Severity severity, Map<String, String> given, List<Diagnosis.Detail> details) {
        RuleDescription rule = RuleCatalogue.shipped().required(id);
        Map<String, String> facts = new TreeMap<>(given);
        List<Diagnosis.Detail> lines = new java.util.ArrayList<>(details);
        lines.add(new Diagnosis.Detail("fix", Wording.fill(rule.fix(), facts)));
        lines.add(new Diagnosis.Detail("help", "disc explain " + rule.key()));
        return new Diagnosis(
                severity,
                rule.id(),
                rule.key(),
                Wording.fill(rule.says(), facts),
                lines,
                SourcePosition.NONE,
                Optional.empty(),
                false);
    }
}
