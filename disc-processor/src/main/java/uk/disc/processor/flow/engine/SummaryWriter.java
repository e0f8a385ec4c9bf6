package uk.disc.processor.flow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import uk.disc.processor.flow.code.Program;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Label;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;

/** Writes what one method does. Constants, and how labels came there, stay at home. */
final class SummaryWriter {
    private final Program program;
    private final Universe universe;
    private final Heap heap;
    private final StringBuilder objects = new StringBuilder();
    private final StringBuilder rest = new StringBuilder();
    private final Map<HeapObject, Integer> numbers = new HashMap<>();

    SummaryWriter(Analysis analysis) {
        this.program = analysis.program();
        this.universe = analysis.universe();
        this.heap = analysis.heap();
    }

    /** The lines below the method's own. */
    String text(Summary summary, String name) {
        value(List.of("R"), summary.result());
        if (summary.thrown().hasLabels() || summary.thrown().hasObjects()) {
            value(List.of("T"), summary.thrown());
        }
        summary.cells().forEach((number, value) -> {
            Universe.Cell cell = universe.cell(number);
            if (!heap.isMade(cell.field())) {
                value(List.of("C", number(cell.object()), field(cell.field())), value);
            }
        });
        for (Hit hit : summary.hits()) {
            if (SummaryFiles.travels(hit)) {
                String way = name + " → " + program.place(hit.unit(), hit.payload());
                value(List.of("H", hit.sink().signature(), hit.sink().channel(), way), hit.carries());
            }
        }
        return objects.append(rest).toString();
    }

    private void value(List<String> before, Value value) {
        List<String> parts = new ArrayList<>(before);
        value.objects(universe).forEach(object -> parts.add("o" + number(object)));
        value.forEachLabel(universe, (label, trace) -> {
            switch (label.kind()) {
                case CATEGORY -> parts.add("c" + label.category() + "|" + label.source());
                case DESTINATION -> parts.add("d" + label.source());
                case SETTING -> parts.add("s" + label.source());
                case GIVEN -> parts.add("g" + given(label));
                case GIVEN_DEEP -> parts.add("a" + given(label));
            }
        });
        rest.append(SummaryText.line(parts));
    }

    private String given(Label label) {
        String object = number(Objects.requireNonNull(label.object(), "given somewhere"));
        return label.without().isEmpty() ? object : object + "-" + String.join("-", label.without());
    }

    private String number(HeapObject object) {
        Integer known = numbers.get(object);
        if (known == null) {
            List<String> parts = described(object);
            known = numbers.size();
            numbers.put(object, known);
            objects.append(SummaryText.line(parts));
        }
        return String.valueOf(known);
    }

    private List<String> described(HeapObject object) {
        return switch (object.kind()) {
            case PARAMETER -> List.of("O", "P", String.valueOf(object.identity()), flag(universe.folded(object)));
            case STATICS -> List.of("O", "S", flag(universe.folded(object)));
            case REACHED ->
                List.of(
                        "O",
                        "R",
                        number(Objects.requireNonNull(object.parent(), "reached from something")),
                        field(Objects.requireNonNull(object.field(), "reached by something")),
                        SummaryText.type(object.type(), program.types()),
                        flag(universe.folded(object)));
            case CREATED ->
                List.of("O", "C", SummaryText.type(object.type(), program.types()), flag(!heap.opaque(object)));
        };
    }

    private static String flag(boolean set) {
        return set ? "1" : "0";
    }

    /** A field that others can name by its type; a place that a model invents, or that only local code can name, by a text. */
    private static String field(FieldKey field) {
        if (!field.real() || !(field.identity() instanceof Element element)) {
            return "p" + field;
        }
        String owner = element.getEnclosingElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
        return owner.isEmpty() ? "p~" + field : "f" + owner + "#" + field;
    }
}
