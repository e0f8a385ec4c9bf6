package uk.disc.processor.payload;

import java.util.List;
import javax.lang.model.element.Element;

/**
 * One thing that a type carries: a field with its getter, or a getter alone.
 *
 * @param path the declaring type's simple name and the member's, such as {@code Note.sti}
 * @param on the member as waivers and the dictionary name it: the declaring type's binary name, and the member's
 * @param elements the elements that are this member: field, record component, accessors; the first one gives its position
 * @param subjectIdentifier whether it tells whom this is about
 * @param marks what is marked on it
 * @param arrivals what is found there: one classified whole when it carries a mark
 */
record Member(
        String path,
        String on,
        List<Element> elements,
        boolean subjectIdentifier,
        Marks marks,
        List<Arrival> arrivals) {
    Member {
        elements = List.copyOf(elements);
        arrivals = List.copyOf(arrivals);
    }

    Element first() {
        return elements.get(0);
    }
}
