package uk.disc.processor.flow.engine;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Body;
import uk.disc.processor.flow.code.Code;
import uk.disc.processor.flow.code.Fault;
import uk.disc.processor.flow.code.Instruction;
import uk.disc.processor.flow.code.Program;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Label;
import uk.disc.processor.flow.value.Value;
import uk.disc.register.FoundTransfer;
import uk.disc.register.ModuleFiles;

/**
 * What the methods of a module do, for those that are compiled against it: of methods that others can call, and of those that may run in
 * their place, and only where it is not what anybody would take for granted of code that is not here.
 */
public final class SummaryFiles {
    /** A method that more others may run in place of is told nothing of. */
    private static final int MOST_INSTEAD = 50;

    /** Code of more parts is told of only if it was gone through anyway. */
    private static final int LONGEST = 40;

    private final Analysis analysis;
    private final Program program;
    private final Map<ExecutableElement, SortedSet<String>> instead = new LinkedHashMap<>();
    private final Set<ExecutableElement> told = new LinkedHashSet<>();
    private final Set<Body> summedUp = new HashSet<>();
    private Set<Body> doubtful = Set.of();

    /**
     * The files of a module.
     *
     * @param analysis the analysis of its code; what nobody asked for yet is summed up
     */
    public SummaryFiles(Analysis analysis) {
        this.analysis = analysis;
        this.program = analysis.program();
    }

    /** Whether others are told that a method sends: what a declared transfer sends is judged where it is declared. */
    static boolean travels(Hit hit) {
        return hit.sink().transfer().isEmpty() && hit.sink().direction() == FoundTransfer.Direction.LEAVES;
    }

    /**
     * Writes the files.
     *
     * @param types the types compiled
     * @return the text of each file, by its path in the artefact
     */
    public SortedMap<String, String> of(Collection<TypeElement> types) {
        types.stream().filter(SummaryFiles::visible).forEach(this::collect);
        told.forEach(method -> program.body(method).filter(this::worthTelling).ifPresent(body -> {
            analysis.sumUp(body);
            summedUp.add(body);
        }));
        doubtful = analysis.reachingUnknown();
        SortedMap<String, SortedMap<String, String>> byType = new TreeMap<>();
        for (ExecutableElement method : told) {
            TypeElement outermost = SummaryText.outermost(method);
            String text = guardedText(method);
            if (outermost != null && !text.isEmpty()) {
                byType.computeIfAbsent(outermost.getQualifiedName().toString(), key -> new TreeMap<>())
                        .put(key(method), text);
            }
        }
        SortedMap<String, String> files = new TreeMap<>();
        byType.forEach((type, methods) -> files.put(
                ModuleFiles.summaries(type),
                SummaryText.line(List.of(SummaryText.FORMAT, SummaryText.VERSION))
                        + String.join("", methods.values())
                        + SummaryText.line(List.of("E", String.valueOf(methods.size())))));
        return Collections.unmodifiableSortedMap(files);
    }

    /** Others are told nothing of a method that this stops in; that it stopped is told with this module. */
    private String guardedText(ExecutableElement method) {
        try {
            return text(method);
        } catch (RuntimeException | StackOverflowError fault) {
            program.body(method).ifPresent(body -> analysis.fault(body, Fault.in(fault)));
            return "";
        }
    }

    /** Whether code of another module can name something. */
    private static boolean visible(Element element) {
        Element at = element;
        Element around = at.getEnclosingElement();
        while (around != null && at.getKind() != ElementKind.PACKAGE) {
            Set<Modifier> modifiers = at.getModifiers();
            if (!modifiers.contains(Modifier.PUBLIC)
                    && !modifiers.contains(Modifier.PROTECTED)
                    && !around.getKind().isInterface()) {
                return false;
            }
            at = around;
            around = at.getEnclosingElement();
        }
        return true;
    }

    private void collect(TypeElement type) {
        List<ExecutableElement> members = new ArrayList<>(ElementFilter.methodsIn(type.getEnclosedElements()));
        members.addAll(ElementFilter.constructorsIn(type.getEnclosedElements()));
        List<TypeElement> concrete = program.concrete(type);
        for (ExecutableElement method : members) {
            if (!visible(method)) {
                continue;
            }
            told.add(method);
            Set<Modifier> modifiers = method.getModifiers();
            if (method.getKind() == ElementKind.METHOD
                    && !modifiers.contains(Modifier.STATIC)
                    && !modifiers.contains(Modifier.FINAL)
                    && concrete.size() <= MOST_INSTEAD) {
                concrete.forEach(below -> program.implementation(below, method)
                        .filter(found ->
                                !found.equals(method) && program.body(found).isPresent())
                        .ifPresent(found -> mayRun(found, method)));
            }
        }
    }

    private void mayRun(ExecutableElement found, ExecutableElement method) {
        TypeElement outermost = SummaryText.outermost(found);
        boolean named = found.getEnclosingElement() instanceof TypeElement declaring
                && !declaring.getQualifiedName().isEmpty();
        if (outermost != null && named) {
            told.add(found);
            instead.computeIfAbsent(method, key -> new TreeSet<>())
                    .add(SummaryText.line(
                            List.of("V", outermost.getQualifiedName().toString(), key(found))));
        }
    }

    private String key(ExecutableElement method) {
        return SummaryText.key(method, program.elements(), program.types());
    }

    private String text(ExecutableElement method) {
        SortedSet<String> others = instead.getOrDefault(method, Collections.emptySortedSet());
        Body body = program.body(method).orElse(null);
        String below = "";
        if (body != null && summedUp.contains(body)) {
            Summary summary = analysis.known(Context.general(body));
            // Whoever is told nothing takes for granted more than what is known here.
            if (doubtful.contains(body) || !summary.returns() && summary.hits().isEmpty()) {
                return "";
            }
            if (!others.isEmpty() || !expected(summary, body)) {
                below = new SummaryWriter(analysis).text(summary, Calls.name(method));
            }
        }
        return below.isEmpty() && others.isEmpty()
                ? ""
                : SummaryText.line(List.of("M", key(method), below.isEmpty() ? "0" : "1"))
                        + String.join("", others)
                        + below;
    }

    /**
     * Whether a body is summed up already, or soon is: nobody's compile is to take longer for code that touches nothing marked and sends
     * nothing.
     */
    private boolean worthTelling(Body body) {
        return analysis.isSummedUp(body) || new SizeOf(LONGEST).isWithin(body.tree()) && isLeaf(program.code(body));
    }

    private boolean isLeaf(Code code) {
        for (Code.Block block : code.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (instruction instanceof Instruction.Initialise
                        || instruction instanceof Instruction.Invoke invoke
                                && program.compiles(invoke.method().getEnclosingElement())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Counts the parts of a piece of code. */
    private static final class SizeOf extends TreeScanner<@Nullable Void, @Nullable Void> {
        private int left;

        SizeOf(int most) {
            left = most;
        }

        boolean isWithin(Tree tree) {
            scan(tree, null);
            return left >= 0;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            return left < 0 || tree == null || left-- == 0 ? null : super.scan(tree, null);
        }
    }

    /** How many of those that a body is given count by their own: what has no result passes on nothing of its receiver. */
    private static int taken(Body body) {
        ExecutableElement method = body.method();
        boolean none = method != null
                && method.getReturnType().getKind() == TypeKind.VOID
                && method.getParameters().isEmpty();
        return none ? 0 : body.arity();
    }

    /** Whether a body does what is taken for granted: it gives back all it is given, and leaves nothing anywhere. */
    private boolean expected(Summary summary, Body body) {
        if (!summary.cells().isEmpty() || summary.hits().stream().anyMatch(SummaryFiles::travels)) {
            return false;
        }
        Set<Object> given = new TreeSet<>();
        boolean[] more = {false};
        Value all = summary.result();
        all.forEachLabel(analysis.universe(), (label, trace) -> {
            HeapObject object = label.object();
            if (object != null && object.kind() == HeapObject.Kind.PARAMETER) {
                given.add(object.identity());
            }
            more[0] |= label.kind() == Label.Kind.CATEGORY;
        });
        return !more[0] && given.size() >= taken(body);
    }
}
