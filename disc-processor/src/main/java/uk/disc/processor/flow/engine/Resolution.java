package uk.disc.processor.flow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Body;
import uk.disc.processor.flow.code.Fault;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Label;
import uk.disc.processor.flow.value.Trace;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;

/**
 * Ends an analysis: bodies that anybody may call are given what their parameters' types carry, and fields what any body left in them,
 * whoever runs first. What then still reaches a call that sends is found.
 */
public final class Resolution {
    private static final int MOST_ROUNDS = 6;

    private final Analysis analysis;
    private final Universe universe;
    private final NavigableMap<String, Value> fields = new TreeMap<>();
    private final Map<HeapObject, Value> carried = new HashMap<>();
    private boolean changed;

    /**
     * The end of an analysis.
     *
     * @param analysis the analysis; the bodies given later are summed up by it
     */
    public Resolution(Analysis analysis) {
        this.analysis = analysis;
        this.universe = analysis.universe();
    }

    /**
     * Sums up bodies and finds what leaves.
     *
     * @param entrances the bodies that anybody may call
     * @param others bodies that may turn out to be called by nobody here; then anybody may call them too
     * @return each call that sends something, with categories alone
     */
    public List<Hit> hits(Collection<Body> entrances, Collection<Body> others) {
        Set<Context> roots = new LinkedHashSet<>();
        entrances.forEach(body -> add(body, roots));
        for (Body body : others) {
            if (!analysis.visited(body)) {
                add(body, roots);
            }
        }
        gather(roots);
        Map<Hit.Key, Hit> found = new LinkedHashMap<>();
        for (Context root : roots) {
            guarded(root, () -> analysis.known(root).hits().forEach(hit -> resolve(hit, found)));
        }
        for (Analysis.Reached reached : analysis.reachable(roots)) {
            guarded(reached.context(), () -> {
                for (Hit hit : analysis.known(reached.context()).settled()) {
                    boolean apart = hit.sink().transfer().isPresent()
                            || reached.within().isEmpty();
                    resolve(apart ? hit : hit.within(reached.within().get()), found);
                }
            });
        }
        return new ArrayList<>(found.values());
    }

    /** A fault in what one body leaves behind is no fault in that of others. */
    private void guarded(Context context, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError fault) {
            analysis.fault(context.body(), Fault.in(fault));
        }
    }

    private void add(Body body, Set<Context> roots) {
        analysis.sumUp(body);
        roots.add(Context.general(body));
    }

    private void resolve(Hit hit, Map<Hit.Key, Hit> found) {
        Value labels = resolve(hit.carries());
        if (labels.hasLabels()) {
            found.merge(
                    hit.key(),
                    hit.carrying(labels),
                    (one, other) -> one.carrying(one.carries().withLabelsOf(other.carries())));
        }
    }

    /** What bodies leave in the fields of objects that outlive them, until nothing new is found. */
    private void gather(Set<Context> roots) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            changed = false;
            for (Context root : roots) {
                guarded(root, () -> gather(root));
            }
            if (!changed) {
                return;
            }
        }
    }

    private void gather(Context root) {
        for (Map.Entry<Integer, Value> each : analysis.known(root).cells().entrySet()) {
            Universe.Cell cell = universe.cell(each.getKey());
            if (cell.object().symbolic()) {
                String place = place(cell.object(), cell.field());
                changed |= place != null && leave(place, each.getValue(), root);
            }
        }
    }

    private boolean leave(String place, Value value, Context root) {
        boolean changed = add(place, resolve(value.labelsOnly()));
        Map<Integer, Value> cells = analysis.known(root).cells();
        record At(String place, HeapObject object) {}
        Deque<At> open = new ArrayDeque<>();
        Set<HeapObject> seen = new HashSet<>();
        value.objects(universe).forEach(object -> open.add(new At(place, object)));
        while (!open.isEmpty()) {
            At at = open.pop();
            if (at.object().symbolic() || !seen.add(at.object())) {
                continue;
            }
            for (int number : universe.cellsOf(at.object())) {
                Value held = cells.get(number);
                if (held == null) {
                    continue;
                }
                FieldKey field = universe.cell(number).field();
                String below = field.real() ? name(field) : at.place() + "." + field;
                changed |= add(below, resolve(held.labelsOnly()));
                held.objects(universe).forEach(object -> open.add(new At(below, object)));
            }
        }
        return changed;
    }

    private boolean add(String place, Value labels) {
        if (!labels.hasLabels()) {
            return false;
        }
        Value before = fields.getOrDefault(place, Value.EMPTY);
        Value joined = before.withLabelsOf(labels);
        fields.put(place, joined);
        return !joined.equals(before);
    }

    /** A field by its class and name, and what is inside it by where that is; null for what a parameter itself holds. */
    private static @Nullable String place(HeapObject object, FieldKey field) {
        StringBuilder text = new StringBuilder();
        FieldKey at = field;
        HeapObject from = object;
        while (at != null && !at.real()) {
            text.insert(0, "." + at);
            at = from == null ? null : from.field();
            from = from == null ? null : from.parent();
        }
        return at == null ? null : name(at) + text;
    }

    private static String name(FieldKey field) {
        Element element = (Element) field.identity();
        return element.getEnclosingElement() + "#" + field;
    }

    private Value resolve(Value value) {
        Value[] resolved = {Value.EMPTY};
        value.forEachLabel(universe, (label, trace) -> {
            HeapObject object = label.object();
            if (object == null) {
                resolved[0] = resolved[0].with(label, trace);
            } else {
                Value given = label.kind() == Label.Kind.GIVEN_DEEP
                        ? field(object, true).withLabelsOf(carried(object))
                        : field(object, false);
                resolved[0] = resolved[0].withLabelsOf(
                        given.insteadOf(universe, label).after(null, trace));
            }
        });
        return resolved[0];
    }

    /** What any body left in a field, and, if all counts, in what the field leads to. */
    private Value field(HeapObject object, boolean all) {
        FieldKey field = object.field();
        HeapObject parent = object.parent();
        String place = field == null || parent == null ? null : place(parent, field);
        if (place == null) {
            return Value.EMPTY;
        }
        Value found = fields.getOrDefault(place, Value.EMPTY);
        if (all) {
            found = withAll(found, below(place + "."));
        }
        if (field != null && field.anyElement()) {
            String prefix = place.substring(0, place.length() - 1);
            SortedMap<String, Value> elements = new TreeMap<>(below(prefix));
            elements.keySet().removeIf(other -> other.indexOf('.', prefix.length()) >= 0);
            found = withAll(found, elements);
        } else if (field != null && field.element()) {
            found = found.withLabelsOf(fields.getOrDefault(anyOf(place), Value.EMPTY));
        }
        return found;
    }

    /** The fields whose place begins so; there may be many thousands in all. */
    private SortedMap<String, Value> below(String prefix) {
        return fields.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    private static Value withAll(Value value, SortedMap<String, Value> others) {
        Value joined = value;
        for (Value other : others.values()) {
            joined = joined.withLabelsOf(other);
        }
        return joined;
    }

    private static String anyOf(String place) {
        int dot = place.lastIndexOf('.');
        return place.substring(0, dot + 2) + (place.charAt(dot + 1) == '[' ? "]" : "}");
    }

    private Value carried(HeapObject object) {
        TypeMirror type = object.type();
        return type == null
                ? Value.EMPTY
                : carried.computeIfAbsent(object, key -> {
                    List<Value> labels = new ArrayList<>();
                    for (Knowledge.Carried each : analysis.knowledge().carried(type)) {
                        labels.add(Value.EMPTY.with(universe.category(each.category(), each.source()), (Trace) null));
                    }
                    return Value.labelsOf(labels);
                });
    }
}
