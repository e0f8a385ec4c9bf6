package uk.disc.processor.flow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Body;
import uk.disc.processor.flow.code.Code;
import uk.disc.processor.flow.code.Code.Block;
import uk.disc.processor.flow.code.Code.End;
import uk.disc.processor.flow.code.Instruction;
import uk.disc.processor.flow.code.Operators;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Label;
import uk.disc.processor.flow.value.PersistentMap;
import uk.disc.processor.flow.value.Trace;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;

/**
 * Goes through one body in one context, block by block until nothing new is learnt, and sums it up.
 *
 * <p>A branch whose condition is a known constant is taken one way only. What a call does is {@link Calls}' to say.
 */
final class Interpreter {
    /** No body that anybody wrote needs this many visits of each of its blocks. */
    private static final int MOST_VISITS = 60;

    /** What is left in more fields than this is told of the objects as a whole. */
    private static final int MOST_CELLS = 64;

    private final Analysis analysis;
    private final Heap heap;
    private final Universe universe;
    private final Context context;
    private final Body body;
    private final Calls calls;
    private final Map<Block, State> entries = new HashMap<>();
    private final Map<Hit.Key, Hit> hits = new LinkedHashMap<>();
    private PriorityQueue<Block> open = new PriorityQueue<>();
    private final Set<Block> queued = new HashSet<>();
    private final Set<Context> called = new LinkedHashSet<>();
    private @Nullable State exit;
    private Value result = Value.EMPTY;
    private Value thrown = Value.EMPTY;

    Interpreter(Analysis analysis, Context context) {
        this.analysis = analysis;
        this.heap = analysis.heap();
        this.universe = analysis.universe();
        this.context = context;
        this.body = context.body();
        this.calls = new Calls(analysis, this);
    }

    Summary run() {
        Code code = analysis.program().code(body);
        int[] order = order(code);
        open = new PriorityQueue<>((one, other) -> Integer.compare(order[one.number()], order[other.number()]));
        Block first = code.blocks().get(0);
        reach(first, start());
        int budget = MOST_VISITS * (code.blocks().size() + 1);
        while (!open.isEmpty()) {
            if (budget-- == 0) {
                throw new UnfinishedException();
            }
            Block block = open.poll();
            queued.remove(block);
            visit(block);
        }
        return summary();
    }

    /** Blocks in an order in which a block comes after those that lead to it, loops aside. */
    private static int[] order(Code code) {
        int[] order = new int[code.blocks().size()];
        Arrays.fill(order, Integer.MAX_VALUE);
        boolean[] seen = new boolean[order.length];
        int next = order.length;
        Deque<Block> path = new ArrayDeque<>();
        Deque<Deque<Block>> waiting = new ArrayDeque<>();
        path.push(code.blocks().get(0));
        waiting.push(new ArrayDeque<>(successors(path.peek())));
        seen[0] = true;
        while (!path.isEmpty()) {
            Block follow = waiting.element().poll();
            if (follow == null) {
                order[path.pop().number()] = next--;
                waiting.pop();
            } else if (!seen[follow.number()]) {
                seen[follow.number()] = true;
                path.push(follow);
                waiting.push(new ArrayDeque<>(successors(follow)));
            }
        }
        return order;
    }

    private static List<Block> successors(Block block) {
        List<Block> found = new ArrayList<>();
        block.handler().ifPresent(found::add);
        End end = block.end();
        if (end instanceof End.Jump jump) {
            found.add(jump.target());
        } else if (end instanceof End.Branch branch) {
            found.add(branch.whenFalse());
            found.add(branch.whenTrue());
        } else if (end instanceof End.Choice choice) {
            choice.arms().forEach(arm -> found.add(arm.target()));
        }
        return found;
    }

    private State start() {
        State state = State.EMPTY;
        for (int i = 0; i < body.arity(); i++) {
            Context.Fact fact = context.fact(i);
            if (fact != null && fact.sameAs() != i) {
                state = state.with(Code.parameter(i), state.register(Code.parameter(fact.sameAs())));
            } else if (fact != null && fact.constant() != null) {
                state = state.with(Code.parameter(i), Value.constant(fact.constant()));
            } else {
                HeapObject object = universe.parameter(i, parameterType(i, fact), false);
                state = state.with(Code.parameter(i), marked(i, Value.of(object).with(universe.given(object), null)));
            }
        }
        return state;
    }

    private @Nullable TypeMirror parameterType(int index, Context.@Nullable Fact fact) {
        if (fact != null && fact.types().size() == 1) {
            return fact.types().iterator().next().asType();
        }
        if (body.hasReceiver() && index == 0) {
            return body.kind() == Body.Kind.LAMBDA || body.kind() == Body.Kind.REFERENCE
                    ? null
                    : body.owner().asType();
        }
        return analysis.program().bound(body.parameterTypes().get(index - (body.hasReceiver() ? 1 : 0)));
    }

    /** A marked parameter holds what its mark says, whoever calls; a record's own parameters say it of its fields. */
    private Value marked(int index, Value value) {
        ExecutableElement method = body.method();
        int position = index - (body.hasReceiver() ? 1 : 0);
        if (body.kind() != Body.Kind.METHOD
                || method == null
                || position < 0
                || method.getKind() == ElementKind.CONSTRUCTOR && body.owner().getKind() == ElementKind.RECORD) {
            return value;
        }
        VariableElement parameter = method.getParameters().get(position);
        return analysis.labelled(
                analysis.configured(value, parameter),
                parameter,
                new Trace.Step(parameter.getSimpleName().toString(), body.unit(), body.tree()));
    }

    private void reach(Block block, State state) {
        State before = entries.get(block);
        State joined = before == null ? state : heap.join(before, state);
        if (before == null || !before.isSame(joined)) {
            entries.put(block, joined);
            if (queued.add(block)) {
                open.add(block);
            }
        }
    }

    private void visit(Block block) {
        State state = entries.getOrDefault(block, State.EMPTY);
        Optional<Block> handler = block.handler();
        if (handler.isPresent()) {
            reach(handler.get(), state.with(Code.THROWN, Value.EMPTY));
        }
        for (Instruction instruction : block.instructions()) {
            Calls.Outcome outcome = step(instruction, state);
            state = outcome.state();
            if (outcome.mayThrow()) {
                thrown(outcome.thrown(), handler, state);
            }
            if (!outcome.returns()) {
                return;
            }
        }
        end(block, state);
    }

    private void thrown(Value what, Optional<Block> handler, State state) {
        if (handler.isPresent()) {
            reach(
                    handler.get(),
                    state.with(Code.THROWN, state.register(Code.THROWN).join(what)));
        } else {
            thrown = thrown.join(what);
        }
    }

    private void end(Block block, State state) {
        End end = block.end();
        if (end instanceof End.Jump jump) {
            reach(jump.target(), state);
        } else if (end instanceof End.Branch branch) {
            Object condition = state.register(branch.condition()).constant();
            if (!Boolean.FALSE.equals(condition)) {
                reach(branch.whenTrue(), state);
            }
            if (!Boolean.TRUE.equals(condition)) {
                reach(branch.whenFalse(), state);
            }
        } else if (end instanceof End.Choice choice) {
            choose(choice, state);
        } else if (end instanceof End.Return returned) {
            Value value = state.register(returned.value());
            answers(returned, value, state);
            result = exit == null ? value : result.join(value);
            exit = exit == null ? state : heap.join(exit, state);
        } else if (end instanceof End.Throw thrownHere) {
            Value value = state.register(thrownHere.value());
            if (block.handler().isPresent()) {
                reach(block.handler().get(), state.with(Code.THROWN, value));
            } else {
                thrown = thrown.join(value);
            }
        }
    }

    /** What a method gives back that somebody calls over the network leaves. */
    private void answers(End.Return returned, Value value, State state) {
        ExecutableElement method = body.kind() == Body.Kind.METHOD ? body.method() : null;
        if (method == null || returned.tree() == null) {
            return;
        }
        Optional<Sink> sink = analysis.knowledge().answers(method);
        if (sink.isPresent()) {
            analysis.sends(returned.tree());
            Value labels = heap.deep(state, value);
            if (labels.hasLabels()) {
                hit(new Hit(sink.get(), body.unit(), returned.tree(), returned.tree(), labels));
            }
        }
    }

    private void choose(End.Choice choice, State state) {
        Object selector = state.register(choice.selector()).constant();
        boolean decided = false;
        if (selector != null) {
            for (End.Arm arm : choice.arms()) {
                if (selector.equals(arm.constant())) {
                    reach(arm.target(), state);
                    decided = true;
                }
            }
        }
        for (End.Arm arm : choice.arms()) {
            boolean any = arm.constant() == null && !arm.fallback();
            if (selector == null || any || arm.fallback() && !decided) {
                reach(arm.target(), state);
            }
        }
    }

    private Calls.Outcome step(Instruction instruction, State state) {
        if (instruction instanceof Instruction.Invoke invoke) {
            return calls.invoke(invoke, state);
        }
        if (instruction instanceof Instruction.Initialise initialise) {
            return calls.initialise(initialise, state);
        }
        return Calls.Outcome.plain(simple(instruction, state));
    }

    private State simple(Instruction instruction, State state) {
        if (instruction instanceof Instruction.Constant constant) {
            return state.with(constant.to(), Value.constant(constant.constant()));
        }
        if (instruction instanceof Instruction.Move move) {
            Value value = state.register(move.from());
            return state.with(move.to(), move.step() == null ? value : value.step(move.step()));
        }
        if (instruction instanceof Instruction.Operation operation) {
            return state.with(operation.to(), operation(operation, state));
        }
        if (instruction instanceof Instruction.Concatenation concatenation) {
            return state.with(concatenation.to(), concatenation(concatenation, state));
        }
        if (instruction instanceof Instruction.Cast cast) {
            return state.with(cast.to(), analysis.typed(cast(cast, state), cast.type(), cast));
        }
        if (instruction instanceof Instruction.Load load) {
            return state.with(load.to(), load(load, state));
        }
        if (instruction instanceof Instruction.Store store) {
            Value base = store.object() < 0 ? Value.of(universe.statics()) : state.register(store.object());
            Value value = state.register(store.from()).step(store.step());
            analysis.keeps(store.key(), value);
            return heap.store(state, base, store.key(), value);
        }
        if (instruction instanceof Instruction.LoadElement load) {
            return state.with(load.to(), element(load, state));
        }
        if (instruction instanceof Instruction.StoreElement store) {
            Value base = state.register(store.array());
            return heap.store(state, base, index(state, store.index()), state.register(store.from()));
        }
        if (instruction instanceof Instruction.Create create) {
            HeapObject object = universe.created(create.site(), create.type(), true);
            return heap.create(state, object).with(create.to(), Value.of(object));
        }
        throw new IllegalArgumentException("unknown instruction " + instruction.getClass());
    }

    private Value operation(Instruction.Operation operation, State state) {
        Value left = state.register(operation.left());
        Value right = state.register(operation.right());
        if (operation.right() >= 0 && right.constant() == null) {
            return Operators.compares(operation.operator())
                    ? Value.EMPTY
                    : left.labelsOnly().withLabelsOf(right);
        }
        Object constant = left.hasLabels() || right.hasLabels()
                ? null
                : Operators.apply(operation.operator(), left.constant(), right.constant());
        if (constant != null) {
            return Value.constant(constant);
        }
        return Operators.compares(operation.operator())
                ? Value.EMPTY
                : left.labelsOnly().withLabelsOf(right);
    }

    private Value concatenation(Instruction.Concatenation concatenation, State state) {
        StringBuilder text = new StringBuilder();
        boolean known = true;
        Value labels = Value.EMPTY;
        for (int part : concatenation.parts()) {
            Value value = state.register(part);
            labels = labels.withLabelsOf(heap.deep(state, value));
            known &= value.constant() != null && text.length() < Calls.LONGEST_TEXT;
            text.append(value.constant());
        }
        return known && !labels.hasLabels() ? Value.constant(text.toString()) : labels.step(concatenation.step());
    }

    private static Value cast(Instruction.Cast cast, State state) {
        Value value = state.register(cast.from());
        if (value.constant() == null || cast.type() == null) {
            return value;
        }
        TypeKind kind = cast.type().getKind();
        Object constant = kind.isPrimitive() ? Operators.cast(value.constant(), kind) : value.constant();
        return constant == null ? Value.EMPTY : Value.constant(constant);
    }

    private Value load(Instruction.Load load, State state) {
        Value base = load.object() < 0 ? Value.of(universe.statics()) : state.register(load.object());
        Value value = heap.load(state, base, load.key(), load.type());
        VariableElement field = load.field();
        if (field == null) {
            return value;
        }
        return heap.shows(state, base, load.key())
                ? value.step(load.step())
                : analysis.configured(
                        analysis.typed(
                                analysis.labelled(value.step(load.step()), field, load.step()), load.type(), load),
                        field);
    }

    private Value element(Instruction.LoadElement load, State state) {
        Value array = state.register(load.array());
        Value element =
                heap.load(state, array, index(state, load.index()), load.type()).withLabelsOf(array);
        return analysis.typed(element, load.type(), load);
    }

    private uk.disc.processor.flow.value.FieldKey index(State state, int register) {
        return state.register(register)
                .constant(Integer.class)
                .filter(index -> index >= 0 && index < Calls.MOST_ELEMENTS)
                .map(heap::element)
                .orElseGet(heap::anyElement);
    }

    Context context() {
        return context;
    }

    /** Notes that a body is called. */
    void calls(Context called) {
        called().add(called);
    }

    /** What is called, whatever comes of it. */
    Set<Context> called() {
        return called;
    }

    /** Notes that labels reach a call that sends. */
    void hit(Hit hit) {
        hits.merge(hit.key(), hit, (one, other) -> one.carrying(one.carries().withLabelsOf(other.carries())));
    }

    private Summary summary() {
        State last = exit == null ? new State(PersistentMap.empty(), PersistentMap.empty()) : exit;
        Map<Integer, Value> cells = new LinkedHashMap<>();
        Set<HeapObject> seen = new HashSet<>();
        Deque<HeapObject> reachable = new ArrayDeque<>();
        reachable.addAll(result.objects(universe));
        reachable.addAll(thrown.objects(universe));
        last.heap().forEach((cell, value) -> {
            if (universe.cell(cell).object().symbolic()) {
                cells.put(cell, value);
                reachable.addAll(value.objects(universe));
            }
        });
        while (!reachable.isEmpty()) {
            HeapObject object = reachable.pop();
            if (object.symbolic() || !seen.add(object)) {
                continue;
            }
            for (int cell : universe.cellsOf(object)) {
                Value held = last.heap().get(cell);
                if (held != null) {
                    cells.put(cell, held);
                    reachable.addAll(held.objects(universe));
                }
            }
        }
        Map<Integer, Value> told = cells.size() > MOST_CELLS ? shortened(last, cells) : cells;
        List<Hit> open = new ArrayList<>();
        List<Hit> settled = new ArrayList<>();
        Optional<Sink.Transfer> transfer = analysis.transfer(body);
        for (Hit hit : hits.values()) {
            if (transfer.isEmpty()) {
                split(hit, open, settled);
            } else if (hit.sink().transfer().isEmpty()) {
                // Inside a transfer nothing is a caller's business any more.
                settled.add(hit.within(transfer.get()));
            } else {
                settled.add(hit);
            }
        }
        return new Summary(result, thrown, exit != null, told, open, settled);
    }

    /** The same with what lies inside other objects told of those. */
    private Map<Integer, Value> shortened(State last, Map<Integer, Value> cells) {
        Map<Integer, Value> told = new LinkedHashMap<>();
        cells.forEach((cell, value) -> {
            HeapObject object = universe.cell(cell).object();
            if (object.kind() == HeapObject.Kind.REACHED) {
                int whole = heap.content(universe.base(object));
                told.merge(
                        whole,
                        heap.deep(last, value),
                        (one, other) -> one.withLabelsOf(other).widened(universe));
            } else {
                told.merge(cell, value, (one, other) -> one.join(other).widened(universe));
            }
        });
        return told;
    }

    private void split(Hit hit, List<Hit> open, List<Hit> settled) {
        Value[] kinds = {Value.EMPTY, Value.EMPTY, Value.EMPTY};
        hit.carries().forEachLabel(universe, (label, trace) -> {
            int kind = label.kind() == Label.Kind.DESTINATION || label.kind() == Label.Kind.SETTING
                    ? 2
                    : label.kind() == Label.Kind.CATEGORY
                                    || label.object() != null && !label.object().symbolic()
                            ? 1
                            : 0;
            kinds[kind] = kinds[kind].with(label, trace);
        });
        if (kinds[0].hasLabels()) {
            open.add(hit.carrying(kinds[0].withLabelsOf(kinds[2])));
        }
        if (kinds[1].hasLabels()) {
            settled.add(hit.carrying(kinds[1].withLabelsOf(kinds[2])));
        }
    }

    static @Nullable TypeElement element(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element
                : null;
    }
}
