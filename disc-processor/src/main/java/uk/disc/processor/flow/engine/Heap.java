package uk.disc.processor.flow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Program;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Label;
import uk.disc.processor.flow.value.PersistentMap;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;

/** Reads and writes fields of objects. */
public final class Heap {
    /** Where labels are kept that belong to an object as a whole. */
    static final String CONTENT = "*";

    private static final String MADE = "#made";
    private static final String MANY = "#many";

    private final Universe universe;
    private final Program program;
    private final FieldKey content;
    private final FieldKey made;
    private final FieldKey many;
    private final Budget budget;

    Heap(Program program, Budget budget) {
        this.program = program;
        this.budget = budget;
        this.universe = program.universe();
        this.content = universe.place(CONTENT);
        this.made = universe.place(MADE);
        this.many = universe.place(MANY);
    }

    /** An element of a list or an array whose place is known. */
    FieldKey element(int index) {
        return universe.place("[" + index + "]");
    }

    /** An element of a list or an array, whichever. */
    FieldKey anyElement() {
        return universe.place("[]");
    }

    /** What a field of an object holds. */
    Value load(State state, HeapObject object, FieldKey key, @Nullable TypeMirror type) {
        PersistentMap<Value> heap = state.heap();
        Value found = Value.EMPTY;
        if (!key.element()) {
            found = own(heap, object, key, type);
        } else if (key.anyElement()) {
            for (int cell : universe.cellsOf(object)) {
                FieldKey other = universe.cell(cell).field();
                Value held = other.sameGroup(key) ? heap.get(cell) : null;
                if (held != null) {
                    found = found.equals(Value.EMPTY) ? held : found.join(held);
                }
            }
            if (object.symbolic() && heap.get(universe.cell(object, key)) == null) {
                found = found.join(initial(object, key, type));
            }
            found = found.withoutConstant();
        } else {
            found = own(heap, object, key, type);
            Value any =
                    heap.get(universe.cell(object, universe.place(key.toString().charAt(0) == '[' ? "[]" : "{}")));
            if (any != null) {
                found = found.join(any);
            }
        }
        Value whole = key == content ? null : heap.get(universe.cell(object, content));
        return whole == null ? found : found.withLabelsOf(whole);
    }

    private Value own(PersistentMap<Value> heap, HeapObject object, FieldKey key, @Nullable TypeMirror type) {
        Value held = heap.get(universe.cell(object, key));
        return held == null ? initial(object, key, type) : held;
    }

    /** What a field holds before anything is written to it. */
    private Value initial(HeapObject object, FieldKey key, @Nullable TypeMirror type) {
        if (!object.symbolic()) {
            return Value.EMPTY;
        }
        TypeMirror of = type == null && key.identity() instanceof Element field ? field.asType() : type;
        HeapObject reached = universe.reached(object, key, of);
        return Value.of(reached).with(universe.given(reached), null);
    }

    /** Whether the code shows what a field holds, whichever object is meant: it was created in view, or written since. */
    boolean shows(State state, Value base, FieldKey key) {
        for (HeapObject object : base.objects(universe)) {
            if (opaque(object) && state.heap().get(universe.cell(object, key)) == null) {
                return false;
            }
        }
        return base.hasObjects();
    }

    /** What a field of whatever a value leads to holds; what the value carries itself, its parts carry too. */
    Value load(State state, Value base, FieldKey key, @Nullable TypeMirror type) {
        Value found = null;
        for (HeapObject object : base.objects(universe)) {
            Value held = load(state, object, key, type);
            found = found == null ? held : found.join(held);
        }
        return (found == null ? Value.EMPTY : found).withLabelsOf(categories(base));
    }

    /** The categories alone of what a value carries itself. */
    Value categories(Value value) {
        if (!value.hasLabels()) {
            return Value.EMPTY;
        }
        Value[] kept = {Value.EMPTY};
        value.forEachLabel(universe, (label, trace) -> {
            if (label.kind() == Label.Kind.CATEGORY) {
                kept[0] = kept[0].with(label, trace);
            }
        });
        return kept[0];
    }

    /** Writes a field of whatever a value leads to; what was there stays if it may be another object's field. */
    State store(State state, Value base, FieldKey key, Value value) {
        HeapObject only = base.onlyObject(universe);
        if (only != null && !key.anyElement() && !standsForMany(state, only)) {
            return state.heap(state.heap().with(universe.cell(only, key), value));
        }
        return add(state, base, key, value);
    }

    /** Adds to what a field of whatever a value leads to may hold. */
    State add(State state, Value base, FieldKey key, Value value) {
        PersistentMap<Value> heap = state.heap();
        for (HeapObject object : base.objects(universe)) {
            heap = heap.with(
                    universe.cell(object, key), own(heap, object, key, null).join(value));
        }
        return state.heap(heap);
    }

    /** Adds labels to objects as a whole. */
    State addContent(State state, Value base, Value labels) {
        if (!labels.hasLabels()) {
            return state;
        }
        PersistentMap<Value> heap = state.heap();
        for (HeapObject object : base.objects(universe)) {
            int cell = universe.cell(object, content);
            Value held = heap.get(cell);
            heap = heap.with(
                    cell,
                    (held == null ? Value.EMPTY : held).withLabelsOf(labels).labelsOnly());
        }
        return state.heap(heap);
    }

    /** Forgets what was written to one object, if it is one. */
    State clear(State state, Value base) {
        HeapObject only = base.onlyObject(universe);
        if (only == null || only.symbolic() || standsForMany(state, only)) {
            return state;
        }
        PersistentMap<Value> heap = state.heap();
        for (int cell : universe.cellsOf(only)) {
            if (heap.get(cell) != null && universe.cell(cell).field() != made) {
                heap = heap.with(cell, Value.EMPTY);
            }
        }
        return state.heap(heap);
    }

    boolean standsForMany(State state, HeapObject object) {
        return universe.folded(object) || state.heap().get(universe.cell(object, many)) != null;
    }

    /** Notes that an object is created; the second time it stands for many. */
    State create(State state, HeapObject object) {
        PersistentMap<Value> heap = state.heap();
        int cell = universe.cell(object, made);
        boolean again = heap.get(cell) != null;
        return state.heap(again ? heap.with(universe.cell(object, many), Value.EMPTY) : heap.with(cell, Value.EMPTY));
    }

    /** Whether a place tells of its object, and holds nothing. */
    boolean isMark(FieldKey key) {
        return key == made || key == many;
    }

    /** The cell that says that an object was created. */
    int made(HeapObject object) {
        return universe.cell(object, made);
    }

    boolean isMade(FieldKey key) {
        return key == made;
    }

    /** Whether a place is for labels of an object as a whole. */
    boolean isContent(FieldKey key) {
        return key == content;
    }

    /** The cell for what an object carries as a whole. */
    int content(HeapObject object) {
        return universe.cell(object, content);
    }

    /** What a value carries, and everything it leads to. */
    Value deep(State state, Value value) {
        if (!value.hasObjects()) {
            return value.labelsOnly();
        }
        List<Value> carried = new ArrayList<>(List.of(value));
        Set<HeapObject> seen = new HashSet<>();
        Deque<HeapObject> open = new ArrayDeque<>(value.objects(universe));
        while (!open.isEmpty()) {
            HeapObject object = open.pop();
            if (!seen.add(object)) {
                continue;
            }
            if (opaque(object)) {
                carried.add(Value.EMPTY.with(universe.givenDeep(object), null));
            }
            for (int cell : universe.cellsOf(object)) {
                Value held = state.heap().get(cell);
                if (held != null) {
                    carried.add(held);
                    open.addAll(held.objects(universe));
                }
            }
        }
        spend(carried);
        return Value.labelsOf(carried);
    }

    /** The addresses among the labels of a value. */
    Value addresses(Value value) {
        List<Value> found = new ArrayList<>();
        value.forEachLabel(universe, (label, trace) -> {
            if (label.kind() == Label.Kind.DESTINATION) {
                found.add(Value.EMPTY.with(label, null));
            }
        });
        return Value.labelsOf(found);
    }

    /** What is joined is what takes time in code that is all of one piece. */
    void spend(List<Value> joined) {
        long labels = 0;
        for (Value each : joined) {
            labels += 1 + each.labelCount();
        }
        budget.spend(labels);
    }

    /** Whether what an object holds at first is not known here. */
    boolean opaque(HeapObject object) {
        if (universe.origin(object) instanceof SummaryReader.Made made) {
            return !made.shown();
        }
        return object.symbolic() || !object.exact() || !compiled(object.type());
    }

    private boolean compiled(@Nullable TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return program.compiles(element)
                    || element.getQualifiedName().toString().startsWith("java.");
        }
        return true;
    }

    /** Joins what two ways to one point know. */
    State join(State one, State other) {
        PersistentMap<Value> registers =
                one.registers().join(other.registers(), this::either, (key, value) -> value, (key, value) -> value);
        PersistentMap<Value> heap = one.heap().join(other.heap(), this::either, this::lone, this::lone);
        return registers == one.registers() && heap == one.heap() ? one : new State(registers, heap);
    }

    private Value either(Value one, Value other) {
        return one.join(other).widened(universe);
    }

    /** On the way that lacks a cell, its field is as it was. */
    private Value lone(int cell, Value value) {
        Universe.Cell at = universe.cell(cell);
        if (at.field() == made || at.field() == many || at.field() == content) {
            return value;
        }
        return at.object().symbolic() ? value.join(initial(at.object(), at.field(), null)) : value.withoutConstant();
    }
}
