package uk.disc.processor.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import uk.disc.policy.PackProblem;
import uk.disc.vocabulary.Ordered;

/**
 * One class of constants, before it is written: what {@link ConstantsGenerator} writes and {@link ConstantsCheck} compares.
 *
 * @param name its simple name
 * @param javadoc what it holds
 * @param constants the constants by name
 */
record ConstantClass(String name, String javadoc, SortedMap<String, Constant> constants) {
    ConstantClass {
        constants = Ordered.map(constants);
    }

    /**
     * The constants of some codes, each under its own name.
     *
     * @throws ConstantClashException if two codes have one name, or a code has none
     */
    static ConstantClass of(String name, String javadoc, List<Constant> constants) {
        SortedMap<String, Constant> byName = new TreeMap<>();
        List<PackProblem> problems = new ArrayList<>();
        for (Constant constant : constants) {
            String constantName = ConstantNames.constant(constant.code());
            if (!SourceVersion.isName(constantName)) {
                problems.add(constant.problem(
                        "no-constant-name", "'" + constant.code() + "' has no letter or digit to name a constant by."));
                continue;
            }
            Constant before = byName.putIfAbsent(constantName, constant);
            if (before != null) {
                problems.add(constant.problem(
                        "constant-clash",
                        "'" + before.code() + "' (" + before.position() + ") and '" + constant.code()
                                + "' would both be the constant " + constantName + " of " + name
                                + ". Rename one of them."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConstantClashException(problems);
        }
        return new ConstantClass(name, javadoc, byName);
    }
}
