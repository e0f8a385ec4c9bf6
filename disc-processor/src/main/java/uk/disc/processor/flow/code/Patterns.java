package uk.disc.processor.flow.code;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.Tree;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads patterns in trees. This code is compiled for Java 17, where a case has none yet that are final; what later compilers have is
 * asked for by name.
 */
final class Patterns {
    private Patterns() {}

    /** The patterns among the labels of a case. */
    static List<Tree> in(CaseTree tree) {
        List<Tree> found = new ArrayList<>();
        for (Object label : list(tree, CaseTree.class, "getLabels")) {
            if (label instanceof Tree each && each.getKind().name().equals("PATTERN_CASE_LABEL")) {
                ask(each, each.getClass(), "getPattern")
                        .filter(Tree.class::isInstance)
                        .ifPresent(pattern -> found.add((Tree) pattern));
            }
        }
        return found;
    }

    /** Whether a case is the default, alone or beside others. */
    static boolean isDefault(CaseTree tree) {
        List<?> labels = list(tree, CaseTree.class, "getLabels");
        if (labels.isEmpty()) {
            return tree.getExpressions().isEmpty();
        }
        return labels.stream()
                .anyMatch(label ->
                        label instanceof Tree each && each.getKind().name().equals("DEFAULT_CASE_LABEL"));
    }

    /** The patterns inside a record pattern; empty for another kind. */
    static List<?> nested(Tree pattern) {
        return pattern.getKind().name().equals("DECONSTRUCTION_PATTERN")
                ? list(pattern, pattern.getClass(), "getNestedPatterns")
                : List.of();
    }

    private static List<?> list(Tree tree, Class<?> type, String method) {
        return ask(tree, type, method)
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .orElse(List.of());
    }

    private static Optional<Object> ask(Tree tree, Class<?> type, String method) {
        try {
            for (Class<?> each : interfaces(type)) {
                for (java.lang.reflect.Method candidate : each.getMethods()) {
                    if (candidate.getName().equals(method) && candidate.getParameterCount() == 0) {
                        @Nullable Object answer = candidate.invoke(tree);
                        return Optional.ofNullable(answer);
                    }
                }
            }
            return Optional.empty();
        } catch (IllegalAccessException | InvocationTargetException e) {
            return Optional.empty();
        }
    }

    /** The implementing classes are not exported; what they implement is. */
    private static List<Class<?>> interfaces(Class<?> type) {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (at.isInterface()) {
                found.add(at);
            }
            found.addAll(List.of(at.getInterfaces()));
        }
        return found;
    }
}
