package uk.disc.processor.payload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Walks up and down the hierarchy of a type, with its type arguments put in. */
final class Supertypes {
    private final Types types;

    Supertypes(Types types) {
        this.types = types;
    }

    /**
     * A type and its supertypes, the nearest first: its superclasses upwards, then all interfaces. {@code Object} is left out, and so
     * is what lies behind a type that isn't looked into.
     */
    List<DeclaredType> of(DeclaredType type, Predicate<TypeElement> lookInto) {
        Map<String, DeclaredType> classes = new LinkedHashMap<>();
        Map<String, DeclaredType> interfaces = new LinkedHashMap<>();
        Deque<DeclaredType> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            DeclaredType next = open.remove();
            String key = TypeKey.of(next);
            Map<String, DeclaredType> found = next.asElement().getKind().isInterface() ? interfaces : classes;
            if (key.equals("java.lang.Object") || found.putIfAbsent(key, next) != null) {
                continue;
            }
            if (next.getKind() == TypeKind.DECLARED
                    && next.asElement() instanceof TypeElement element
                    && lookInto.test(element)) {
                open.addAll(direct(next));
            }
        }
        List<DeclaredType> all = new ArrayList<>(classes.values());
        all.addAll(interfaces.values());
        return all;
    }

    private List<DeclaredType> direct(DeclaredType type) {
        List<DeclaredType> direct = new ArrayList<>();
        for (TypeMirror supertype : types.directSupertypes(type)) {
            if (supertype instanceof DeclaredType declared) {
                direct.add(declared);
            }
        }
        return direct;
    }

    /** The type arguments of a type's nearest supertypes of the wanted names: what a collection or wrapper holds. */
    List<TypeMirror> held(DeclaredType type, Predicate<String> wanted) {
        Map<String, TypeMirror> held = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        Deque<DeclaredType> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            DeclaredType next = open.remove();
            if (next.getKind() != TypeKind.DECLARED
                    || !(next.asElement() instanceof TypeElement element)
                    || !seen.add(TypeKey.of(next))) {
                continue;
            }
            if (wanted.test(element.getQualifiedName().toString())) {
                next.getTypeArguments().forEach(argument -> held.putIfAbsent(TypeKey.of(argument), argument));
            } else {
                open.addAll(direct(next));
            }
        }
        return List.copyOf(held.values());
    }

    /** A type's element and those of all its supertypes. */
    List<TypeElement> with(TypeElement type) {
        List<TypeElement> all = new ArrayList<>();
        if (type.asType() instanceof DeclaredType declared) {
            for (DeclaredType each : of(declared, any -> true)) {
                if (each.asElement() instanceof TypeElement element) {
                    all.add(element);
                }
            }
        }
        return all;
    }

    /** Whether a type is written as a collection or map. */
    boolean isCollection(TypeElement type) {
        return with(type).stream()
                .anyMatch(each -> KnownTypes.collection(each.getQualifiedName().toString()));
    }

    /** The type of a field where it is seen through a supertype with its arguments. */
    TypeMirror member(DeclaredType level, VariableElement field) {
        return general(level) ? field.asType() : types.asMemberOf(level, field);
    }

    /** The result type of a method where it is seen through a supertype with its arguments. */
    TypeMirror result(DeclaredType level, ExecutableElement method) {
        return !general(level) && types.asMemberOf(level, method) instanceof ExecutableType executable
                ? executable.getReturnType()
                : method.getReturnType();
    }

    /** Whether there are no arguments to put in. */
    private static boolean general(DeclaredType level) {
        return level.getTypeArguments().isEmpty()
                && !(level.getEnclosingType() instanceof DeclaredType outer
                        && !outer.getTypeArguments().isEmpty());
    }

    /**
     * The subtypes that a type itself names: the permitted ones of a sealed type, and those of {@code @JsonSubTypes}. Others, in this
     * compilation or beyond, aren't looked for.
     */
    List<TypeMirror> subtypes(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        Map<String, TypeMirror> subtypes = new LinkedHashMap<>();
        for (TypeMirror permitted : element.getPermittedSubclasses()) {
            TypeMirror bound = permitted instanceof DeclaredType declared ? bind(declared, type) : permitted;
            subtypes.putIfAbsent(TypeKey.of(bound), bound);
        }
        for (TypeMirror named : JacksonRules.subtypes(element)) {
            TypeMirror bound = named instanceof DeclaredType declared ? bind(declared, type) : named;
            subtypes.putIfAbsent(TypeKey.of(bound), bound);
        }
        return List.copyOf(subtypes.values());
    }

    /** Gives a subtype the arguments that its supertype has: {@code Ok<T>} of {@code Result<Diagnosis>} is {@code Ok<Diagnosis>}. */
    private TypeMirror bind(DeclaredType subtype, DeclaredType supertype) {
        if (!(subtype.asElement() instanceof TypeElement element)
                || element.getTypeParameters().isEmpty()
                || !(element.asType() instanceof DeclaredType general)) {
            return subtype;
        }
        DeclaredType view = null;
        for (DeclaredType each : of(general, any -> true)) {
            if (each.asElement().equals(supertype.asElement())) {
                view = each;
            }
        }
        List<TypeMirror> arguments = new ArrayList<>();
        for (TypeParameterElement parameter : element.getTypeParameters()) {
            TypeMirror argument = view == null ? null : argument(parameter, view, supertype);
            arguments.add(argument == null ? parameter.asType() : argument);
        }
        return types.getDeclaredType(element, arguments.toArray(TypeMirror[]::new));
    }

    private static @Nullable TypeMirror argument(
            TypeParameterElement parameter, DeclaredType view, DeclaredType supertype) {
        int known = Math.min(
                view.getTypeArguments().size(), supertype.getTypeArguments().size());
        for (int i = 0; i < known; i++) {
            if (view.getTypeArguments().get(i) instanceof TypeVariable variable
                    && variable.asElement().getSimpleName().contentEquals(parameter.getSimpleName())) {
                return supertype.getTypeArguments().get(i);
            }
        }
        return null;
    }

    /** Puts a type parameter's own bound in the place of {@code ?}, so that {@code Box<?>} holds what any {@code Box} must. */
    DeclaredType boundsForWildcards(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        List<? extends TypeParameterElement> parameters = element.getTypeParameters();
        if (parameters.size() != type.getTypeArguments().size()
                || type.getEnclosingType() instanceof DeclaredType outer
                        && !outer.getTypeArguments().isEmpty()) {
            return type;
        }
        List<TypeMirror> arguments = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < parameters.size(); i++) {
            TypeMirror argument = type.getTypeArguments().get(i);
            if (argument instanceof WildcardType wildcard) {
                TypeMirror bound = bound(wildcard, parameters.get(i));
                changed |= bound != null;
                argument = bound == null ? argument : bound;
            }
            arguments.add(argument);
        }
        return changed ? types.getDeclaredType(element, arguments.toArray(TypeMirror[]::new)) : type;
    }

    private @Nullable TypeMirror bound(WildcardType wildcard, TypeParameterElement parameter) {
        if (wildcard.getExtendsBound() != null) {
            return wildcard.getExtendsBound();
        }
        List<? extends TypeMirror> bounds = parameter.getBounds();
        if (bounds.isEmpty() || TypeKey.of(bounds.get(0)).equals("java.lang.Object")) {
            return null;
        }
        return types.erasure(bounds.get(0));
    }
}
