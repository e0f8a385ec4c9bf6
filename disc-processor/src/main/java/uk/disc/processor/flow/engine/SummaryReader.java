package uk.disc.processor.flow.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Program;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Label;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;

/**
 * Reads a file of summaries. Whatever is not as it should be ends in an exception: {@link IllegalArgumentException}, of which a number
 * that is none is a kind, or {@link IndexOutOfBoundsException}.
 */
final class SummaryReader {
    private final Program program;
    private final Universe universe;
    private final Heap heap;
    private final Map<String, Elsewhere.Entry> entries = new LinkedHashMap<>();
    private String method = "";
    private boolean own;
    private List<HeapObject> objects = new ArrayList<>();
    private Value result = Value.EMPTY;
    private Value thrown = Value.EMPTY;
    private Map<Integer, Value> cells = new LinkedHashMap<>();
    private List<Elsewhere.Sent> sent = new ArrayList<>();
    private List<Elsewhere.Reference> instead = new ArrayList<>();

    /** An object that a method of another module creates. */
    record Made(String method, int number, boolean shown) {}

    SummaryReader(Program program, Heap heap) {
        this.program = program;
        this.universe = program.universe();
        this.heap = heap;
    }

    /** What each method does, by {@link SummaryText#key}. */
    Map<String, Elsewhere.Entry> read(String text) {
        List<String> lines = text.lines().toList();
        List<String> first = SummaryText.parts(lines.isEmpty() ? "" : lines.get(0));
        if (!first.get(0).equals(SummaryText.FORMAT)) {
            throw new IllegalArgumentException("it does not begin as such a file does");
        }
        if (!first.get(1).equals(SummaryText.VERSION)) {
            throw new IllegalArgumentException(
                    "it has version " + first.get(1) + " of the format, and this checker reads " + SummaryText.VERSION);
        }
        for (String line : lines.subList(1, lines.size() - 1)) {
            line(SummaryText.parts(line));
        }
        end();
        List<String> last = SummaryText.parts(lines.get(lines.size() - 1));
        if (!last.equals(List.of("E", String.valueOf(entries.size())))) {
            throw new IllegalArgumentException("it is not whole");
        }
        return entries;
    }

    private void line(List<String> parts) {
        switch (parts.get(0)) {
            case "M" -> {
                end();
                method = parts.get(1);
                own = parts.get(2).equals("1");
            }
            case "V" -> instead.add(new Elsewhere.Reference(parts.get(1), parts.get(2)));
            case "O" -> objects.add(object(parts));
            case "R" -> result = value(parts, 1);
            case "T" -> thrown = value(parts, 1);
            case "C" ->
                cells.put(
                        universe.cell(objects.get(Integer.parseInt(parts.get(1))), field(parts.get(2))),
                        value(parts, 3));
            case "H" -> sent.add(new Elsewhere.Sent(parts.get(1), parts.get(2), parts.get(3), value(parts, 4)));
            default -> throw new IllegalArgumentException("a line begins with '" + parts.get(0) + "'");
        }
    }

    private void end() {
        if (!method.isEmpty()) {
            Optional<Summary> summary = own
                    ? Optional.of(new Summary(result, thrown, true, cells, List.of(), List.of()))
                    : Optional.empty();
            entries.put(method, new Elsewhere.Entry(summary, List.copyOf(sent), List.copyOf(instead)));
        }
        method = "";
        objects = new ArrayList<>();
        result = Value.EMPTY;
        thrown = Value.EMPTY;
        cells = new LinkedHashMap<>();
        sent = new ArrayList<>();
        instead = new ArrayList<>();
    }

    private HeapObject object(List<String> parts) {
        return switch (parts.get(1)) {
            case "P" -> folded(universe.parameter(Integer.parseInt(parts.get(2)), null, false), parts.get(3));
            case "S" -> folded(universe.statics(), parts.get(2));
            case "R" ->
                folded(
                        universe.reached(
                                objects.get(Integer.parseInt(parts.get(2))), field(parts.get(3)), type(parts.get(4))),
                        parts.get(5));
            case "C" -> created(type(parts.get(2)), parts.get(3).equals("1"));
            default -> throw new IllegalArgumentException("an object is of kind '" + parts.get(1) + "'");
        };
    }

    private HeapObject created(@Nullable TypeMirror type, boolean shown) {
        HeapObject object = universe.created(new Made(method, objects.size(), shown), type, shown);
        cells.put(heap.made(object), Value.EMPTY);
        return object;
    }

    private HeapObject folded(HeapObject object, String flag) {
        if (flag.equals("1")) {
            universe.fold(object);
        }
        return object;
    }

    private @Nullable TypeMirror type(String name) {
        return SummaryText.type(name, program.elements(), program.types());
    }

    private FieldKey field(String text) {
        if (text.startsWith("p")) {
            return universe.place(text.substring(1));
        }
        int end = text.indexOf('#');
        if (!text.startsWith("f") || end < 0) {
            throw new IllegalArgumentException("a field is written as '" + text + "'");
        }
        TypeElement owner = program.elements().getTypeElement(text.substring(1, end));
        String name = text.substring(end + 1);
        if (owner != null) {
            for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
                if (field.getSimpleName().contentEquals(name)) {
                    return universe.field(field);
                }
            }
        }
        return universe.place(text);
    }

    private Value value(List<String> parts, int from) {
        Value value = Value.EMPTY;
        for (String part : parts.subList(from, parts.size())) {
            String rest = part.substring(1);
            value = switch (part.charAt(0)) {
                case 'o' -> value.with(objects.get(Integer.parseInt(rest)));
                case 'c' -> value.with(category(rest), null);
                case 'd' -> value.with(universe.destination(rest), null);
                case 's' -> value.with(universe.setting(rest), null);
                case 'g', 'a' -> value.join(given(rest, part.charAt(0) == 'a'));
                default -> throw new IllegalArgumentException("a value holds '" + part + "'");
            };
        }
        return value;
    }

    private Label category(String text) {
        int end = text.indexOf('|');
        return universe.category(text.substring(0, end), text.substring(end + 1));
    }

    private Value given(String text, boolean deep) {
        List<String> parts = List.of(text.split("-", -1));
        HeapObject object = objects.get(Integer.parseInt(parts.get(0)));
        Value value = Value.EMPTY.with(deep ? universe.givenDeep(object) : universe.given(object), null);
        return value.without(universe, new TreeSet<>(parts.subList(1, parts.size())));
    }
}
