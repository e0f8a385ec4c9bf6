package uk.disc.processor.flow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Body;
import uk.disc.processor.flow.code.Instruction;
import uk.disc.processor.flow.code.Program;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.HeapObject;
import uk.disc.processor.flow.value.Universe;
import uk.disc.processor.flow.value.Value;

/** One call of code that is not here, as a model of a library sees it. */
public final class Site {
    private final Analysis analysis;
    private final Calls calls;
    private final Instruction.Invoke invoke;
    private final Value receiver;
    private final List<Value> arguments;
    private final Heap heap;
    private State state;

    Site(
            Analysis analysis,
            Calls calls,
            Instruction.Invoke invoke,
            State state,
            Value receiver,
            List<Value> arguments) {
        this.analysis = analysis;
        this.calls = calls;
        this.invoke = invoke;
        this.state = state;
        this.receiver = receiver;
        this.arguments = List.copyOf(arguments);
        this.heap = analysis.heap();
    }

    State state() {
        return state;
    }

    void state(State changed) {
        state = changed;
    }

    /**
     * The method called.
     *
     * @return the method
     */
    public ExecutableElement method() {
        return invoke.method();
    }

    /**
     * What the call gives back.
     *
     * @return the type; null for a constructor, or if there is none
     */
    public @Nullable TypeMirror type() {
        return invoke.type();
    }

    /**
     * What it is called on.
     *
     * @return the receiver; for a constructor the new object
     */
    public Value receiver() {
        return receiver;
    }

    /**
     * The type that declares the method.
     *
     * @return the type; null for a method of none, which Java has not
     */
    public @Nullable TypeMirror declaring() {
        Element owner = invoke.method().getEnclosingElement();
        return owner == null ? null : owner.asType();
    }

    /**
     * The arguments.
     *
     * @return the arguments; those of a variable arity in one array
     */
    public List<Value> arguments() {
        return arguments;
    }

    /**
     * An argument.
     *
     * @param index its number
     * @return the argument; an empty value if there is none
     */
    public Value argument(int index) {
        return index < arguments.size() ? arguments.get(index) : Value.EMPTY;
    }

    /**
     * The code that is compiled.
     *
     * @return the program
     */
    public Program program() {
        return analysis.program();
    }

    /**
     * A place that the model invents.
     *
     * @param name its name; {@code []}, {@code [3]}, {@code {}} and {@code {key}} are elements
     * @return the place
     */
    public FieldKey place(String name) {
        return universe().place(name);
    }

    private Universe universe() {
        return analysis.universe();
    }

    /**
     * What the catalogue says that the method does.
     *
     * @return empty if it says nothing
     */
    public Optional<Knowledge.Effect> effect() {
        return analysis.knowledge().effect(invoke.method());
    }

    /**
     * Reads a place.
     *
     * @param base of what
     * @param place the place
     * @return what it holds
     */
    public Value load(Value base, FieldKey place) {
        return heap.load(state, base, place, null);
    }

    /**
     * Reads a place that holds something of the type of the call's result.
     *
     * @param base of what
     * @param place the place
     * @return what it holds
     */
    public Value loadResult(Value base, FieldKey place) {
        return heap.load(state, base, place, invoke.type());
    }

    /**
     * The elements of whatever a value leads to.
     *
     * @param base the value
     * @return what any of them may be
     */
    public Value elements(Value base) {
        return load(base, heap.anyElement());
    }

    /**
     * Writes a place; what was there stays, if another object may be meant.
     *
     * @param base of what
     * @param place the place
     * @param value what to write
     */
    public void store(Value base, FieldKey place, Value value) {
        state = heap.store(state, base, place, value);
    }

    /**
     * Adds to the labels of objects as a whole, and of those that they write to.
     *
     * @param base the objects
     * @param labels the labels
     */
    public void addContent(Value base, Value labels) {
        add(base, labels, false);
    }

    /**
     * The same for what this call writes: if any of the objects is a stream to somebody else, it leaves.
     *
     * @param base the objects
     * @param labels the labels
     */
    public void write(Value base, Value labels) {
        add(base, labels, true);
    }

    private void add(Value base, Value labels, boolean written) {
        Value at = base;
        for (int depth = 0; depth < 4 && at.hasObjects(); depth++) {
            state = heap.addContent(state, at, labels);
            if (written) {
                calls.written(at, labels, invoke, state);
            }
            at = load(at, place("wrapped")).withoutLabels();
        }
    }

    /**
     * Forgets what was written to an object.
     *
     * @param base the object
     */
    public void clear(Value base) {
        state = heap.clear(state, base);
    }

    /**
     * Everything a value carries.
     *
     * @param value the value
     * @return its labels and those of all it leads to
     */
    public Value deep(Value value) {
        return heap.deep(state, value);
    }

    /**
     * A value with this call as a step behind its labels.
     *
     * @param value the value
     * @return the value
     */
    public Value told(Value value) {
        return value.hasLabels() ? value.step(invoke.step("")) : value;
    }

    /**
     * A new object, made by this call.
     *
     * @param what tells it from others that the same call makes
     * @param type its type; null if unknown
     * @param exact whether it is of that very type, and holds nothing but what is written to it
     * @return the object
     */
    public Value create(String what, @Nullable TypeMirror type, boolean exact) {
        record Made(Object call, String what) {}
        HeapObject object = universe().created(new Made(invoke.tree(), what), type, exact);
        state = heap.create(state, object);
        return Value.of(object);
    }

    /**
     * Whether the code shows all that is in a value: every object that it may lead to was created in view.
     *
     * @param value the value
     * @return false if a caller, or code that is not here, may have put something in
     */
    public boolean shown(Value value) {
        List<HeapObject> objects = value.objects(universe());
        return !objects.isEmpty() && objects.stream().noneMatch(heap::opaque);
    }

    /**
     * The places of one object that were written.
     *
     * @param base the object
     * @return the places; empty if there are several objects
     */
    public List<FieldKey> places(Value base) {
        HeapObject only = base.onlyObject(universe());
        List<FieldKey> found = new ArrayList<>();
        if (only != null) {
            for (int cell : universe().cellsOf(only)) {
                if (state.heap().get(cell) != null) {
                    found.add(universe().cell(cell).field());
                }
            }
        }
        return found;
    }

    /**
     * Whether a value is one object that this body, or one it called, created.
     *
     * @param value the value
     * @return true if so
     */
    public boolean own(Value value) {
        HeapObject only = value.onlyObject(universe());
        return only != null && !only.symbolic() && !heap.standsForMany(state, only);
    }

    /**
     * Calls a function.
     *
     * @param function a lambda, a method reference, or an object of this compilation
     * @param asType the functional interface as which it is called; null if unknown
     * @param given the arguments
     * @return what it gives back; empty if nothing here runs
     */
    public Optional<Value> call(Value function, @Nullable TypeMirror asType, List<Value> given) {
        Value result = null;
        for (HeapObject object : function.objects(universe())) {
            List<Value> passed = new ArrayList<>();
            passed.add(Value.of(object));
            passed.addAll(given);
            for (Body body : bodies(object, asType)) {
                while (passed.size() < body.arity()) {
                    passed.add(given.isEmpty() ? Value.EMPTY : given.get(given.size() - 1));
                }
                Value each = calls.run(body, passed.subList(0, body.arity()), invoke, this);
                result = result == null ? each : result.join(each);
            }
        }
        return Optional.ofNullable(result);
    }

    private List<Body> bodies(HeapObject object, @Nullable TypeMirror asType) {
        Set<Body> functions = calls.functions(object);
        if (!functions.isEmpty()) {
            return List.copyOf(functions);
        }
        List<Body> found = new ArrayList<>();
        program().function(asType).ifPresent(function -> {
            for (TypeElement type : calls.types(object)) {
                program()
                        .implementation(type, function)
                        .flatMap(program()::body)
                        .ifPresent(found::add);
            }
        });
        return found;
    }

    /**
     * Calls a method by its name on objects of this compilation.
     *
     * @param target the objects
     * @param name the name
     * @param given the arguments
     * @return what it gives back; empty if nothing here runs
     */
    public Optional<Value> callNamed(Value target, String name, List<Value> given) {
        Value result = null;
        for (HeapObject object : target.objects(universe())) {
            Set<TypeElement> types = calls.types(object);
            TypeElement declared = Interpreter.element(object.type());
            Set<TypeElement> of = !types.isEmpty() || declared == null ? types : Set.of(declared);
            for (TypeElement type : of) {
                for (ExecutableElement method :
                        ElementFilter.methodsIn(program().elements().getAllMembers(type))) {
                    Optional<Body> body = method.getSimpleName().contentEquals(name)
                                    && method.getParameters().size() == given.size()
                            ? program().body(method)
                            : Optional.empty();
                    if (body.isPresent()) {
                        List<Value> passed = new ArrayList<>();
                        if (body.get().hasReceiver()) {
                            passed.add(Value.of(object));
                        }
                        passed.addAll(given);
                        Value each = calls.run(body.get(), passed, invoke, this);
                        result = result == null ? each : result.join(each);
                    }
                }
            }
        }
        return Optional.ofNullable(result);
    }

    /**
     * Runs a constructor of this compilation on a new object.
     *
     * @param object the object
     * @param type its type
     * @param given the arguments
     */
    public void construct(Value object, TypeElement type, List<Value> given) {
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (constructor.getParameters().size() == given.size()) {
                program().body(constructor).ifPresent(body -> {
                    List<Value> passed = new ArrayList<>(List.of(object));
                    passed.addAll(given);
                    calls.run(body, passed, invoke, this);
                });
            }
        }
    }

    /**
     * The field that a name means in a type, or one above it.
     *
     * @param type the type
     * @param name the name
     * @return the place; empty if there is no such field
     */
    public Optional<FieldKey> field(TypeElement type, String name) {
        for (VariableElement field : ElementFilter.fieldsIn(program().elements().getAllMembers(type))) {
            if (field.getSimpleName().contentEquals(name)) {
                return Optional.of(universe().field(field));
            }
        }
        return Optional.empty();
    }

    /**
     * The one type of which a value is.
     *
     * @param value the value
     * @return the type; empty if it may be of several, or is not known
     */
    public Optional<TypeElement> exactType(Value value) {
        HeapObject only = value.onlyObject(universe());
        Set<TypeElement> types = only == null ? Set.of() : calls.types(only);
        return types.size() == 1 ? Optional.of(types.iterator().next()) : Optional.empty();
    }

    /**
     * Whether a parameter of the method takes a function, and which kind.
     *
     * @param index the parameter
     * @return the functional interface; empty if it takes something else
     */
    public Optional<TypeMirror> functional(int index) {
        List<? extends VariableElement> parameters = invoke.method().getParameters();
        if (index >= parameters.size() || parameters.get(index).asType() instanceof ArrayType) {
            return Optional.empty();
        }
        TypeMirror type = parameters.get(index).asType();
        return program().function(type).isPresent() ? Optional.of(type) : Optional.empty();
    }
}
