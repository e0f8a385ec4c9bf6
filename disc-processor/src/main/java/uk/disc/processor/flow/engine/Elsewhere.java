package uk.disc.processor.flow.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import uk.disc.processor.flow.code.Program;
import uk.disc.processor.flow.value.Label;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;
import uk.disc.register.ModuleFiles;

/**
 * What methods of other modules do, as they told it themselves when they were compiled. A file is read when a method of its type is first
 * asked for; one that can't be read is named, and its methods are taken to pass on all they are given, as those of any library.
 */
public final class Elsewhere {
    /** The most bytes of one file that are read. */
    public static final int MOST_BYTES = 1 << 20;

    private final Program program;
    private final Heap heap;
    private final Function<String, Optional<byte[]>> files;
    private final Map<String, Map<String, Entry>> read = new HashMap<>();
    private final Map<ExecutableElement, Optional<Entry>> known = new HashMap<>();
    private final SortedMap<String, String> unreadable = new TreeMap<>();

    /** What a method sends of that which its caller gives it. */
    record Sent(String signature, String channel, String way, Value carries) {}

    /** A method, by the top-level type whose file tells of it. */
    record Reference(String outermost, String key) {}

    /**
     * What is told of a method.
     *
     * @param own what it does; empty if it has no body
     * @param sent what it sends
     * @param instead methods that may run in its place
     */
    record Entry(Optional<Summary> own, List<Sent> sent, List<Reference> instead) {}

    Elsewhere(Program program, Heap heap, Function<String, Optional<byte[]>> files) {
        this.program = program;
        this.heap = heap;
        this.files = files;
    }

    /** What is told of a method that is not of this compilation. */
    Optional<Entry> of(ExecutableElement method) {
        Optional<Entry> found = known.get(method);
        if (found == null) {
            found = search(method);
            known.put(method, found);
        }
        return found;
    }

    private Optional<Entry> search(ExecutableElement method) {
        TypeElement outermost = SummaryText.outermost(method);
        String name = outermost == null ? "" : outermost.getQualifiedName().toString();
        if (name.isEmpty() || name.startsWith("java.") || program.compiles(outermost)) {
            return Optional.empty();
        }
        return of(new Reference(name, SummaryText.key(method, program.elements(), program.types())));
    }

    Optional<Entry> of(Reference reference) {
        Map<String, Entry> found = read.get(reference.outermost());
        if (found == null) {
            found = load(reference.outermost());
            read.put(reference.outermost(), found);
        }
        return Optional.ofNullable(found.get(reference.key()));
    }

    private Map<String, Entry> load(String type) {
        Optional<byte[]> bytes = files.apply(type);
        if (bytes.isEmpty()) {
            return Map.of();
        }
        try {
            if (bytes.get().length > MOST_BYTES) {
                throw new IllegalArgumentException("it is longer than " + MOST_BYTES + " bytes");
            }
            return new SummaryReader(program, heap).read(new String(bytes.get(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            unreadable.put(ModuleFiles.summaries(type), String.valueOf(e.getMessage()));
            return Map.of();
        }
    }

    /** A method with those that may run in its place, as far as anything is told of them. */
    List<Entry> family(ExecutableElement method) {
        List<Entry> found = new ArrayList<>();
        of(method).ifPresent(entry -> {
            found.add(entry);
            entry.instead().forEach(each -> of(each).ifPresent(found::add));
        });
        return found;
    }

    /**
     * Whether a method, or one that may run in its place, sends what it is given, or gives back something personal by itself.
     *
     * @param method the method
     * @return true if code that calls it is worth following
     */
    public boolean tells(ExecutableElement method) {
        return family(method).stream()
                .anyMatch(
                        entry -> !entry.sent().isEmpty() || entry.own().stream().anyMatch(this::personal));
    }

    private boolean personal(Summary summary) {
        return personal(summary.result()) || summary.cells().values().stream().anyMatch(this::personal);
    }

    private boolean personal(Value value) {
        boolean[] found = {false};
        Universe universe = program.universe();
        value.forEachLabel(universe, (label, trace) -> found[0] |= label.kind() == Label.Kind.CATEGORY);
        return found[0];
    }

    /**
     * The files that could not be read.
     *
     * @return why, by the file's path in its artefact
     */
    public SortedMap<String, String> unreadable() {
        return Collections.unmodifiableSortedMap(unreadable);
    }
}
