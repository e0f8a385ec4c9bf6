package uk.disc.processor.flow.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What may be in a variable: labels, each with how it came here; the objects it may lead to; and a constant, if it can be nothing else.
 * Two values are equal whatever way their labels came.
 */
public final class Value {
    private static final int MOST = 24;

    private static final int[] NONE = {};
    private static final @Nullable Trace[] NO_TRACES = {};

    /** Carries nothing, leads nowhere. */
    public static final Value EMPTY = new Value(NONE, NO_TRACES, NONE, null);

    /** The constant {@code null}. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private final int[] labels;
    private final @Nullable Trace[] traces;
    private final int[] objects;
    private final @Nullable Object constant;

    private Value(int[] labels, @Nullable Trace[] traces, int[] objects, @Nullable Object constant) {
        this.labels = labels;
        this.traces = traces;
        this.objects = objects;
        this.constant = constant;
    }

    /**
     * A constant.
     *
     * @param constant the constant
     * @return the value
     */
    public static Value constant(Object constant) {
        return new Value(NONE, NO_TRACES, NONE, constant);
    }

    /**
     * Something that leads to an object.
     *
     * @param object the object
     * @return the value
     */
    public static Value of(HeapObject object) {
        return new Value(NONE, NO_TRACES, new int[] {object.id()}, null);
    }

    /**
     * This with a label more.
     *
     * @param label the label
     * @param trace how it came here; null if it starts here
     * @return the value
     */
    public Value with(Label label, @Nullable Trace trace) {
        Value one = new Value(new int[] {label.id()}, new @Nullable Trace[] {trace}, NONE, null);
        return labels.length + objects.length == 0 && constant == null ? one : join(one, constant);
    }

    /**
     * This with another object.
     *
     * @param object the object
     * @return the value
     */
    public Value with(HeapObject object) {
        return join(of(object), constant);
    }

    /**
     * This without a constant.
     *
     * @return the value
     */
    public Value withoutConstant() {
        return constant == null ? this : new Value(labels, traces, objects, null);
    }

    /**
     * How many labels it has.
     *
     * @return the number
     */
    public int labelCount() {
        return labels.length;
    }

    /**
     * This with the labels of another value.
     *
     * @param other the other one
     * @return the value, leading where this leads; without a constant if there is a label
     */
    public Value withLabelsOf(Value other) {
        if (other.labels.length == 0) {
            return this;
        }
        return join(new Value(other.labels, other.traces, NONE, null), null);
    }

    /**
     * The labels of many values together; of a label that several carry the first one's way is kept.
     *
     * @param values the values
     * @return a value that leads nowhere
     */
    public static Value labelsOf(List<Value> values) {
        int count = 0;
        for (Value value : values) {
            count += value.labels.length;
        }
        if (count == 0) {
            return EMPTY;
        }
        @Nullable Trace[] ways = new @Nullable Trace[count];
        long[] sorted = new long[count];
        int next = 0;
        for (Value value : values) {
            for (int i = 0; i < value.labels.length; i++) {
                ways[next] = value.traces[i];
                sorted[next] = (long) value.labels[i] << Integer.SIZE | next;
                next++;
            }
        }
        Arrays.sort(sorted);
        int[] labels = new int[count];
        @Nullable Trace[] traces = new @Nullable Trace[count];
        int kept = 0;
        for (long each : sorted) {
            int label = (int) (each >> Integer.SIZE);
            if (kept == 0 || labels[kept - 1] != label) {
                labels[kept] = label;
                traces[kept++] = ways[(int) each];
            }
        }
        return new Value(Arrays.copyOf(labels, kept), Arrays.copyOf(traces, kept), NONE, null);
    }

    /**
     * The labels alone.
     *
     * @return a value that leads nowhere
     */
    public Value labelsOnly() {
        return objects.length == 0 && constant == null ? this : new Value(labels, traces, NONE, null);
    }

    /**
     * Without labels.
     *
     * @return a value that leads where this leads
     */
    public Value withoutLabels() {
        return labels.length == 0 ? this : new Value(NONE, NO_TRACES, objects, constant);
    }

    /**
     * This without some categories, whoever they come from.
     *
     * @param universe where labels are kept
     * @param categories their codes
     * @return the value, leading where this leads
     */
    public Value without(Universe universe, SortedSet<String> categories) {
        if (labels.length == 0 || categories.isEmpty()) {
            return this;
        }
        Value[] rest = {withoutLabels()};
        forEachLabel(universe, (label, trace) -> {
            Label left = universe.without(label, categories);
            rest[0] = left == null ? rest[0] : rest[0].join(EMPTY.with(left, trace), rest[0].constant);
        });
        return rest[0];
    }

    /**
     * This without what was taken out of a label on the way.
     *
     * @param universe where labels are kept
     * @param label a label in place of which this stands
     * @return the value, leading where this leads
     */
    public Value insteadOf(Universe universe, Label label) {
        return without(universe, label.without());
    }

    /**
     * Either of two.
     *
     * @param other the other one
     * @return what both may be
     */
    public Value join(Value other) {
        return join(other, Objects.equals(constant, other.constant) ? constant : null);
    }

    private Value join(Value other, @Nullable Object joinedConstant) {
        int[] joinedObjects = union(objects, other.objects);
        boolean sameLabels = containsAll(labels, other.labels);
        if (sameLabels && Arrays.equals(joinedObjects, objects) && Objects.equals(constant, joinedConstant)) {
            return this;
        }
        if (sameLabels) {
            return new Value(labels, traces, joinedObjects, joinedConstant);
        }
        int[] joinedLabels = union(labels, other.labels);
        @Nullable Trace[] joinedTraces = new @Nullable Trace[joinedLabels.length];
        for (int i = 0; i < joinedLabels.length; i++) {
            int here = Arrays.binarySearch(labels, joinedLabels[i]);
            joinedTraces[i] =
                    here >= 0 ? traces[here] : other.traces[Arrays.binarySearch(other.labels, joinedLabels[i])];
        }
        return new Value(joinedLabels, joinedTraces, joinedObjects, joinedConstant);
    }

    private static boolean containsAll(int[] all, int[] some) {
        for (int each : some) {
            if (Arrays.binarySearch(all, each) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int[] union(int[] one, int[] other) {
        if (other.length == 0 || one == other) {
            return one;
        }
        if (one.length == 0) {
            return other;
        }
        if (containsAll(one, other)) {
            return one;
        }
        int[] both = new int[one.length + other.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            int next;
            if (j == other.length || i < one.length && one[i] < other[j]) {
                next = one[i++];
            } else {
                if (i < one.length && one[i] == other[j]) {
                    i++;
                }
                next = other[j++];
            }
            both[count++] = next;
        }
        return Arrays.copyOf(both, count);
    }

    /**
     * The same with a step more behind each label.
     *
     * @param step the step
     * @return the value
     */
    public Value step(Trace.Step step) {
        return labels.length == 0 ? this : retraced(trace -> Trace.then(trace, step));
    }

    /**
     * The same with a trace before each label's own.
     *
     * @param before the trace; null for none
     * @param after what comes behind it; null for none
     * @return the value
     */
    public Value after(@Nullable Trace before, @Nullable Trace after) {
        return labels.length == 0 ? this : retraced(trace -> Trace.then(Trace.then(before, trace), after));
    }

    private Value retraced(Function<@Nullable Trace, @Nullable Trace> change) {
        @Nullable Trace[] changed = new @Nullable Trace[traces.length];
        for (int i = 0; i < traces.length; i++) {
            changed[i] = change.apply(traces[i]);
        }
        return new Value(labels, changed, objects, constant);
    }

    /**
     * The same, told less exactly when it has become too much to tell: what is reached from an argument by many ways is then whatever
     * that argument leads to.
     *
     * @param universe where labels and objects are kept
     * @return this value while it is small
     */
    public Value widened(Universe universe) {
        if (labels.length <= MOST && objects.length <= MOST) {
            return this;
        }
        List<Value> kept = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            Label label = universe.label(labels[i]);
            HeapObject object = label.object();
            Label wide = object != null && object.kind() == HeapObject.Kind.REACHED
                    ? Objects.requireNonNull(
                            universe.without(universe.givenDeep(universe.root(object)), label.without()))
                    : label;
            kept.add(EMPTY.with(wide, traces[i]));
        }
        Value all = labelsOf(kept);
        int[] roots = objects(universe).stream()
                .mapToInt(object -> (object.kind() == HeapObject.Kind.REACHED ? universe.root(object) : object).id())
                .sorted()
                .distinct()
                .toArray();
        return new Value(all.labels, all.traces, roots, constant);
    }

    /** Told of each label. */
    @FunctionalInterface
    public interface EachLabel {
        /**
         * Takes a label.
         *
         * @param label the label
         * @param trace how it came here; null if it started here
         */
        void accept(Label label, @Nullable Trace trace);
    }

    /**
     * Goes through the labels.
     *
     * @param universe where they are kept
     * @param each told of each
     */
    public void forEachLabel(Universe universe, EachLabel each) {
        for (int i = 0; i < labels.length; i++) {
            each.accept(universe.label(labels[i]), traces[i]);
        }
    }

    /**
     * The objects it may lead to.
     *
     * @param universe where they are kept
     * @return the objects, in the order in which they were first met
     */
    public List<HeapObject> objects(Universe universe) {
        List<HeapObject> found = new ArrayList<>(objects.length);
        for (int each : objects) {
            found.add(universe.object(each));
        }
        return found;
    }

    /**
     * The one object it leads to.
     *
     * @param universe where it is kept
     * @return the object; null if none or several
     */
    public @Nullable HeapObject onlyObject(Universe universe) {
        return objects.length == 1 ? universe.object(objects[0]) : null;
    }

    /**
     * Whether it carries anything.
     *
     * @return true if it has a label
     */
    public boolean hasLabels() {
        return labels.length > 0;
    }

    /**
     * Whether it leads anywhere.
     *
     * @return true if it has an object
     */
    public boolean hasObjects() {
        return objects.length > 0;
    }

    /**
     * The constant.
     *
     * @return the constant; null if it may be several things
     */
    public @Nullable Object constant() {
        return constant;
    }

    /**
     * The constant, if it is of a type.
     *
     * @param type the type
     * @param <T> the type
     * @return the constant
     */
    public <T> Optional<T> constant(Class<T> type) {
        return type.isInstance(constant) ? Optional.of(type.cast(constant)) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Value value
                        && Arrays.equals(labels, value.labels)
                        && Arrays.equals(objects, value.objects)
                        && Objects.equals(constant, value.constant);
    }

    @Override
    public int hashCode() {
        return (Arrays.hashCode(labels) * 31 + Arrays.hashCode(objects)) * 31 + Objects.hashCode(constant);
    }
}
