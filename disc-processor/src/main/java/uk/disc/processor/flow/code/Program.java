package uk.disc.processor.flow.code;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.value.Universe;

/** The code of one compilation: every body, found by its method, and every type by those it extends. */
public final class Program {
    private final Map<TypeElement, Map<String, List<ExecutableElement>>> methodsByName = new HashMap<>();
    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final Universe universe;
    private final Map<ExecutableElement, Body> methods = new LinkedHashMap<>();
    private final Map<TypeElement, ClassSource> classes = new LinkedHashMap<>();
    private final Map<TypeElement, Body> initialisers = new LinkedHashMap<>();
    private final Map<TypeElement, Body> staticInitialisers = new LinkedHashMap<>();
    private final Map<TypeElement, List<TypeElement>> subtypes = new HashMap<>();
    private final Map<Tree, Body> functions = new IdentityHashMap<>();
    private final Map<Body, String> unread = new LinkedHashMap<>();
    private final Map<Body, Code> codes = new IdentityHashMap<>();
    private final Map<TypeElement, Set<VariableElement>> captured = new HashMap<>();

    private record ClassSource(CompilationUnitTree unit, TreePath root, ClassTree tree) {}

    /**
     * Reads the shape of the code; bodies are read when they are asked for.
     *
     * @param trees the compiler's trees
     * @param elements the compiler's elements
     * @param types the compiler's types
     * @param universe where fields are numbered
     * @param units the files, attributed
     */
    public Program(
            Trees trees, Elements elements, Types types, Universe universe, Collection<CompilationUnitTree> units) {
        this.trees = trees;
        this.elements = elements;
        this.types = types;
        this.universe = universe;
        for (CompilationUnitTree unit : units) {
            new Index(unit).scan(unit.getTypeDecls(), null);
        }
    }

    /** Finds the classes and methods of a file, local and anonymous ones too. */
    private final class Index extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final TreePath root;

        Index(CompilationUnitTree unit) {
            this.unit = unit;
            this.root = new TreePath(unit);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            if (element(root, tree) instanceof TypeElement type) {
                add(type, tree);
            }
            return super.visitClass(tree, null);
        }

        private void add(TypeElement type, ClassTree tree) {
            classes.put(type, new ClassSource(unit, root, tree));
            addTo(type.getSuperclass(), type);
            type.getInterfaces().forEach(each -> addTo(each, type));
            boolean fields = false;
            boolean statics = false;
            for (Tree member : tree.getMembers()) {
                if (member instanceof MethodTree method) {
                    try {
                        add(type, method);
                    } catch (RuntimeException | StackOverflowError fault) {
                        Body unknown = new Body(Body.Kind.METHOD, unit, method, type, null, false, List.of());
                        unread.put(unknown, Fault.in(fault));
                    }
                } else if (ClassBody.initialises(member)) {
                    boolean isStatic = ClassBody.isStatic(member, type);
                    statics |= isStatic;
                    fields |= !isStatic;
                }
            }
            if (fields) {
                initialisers.put(type, new Body(Body.Kind.INITIALISERS, unit, tree, type, null, true, List.of()));
            }
            if (statics) {
                staticInitialisers.put(
                        type, new Body(Body.Kind.STATIC_INITIALISERS, unit, tree, type, null, false, List.of()));
            }
        }

        private void add(TypeElement type, MethodTree method) {
            if (element(root, method) instanceof ExecutableElement element && method.getBody() != null) {
                boolean receiver = !element.getModifiers().contains(Modifier.STATIC);
                methods.put(
                        element,
                        new Body(Body.Kind.METHOD, unit, method, type, element, receiver, parameterTypes(element)));
            }
        }

        private void addTo(TypeMirror above, TypeElement type) {
            if (above instanceof DeclaredType declared && declared.asElement() instanceof TypeElement parent) {
                subtypes.computeIfAbsent(parent, key -> new ArrayList<>()).add(type);
            }
        }
    }

    /**
     * The type that something of a type is at least.
     *
     * @param type a type, perhaps a variable or a wildcard
     * @return its bound; null without a type
     */
    public @Nullable TypeMirror bound(@Nullable TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return bound(variable.getUpperBound());
        }
        if (type instanceof WildcardType wildcard) {
            return bound(wildcard.getExtendsBound());
        }
        return type instanceof IntersectionType both ? bound(both.getBounds().get(0)) : type;
    }

    private static List<TypeMirror> parameterTypes(ExecutableElement method) {
        List<TypeMirror> found = new ArrayList<>();
        method.getParameters().forEach(parameter -> found.add(parameter.asType()));
        return found;
    }

    @Nullable
    Element element(TreePath root, Tree tree) {
        return trees.getElement(new TreePath(root, tree));
    }

    @Nullable
    TypeMirror type(TreePath root, Tree tree) {
        return trees.getTypeMirror(new TreePath(root, tree));
    }

    /**
     * The compiler's types.
     *
     * @return the types
     */
    public Types types() {
        return types;
    }

    /**
     * The compiler's elements.
     *
     * @return the elements
     */
    public Elements elements() {
        return elements;
    }

    /**
     * Where fields are numbered.
     *
     * @return the universe
     */
    public Universe universe() {
        return universe;
    }

    /**
     * Every method with a body, and the static initialisers of every class.
     *
     * @return the bodies, in the order of the files
     */
    public List<Body> bodies() {
        List<Body> all = new ArrayList<>(staticInitialisers.values());
        all.addAll(methods.values());
        return all;
    }

    /**
     * Every body but those of functions, initialisers of fields among them.
     *
     * @return the bodies
     */
    public List<Body> all() {
        List<Body> all = new ArrayList<>(bodies());
        all.addAll(initialisers.values());
        return all;
    }

    /**
     * The methods whose very declaration could not be read.
     *
     * @return the reason for each, in words
     */
    public Map<Body, String> unread() {
        return Collections.unmodifiableMap(unread);
    }

    /**
     * The body of a method.
     *
     * @param method the method
     * @return the body; empty if it is not of this compilation, or abstract
     */
    public Optional<Body> body(ExecutableElement method) {
        return Optional.ofNullable(methods.get(method));
    }

    /**
     * The initialisers of the fields of a class.
     *
     * @param type the class
     * @return the body; empty if there is nothing to run
     */
    public Optional<Body> initialisers(TypeElement type) {
        return Optional.ofNullable(initialisers.get(type));
    }

    /**
     * Whether a type is of this compilation.
     *
     * @param type the type
     * @return true if its code is here
     */
    public boolean compiles(@Nullable Element type) {
        return type instanceof TypeElement && classes.containsKey(type);
    }

    /**
     * The types of this compilation that are a type, or extend or implement it.
     *
     * @param type the type
     * @return the types that are not abstract, in the order of the files
     */
    public List<TypeElement> concrete(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        List<TypeElement> open = new ArrayList<>(List.of(type));
        for (int next = 0; next < open.size(); next++) {
            TypeElement each = open.get(next);
            if (found.add(each)) {
                open.addAll(subtypes.getOrDefault(each, List.of()));
            }
        }
        return found.stream()
                .filter(each -> classes.containsKey(each)
                        && !each.getKind().isInterface()
                        && !each.getModifiers().contains(Modifier.ABSTRACT))
                .toList();
    }

    private record Overriding(TypeElement type, ExecutableElement method) {}

    private final Map<Overriding, Optional<ExecutableElement>> implementations = new HashMap<>();

    /**
     * What runs when a method is called on an object of a type.
     *
     * @param type the object's own type
     * @param method the method, as the compiler resolved the call
     * @return the method, with or without a body here; empty if there is none
     */
    public Optional<ExecutableElement> implementation(TypeElement type, ExecutableElement method) {
        return implementations.computeIfAbsent(new Overriding(type, method), key -> search(type, method));
    }

    private Optional<ExecutableElement> search(TypeElement type, ExecutableElement method) {
        Set<TypeElement> interfaces = new LinkedHashSet<>();
        TypeElement above = type;
        while (above != null) {
            Optional<ExecutableElement> found = declaredIn(above, type, method);
            if (found.isPresent()) {
                return found;
            }
            above.getInterfaces().forEach(each -> addAll(each, interfaces));
            above = above.getSuperclass() instanceof DeclaredType declared
                            && declared.asElement() instanceof TypeElement parent
                    ? parent
                    : null;
        }
        for (TypeElement each : interfaces) {
            Optional<ExecutableElement> found = declaredIn(each, type, method)
                    .filter(candidate -> !candidate.getModifiers().contains(Modifier.ABSTRACT));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static void addAll(TypeMirror type, Set<TypeElement> interfaces) {
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && interfaces.add(element)) {
            element.getInterfaces().forEach(each -> addAll(each, interfaces));
        }
    }

    private Optional<ExecutableElement> declaredIn(TypeElement declaring, TypeElement type, ExecutableElement method) {
        if (declaring.equals(method.getEnclosingElement())) {
            return Optional.of(method);
        }
        for (ExecutableElement candidate :
                methods(declaring).getOrDefault(method.getSimpleName().toString(), List.of())) {
            if (candidate.getParameters().size() == method.getParameters().size()
                    && elements.overrides(candidate, method, type)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private Map<String, List<ExecutableElement>> methods(TypeElement type) {
        return methodsByName.computeIfAbsent(
                type,
                key -> ElementFilter.methodsIn(key.getEnclosedElements()).stream()
                        .collect(Collectors.groupingBy(
                                method -> method.getSimpleName().toString())));
    }

    /**
     * The one method that a functional interface asks for.
     *
     * @param type a type
     * @return the method; empty if the type is no functional interface
     */
    public Optional<ExecutableElement> function(@Nullable TypeMirror type) {
        if (!(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || element.getKind() != ElementKind.INTERFACE) {
            return Optional.empty();
        }
        return functionOf.computeIfAbsent(element, this::searchFunction);
    }

    private final Map<TypeElement, Optional<ExecutableElement>> functionOf = new HashMap<>();

    private Optional<ExecutableElement> searchFunction(TypeElement type) {
        ExecutableElement found = null;
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
            if (!method.getModifiers().contains(Modifier.ABSTRACT) || ofObject(method)) {
                continue;
            }
            if (found != null && !found.getSimpleName().equals(method.getSimpleName())) {
                return Optional.empty();
            }
            found = method;
        }
        return Optional.ofNullable(found);
    }

    private boolean ofObject(ExecutableElement method) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        for (ExecutableElement each : ElementFilter.methodsIn(object.getEnclosedElements())) {
            if (each.getSimpleName().equals(method.getSimpleName())
                    && each.getParameters().size() == method.getParameters().size()
                    && method.getEnclosingElement() instanceof TypeElement declaring
                    && (method.equals(each) || elements.overrides(method, each, declaring))) {
                return true;
            }
        }
        return false;
    }

    /** The body of a lambda. */
    Body lambda(CompilationUnitTree unit, TreePath root, TypeElement owner, LambdaExpressionTree tree) {
        return functions.computeIfAbsent(tree, key -> {
            List<TypeMirror> parameters = new ArrayList<>();
            for (Tree parameter : tree.getParameters()) {
                Element element = element(root, parameter);
                parameters.add(element == null ? object() : element.asType());
            }
            return new Body(Body.Kind.LAMBDA, unit, tree, owner, null, true, parameters);
        });
    }

    /** The body of a method reference. */
    Body reference(
            CompilationUnitTree unit,
            TreePath root,
            TypeElement owner,
            MemberReferenceTree tree,
            @Nullable ExecutableElement method) {
        return functions.computeIfAbsent(tree, key -> {
            TypeMirror type = type(root, tree);
            List<TypeMirror> parameters = new ArrayList<>();
            function(type).ifPresent(function -> {
                if (type instanceof DeclaredType declared
                        && types.asMemberOf(declared, function) instanceof ExecutableType executable) {
                    parameters.addAll(executable.getParameterTypes());
                }
            });
            return new Body(Body.Kind.REFERENCE, unit, tree, owner, method, true, parameters);
        });
    }

    /**
     * A place as a person writes it.
     *
     * @param unit the file
     * @param tree the place in it
     * @return the file's name and the line, such as {@code Letters.java:12}
     */
    public String place(CompilationUnitTree unit, Tree tree) {
        String path = unit.getSourceFile().toUri().getPath();
        String file = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        long at = trees.getSourcePositions().getStartPosition(unit, tree);
        return file + ":" + unit.getLineMap().getLineNumber(at);
    }

    private TypeMirror object() {
        return elements.getTypeElement("java.lang.Object").asType();
    }

    /** The variables that a local or anonymous class takes from around it. */
    Set<VariableElement> captured(TypeElement type) {
        ClassSource source = classes.get(type);
        if (source == null || type.getNestingKind().isNested() && !local(type)) {
            return Set.of();
        }
        return captured.computeIfAbsent(
                type, key -> FreeVariables.of(source.tree(), tree -> element(source.root(), tree)));
    }

    private static boolean local(TypeElement type) {
        return switch (type.getNestingKind()) {
            case LOCAL, ANONYMOUS -> true;
            case TOP_LEVEL, MEMBER -> false;
        };
    }

    /** The type declared by the body of an anonymous class. */
    Optional<TypeElement> anonymous(TreePath root, NewClassTree tree) {
        return tree.getClassBody() != null && element(root, tree.getClassBody()) instanceof TypeElement type
                ? Optional.of(type)
                : Optional.empty();
    }

    /**
     * The instructions of a body.
     *
     * @param body the body
     * @return its code, read once
     */
    public Code code(Body body) {
        Code known = codes.get(body);
        if (known == null) {
            known = new Lowering(this, body).code();
            codes.put(body, known);
        }
        return known;
    }
}
