package uk.disc.processor.flow.engine;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Label;
import uk.disc.processor.flow.value.PersistentMap;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;

/** A summary, in terms of one caller's values. Everything is read from the state before the call, and then written at once. */
final class Instantiation {
    private final Analysis analysis;
    private final Universe universe;
    private final Heap heap;
    private final Summary summary;
    private final List<Value> arguments;
    private final @Nullable Tree call;
    private final State before;
    private final Map<HeapObject, Value> given = new HashMap<>();
    private final Map<Value, Value> values = new HashMap<>();

    Instantiation(Analysis analysis, Summary summary, List<Value> arguments, @Nullable Tree call, State before) {
        this.analysis = analysis;
        this.universe = analysis.universe();
        this.heap = analysis.heap();
        this.summary = summary;
        this.arguments = arguments;
        this.call = call;
        this.before = before;
    }

    /** What the caller has where the body sees an object of its caller's. */
    private Value given(HeapObject object) {
        Value known = given.get(object);
        if (known == null) {
            known = switch (object.kind()) {
                case PARAMETER -> argument((Integer) object.identity());
                case STATICS -> Value.of(object);
                case REACHED ->
                    heap.load(
                            before,
                            given(Objects.requireNonNull(object.parent(), "reached from something")),
                            Objects.requireNonNull(object.field(), "reached by something"),
                            object.type());
                case CREATED -> Value.of(created(object));
            };
            given.put(object, known);
        }
        return known;
    }

    /** What the caller has where the body sees an object of its caller's, without what it carries. */
    Value of(HeapObject object) {
        return given(object).withoutLabels();
    }

    /** An object that the body creates; among bodies that call each other it is one and the same. */
    private HeapObject created(HeapObject object) {
        return call == null ? object : universe.createdBy(call, object);
    }

    private Value argument(int index) {
        return index < arguments.size() ? arguments.get(index) : Value.EMPTY;
    }

    /** A value of the body, as the caller has it. */
    Value value(Value value) {
        if (!value.hasLabels() && !value.hasObjects()) {
            return value;
        }
        Value known = values.get(value);
        if (known == null) {
            known = map(value).widened(universe);
            values.put(value, known);
        }
        return known;
    }

    private Value map(Value value) {
        Value[] mapped = {value.constant() == null ? Value.EMPTY : Value.constant(value.constant())};
        boolean[] first = {value.constant() == null};
        for (HeapObject object : value.objects(universe)) {
            Value here = given(object).withoutLabels();
            mapped[0] = first[0] ? here : mapped[0].join(here);
            first[0] = false;
        }
        List<Value> labels = new ArrayList<>(List.of(mapped[0]));
        value.forEachLabel(universe, (label, trace) -> {
            HeapObject object = label.object();
            if (object == null) {
                labels.add(Value.EMPTY.with(label, trace));
            } else if (!object.symbolic()) {
                labels.add(Value.EMPTY
                        .with(universe.givenDeep(created(object)), trace)
                        .insteadOf(universe, label));
            } else {
                Value here = given(object);
                Value carried = label.kind() == Label.Kind.GIVEN_DEEP ? heap.deep(before, here) : here.labelsOnly();
                labels.add(carried.insteadOf(universe, label).after(null, trace));
            }
        });
        heap.spend(labels);
        return labels.size() == 1 ? mapped[0] : mapped[0].withLabelsOf(Value.labelsOf(labels));
    }

    /** The caller's state behind the call. */
    State state() {
        Map<Integer, Value> written = new LinkedHashMap<>();
        summary.cells().forEach((cell, value) -> {
            Value here = value(value);
            written.put(cell, here);
            analysis.keeps(universe.cell(cell).field(), here);
        });
        State after = before;
        List<HeapObject> created = new ArrayList<>();
        for (int cell : summary.cells().keySet()) {
            HeapObject object = universe.cell(cell).object();
            if (!object.symbolic() && !created.contains(object)) {
                created.add(object);
                after = heap.create(after, created(object));
            }
        }
        PersistentMap<Value> cells = after.heap();
        for (Map.Entry<Integer, Value> each : written.entrySet()) {
            Universe.Cell cell = universe.cell(each.getKey());
            if (heap.isMark(cell.field())) {
                cells = mark(cells, cell);
                continue;
            }
            List<HeapObject> targets = given(cell.object()).objects(universe);
            boolean certain = targets.size() == 1
                    && !cell.field().anyElement()
                    && !heap.isContent(cell.field())
                    && !universe.folded(cell.object())
                    && !heap.standsForMany(after, targets.get(0));
            for (HeapObject target : targets) {
                int number = universe.cell(target, cell.field());
                cells = cells.with(
                        number,
                        certain ? each.getValue() : joined(cells, target, cell.field(), number, each.getValue()));
            }
        }
        return after.heap(cells);
    }

    /** That an object stands for many holds for the caller too; that it was made is noted already. */
    private PersistentMap<Value> mark(PersistentMap<Value> cells, Universe.Cell cell) {
        if (heap.isMade(cell.field())) {
            return cells;
        }
        PersistentMap<Value> marked = cells;
        for (HeapObject target : given(cell.object()).objects(universe)) {
            marked = marked.with(universe.cell(target, cell.field()), Value.EMPTY);
        }
        return marked;
    }

    private Value joined(PersistentMap<Value> cells, HeapObject target, FieldKey field, int number, Value value) {
        Value held = cells.get(number);
        if (held != null) {
            return held.join(value);
        }
        return heap.isContent(field) || !target.symbolic()
                ? value.withoutConstant()
                : heap.load(before, target, field, null).join(value);
    }
}
