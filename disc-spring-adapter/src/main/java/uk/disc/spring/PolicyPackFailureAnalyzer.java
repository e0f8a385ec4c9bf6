package uk.disc.spring;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import uk.disc.policy.PackProblem;
import uk.disc.policy.PolicyPackException;

/** Says why a policy pack can't be used, and what to do. */
final class PolicyPackFailureAnalyzer extends AbstractFailureAnalyzer<PolicyPackException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PolicyPackException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), action(cause.problems()), cause);
    }

    private static String action(List<PackProblem> problems) {
        if (problems.stream().anyMatch(problem -> problem.code().equals("pack-not-found"))) {
            return "Add your partnership's policy pack as a dependency, or set disc.policy to its directory or jar.";
        }
        if (problems.stream().anyMatch(problem -> problem.code().equals("two-packs"))) {
            return "Leave all packs but one out of the class path, or set disc.policy to the one that holds.";
        }
        return "Mend the pack where each line says, or use the version before. A pack with any problem is not used at all.\n"
                + "\"disc lint\" shows the whole list without starting the service.";
    }
}
