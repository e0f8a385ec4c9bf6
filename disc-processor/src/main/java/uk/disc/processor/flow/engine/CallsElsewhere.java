package uk.disc.processor.flow.engine;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Instruction;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Label;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;
import uk.disc.register.FoundTransfer;

/** A call of methods of other modules, which told what they do when they were compiled. */
final class CallsElsewhere {
    private final Analysis analysis;
    private final Universe universe;
    private final Interpreter caller;
    private final Instruction.Invoke invoke;
    private final List<Elsewhere.Entry> entries = new ArrayList<>();
    private boolean all = true;

    /**
     * A call.
     *
     * @param exact the methods that run, and no others in their place
     * @param anyKind whether the method called may run too, or any that may run in its place
     */
    CallsElsewhere(
            Analysis analysis,
            Interpreter caller,
            Instruction.Invoke invoke,
            Set<ExecutableElement> exact,
            boolean anyKind) {
        this.analysis = analysis;
        this.universe = analysis.universe();
        this.caller = caller;
        this.invoke = invoke;
        ExecutableElement method = invoke.method();
        if (analysis.knowledge().effect(method).isPresent()
                || analysis.knowledge().sink(method).isPresent()) {
            all = false;
            return;
        }
        exact.forEach(this::add);
        if (anyKind) {
            addFamily(method);
        }
        // What a function does that is given to a method nobody can say who has not seen it.
        all &= method.getParameters().stream().noneMatch(this::isFunction);
    }

    private void add(ExecutableElement method) {
        Optional<Elsewhere.Entry> entry = analysis.elsewhere().of(method);
        entry.ifPresent(entries::add);
        all &= entry.flatMap(Elsewhere.Entry::own).isPresent();
    }

    /** What has no body here may have one anywhere. */
    private void addFamily(ExecutableElement method) {
        List<Elsewhere.Entry> family = analysis.elsewhere().family(method);
        entries.addAll(family);
        all &= !family.isEmpty()
                && family.get(0).own().isPresent()
                && family.size() == 1 + family.get(0).instead().size()
                && family.stream().allMatch(each -> each.own().isPresent())
                && !method.getModifiers().contains(Modifier.ABSTRACT);
    }

    private boolean isFunction(VariableElement parameter) {
        return analysis.program().function(parameter.asType()).isPresent();
    }

    /** Whether what is told is all that may run. */
    boolean isAll() {
        return all;
    }

    /** What each of the methods gives, and what they send. */
    List<Calls.Ran> run(List<Value> passed, State state) {
        List<Calls.Ran> found = new ArrayList<>();
        for (Elsewhere.Entry entry : entries) {
            Summary summary = entry.own().orElse(null);
            if (summary == null) {
                continue;
            }
            Instantiation made = new Instantiation(analysis, summary, passed, invoke.tree(), state);
            entry.sent().forEach(sent -> sends(sent, made));
            Value result = made.value(summary.result()).step(invoke.step(Calls.name(invoke.method())));
            found.add(new Calls.Ran(made.state(), result, made.value(summary.thrown()), true));
        }
        return found;
    }

    /** Each argument that leaves is told by itself, where it is written. */
    private void sends(Elsewhere.Sent sent, Instantiation made) {
        SortedMap<Integer, Value> byArgument = new TreeMap<>();
        Value[] bound = {Value.EMPTY};
        sent.carries().forEachLabel(universe, (label, trace) -> {
            HeapObject object = label.object();
            if (label.kind() == Label.Kind.DESTINATION) {
                bound[0] = bound[0].with(label, null);
            } else if (object != null && universe.base(object).identity() instanceof Integer index) {
                byArgument.merge(index, Value.EMPTY.with(label, null), Value::join);
            }
        });
        for (Map.Entry<Integer, Value> each : byArgument.entrySet()) {
            Tree place = place(each.getKey());
            analysis.sends(place);
            Value labels = made.value(each.getValue()).labelsOnly().step(invoke.step(sent.way()));
            if (labels.hasLabels()) {
                Sink sink = new Sink(
                        sent.signature(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        sent.channel(),
                        FoundTransfer.Direction.LEAVES,
                        Optional.empty());
                caller.hit(new Hit(sink, invoke.unit(), invoke.tree(), place, labels.withLabelsOf(bound[0])));
            }
        }
    }

    private Tree place(int index) {
        int written = index - (invoke.method().getModifiers().contains(Modifier.STATIC) ? 0 : 1);
        @Nullable
        Tree tree = written >= 0 && written < invoke.argumentTrees().size()
                ? invoke.argumentTrees().get(written)
                : null;
        return tree == null ? invoke.tree() : tree;
    }
}
