package uk.disc.processor.flow.value;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a label came here, as a chain that shares its beginning with others. It plays no part in what is equal: one way is enough to show.
 */
public final class Trace {
    /** Steps beyond this many are not shown by anybody. */
    private static final int LONGEST = 60;

    private final @Nullable Trace before;
    private final @Nullable Trace after;
    private final @Nullable Step step;
    private final int length;

    /**
     * One step.
     *
     * @param text what happens, such as {@code row}
     * @param unit the file
     * @param tree the place in it
     */
    public record Step(String text, CompilationUnitTree unit, Tree tree) {}

    private Trace(@Nullable Trace before, @Nullable Trace after, @Nullable Step step, int length) {
        this.before = before;
        this.after = after;
        this.step = step;
        this.length = length;
    }

    /**
     * A trace and a step more.
     *
     * @param before what came before; null for nothing
     * @param step the step
     * @return the longer trace
     */
    public static Trace then(@Nullable Trace before, Step step) {
        if (before == null) {
            return new Trace(null, null, step, 1);
        }
        return before.length >= LONGEST || step.equals(before.step)
                ? before
                : new Trace(before, null, step, before.length + 1);
    }

    /**
     * Two traces, one after the other.
     *
     * @param before the first; null for nothing
     * @param after the second; null for nothing
     * @return both
     */
    public static @Nullable Trace then(@Nullable Trace before, @Nullable Trace after) {
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        return before.length >= LONGEST ? before : new Trace(before, after, null, before.length + after.length);
    }

    /**
     * The steps in order.
     *
     * @return the steps
     */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Deque<Trace> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Trace next = open.pop();
            if (next.before == null && next.after == null) {
                add(steps, next.step);
                continue;
            }
            if (next.after != null) {
                open.push(next.after);
            } else if (next.step != null) {
                open.push(new Trace(null, null, next.step, 1));
            }
            if (next.before != null) {
                open.push(next.before);
            }
        }
        return steps;
    }

    private static void add(List<Step> steps, @Nullable Step step) {
        if (step != null && (steps.isEmpty() || !steps.get(steps.size() - 1).equals(step))) {
            steps.add(step);
        }
    }
}
