package uk.disc.processor.flow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Body;
import uk.disc.processor.flow.code.Program;
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
    private final Knowledge knowledge;
    private final Library library;
    private final Map<Context, Entry> entries = new HashMap<>();
    private final Map<Body, Integer> contexts = new HashMap<>();
    private final Set<Body> visited = new HashSet<>();
    private final Set<Body> unknown = new LinkedHashSet<>();
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
     */
    public Analysis(Program program, Knowledge knowledge, Library library) {
        this.program = program;
        this.universe = program.universe();
        this.heap = new Heap(program);
        this.knowledge = knowledge;
        this.library = library;
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
            for (int round = 0; round < MOST_ROUNDS; round++) {
                entry.asked = false;
                Summary found = interpret(entry);
                boolean same = found.equals(entry.summary);
                entry.summary = found;
                // What waits for a body further out is begun anew with that one, not here.
                if (!entry.asked || same || low[0] < entry.level) {
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

    private Summary interpret(Entry entry) {
        Interpreter interpreter = new Interpreter(this, entry.context);
        try {
            Summary summary = interpreter.run();
            entry.calls = interpreter.called();
            return summary;
        } catch (DeeperException deeper) {
            throw deeper;
        } catch (RuntimeException fault) {
            unknown.add(entry.context.body());
            lastFault = fault;
            return Summary.NOTHING;
        }
    }

    private @Nullable RuntimeException lastFault;

    /**
     * What went wrong last; for whoever mends the analysis.
     *
     * @return the fault; null if there was none
     */
    public @Nullable RuntimeException lastFault() {
        return lastFault;
    }

    /** Whether what is known of a context will stay; bodies that call each other are told apart from their callers only when it does. */
    boolean settled(Context context) {
        return entry(context).done;
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
     * The bodies that could not be gone through.
     *
     * @return the bodies, in the order in which they were met
     */
    public List<Body> unknown() {
        return new ArrayList<>(unknown);
    }
}
