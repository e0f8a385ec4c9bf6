package uk.disc.processor.generate;

import java.util.Optional;
import uk.disc.policy.PackProblem;
import uk.disc.vocabulary.SourcePosition;

/**
 * A code that gets a constant.
 *
 * @param code the code: the constant's value
 * @param description what it stands for, as its Javadoc
 * @param position where the pack defines it
 */
record Constant(String code, String description, SourcePosition position) {
    PackProblem problem(String problemCode, String message) {
        return new PackProblem(problemCode, message, position, Optional.empty());
    }
}
