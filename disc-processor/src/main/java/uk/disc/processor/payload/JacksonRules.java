package uk.disc.processor.payload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What Jackson's annotations do to what is written. Jackson 2 and 3 share their annotations; those of data binding have another package
 * in each. What an annotation takes away is believed only when it surely does; where Jackson's answer depends on how the mapper is
 * configured, the property counts as written.
 */
final class JacksonRules {
    private static final String BASE = "com.fasterxml.jackson.annotation.";

    /** Any of these on a member makes Jackson write it, whatever its name or visibility. */
    private static final List<String> ASKS = List.of(
            BASE + "JsonProperty",
            BASE + "JsonGetter",
            BASE + "JsonValue",
            BASE + "JsonAnyGetter",
            BASE + "JsonRawValue",
            BASE + "JsonUnwrapped",
            BASE + "JsonView",
            BASE + "JsonFormat",
            BASE + "JsonTypeInfo",
            BASE + "JsonManagedReference",
            BASE + "JsonBackReference",
            "com.fasterxml.jackson.databind.annotation.JsonSerialize",
            "tools.jackson.databind.annotation.JsonSerialize");

    private static final List<String> SERIALIZE = List.of(
            "com.fasterxml.jackson.databind.annotation.JsonSerialize",
            "tools.jackson.databind.annotation.JsonSerialize");

    private static final List<String> NAMING = List.of(
            "com.fasterxml.jackson.databind.annotation.JsonNaming", "tools.jackson.databind.annotation.JsonNaming");

    private static final Set<String> SELF_WRITTEN =
            Set.of("com.fasterxml.jackson.databind.JsonSerializable", "tools.jackson.databind.JacksonSerializable");

    /** The attributes of {@code @JsonSerialize} that put other code in the place of the member's own type. */
    private static final List<String> REPLACES = List.of(
            "using",
            "contentUsing",
            "keyUsing",
            "nullsUsing",
            "as",
            "keyAs",
            "contentAs",
            "converter",
            "contentConverter");

    private JacksonRules() {}

    /** Whether Jackson is told to write a member. */
    static boolean asks(Element member) {
        return ASKS.stream()
                .anyMatch(name -> Attributes.onOrBundled(member, name).isPresent());
    }

    /** Whether Jackson writes this member alone for the whole value. */
    static boolean value(Element member) {
        return on(member, "JsonValue").filter(mark -> mark.flag("value")).isPresent();
    }

    /** What makes the written form of something other than its own type says; empty when nothing does. */
    static Optional<String> replaced(Collection<? extends Element> elements) {
        for (Element element : elements) {
            if (on(element, "JsonAnyGetter").isPresent()) {
                return Optional.of("@JsonAnyGetter writes whatever the map holds");
            }
            if (on(element, "JsonRawValue").isPresent()) {
                return Optional.of("@JsonRawValue writes whatever the text holds");
            }
            for (String name : SERIALIZE) {
                Optional<Attributes> mark = Attributes.onOrBundled(element, name);
                if (mark.isPresent()
                        && REPLACES.stream().anyMatch(each -> mark.get().written(each) != null)) {
                    return Optional.of("@JsonSerialize gives the writing to other code");
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a type writes itself, by implementing Jackson's interface. */
    static boolean selfWritten(TypeElement supertype) {
        return SELF_WRITTEN.contains(supertype.getQualifiedName().toString());
    }

    /** The subtypes that {@code @JsonSubTypes} names on a type or a member. */
    static List<TypeMirror> subtypes(Element element) {
        List<TypeMirror> subtypes = new ArrayList<>();
        on(element, "JsonSubTypes")
                .ifPresent(mark ->
                        mark.nested("value").forEach(each -> each.type("value").ifPresent(subtypes::add)));
        return subtypes;
    }

    /** The names that Jackson is told to ignore in values of a type, the nearest supertype's word counting. */
    static Set<String> ignoredNames(List<DeclaredType> levels) {
        for (DeclaredType level : levels) {
            // A naming strategy changes the names that the list is compared with, so that the list may miss.
            if (NAMING.stream()
                    .anyMatch(name -> Attributes.on(level.asElement(), name).isPresent())) {
                return Set.of();
            }
        }
        for (DeclaredType level : levels) {
            if (on(level.asElement(), "JsonIgnoreProperties").isPresent()) {
                return ignoredNames(level.asElement());
            }
        }
        return Set.of();
    }

    /** The names that Jackson is told to ignore by the mark on this element. */
    static Set<String> ignoredNames(Element element) {
        return on(element, "JsonIgnoreProperties")
                .filter(mark -> !mark.flag("allowGetters"))
                .<Set<String>>map(mark -> new TreeSet<>(mark.texts("value")))
                .orElse(Set.of());
    }

    /** Why a property isn't written; empty when it is, or may be. */
    static Optional<String> leftOut(Property property, Set<String> ignored) {
        List<Element> written = property.written();
        if (names(property).stream().allMatch(ignored::contains)) {
            return Optional.of("@JsonIgnoreProperties keeps it out of the JSON");
        }
        for (Element member : written) {
            if (on(member, "JsonProperty")
                    .filter(mark -> mark.constant("access").equals("WRITE_ONLY"))
                    .isPresent()) {
                return Optional.of("@JsonProperty(access = WRITE_ONLY) keeps it out of the JSON");
            }
        }
        if (ignores(property)) {
            return Optional.of("@JsonIgnore keeps it out of the JSON");
        }
        boolean asked = written.stream().anyMatch(JacksonRules::asks)
                || property.setters().stream().anyMatch(JacksonRules::asks);
        if (!asked && ofIgnoredType(property)) {
            return Optional.of("@JsonIgnoreType on its type keeps it out of the JSON");
        }
        if (!asked
                && property.getters().isEmpty()
                && property.fields().stream()
                        .allMatch(at -> at.field().getModifiers().contains(Modifier.TRANSIENT))) {
            return Optional.of("it is transient and has no getter");
        }
        return Optional.empty();
    }

    /** The names under which a property may be written. */
    private static Set<String> names(Property property) {
        Set<String> names = new TreeSet<>();
        List<Element> all = new ArrayList<>(property.written());
        all.addAll(property.setters());
        for (Element member : all) {
            on(member, "JsonProperty").map(mark -> mark.text("value")).ifPresent(names::add);
            on(member, "JsonGetter").map(mark -> mark.text("value")).ifPresent(names::add);
            on(member, "JsonSetter").map(mark -> mark.text("value")).ifPresent(names::add);
        }
        names.remove("");
        return names.isEmpty() ? Set.of(property.name()) : names;
    }

    /**
     * As Jackson does it: one {@code @JsonIgnore} takes the whole property away, unless another accessor is asked for explicitly; then
     * only the accessors that carry it.
     */
    private static boolean ignores(Property property) {
        List<List<Element>> accessors = new ArrayList<>();
        property.fields().forEach(at -> accessors.add(at.same()));
        if (!property.getters().isEmpty()) {
            // An overriding getter inherits the annotations of those it overrides, and may replace them.
            accessors.add(property.getters().stream()
                    .<Element>map(Property.GetterAt::getter)
                    .toList());
        }
        boolean any = accessors.stream().anyMatch(JacksonRules::ignored);
        boolean asked = accessors.stream().anyMatch(accessor -> !ignored(accessor) && asksAny(accessor))
                || property.setters().stream().anyMatch(setter -> !ignored(List.of(setter)) && asks(setter));
        return any && (!asked || accessors.stream().allMatch(JacksonRules::ignored));
    }

    private static boolean asksAny(List<Element> accessor) {
        return accessor.stream().anyMatch(JacksonRules::asks);
    }

    private static boolean ignored(List<? extends Element> accessor) {
        for (Element element : accessor) {
            Optional<Attributes> mark = on(element, "JsonIgnore");
            if (mark.isPresent()) {
                return mark.get().flag("value");
            }
        }
        return false;
    }

    private static boolean ofIgnoredType(Property property) {
        for (Element member : property.written()) {
            TypeMirror type = member instanceof ExecutableElement getter ? getter.getReturnType() : member.asType();
            if (type.getKind() != TypeKind.DECLARED || !ignoredType(((DeclaredType) type).asElement())) {
                return false;
            }
        }
        return true;
    }

    private static boolean ignoredType(Element type) {
        return on(type, "JsonIgnoreType").filter(mark -> mark.flag("value")).isPresent();
    }

    private static Optional<Attributes> on(Element element, String simpleName) {
        return Attributes.onOrBundled(element, BASE + simpleName);
    }
}
