package uk.disc.processor.flow.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Keeps one of each object, field, cell and label of an analysis, and numbers them in the order in which they were met. */
public final class Universe {
    private static final SortedSet<String> NOTHING = Collections.emptySortedSet();

    /** Beyond this many fields in a row one object stands for all that follow. */
    private static final int LONGEST_PATH = 5;

    /** Beyond this many callers an object created below is the same one. */
    private static final int LONGEST_CALL = 2;

    private final List<HeapObject> objects = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Object, FieldKey> fields = new HashMap<>();
    private final Map<ObjectKey, HeapObject> byKey = new HashMap<>();
    private final Map<LabelKey, Label> byLabel = new HashMap<>();
    private final Map<Long, Integer> byCell = new HashMap<>();
    private final Map<HeapObject, List<Integer>> cellsOf = new HashMap<>();
    private final Set<HeapObject> folded = new HashSet<>();
    private final HeapObject statics;

    /**
     * A field of an object.
     *
     * @param object the object
     * @param field the field
     */
    public record Cell(HeapObject object, FieldKey field) {}

    private record ObjectKey(
            HeapObject.Kind kind,
            Object identity,
            @Nullable HeapObject parent,
            @Nullable TypeElement type) {}

    private record LabelKey(
            Label.Kind kind,
            String category,
            String source,
            @Nullable HeapObject object,
            SortedSet<String> without) {}

    /** An empty one. */
    public Universe() {
        statics = object(HeapObject.Kind.STATICS, "statics", null, null, null, true);
    }

    private HeapObject object(
            HeapObject.Kind kind,
            Object identity,
            @Nullable HeapObject parent,
            @Nullable FieldKey field,
            @Nullable TypeMirror type,
            boolean exact) {
        TypeElement element = exact || kind == HeapObject.Kind.PARAMETER ? element(type) : null;
        return byKey.computeIfAbsent(new ObjectKey(kind, identity, parent, element), key -> {
            HeapObject made = new HeapObject(objects.size(), kind, identity, parent, field, type, exact);
            objects.add(made);
            return made;
        });
    }

    private static @Nullable TypeElement element(@Nullable TypeMirror type) {
        return type instanceof javax.lang.model.type.DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                ? element
                : null;
    }

    /**
     * What all static fields belong to.
     *
     * @return the object
     */
    public HeapObject statics() {
        return statics;
    }

    /**
     * An object created at a place.
     *
     * @param site the place
     * @param type its type; null if unknown
     * @param exact whether it is of that very type
     * @return the object
     */
    public HeapObject created(Object site, @Nullable TypeMirror type, boolean exact) {
        return object(HeapObject.Kind.CREATED, site, null, null, type, exact);
    }

    private record CalledFrom(Object call, Object site) {}

    private record Called(Object call, HeapObject object, int depth) {}

    private final Map<HeapObject, Called> calls = new HashMap<>();

    /**
     * An object that a called method creates, as its caller sees it: two calls give two objects.
     *
     * @param call the call
     * @param object the object as the called method sees it
     * @return the object; the same one when many calls lie between
     */
    public HeapObject createdBy(Object call, HeapObject object) {
        Called before = calls.get(object);
        if (before != null && before.depth() >= LONGEST_CALL) {
            return object;
        }
        HeapObject made = object(
                HeapObject.Kind.CREATED, new CalledFrom(call, object), null, null, object.type(), object.exact());
        calls.putIfAbsent(made, new Called(call, object, before == null ? 1 : before.depth() + 1));
        return made;
    }

    /**
     * What tells an object from others in the method that creates it, however many calls away that is.
     *
     * @param object the object
     * @return the place or the body
     */
    public Object origin(HeapObject object) {
        HeapObject at = object;
        while (at.identity() instanceof CalledFrom from && from.site() instanceof HeapObject inner) {
            at = inner;
        }
        return at.identity();
    }

    /**
     * An argument of the method looked at; the receiver is number 0.
     *
     * @param index the number
     * @param type its type; null if unknown
     * @param exact whether it is known to be of that very type
     * @return the object
     */
    public HeapObject parameter(int index, @Nullable TypeMirror type, boolean exact) {
        return object(HeapObject.Kind.PARAMETER, index, null, null, type, exact);
    }

    /**
     * An object reached from another.
     *
     * @param from the other one
     * @param field the field that leads to it
     * @param type its type; null if unknown
     * @return the object; one above it, if the field was passed on the way, as in a linked list
     */
    public HeapObject reached(HeapObject from, FieldKey field, @Nullable TypeMirror type) {
        for (HeapObject above = from; above != null; above = above.parent()) {
            if (field.equals(above.field())) {
                folded.add(above);
                return above;
            }
        }
        if (from.depth() >= LONGEST_PATH) {
            folded.add(from);
            return from;
        }
        return object(HeapObject.Kind.REACHED, field, from, field, type, false);
    }

    /**
     * The argument, or the holder of static fields, from which an object is reached; from then on that stands for many.
     *
     * @param object the object
     * @return where its path begins
     */
    HeapObject root(HeapObject object) {
        HeapObject at = base(object);
        folded.add(at);
        return at;
    }

    /**
     * Says that an object stands for many.
     *
     * @param object the object
     */
    public void fold(HeapObject object) {
        folded.add(object);
    }

    /**
     * The argument, or the holder of static fields, from which an object is reached.
     *
     * @param object the object
     * @return where its path begins
     */
    public HeapObject base(HeapObject object) {
        HeapObject at = object;
        for (HeapObject above = at.parent(); above != null; above = at.parent()) {
            at = above;
        }
        return at;
    }

    /**
     * A field of the code.
     *
     * @param element the field
     * @return its key
     */
    public FieldKey field(Element element) {
        return fields.computeIfAbsent(
                element, key -> new FieldKey(element, element.getSimpleName().toString(), true, fields.size()));
    }

    /**
     * A variable that a lambda or a local class takes with it.
     *
     * @param element the variable
     * @return its key
     */
    public FieldKey captured(Element element) {
        record Captured(Element element) {}
        return fields.computeIfAbsent(
                new Captured(element),
                key -> new FieldKey(key, element.getSimpleName().toString(), false, fields.size()));
    }

    /**
     * A place that a model invents.
     *
     * @param text its name
     * @return its key
     */
    public FieldKey place(String text) {
        return fields.computeIfAbsent(text, key -> new FieldKey(text, text, false, fields.size()));
    }

    /**
     * The number of a field of an object.
     *
     * @param object the object
     * @param field the field
     * @return the number
     */
    public int cell(HeapObject object, FieldKey field) {
        return byCell.computeIfAbsent((long) object.id() << Integer.SIZE | field.id(), key -> {
            cells.add(new Cell(object, field));
            int number = cells.size() - 1;
            cellsOf.computeIfAbsent(object, unused -> new ArrayList<>()).add(number);
            return number;
        });
    }

    /**
     * Every field of an object that was ever asked for.
     *
     * @param object the object
     * @return the numbers of the cells
     */
    public List<Integer> cellsOf(HeapObject object) {
        return cellsOf.getOrDefault(object, List.of());
    }

    /**
     * Whether an object stands for many, as the elements of a linked list do.
     *
     * @param object the object
     * @return true if so
     */
    public boolean folded(HeapObject object) {
        return folded.contains(object);
    }

    /**
     * The field of an object that has a number.
     *
     * @param number the number
     * @return object and field
     */
    public Cell cell(int number) {
        return cells.get(number);
    }

    /**
     * The object that has a number.
     *
     * @param number the number
     * @return the object
     */
    HeapObject object(int number) {
        return objects.get(number);
    }

    Label label(int number) {
        return labels.get(number);
    }

    /**
     * A category from a source.
     *
     * @param category the category's code
     * @param source what holds it first
     * @return the label
     */
    public Label category(String category, String source) {
        return label(Label.Kind.CATEGORY, category, source, null, NOTHING);
    }

    /**
     * An address that something is bound for.
     *
     * @param address the address
     * @return the label
     */
    public Label destination(String address) {
        return label(Label.Kind.DESTINATION, "", address, null, NOTHING);
    }

    /**
     * Something that the configuration says.
     *
     * @param key its key, or the address that it is set to
     * @return the label
     */
    public Label setting(String key) {
        return label(Label.Kind.SETTING, "", key, null, NOTHING);
    }

    /**
     * What the caller's value carries.
     *
     * @param object the value, as the method sees it
     * @return the label
     */
    public Label given(HeapObject object) {
        return label(Label.Kind.GIVEN, "", "", object, NOTHING);
    }

    /**
     * What the caller's value carries, and everything it leads to.
     *
     * @param object the value, as the method sees it
     * @return the label
     */
    public Label givenDeep(HeapObject object) {
        return label(Label.Kind.GIVEN_DEEP, "", "", object, NOTHING);
    }

    /** A label of which some categories were taken out; null if nothing is left. */
    @Nullable
    Label without(Label label, SortedSet<String> categories) {
        if (label.object() == null) {
            return categories.contains(label.category()) ? null : label;
        }
        if (label.without().containsAll(categories)) {
            return label;
        }
        SortedSet<String> all = new TreeSet<>(label.without());
        all.addAll(categories);
        return label(label.kind(), "", "", label.object(), Collections.unmodifiableSortedSet(all));
    }

    private Label label(
            Label.Kind kind, String category, String source, @Nullable HeapObject object, SortedSet<String> without) {
        return byLabel.computeIfAbsent(new LabelKey(kind, category, source, object, without), key -> {
            Label made = new Label(labels.size(), kind, category, source, object, without);
            labels.add(made);
            return made;
        });
    }
}
