package uk.disc.processor.payload;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import uk.disc.vocabulary.SourcePosition;

/** Where an element or a mark stands in the source. Each compiler tells that in its own way, so that the entry points answer it. */
public interface Positions {
    /**
     * Where an element's name stands.
     *
     * @param element any element
     * @return the position of its name; {@link SourcePosition#NONE} when it comes from a class file
     */
    SourcePosition of(Element element);

    /**
     * Where a mark, or one of its attributes, stands.
     *
     * @param element the element that carries the mark
     * @param mark the mark
     * @param value an attribute as written; null for the mark itself
     * @return the position; {@link SourcePosition#NONE} when the element comes from a class file
     */
    SourcePosition of(Element element, AnnotationMirror mark, @Nullable AnnotationValue value);

    /**
     * Where the declared type of a parameter or field, or the result type of a method, stands.
     *
     * @param element a parameter, field or method
     * @return the position of its type, else of its name
     */
    SourcePosition ofType(Element element);
}
