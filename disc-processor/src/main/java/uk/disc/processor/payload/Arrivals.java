package uk.disc.processor.payload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import uk.disc.policy.ExternalType;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/** Opens containers, and says what is found where a type leads. */
final class Arrivals {
    /** No names ignored. */
    static final SortedSet<String> NONE = Ordered.set(List.<String>of());

    /** A library's container may hold itself; nobody nests containers deeper by hand. */
    private static final int CONTAINER_DEPTH = 32;

    private final Supertypes supertypes;
    private final Origins origins;
    private final Positions positions;
    /** The bounds being looked into: a bound may mention its own variable, as in {@code E extends List<E>}. */
    private final Set<String> bounds = new HashSet<>();

    Arrivals(Supertypes supertypes, Origins origins, Positions positions) {
        this.supertypes = supertypes;
        this.origins = origins;
        this.positions = positions;
    }

    /**
     * What is found at a type. Names that Jackson ignores hold for the value itself and for elements of arrays and collections. A
     * compiler throws when a class file it needs is missing or broken: what can't be read is unknown.
     */
    List<Arrival> at(TypeMirror type, SortedSet<String> ignored) {
        Map<String, Arrival> found = new LinkedHashMap<>();
        try {
            open(
                    type,
                    ignored,
                    0,
                    (inner, names) -> arrival(inner, names)
                            .ifPresent(each -> found.putIfAbsent(TypeKey.of(inner) + names, each)));
        } catch (RuntimeException unreadable) {
            return List.of(new Arrival.Opaque("its type can't be read"));
        }
        return List.copyOf(found.values());
    }

    /** The types that are left when all containers are opened. */
    List<TypeMirror> opened(TypeMirror type) {
        List<TypeMirror> opened = new ArrayList<>();
        open(type, NONE, 0, (inner, names) -> opened.add(inner));
        return opened;
    }

    private void open(
            TypeMirror type, SortedSet<String> ignored, int depth, BiConsumer<TypeMirror, SortedSet<String>> sink) {
        if (type.getKind() == TypeKind.ARRAY && type instanceof ArrayType array) {
            open(array.getComponentType(), ignored, depth, sink);
            return;
        }
        if (depth < CONTAINER_DEPTH
                && type.getKind() == TypeKind.DECLARED
                && type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element) {
            List<TypeMirror> held = held(declared, element);
            if (!held.isEmpty()) {
                // The names of a map's property are its keys.
                SortedSet<String> within = held.size() == 1 ? ignored : NONE;
                held.forEach(each -> open(each, within, depth + 1, sink));
                return;
            }
        }
        sink.accept(type, ignored);
    }

    /** What a container holds; empty for what is no container, or is looked into itself, or lacks its arguments. */
    private List<TypeMirror> held(DeclaredType type, TypeElement element) {
        String name = element.getQualifiedName().toString();
        if (KnownTypes.container(name)) {
            return List.copyOf(type.getTypeArguments());
        }
        if (KnownTypes.plain(name)
                || KnownTypes.opaque(name).isPresent()
                || raw(type, element)
                || whole(type, element).isPresent()
                || origins.inspectable(element)) {
            return List.of();
        }
        return supertypes.held(type, KnownTypes::container);
    }

    private static boolean raw(DeclaredType type, TypeElement element) {
        return type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
    }

    private Optional<Arrival> arrival(TypeMirror type, SortedSet<String> ignored) {
        TypeKind kind = type.getKind();
        if (kind.isPrimitive()) {
            // An array's elements arrive here too: bytes and characters in a row are text.
            return Optional.of(new Arrival.Plain(kind == TypeKind.BYTE || kind == TypeKind.CHAR));
        }
        if (kind == TypeKind.VOID) {
            return Optional.empty();
        }
        if (kind == TypeKind.TYPEVAR && type instanceof TypeVariable variable) {
            return bounded(variable.getUpperBound(), variable.toString(), ignored);
        }
        if (kind == TypeKind.WILDCARD && type instanceof WildcardType wildcard) {
            TypeMirror above = wildcard.getExtendsBound();
            return above == null ? Optional.of(new Arrival.Opaque("? can be anything")) : bounded(above, "?", ignored);
        }
        if (kind == TypeKind.INTERSECTION && type instanceof IntersectionType intersection) {
            return bounded(intersection, "it", ignored);
        }
        if (kind == TypeKind.DECLARED
                && type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element) {
            return declared(declared, element, ignored);
        }
        return Optional.of(new Arrival.Opaque("its type can't be found"));
    }

    private Optional<Arrival> bounded(TypeMirror bound, String name, SortedSet<String> ignored) {
        if (bound instanceof IntersectionType intersection) {
            for (TypeMirror each : intersection.getBounds()) {
                Optional<Arrival> arrival = arrival(each, ignored);
                if (arrival.isPresent() && !(arrival.get() instanceof Arrival.Opaque)) {
                    return arrival;
                }
            }
        } else if (!TypeKey.of(bound).equals("java.lang.Object")) {
            return within(bound, name, ignored);
        }
        return Optional.of(new Arrival.Opaque(name + " can be anything"));
    }

    private Optional<Arrival> within(TypeMirror bound, String name, SortedSet<String> ignored) {
        String key = TypeKey.of(bound);
        if (bounds.add(key)) {
            try {
                List<Arrival> found = at(bound, ignored);
                if (found.size() == 1) {
                    return Optional.of(found.get(0));
                }
            } finally {
                bounds.remove(key);
            }
        }
        return Optional.of(new Arrival.Opaque(name + " can be any " + key));
    }

    private Optional<Arrival> declared(DeclaredType type, TypeElement element, SortedSet<String> ignored) {
        String name = element.getQualifiedName().toString();
        if (name.equals("java.lang.Void")) {
            return Optional.empty();
        }
        Optional<Arrival.Whole> whole = whole(type, element);
        if (whole.isPresent()) {
            return Optional.of(whole.get());
        }
        Optional<String> opaque = KnownTypes.opaque(name);
        if (opaque.isPresent()) {
            return Optional.of(new Arrival.Opaque(opaque.get()));
        }
        if (element.getKind() == ElementKind.ENUM || KnownTypes.plain(name) || KnownTypes.text(name)) {
            return Optional.of(new Arrival.Plain(KnownTypes.text(name)));
        }
        if (raw(type, element)) {
            return Optional.of(new Arrival.Opaque(name + " is used without its type arguments"));
        }
        if (origins.inspectable(element)) {
            DeclaredType bound = supertypes.boundsForWildcards(type);
            return Optional.of(new Arrival.Inside(bound, TypeKey.of(bound), ignored));
        }
        for (TypeElement each : supertypes.with(element)) {
            Optional<String> above = KnownTypes.opaque(each.getQualifiedName().toString());
            if (above.isPresent()) {
                return Optional.of(new Arrival.Opaque(above.get()));
            }
        }
        return Optional.of(new Arrival.Opaque(name + " comes from a library and isn't classified in the pack's types"));
    }

    /** What a mark on a type, else the pack, says of all its values. */
    Optional<Arrival.Whole> whole(DeclaredType type, TypeElement element) {
        Marks marks = Marks.of(element);
        if (marks.classify()) {
            return Optional.of(whole(marks, List.of(new Arrival.Inside(type, TypeKey.of(type), NONE))));
        }
        return origins.external(element).flatMap(ExternalType::whole).map(Arrivals::whole);
    }

    /** What marks on a member or parameter say of it. */
    Arrival.Whole whole(Marks marks, TypeMirror held) {
        List<Arrival.Inside> inside = new ArrayList<>();
        for (Arrival arrival : at(held, NONE)) {
            if (arrival instanceof Arrival.Inside each) {
                inside.add(each);
            } else if (arrival instanceof Arrival.Whole each) {
                inside.addAll(each.inside());
            }
        }
        return whole(marks, inside);
    }

    /** Where marks contradict each other, the one that says more counts; the contradiction is reported by itself. */
    private Arrival.Whole whole(Marks marks, List<Arrival.Inside> inside) {
        boolean personal = !marks.categories().isEmpty();
        Marks.Standing standing = personal ? marks.category() : marks.notPersonal();
        return new Arrival.Whole(
                marks.categories(),
                personal || marks.notPersonal() == null
                        ? Optional.empty()
                        : Optional.of(marks.notPersonal().mark().text("reason")),
                marks.subjectIdentifier(),
                marks.receivedUnder(),
                standing == null ? SourcePosition.NONE : standing.position(positions),
                personal ? inside : List.of());
    }

    /** What the pack says. */
    static Arrival.Whole whole(ExternalType.Classification says) {
        return new Arrival.Whole(
                says.categories(),
                says.categories().isEmpty() ? says.notPersonal() : Optional.empty(),
                says.subjectIdentifier(),
                NONE,
                SourcePosition.NONE,
                List.of());
    }
}
