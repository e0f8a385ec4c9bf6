package uk.disc.processor.payload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import uk.disc.annotation.Channel;
import uk.disc.policy.ExternalType;
import uk.disc.vocabulary.Ordered;

/**
 * Reads what one type carries, one level deep, and remembers it: the same type is reached by many transfers.
 *
 * <p>What an annotation or interface <em>adds</em> to the written form counts under every channel that may use it; what one
 * <em>takes away</em> counts only under the channel that surely honours it.
 */
final class TypeReader {
    private final Arrivals arrivals;
    private final Supertypes supertypes;
    private final Origins origins;
    private final Channel channel;
    private final Set<String> mixedIn;
    private final Map<String, TypeContents> known = new HashMap<>();

    TypeReader(Arrivals arrivals, Supertypes supertypes, Origins origins, Channel channel, Set<String> mixedIn) {
        this.arrivals = arrivals;
        this.supertypes = supertypes;
        this.origins = origins;
        this.channel = channel;
        this.mixedIn = mixedIn;
    }

    /** What a type carries. */
    TypeContents read(Arrival.Inside inside) {
        String key = inside.key() + inside.ignored();
        TypeContents contents = known.get(key);
        if (contents == null) {
            contents = readOrGiveUp(inside);
            known.put(key, contents);
        }
        return contents;
    }

    /** A compiler throws when a class file it needs is missing or broken. What can't be read is unknown, never empty. */
    private TypeContents readOrGiveUp(Arrival.Inside inside) {
        try {
            return new Reading(inside).read();
        } catch (RuntimeException unreadable) {
            return new TypeContents(
                    inside.type().asElement(),
                    List.of(),
                    List.of(),
                    List.of(new Arrival.Opaque(inside.key() + " can't be read")),
                    Arrivals.NONE);
        }
    }

    /** One type being read. */
    private final class Reading {
        private final Arrival.Inside inside;
        private final TypeElement type;
        private final String label;
        private final List<DeclaredType> levels = new ArrayList<>();
        private final List<DeclaredType> covered = new ArrayList<>();
        private final Map<Element, List<? extends Element>> enclosed = new HashMap<>();
        private final Map<String, Property> properties = new LinkedHashMap<>();
        private final List<Member> members = new ArrayList<>();
        private final List<TypeContents.LeftOut> leftOut = new ArrayList<>();
        private final List<Arrival> beyond = new ArrayList<>();
        private final SortedSet<String> receivedUnder = new TreeSet<>();

        Reading(Arrival.Inside inside) {
            this.inside = inside;
            this.type = (TypeElement) inside.type().asElement();
            this.label = type.getSimpleName().toString();
        }

        TypeContents read() {
            climb();
            List<TypeMirror> subtypes = supertypes.subtypes(inside.type());
            boolean closed = !subtypes.isEmpty() && type.getModifiers().contains(Modifier.ABSTRACT);
            subtypes.forEach(subtype -> beyond.addAll(arrivals.at(subtype, inside.ignored())));
            if (!closed) {
                gather();
                write();
                judgeReplaced();
                if (type.getModifiers().contains(Modifier.ABSTRACT) && members.isEmpty() && beyond.isEmpty()) {
                    beyond.add(new Arrival.Opaque(
                            label + " shows nothing that can be checked, and its subtypes can hold anything"));
                }
            }
            return new TypeContents(type, members, leftOut, beyond, receivedUnder);
        }

        /** Finds the supertypes whose members count, and what the others bring. */
        private void climb() {
            for (DeclaredType level : supertypes.of(inside.type(), origins::inspectable)) {
                if (level.getKind() == TypeKind.ERROR || !(level.asElement() instanceof TypeElement element)) {
                    beyond.add(new Arrival.Opaque("a supertype of " + label + " can't be found"));
                    continue;
                }
                boolean own = element.equals(type);
                Optional<Arrival.Whole> whole = own ? Optional.empty() : arrivals.whole(level, element);
                if (whole.isPresent()) {
                    // Every value of a marked type is covered, so a subtype's value is, as far as the marked type goes.
                    beyond.add(whole.get());
                    covered.add(level);
                } else if (!origins.inspectable(element)) {
                    library(element);
                    continue;
                }
                receivedUnder.addAll(Marks.of(element).receivedUnder());
                levels.add(level);
            }
            if (channel == Channel.JAVA_SERIALIZATION
                    && type.getKind() == ElementKind.CLASS
                    && type.getNestingKind() == NestingKind.MEMBER
                    && !type.getModifiers().contains(Modifier.STATIC)) {
                // An inner class holds on to the object around it, which is written too.
                beyond.addAll(arrivals.at(inside.type().getEnclosingType(), Arrivals.NONE));
            }
            for (TypeMirror held : supertypes.held(inside.type(), KnownTypes::collection)) {
                beyond.addAll(arrivals.at(held, Arrivals.NONE));
            }
        }

        private void library(TypeElement element) {
            String name = element.getQualifiedName().toString();
            boolean carries = element.getKind() == ElementKind.CLASS
                    ? !KnownTypes.bringsNothing(name)
                    : !KnownTypes.platform(name);
            if (carries && !KnownTypes.collection(name) && hasState(element)) {
                beyond.add(new Arrival.Opaque("it extends " + name
                        + ", which comes from a library and isn't classified in the pack's types"));
            }
            if (channel == Channel.JAVA_SERIALIZATION) {
                SerializationRules.replaced(element).ifPresent(why -> beyond.add(new Arrival.Opaque(why)));
            } else if (JacksonRules.selfWritten(element)) {
                beyond.add(new Arrival.Opaque("it writes its own JSON"));
            }
        }

        /** Whether a library's type, or one above it, has anything that could be written. */
        private boolean hasState(TypeElement element) {
            return !supertypes.isCollection(element)
                    && supertypes.with(element).stream()
                            .filter(each -> !KnownTypes.bringsNothing(
                                    each.getQualifiedName().toString()))
                            .flatMap(each -> each.getEnclosedElements().stream())
                            .anyMatch(Reading::isState);
        }

        private static boolean isState(Element member) {
            if (member instanceof ExecutableElement method) {
                return Accessors.getter(method) && !method.getModifiers().contains(Modifier.ABSTRACT);
            }
            return member.getKind() == ElementKind.FIELD
                    && !member.getModifiers().contains(Modifier.STATIC);
        }

        /** Puts fields and accessors of all levels together by property. */
        private void gather() {
            for (DeclaredType level : levels) {
                gatherFields(level, enclosed(level));
            }
            for (DeclaredType level : levels) {
                for (Element member : enclosed(level)) {
                    if (member instanceof ExecutableElement method && member.getKind() == ElementKind.METHOD) {
                        gatherMethod(level, method);
                    }
                }
            }
            for (DeclaredType level : levels) {
                for (Element member : enclosed(level)) {
                    if (member instanceof ExecutableElement method && Accessors.setter(method)) {
                        gatherSetter(method);
                    }
                }
            }
        }

        /** Asked once a type: a compiler may put the list together anew each time. */
        private List<? extends Element> enclosed(DeclaredType level) {
            return enclosed.computeIfAbsent(level.asElement(), Element::getEnclosedElements);
        }

        private void gatherSetter(ExecutableElement setter) {
            for (String name : Accessors.properties(setter)) {
                Property property = properties.get(name);
                if (property != null) {
                    property.setters().add(setter);
                }
            }
        }

        private void gatherFields(DeclaredType level, List<? extends Element> members) {
            Map<String, Element> components = new HashMap<>();
            for (Element member : members) {
                if (member.getKind() == ElementKind.RECORD_COMPONENT) {
                    components.put(member.getSimpleName().toString(), member);
                }
            }
            for (Element member : members) {
                if (member.getKind() == ElementKind.FIELD && member instanceof VariableElement field) {
                    Element component = components.get(field.getSimpleName().toString());
                    gatherField(level, field, component == null ? List.of(field) : List.of(field, component));
                }
            }
        }

        private void gatherField(DeclaredType level, VariableElement field, List<Element> same) {
            if (field.getModifiers().contains(Modifier.STATIC)) {
                leftOut.add(new TypeContents.LeftOut(
                        path(field), on(field), field, false, "a static field is no part of a value"));
            } else {
                property(field.getSimpleName().toString()).fields().add(new Property.FieldAt(field, same, level));
            }
        }

        private void gatherMethod(DeclaredType level, ExecutableElement method) {
            if (!Accessors.readable(method)) {
                return;
            }
            boolean asked = channel != Channel.JAVA_SERIALIZATION && JacksonRules.asks(method);
            boolean reads =
                    Accessors.getter(method) || asked || Marks.of(method).any();
            Set<String> names = Accessors.properties(method);
            for (String name : names) {
                Property property = properties.get(name);
                boolean fluent = method.getSimpleName().contentEquals(name);
                if (property != null && (!property.fields().isEmpty() || reads) && (reads || fluent)) {
                    property.getters().add(new Property.GetterAt(method, level));
                    return;
                }
            }
            if (reads) {
                property(names.iterator().next()).getters().add(new Property.GetterAt(method, level));
            }
        }

        private Property property(String name) {
            return properties.computeIfAbsent(name, Property::new);
        }

        /** Decides what of each property leaves. */
        private void write() {
            Set<String> ignored = new TreeSet<>(inside.ignored());
            ignored.addAll(JacksonRules.ignoredNames(levels));
            Optional<Property> value = channel == Channel.JACKSON
                    ? properties.values().stream()
                            .filter(each -> each.written().stream().anyMatch(JacksonRules::value))
                            .findFirst()
                    : Optional.empty();
            for (Property property : properties.values()) {
                Optional<String> stays = switch (channel) {
                    case JACKSON ->
                        value.isEmpty()
                                ? JacksonRules.leftOut(property, ignored)
                                : value.filter(each -> !each.equals(property))
                                        .map(each -> "@JsonValue writes " + each.name() + " alone");
                    case JAVA_SERIALIZATION -> SerializationRules.leftOut(property);
                    case UNSTATED -> Optional.empty();
                };
                if (stays.isPresent()) {
                    stay(property, stays.get());
                } else {
                    leave(property);
                }
            }
        }

        private void stay(Property property, String why) {
            List<Element> written = property.written();
            Marks marks = Marks.of(written);
            if (!property.fields().isEmpty() || marks.any()) {
                leftOut.add(new TypeContents.LeftOut(
                        path(written.get(0)), on(written.get(0)), written.get(0), marks.subjectIdentifier(), why));
            }
        }

        private void leave(Property property) {
            List<Element> getter = property.speakingGetter();
            if (property.fields().isEmpty()) {
                Property.GetterAt nearest = property.getters().get(0);
                List<Element> same = new ArrayList<>(List.of(nearest.getter()));
                same.addAll(getter);
                TypeMirror held = supertypes.result(nearest.level(), nearest.getter());
                add(property, same, held, getterLevels(property), true);
                return;
            }
            boolean first = true;
            for (Property.FieldAt at : property.fields()) {
                List<Element> same = new ArrayList<>(at.same());
                if (first) {
                    same.addAll(getter);
                }
                TypeMirror held = supertypes.member(at.level(), at.field());
                boolean classified = add(property, same, held, levelsOf(property, at, first), first);
                if (first && !classified) {
                    differentGetter(property, held);
                }
                first = false;
            }
        }

        /** A getter may give something else than the field holds: then both leave. */
        private void differentGetter(Property property, TypeMirror held) {
            if (channel == Channel.JAVA_SERIALIZATION) {
                return;
            }
            for (Property.GetterAt at : property.getters()) {
                if (Accessors.getter(at.getter()) || JacksonRules.asks(at.getter())) {
                    TypeMirror given = supertypes.result(at.level(), at.getter());
                    if (!keys(given).equals(keys(held))) {
                        add(property, List.of(at.getter()), given, List.of(at.level()), false);
                    }
                    return;
                }
            }
        }

        private Set<String> keys(TypeMirror held) {
            Set<String> keys = new TreeSet<>();
            for (TypeMirror each : arrivals.opened(held)) {
                keys.add(TypeKey.of(each));
            }
            return keys;
        }

        private static List<DeclaredType> levelsOf(Property property, Property.FieldAt field, boolean withGetters) {
            List<DeclaredType> at = new ArrayList<>(List.of(field.level()));
            if (withGetters) {
                at.addAll(getterLevels(property));
            }
            return at;
        }

        private static List<DeclaredType> getterLevels(Property property) {
            return property.getters().stream().map(Property.GetterAt::level).toList();
        }

        /** Adds a member; true if something says what it holds, so that nobody need look further. */
        private boolean add(
                Property property, List<Element> same, TypeMirror held, List<DeclaredType> at, boolean withGetters) {
            Marks marks = withGetters ? Marks.of(same).and(Marks.of(property.allGetters())) : Marks.of(same);
            List<Arrival> found = new ArrayList<>();
            Optional<Arrival.Whole> classified = classified(same, at, marks, held);
            boolean subject = marks.subjectIdentifier();
            if (classified.isPresent()) {
                found.add(classified.get());
                subject |= classified.get().subjectIdentifier();
            } else if (at.stream().anyMatch(covered::contains)) {
                return true;
            } else {
                Optional<String> replaced =
                        channel == Channel.JAVA_SERIALIZATION ? Optional.empty() : JacksonRules.replaced(same);
                if (replaced.isPresent()) {
                    found.add(new Arrival.Opaque(replaced.get()));
                } else {
                    found.addAll(arrivals.at(held, ignoredWithin(property)));
                    for (Element element : same) {
                        for (TypeMirror subtype : JacksonRules.subtypes(element)) {
                            found.addAll(arrivals.at(subtype, ignoredWithin(property)));
                        }
                    }
                }
            }
            Element first = same.get(0);
            members.add(new Member(path(first), on(first), same, subject, marks, found));
            return classified.isPresent();
        }

        /** What a mark says of a member, else what the pack says of it. */
        private Optional<Arrival.Whole> classified(
                List<Element> same, List<DeclaredType> at, Marks marks, TypeMirror held) {
            if (marks.classify()) {
                return Optional.of(arrivals.whole(marks, held));
            }
            for (DeclaredType level : at) {
                Optional<ExternalType> external = origins.external((TypeElement) level.asElement());
                if (external.isEmpty()) {
                    continue;
                }
                for (Element element : same) {
                    String name = element.getSimpleName().toString();
                    ExternalType.Classification says =
                            external.get().members().get(element instanceof ExecutableElement ? name + "()" : name);
                    if (says != null) {
                        return Optional.of(Arrivals.whole(says));
                    }
                }
            }
            return Optional.empty();
        }

        private SortedSet<String> ignoredWithin(Property property) {
            SortedSet<String> ignored = new TreeSet<>();
            if (channel == Channel.JACKSON) {
                property.written().forEach(element -> ignored.addAll(JacksonRules.ignoredNames(element)));
            }
            return Ordered.set(ignored);
        }

        /** Where other code writes the value, the members that are classified still count, and the rest is unknown as a whole. */
        private void judgeReplaced() {
            List<String> reasons = new ArrayList<>();
            for (DeclaredType level : levels) {
                TypeElement element = (TypeElement) level.asElement();
                if (channel == Channel.JAVA_SERIALIZATION) {
                    SerializationRules.replaced(element).ifPresent(reasons::add);
                } else {
                    JacksonRules.replaced(List.of(element)).ifPresent(reasons::add);
                    if (mixedIn.contains(element.getQualifiedName().toString())) {
                        reasons.add("a Jackson mix-in changes what is written");
                    }
                }
            }
            if (!reasons.isEmpty()) {
                members.removeIf(member -> !member.marks().classify());
                beyond.add(new Arrival.Opaque(reasons.get(0)));
            }
        }

        /** A member is known by the type that declares it, so that a waiver on it and its row in the dictionary name the same. */
        private String path(Element member) {
            return declaring(member).getSimpleName() + "." + name(member);
        }

        private String on(Element member) {
            return origins.name(declaring(member)) + "." + name(member);
        }

        private TypeElement declaring(Element member) {
            return member.getEnclosingElement() instanceof TypeElement declaring ? declaring : type;
        }

        private String name(Element member) {
            return member.getSimpleName() + (member instanceof ExecutableElement ? "()" : "");
        }
    }
}
