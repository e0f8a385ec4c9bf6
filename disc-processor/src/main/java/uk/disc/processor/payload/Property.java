package uk.disc.processor.payload;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * All that is one property of a type under one name: its fields, the nearest first, with their record components, its getters, and its
 * setters, which tell only whether Jackson was asked for the property.
 */
final class Property {
    /** A field, with the supertype that declares it. */
    record FieldAt(VariableElement field, List<Element> same, DeclaredType level) {}

    /** A getter, with the supertype that declares it. */
    record GetterAt(ExecutableElement getter, DeclaredType level) {}

    private final String name;
    private final List<FieldAt> fields = new ArrayList<>();
    private final List<GetterAt> getters = new ArrayList<>();
    private final List<ExecutableElement> setters = new ArrayList<>();

    Property(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<FieldAt> fields() {
        return fields;
    }

    List<GetterAt> getters() {
        return getters;
    }

    List<ExecutableElement> setters() {
        return setters;
    }

    /** The nearest getter that a mark classifies, else the nearest. Empty without getters. */
    List<Element> speakingGetter() {
        for (GetterAt at : getters) {
            if (Marks.of(at.getter()).classify()) {
                return List.of(at.getter());
            }
        }
        return getters.isEmpty() ? List.of() : List.of(getters.get(0).getter());
    }

    List<Element> allGetters() {
        return getters.stream().<Element>map(GetterAt::getter).toList();
    }

    /** What is written when the property is: its fields, components and getters. */
    List<Element> written() {
        List<Element> written = new ArrayList<>();
        for (FieldAt at : fields) {
            written.addAll(at.same());
        }
        for (GetterAt at : getters) {
            written.add(at.getter());
        }
        return written;
    }
}
