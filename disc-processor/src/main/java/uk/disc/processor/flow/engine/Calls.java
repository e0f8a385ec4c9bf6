package uk.disc.processor.flow.engine;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Body;
import uk.disc.processor.flow.code.ClassConstant;
import uk.disc.processor.flow.code.Instruction;
import uk.disc.processor.flow.code.Program;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Label;
import uk.disc.processor.flow.value.Trace;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;
import uk.disc.register.FoundTransfer;

/** Finds out what a call runs, and what that does to the caller's state. */
final class Calls {
    /** Texts beyond this length are not followed as constants. */
    static final int LONGEST_TEXT = 200;

    /** Beyond this many, elements of a list are not told apart. */
    static final int MOST_ELEMENTS = 50;

    private static final int MOST_TYPES = 3;

    private static final int MOST_IMPLEMENTATIONS = 8;

    private final Analysis analysis;
    private final Interpreter caller;
    private final Program program;
    private final Universe universe;
    private final Heap heap;
    private final OpenStreams streams;

    /**
     * What a call does.
     *
     * @param state the state behind it
     * @param thrown what it throws
     * @param mayThrow whether it may
     * @param returns whether it may come back
     */
    record Outcome(State state, Value thrown, boolean mayThrow, boolean returns) {
        static Outcome plain(State state) {
            return new Outcome(state, Value.EMPTY, false, true);
        }
    }

    /** What one target gives. */
    record Ran(State state, Value result, Value thrown, boolean returns) {}

    /** What a call may run: bodies, each with what it is called on, and code that is not here. */
    private static final class Targets {
        private final Set<Body> functions = new LinkedHashSet<>();
        private final Set<Body> bodies = new LinkedHashSet<>();
        private final Set<VariableElement> components = new LinkedHashSet<>();
        private final Set<ExecutableElement> exact = new LinkedHashSet<>();
        private boolean elsewhere;
        private boolean anyKind;
    }

    Calls(Analysis analysis, Interpreter caller) {
        this.analysis = analysis;
        this.caller = caller;
        this.program = analysis.program();
        this.universe = analysis.universe();
        this.heap = analysis.heap();
        this.streams = new OpenStreams(analysis, caller);
    }

    Outcome initialise(Instruction.Initialise initialise, State state) {
        Value object = state.register(initialise.object());
        Ran ran = run(initialise.initialisers(), List.of(object), initialise.tree(), null, state);
        return new Outcome(ran.state(), ran.thrown(), true, ran.returns());
    }

    Outcome invoke(Instruction.Invoke invoke, State state) {
        ExecutableElement method = invoke.method();
        Value receiver = state.register(invoke.receiver());
        List<Value> arguments = new ArrayList<>();
        invoke.arguments().forEach(register -> arguments.add(state.register(register)));
        analysis.knowledge().sink(method).ifPresent(sink -> sends(sink, invoke, state, receiver, arguments));

        Targets targets = targets(invoke, receiver);
        transfers(method, targets).forEach(transfer -> sends(transfer, invoke, state, receiver, arguments));
        List<Value> passed = new ArrayList<>();
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        if (!isStatic) {
            passed.add(receiver);
        }
        String name = name(method);
        arguments.forEach(argument -> passed.add(argument.step(invoke.step(name))));
        List<Ran> all = new ArrayList<>();
        targets.bodies.forEach(body -> all.add(run(body, passed, invoke.tree(), invoke, state)));
        targets.functions.forEach(body -> all.add(run(body, passed, invoke.tree(), invoke, state)));
        for (VariableElement component : targets.components) {
            all.add(new Ran(state, component(invoke, state, receiver, component), Value.EMPTY, true));
        }
        boolean assumed = targets.elsewhere || all.isEmpty();
        if (assumed) {
            boolean anyKind = targets.anyKind || targets.exact.isEmpty();
            CallsElsewhere told = new CallsElsewhere(analysis, caller, invoke, targets.exact, anyKind);
            all.addAll(told.run(passed, state));
            assumed = !told.isAll();
        }
        if (assumed) {
            Site site = new Site(analysis, this, invoke, state, receiver, arguments);
            Value result = bound(site, analysis.library().apply(site));
            all.add(new Ran(site.state(), result, Value.EMPTY, true));
        }
        Ran ran = all.get(0);
        for (Ran other : all.subList(1, all.size())) {
            ran = join(ran, other);
        }
        // An accessor that the compiler writes says no more than the field that it reads.
        boolean reads = !targets.components.isEmpty();
        Value result = reads ? ran.result() : analysis.labelled(ran.result(), method, invoke.step(name));
        result = reclassified(result, ran.state(), invoke);
        Value typed = assumed || result.hasObjects() && targets.elsewhere
                ? analysis.typed(result, invoke.type(), invoke)
                : result;
        State after = assumed ? streams.opened(invoke, receiver, typed, ran.state()) : ran.state();
        return new Outcome(after.with(invoke.to(), typed), ran.thrown(), true, ran.returns());
    }

    /** Something is written to objects in a library. */
    void written(Value base, Value labels, Instruction.Invoke invoke, State state) {
        streams.written(base, labels, invoke, state);
    }

    /** The declared transfers that a call makes: the method's own, or those of what it runs where only that declares them. */
    private Set<Sink> transfers(ExecutableElement method, Targets targets) {
        Set<Sink.Transfer> transfers = new LinkedHashSet<>();
        analysis.knowledge().transfer(method).ifPresent(transfers::add);
        if (transfers.isEmpty()) {
            targets.bodies.forEach(body -> analysis.transfer(body).ifPresent(transfers::add));
        }
        List<Integer> all =
                IntStream.range(0, method.getParameters().size()).boxed().toList();
        Set<Sink> sinks = new LinkedHashSet<>();
        transfers.forEach(transfer -> sinks.add(new Sink(
                signature(method),
                all,
                List.of(),
                Optional.empty(),
                "",
                FoundTransfer.Direction.LEAVES,
                Optional.of(transfer))));
        return sinks;
    }

    /** A named step gives back what it says, and of what it is given only what it does not name. */
    private Value reclassified(Value result, State state, Instruction.Invoke invoke) {
        Optional<Knowledge.Reclassified> step = analysis.knowledge().reclassified(invoke.method());
        if (step.isEmpty()) {
            return result;
        }
        Value left = heap.deep(state, result).without(universe, step.get().from());
        String source = step.get().source();
        for (String category : step.get().to()) {
            left = left.with(universe.category(category, source), Trace.then(null, invoke.step(source)));
        }
        return left;
    }

    private Value component(Instruction.Invoke invoke, State state, Value receiver, VariableElement component) {
        FieldKey field = universe.field(component);
        Value value = heap.load(state, receiver, field, invoke.type());
        if (heap.shows(state, receiver, field)) {
            return value;
        }
        return analysis.labelled(
                analysis.configured(value, component),
                component,
                invoke.step(component.getSimpleName().toString()));
    }

    /** What a call says of where things go holds for its result and for what it is called on. */
    private Value bound(Site site, Value result) {
        Optional<String> setting = site.argument(0)
                .constant(String.class)
                .flatMap(key -> analysis.knowledge().setting(site.method(), key));
        if (setting.isPresent()) {
            return result.with(universe.setting(setting.get()), null);
        }
        List<Integer> named = analysis.knowledge().destinations(site.method());
        Value addresses = named.isEmpty() ? Value.EMPTY : addresses(named, site.arguments(), site.state(), Value.EMPTY);
        if (!addresses.hasLabels()) {
            return result;
        }
        site.state(heap.addContent(site.state(), site.receiver(), addresses));
        return result.withLabelsOf(addresses);
    }

    /** Addresses that some arguments name, or that anything given is bound for already. */
    private Value addresses(List<Integer> named, List<Value> arguments, State state, Value given) {
        List<Value> found = new ArrayList<>();
        for (int index : named) {
            if (index < arguments.size()) {
                Value argument = arguments.get(index);
                argument.constant(String.class)
                        .ifPresent(text -> found.add(Value.EMPTY.with(universe.destination(text), null)));
                Value told = heap.deep(state, argument);
                found.add(heap.addresses(told));
                told.forEachLabel(universe, (label, trace) -> {
                    if (label.kind() == Label.Kind.SETTING) {
                        found.add(Value.EMPTY.with(universe.destination(label.source()), null));
                    }
                });
            }
        }
        found.add(heap.addresses(given));
        return Value.labelsOf(found);
    }

    private Value addresses(Sink sink, List<Value> arguments, State state, Value receiver) {
        Value found = addresses(sink.destination(), arguments, state, heap.deep(state, receiver));
        return sink.address()
                .map(address -> found.with(universe.destination(address), null))
                .orElse(found);
    }

    private void sends(Sink sink, Instruction.Invoke invoke, State state, Value receiver, List<Value> arguments) {
        for (int index : sink.payload()) {
            Value payload;
            Tree tree = invoke.tree();
            if (index == Sink.RECEIVER) {
                payload = receiver;
            } else if (index < arguments.size()) {
                payload = arguments.get(index);
                tree = index < invoke.argumentTrees().size()
                        ? invoke.argumentTrees().get(index)
                        : tree;
            } else {
                continue;
            }
            analysis.sends(tree);
            Value labels = filledIn(payload, invoke, state);
            if (labels.hasLabels()) {
                Value bound = labels.withLabelsOf(addresses(sink, arguments, state, receiver));
                caller.hit(new Hit(sink, invoke.unit(), invoke.tree(), tree, bound));
            }
        }
    }

    /** What is sent: of a function that fills in a request, what it leaves there and gives back, not all it could have told. */
    private Value filledIn(Value payload, Instruction.Invoke invoke, State state) {
        List<HeapObject> objects = payload.objects(universe);
        if (objects.isEmpty()
                || objects.stream().anyMatch(object -> functions(object).isEmpty())) {
            return heap.deep(state, payload);
        }
        record Request(Tree call, Body body, int index) {}
        Value left = payload.labelsOnly();
        for (HeapObject object : objects) {
            for (Body body : functions(object)) {
                State before = state;
                List<Value> given = new ArrayList<>(List.of(Value.of(object)));
                for (int i = 0; i < body.parameterTypes().size(); i++) {
                    TypeMirror type = program.bound(body.parameterTypes().get(i));
                    HeapObject request = universe.created(new Request(invoke.tree(), body, i), type, false);
                    before = heap.create(before, request);
                    given.add(Value.of(request));
                }
                Ran ran = run(body, given, invoke.tree(), invoke, before);
                for (Value each : given.subList(1, given.size())) {
                    left = left.withLabelsOf(heap.deep(ran.state(), each));
                }
                left = left.withLabelsOf(heap.deep(ran.state(), ran.result()));
            }
        }
        return left;
    }

    private static String signature(ExecutableElement method) {
        return method.getEnclosingElement() + "#" + method;
    }

    static String name(ExecutableElement method) {
        Element owner = method.getEnclosingElement();
        String type = owner == null ? "" : owner.getSimpleName().toString();
        return method.getKind() == ElementKind.CONSTRUCTOR
                ? "new " + type + "()"
                : type + "." + method.getSimpleName() + "()";
    }

    private Ran join(Ran one, Ran other) {
        if (one.returns() != other.returns()) {
            Ran returning = one.returns() ? one : other;
            return new Ran(returning.state(), returning.result(), one.thrown().join(other.thrown()), true);
        }
        return new Ran(
                heap.join(one.state(), other.state()),
                one.result().join(other.result()),
                one.thrown().join(other.thrown()),
                one.returns());
    }

    private Targets targets(Instruction.Invoke invoke, Value receiver) {
        Targets targets = new Targets();
        ExecutableElement method = invoke.method();
        if (!invoke.virtual() || method.getModifiers().contains(Modifier.STATIC)) {
            add(targets, Optional.of(method));
            return targets;
        }
        List<HeapObject> objects = receiver.objects(universe);
        for (HeapObject object : objects) {
            Set<Body> functions = functions(object);
            if (!functions.isEmpty()) {
                if (method.getModifiers().contains(Modifier.ABSTRACT)) {
                    targets.functions.addAll(functions);
                } else {
                    add(targets, Optional.of(method));
                }
                continue;
            }
            Set<TypeElement> types = types(object);
            if (types.isEmpty()) {
                byHierarchy(targets, narrower(object.type(), invoke.receiverType()), method);
            } else {
                types.forEach(type -> add(targets, program.implementation(type, method)));
            }
        }
        if (objects.isEmpty()) {
            byHierarchy(targets, invoke.receiverType(), method);
        }
        return targets;
    }

    private @Nullable TypeMirror narrower(@Nullable TypeMirror known, @Nullable TypeMirror written) {
        if (known == null || written == null || Interpreter.element(known) == null) {
            return written == null ? known : written;
        }
        return program.types()
                        .isSubtype(
                                program.types().erasure(known), program.types().erasure(written))
                ? known
                : written;
    }

    private void add(Targets targets, Optional<ExecutableElement> method) {
        Optional<Body> body = method.flatMap(program::body);
        if (body.isPresent()) {
            targets.bodies.add(body.get());
            return;
        }
        Optional<VariableElement> component = method.flatMap(this::component);
        if (component.isPresent()) {
            targets.components.add(component.get());
        } else {
            targets.elsewhere = true;
            method.ifPresent(targets.exact::add);
        }
    }

    /** The field that an accessor reads which the compiler writes for a record. */
    private Optional<VariableElement> component(ExecutableElement method) {
        if (!(method.getEnclosingElement() instanceof TypeElement type)
                || type.getKind() != ElementKind.RECORD
                || !method.getParameters().isEmpty()) {
            return Optional.empty();
        }
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(method.getSimpleName())
                        && !field.getModifiers().contains(Modifier.STATIC))
                .findFirst();
    }

    private void byHierarchy(Targets targets, @Nullable TypeMirror type, ExecutableElement method) {
        TypeElement element = Interpreter.element(type);
        if (element == null
                || element.getQualifiedName().contentEquals("java.lang.Object")
                || ofObject(method) && !program.compiles(element)) {
            targets.elsewhere |= !program.body(method).isPresent();
            targets.anyKind |= targets.elsewhere;
            program.body(method).ifPresent(targets.bodies::add);
            return;
        }
        int before = targets.bodies.size();
        List<TypeElement> concrete = program.concrete(element);
        if (!program.compiles(element) && concrete.size() > MOST_IMPLEMENTATIONS) {
            // Code that has its own kinds of a library's type means them to behave as that type does.
            targets.elsewhere = true;
            targets.anyKind = true;
            return;
        }
        for (TypeElement each : concrete) {
            program.implementation(each, method).ifPresent(found -> add(targets, Optional.of(found)));
        }
        if (program.body(method).isPresent()) {
            targets.bodies.add(program.body(method).get());
        }
        targets.elsewhere |=
                !program.compiles(element) || targets.bodies.size() == before && targets.components.isEmpty();
        targets.anyKind |= targets.elsewhere;
    }

    private static boolean ofObject(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement declaring
                && declaring.getQualifiedName().contentEquals("java.lang.Object");
    }

    /** The lambdas and method references that an object may be. */
    Set<Body> functions(HeapObject object) {
        if (object.kind() == HeapObject.Kind.PARAMETER && object.identity() instanceof Integer index) {
            Context.Fact fact = caller.context().fact(index);
            return fact == null ? Set.of() : fact.functions();
        }
        return universe.origin(object) instanceof Body body && !object.symbolic() ? Set.of(body) : Set.of();
    }

    /** The types of which an object may be, when none else is possible. */
    Set<TypeElement> types(HeapObject object) {
        if (object.kind() == HeapObject.Kind.PARAMETER && object.identity() instanceof Integer index) {
            Context.Fact fact = caller.context().fact(index);
            return fact == null ? Set.of() : fact.types();
        }
        TypeElement type = object.exact() ? Interpreter.element(object.type()) : null;
        return type == null ? Set.of() : Set.of(type);
    }

    /** Runs a body on arguments that a library gives it, the receiver first. */
    Value run(Body body, List<Value> arguments, Instruction.Invoke invoke, Site site) {
        Tree call = invoke.tree();
        List<Value> given = new ArrayList<>(arguments);
        int first = body.hasReceiver() ? 1 : 0;
        for (int i = first; i < given.size(); i++) {
            record Given(Tree call, int index) {}
            given.set(i, analysis.typed(given.get(i), body.parameterTypes().get(i - first), new Given(call, i)));
        }
        Ran ran = run(body, given, call, invoke, site.state());
        if (ran.returns()) {
            site.state(ran.state());
        }
        return ran.result();
    }

    private Ran run(Body body, List<Value> arguments, Tree call, Instruction.@Nullable Invoke invoke, State state) {
        Context context = analysis.admit(Context.of(body, facts(body, arguments)));
        Summary summary = analysis.summary(context);
        caller.calls(context);
        if (!summary.returns() && summary.hits().isEmpty() && summary.cells().isEmpty()) {
            return new Ran(state, Value.EMPTY, summary.thrown(), false);
        }
        Instantiation made =
                new Instantiation(analysis, summary, arguments, analysis.settled(context) ? call : null, state);
        if (invoke != null) {
            streams.written(made, summary, invoke, state);
        }
        summary.hits().forEach(hit -> {
            Value labels = made.value(hit.carries());
            if (labels.hasLabels()) {
                caller.hit(hit.carrying(labels.labelsOnly()));
            }
        });
        return new Ran(made.state(), made.value(summary.result()), made.value(summary.thrown()), summary.returns());
    }

    private List<Context.Fact> facts(Body body, List<Value> arguments) {
        List<Context.Fact> facts = new ArrayList<>();
        for (int i = 0; i < body.arity(); i++) {
            Value value = i < arguments.size() ? arguments.get(i) : Value.EMPTY;
            facts.add(new Context.Fact(constant(value), functions(value), types(value, body, i), sameAs(arguments, i)));
        }
        return facts;
    }

    private static @Nullable Object constant(Value value) {
        Object constant = value.constant();
        return value.hasLabels()
                        || !(constant instanceof Boolean
                                || constant instanceof Integer
                                || constant instanceof Character
                                || constant instanceof ClassConstant
                                || constant instanceof String text && text.length() < LONGEST_TEXT)
                ? null
                : constant;
    }

    private Set<Body> functions(Value value) {
        Set<Body> found = new HashSet<>();
        for (HeapObject object : value.objects(universe)) {
            Set<Body> each = functions(object);
            if (each.isEmpty()) {
                return Set.of();
            }
            found.addAll(each);
        }
        return found.size() > MOST_TYPES ? Set.of() : found;
    }

    private Set<TypeElement> types(Value value, Body body, int index) {
        Set<TypeElement> found = new HashSet<>();
        for (HeapObject object : value.objects(universe)) {
            Set<TypeElement> each = functions(object).isEmpty() ? types(object) : Set.of();
            if (each.isEmpty() || !each.stream().allMatch(program::compiles)) {
                return Set.of();
            }
            found.addAll(each);
        }
        TypeElement declared = Interpreter.element(declaredType(body, index));
        boolean telling = declared == null
                || !found.equals(Set.of(declared))
                || program.concrete(declared).size() > 1;
        return found.size() > MOST_TYPES || !telling ? Set.of() : found;
    }

    private static @Nullable TypeMirror declaredType(Body body, int index) {
        if (body.hasReceiver() && index == 0) {
            return body.owner().asType();
        }
        return body.parameterTypes().get(index - (body.hasReceiver() ? 1 : 0));
    }

    private int sameAs(List<Value> arguments, int index) {
        HeapObject object = index < arguments.size() ? arguments.get(index).onlyObject(universe) : null;
        for (int earlier = 0; object != null && earlier < index; earlier++) {
            if (Objects.equals(arguments.get(earlier).onlyObject(universe), object)) {
                return earlier;
            }
        }
        return index;
    }
}
