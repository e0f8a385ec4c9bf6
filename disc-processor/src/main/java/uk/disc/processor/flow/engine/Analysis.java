package uk.disc.processor.flow.engine;

import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Body;
import uk.disc.processor.flow.code.Fault;
import uk.disc.processor.flow.code.Program;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Trace;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;

/**
 * Sums up bodies, each when it is first called, and once for each thing that its callers may have in common.
 *
 * <p>Bodies that call each other are gone through until nothing changes. A chain of calls that is too long for the stack is begun anew
 * from where it was broken off; what is summed up by then is not done again.
 */
public final class Analysis {
    /** So many bodies may wait for each other on the stack. */
    private static final int DEEPEST = 40;

    /** A body is looked at in so many contexts; then constants no longer tell them apart, and then nothing does. */
    private static final int MOST_CONTEXTS = 24;

    private static final int MOST_ROUNDS = 12;

    private final Program program;
    private final Universe universe;
    private final Heap heap;
    private final Budget budget = new Budget();
    private final Knowledge knowledge;
    private final Map<VariableElement, Value> kept = new LinkedHashMap<>();
    private final Library library;
    private final Elsewhere elsewhere;
    private final Map<Context, Entry> entries = new HashMap<>();
    private final Map<Body, Integer> contexts = new HashMap<>();
    private final Set<Body> visited = new HashSet<>();
    private final Set<Tree> looked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Body, String> unknown = new LinkedHashMap<>();
    private final Map<Body, String> endless = new HashMap<>();
    private final Map<Body, String> faults = new LinkedHashMap<>();
    private final Deque<Entry> provisional = new ArrayDeque<>();
    private int depth;
    private int epoch;

    /** What is known of one context. */
    private static final class Entry {
        private final Context context;
        private Summary summary = Summary.NOTHING;
        private boolean done;
        private boolean running;
        private boolean waiting;
        private boolean asked;
        private int level;
        private int lowest;
        private int epoch = -1;
        private Set<Context> calls = Set.of();

        Entry(Context context) {
            this.context = context;
        }
    }

    /**
     * An analysis of a program.
     *
     * @param program the program
     * @param knowledge what marks, pack and catalogue say
     * @param library what code does that is not in the program
     * @param files what a top-level type of the class path tells of its methods, of which no more bytes are read than {@link Elsewhere#MOST_BYTES} and one
     */
    public Analysis(Program program, Knowledge knowledge, Library library, Function<String, Optional<byte[]>> files) {
        this.program = program;
        this.universe = program.universe();
        this.heap = new Heap(program, budget);
        this.knowledge = knowledge;
        this.library = library;
        this.elsewhere = new Elsewhere(program, heap, files);
    }

    /**
     * What methods of other modules do.
     *
     * @return what is told of them
     */
    public Elsewhere elsewhere() {
        return elsewhere;
    }

    Program program() {
        return program;
    }

    Universe universe() {
        return universe;
    }

    Heap heap() {
        return heap;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Library library() {
        return library;
    }

    /** A value with what the marks on an element say of it. */
    Value labelled(Value value, Element element, Trace.Step step) {
        Knowledge.Held held = knowledge.held(element);
        if (held.nothing()) {
            return value.withoutLabels();
        }
        Value labelled = value;
        for (String category : held.categories()) {
            labelled = labelled.withoutConstant()
                    .with(
                            universe.category(category, held.source()),
                            Trace.then(null, new Trace.Step(held.source(), step.unit(), step.tree())));
        }
        return labelled;
    }

    /** A value with what the configuration says of it, where it comes from there. */
    Value configured(Value value, VariableElement element) {
        return knowledge
                .setting(element)
                .map(setting -> value.with(universe.setting(setting), null))
                .orElse(value);
    }

    /** Notes what a field of the code is seen to hold. */
    void keeps(FieldKey field, Value value) {
        if (value.hasLabels() && field.real() && field.identity() instanceof VariableElement variable) {
            Value categories = heap.categories(value);
            if (categories.hasLabels()) {
                kept.merge(variable, categories, Value::withLabelsOf);
            }
        }
    }

    /**
     * What fields of the code were seen to hold.
     *
     * @return the categories, by field
     */
    public Map<VariableElement, Value> kept() {
        return Collections.unmodifiableMap(kept);
    }

    /** Notes a place where something is sent, whether anything is found there or not. */
    void sends(Tree payload) {
        looked.add(payload);
    }

    /**
     * How many arguments of calls that send were looked at.
     *
     * @return the number of places
     */
    public int looked() {
        return looked.size();
    }

    private record Typed(Object site) {}

    /**
     * A value as something of a type. Where the code does not show what is in it, it holds what its type carries.
     *
     * @param site what tells it from others
     */
    Value typed(Value value, @Nullable TypeMirror type, Object site) {
        TypeMirror bound = program.bound(type);
        if (bound == null
                || value.constant() != null
                || knowledge.carried(bound).isEmpty()) {
            return value;
        }
        for (HeapObject object : value.objects(universe)) {
            TypeMirror own = object.type();
            if (!heap.opaque(object) || own != null && !knowledge.carried(own).isEmpty()) {
                return value;
            }
        }
        return value.with(universe.created(new Typed(site), bound, false));
    }

    /** A context, or a more general one when a body has been looked at in too many. */
    Context admit(Context context) {
        if (context.general() || entries.containsKey(context)) {
            return context;
        }
        int before = contexts.getOrDefault(context.body(), 0);
        if (before < MOST_CONTEXTS) {
            contexts.put(context.body(), before + 1);
            return context;
        }
        Context wider = context.withoutConstants();
        if (before < 2 * MOST_CONTEXTS && !entries.containsKey(wider) && !wider.general()) {
            contexts.put(context.body(), before + 1);
            return wider;
        }
        return entries.containsKey(wider) ? wider : Context.general(context.body());
    }

    /** Sums up a body that nobody calls, or that anybody may call. */
    void sumUp(Body body) {
        Deque<Context> stack = new ArrayDeque<>();
        stack.push(Context.general(body));
        while (!stack.isEmpty()) {
            Entry entry = entry(stack.element());
            try {
                depth = 0;
                provisional.clear();
                summary(stack.element());
                entry.done = true;
                entry.waiting = false;
                stack.pop();
            } catch (DeeperException deeper) {
                Entry needed = entry(deeper.needed());
                entry.waiting = true;
                needed.waiting = false;
                stack.push(deeper.needed());
            }
        }
    }

    private Entry entry(Context context) {
        return entries.computeIfAbsent(context, key -> {
            visited.add(key.body());
            return new Entry(key);
        });
    }

    /** What a body does in a context. */
    Summary summary(Context context) {
        Entry entry = entry(context);
        if (entry.done || entry.epoch == epoch && !entry.running) {
            if (!entry.done) {
                touch(entry.lowest);
            }
            return entry.summary;
        }
        if (entry.running || entry.waiting && depth > 0) {
            entry.asked = true;
            touch(entry.running ? entry.level : 0);
            return entry.summary;
        }
        if (depth >= DEEPEST) {
            throw new DeeperException(context);
        }
        return compute(entry);
    }

    private final Deque<int[]> lowest = new ArrayDeque<>();

    private void touch(int level) {
        int[] top = lowest.peek();
        if (top != null && level < top[0]) {
            top[0] = level;
        }
    }

    private Summary compute(Entry entry) {
        entry.running = true;
        entry.level = ++depth;
        int[] low = {entry.level};
        lowest.push(low);
        int settledBefore = provisional.size();
        try {
            for (int round = 0; ; round++) {
                entry.asked = false;
                Summary found = interpret(entry);
                boolean same = found.equals(entry.summary);
                entry.summary = found;
                // What waits for a body further out is begun anew with that one, not here.
                if (!entry.asked || same || low[0] < entry.level) {
                    break;
                }
                if (round == MOST_ROUNDS) {
                    entry.summary = giveUp(entry, "the circle of calls does not come to rest");
                    break;
                }
                epoch++;
            }
        } finally {
            entry.running = false;
            depth--;
            lowest.pop();
        }
        entry.epoch = epoch;
        entry.lowest = low[0];
        if (low[0] >= entry.level) {
            entry.done = true;
            while (provisional.size() > settledBefore) {
                provisional.pop().done = true;
            }
        } else {
            provisional.push(entry);
            touch(low[0]);
        }
        return entry.summary;
    }

    /**
     * Says how much work the analysis may do from here on.
     *
     * @param steps how many steps, each a label moved; what is left of earlier ones is lost
     */
    public void budget(long steps) {
        budget.set(steps);
    }

    private Summary interpret(Entry entry) {
        String known = endless.get(entry.context.body());
        if (known != null) {
            return giveUp(entry, known);
        }
        long around = budget.begin();
        try {
            budget.allow(program.code(entry.context.body()).length());
            budget.spend(1);
            Interpreter interpreter = new Interpreter(this, entry.context);
            Summary summary = interpreter.run();
            entry.calls = interpreter.called();
            return summary;
        } catch (DeeperException deeper) {
            throw deeper;
        } catch (UnfinishedException unfinished) {
            if (unfinished.isOfOneBody()) {
                // From elsewhere it would take as many again.
                endless.put(entry.context.body(), unfinished.why());
            }
            return giveUp(entry, unfinished.why());
        } catch (RuntimeException | StackOverflowError fault) {
            fault(entry.context.body(), Fault.in(fault));
            return giveUp(entry, Fault.in(fault));
        } finally {
            budget.end(around);
        }
    }

    /**
     * Notes that this stopped in a body on a fault of its own. What was already said of it stays.
     *
     * @param body the body
     * @param why the reason, in words
     */
    public void fault(Body body, String why) {
        faults.putIfAbsent(body, why);
        unknown.putIfAbsent(body, why);
    }

    /**
     * The bodies that this stopped in on a fault of its own.
     *
     * @return the reason for each, in words
     */
    public Map<Body, String> faults() {
        return Collections.unmodifiableMap(faults);
    }

    /** What is not known of a body is taken as of a library: it comes back, with whatever it was given. */
    private Summary giveUp(Entry entry, String why) {
        unknown.putIfAbsent(entry.context.body(), why);
        Value result = Value.EMPTY;
        for (int i = 0; i < entry.context.body().arity(); i++) {
            result = result.with(universe.givenDeep(universe.parameter(i, null, false)), null);
        }
        return new Summary(result, Value.EMPTY, true, Map.of(), List.of(), List.of());
    }

    /** Whether what is known of a context will stay; bodies that call each other are told apart from their callers only when it does. */
    boolean settled(Context context) {
        return entry(context).done;
    }

    /** The bodies that could not be followed, and those that call one, through however many others. */
    Set<Body> reachingUnknown() {
        Map<Body, Set<Body>> callers = new HashMap<>();
        entries.values()
                .forEach(entry ->
                        entry.calls.forEach(called -> callers.computeIfAbsent(called.body(), key -> new HashSet<>())
                                .add(entry.context.body())));
        Set<Body> found = new HashSet<>();
        Deque<Body> open = new ArrayDeque<>(unknown.keySet());
        while (!open.isEmpty()) {
            Body body = open.pop();
            if (found.add(body)) {
                open.addAll(callers.getOrDefault(body, Set.of()));
            }
        }
        return found;
    }

    /** Whether a body was summed up for any caller. */
    boolean isSummedUp(Body body) {
        Entry entry = entries.get(Context.general(body));
        return entry != null && entry.done;
    }

    /** What is known of a context that was summed up. */
    Summary known(Context context) {
        return entry(context).summary;
    }

    /**
     * A context that is reached.
     *
     * @param context the context
     * @param within the declared transfer inside which it is reached; empty if in none
     */
    record Reached(Context context, Optional<Sink.Transfer> within) {}

    /** The contexts that are reached from some, each once in every declared transfer, and once outside all. */
    Set<Reached> reachable(Collection<Context> from) {
        Set<Reached> seen = new LinkedHashSet<>();
        Deque<Reached> open = new ArrayDeque<>();
        from.forEach(context -> open.add(new Reached(context, Optional.empty())));
        while (!open.isEmpty()) {
            Reached reached = open.pop();
            if (seen.add(reached)) {
                Optional<Sink.Transfer> within =
                        transfer(reached.context().body()).or(reached::within);
                entry(reached.context()).calls.forEach(called -> open.add(new Reached(called, within)));
            }
        }
        return seen;
    }

    /** The declared transfer that a body is. */
    Optional<Sink.Transfer> transfer(Body body) {
        return body.kind() == Body.Kind.METHOD && body.method() != null
                ? knowledge.transfer(body.method())
                : Optional.empty();
    }

    /** Whether a body was looked at, in whatever context. */
    boolean visited(Body body) {
        return visited.contains(body);
    }

    /**
     * The bodies that could not be gone through, each with the reason.
     *
     * @return the bodies, in the order in which they were met
     */
    public Map<Body, String> unknown() {
        return Collections.unmodifiableMap(unknown);
    }
}
