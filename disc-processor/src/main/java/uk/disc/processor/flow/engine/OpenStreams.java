package uk.disc.processor.flow.engine;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.disc.processor.flow.code.Instruction;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;

/** Streams that lead to somebody else, and what is written to them, by whatever wraps them and in whichever method. */
final class OpenStreams {
    /** Where a stream keeps what opened it. */
    private static final String OPENED = "#opened";

    private final Analysis analysis;
    private final Universe universe;
    private final Heap heap;
    private final Interpreter caller;
    private final FieldKey opened;

    /** A stream, as a constant: the same for whatever reaches it. */
    private record Opened(Sink sink) {}

    OpenStreams(Analysis analysis, Interpreter caller) {
        this.analysis = analysis;
        this.universe = analysis.universe();
        this.heap = analysis.heap();
        this.caller = caller;
        this.opened = universe.place(OPENED);
    }

    /** Notes that a call opens a stream, bound for where its receiver is bound for. */
    State opened(Instruction.Invoke invoke, Value receiver, Value result, State state) {
        Optional<Sink> sink = analysis.knowledge().opens(invoke.method());
        if (sink.isEmpty()) {
            return state;
        }
        State noted = heap.store(state, result, opened, Value.constant(new Opened(sink.get())));
        return heap.addContent(noted, result, addresses(receiver, state));
    }

    /** Something is written to what may be streams. */
    void written(Value base, Value labels, Instruction.Invoke invoke, State state) {
        for (HeapObject object : base.objects(universe)) {
            Value known = state.heap().get(universe.cell(object, opened));
            Opened stream = known == null ? null : known.constant(Opened.class).orElse(null);
            if (stream != null) {
                Tree place = place(invoke);
                analysis.sends(place);
                if (labels.hasLabels()) {
                    Value carried = labels.labelsOnly().withLabelsOf(addresses(Value.of(object), state));
                    caller.hit(new Hit(stream.sink(), invoke.unit(), invoke.tree(), place, carried));
                }
            }
        }
    }

    /** What a method that is called wrote to its caller's streams. */
    void written(Instantiation made, Summary summary, Instruction.Invoke invoke, State state) {
        summary.cells().forEach((number, value) -> {
            Universe.Cell cell = universe.cell(number);
            if (heap.isContent(cell.field()) && cell.object().symbolic()) {
                written(made.of(cell.object()), made.value(added(cell.object(), value)), invoke, state);
            }
        });
    }

    /** What something held before the call is not written to it by the call. */
    private Value added(HeapObject stream, Value content) {
        List<Value> found = new ArrayList<>();
        content.forEachLabel(universe, (label, trace) -> {
            HeapObject from = label.object();
            if (from == null || !universe.base(from).equals(universe.base(stream))) {
                found.add(Value.EMPTY.with(label, trace));
            }
        });
        return Value.labelsOf(found);
    }

    private Value addresses(Value from, State state) {
        return heap.addresses(heap.deep(state, from));
    }

    private static Tree place(Instruction.Invoke invoke) {
        return invoke.argumentTrees().size() == 1 ? invoke.argumentTrees().get(0) : invoke.tree();
    }
}
