package uk.disc.processor.payload;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * One part of a signature that leaves: a parameter, or the returned value.
 *
 * @param path how it is shown, such as {@code send(summary)}
 * @param elements the parameter or method, and those it overrides, whose marks count too; the first one gives the position
 * @param type its type as declared
 */
public record PayloadPart(String path, List<Element> elements, TypeMirror type) {
    /** Copies the list. */
    public PayloadPart {
        elements = List.copyOf(elements);
    }
}
