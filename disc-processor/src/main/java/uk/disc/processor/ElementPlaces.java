package uk.disc.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import uk.disc.vocabulary.SourcePosition;

/**
 * Places under a compiler that gives processors no trees. Lines aren't known: a position is the file and a running number instead of
 * the column, and the compiler finds the place by the element.
 */
final class ElementPlaces implements Places {
    private final Messager messager;
    private final Predicate<TypeElement> isSource;
    private final Map<Place, SourcePosition> positions = new HashMap<>();
    private final Map<SourcePosition, Place> places = new HashMap<>();

    /** What the compiler needs to find the place again. */
    private record Place(
            Element element,
            @Nullable AnnotationMirror mark,
            @Nullable AnnotationValue value) {}

    /**
     * Places by element.
     *
     * @param isSource whether an outermost type is being compiled, rather than read from a class file
     */
    ElementPlaces(Messager messager, Predicate<TypeElement> isSource) {
        this.messager = messager;
        this.isSource = isSource;
    }

    @Override
    public SourcePosition of(Element element) {
        return position(new Place(element, null, null));
    }

    @Override
    public SourcePosition of(Element element, AnnotationMirror mark, @Nullable AnnotationValue value) {
        return position(new Place(element, mark, value));
    }

    @Override
    public SourcePosition ofType(Element element) {
        return of(element);
    }

    private SourcePosition position(Place place) {
        SourcePosition known = positions.get(place);
        if (known != null) {
            return known;
        }
        SourcePosition position = file(place.element())
                .map(file -> new SourcePosition(file, 0, positions.size() + 1))
                .orElse(SourcePosition.NONE);
        positions.put(place, position);
        places.put(position, place);
        return position;
    }

    /** The file an element stands in, as far as its type's name tells; empty when it comes from a class file. */
    private Optional<String> file(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() != null
                && !(outermost.getEnclosingElement() instanceof PackageElement)) {
            outermost = outermost.getEnclosingElement();
        }
        if (outermost instanceof TypeElement type) {
            return isSource.test(type)
                    ? Optional.of(type.getQualifiedName().toString().replace('.', '/') + ".java")
                    : Optional.empty();
        }
        return outermost instanceof PackageElement pack
                ? Optional.of(pack.getQualifiedName().toString().replace('.', '/') + "/package-info.java")
                : Optional.empty();
    }

    @Override
    public void print(Diagnostic.Kind kind, String text, SourcePosition position) {
        Place place = position.equals(SourcePosition.NONE) ? null : places.get(position);
        if (place == null) {
            messager.printMessage(kind, text);
            return;
        }
        Optional<Element> shown = outsideRecords(place.element());
        if (shown.isEmpty()) {
            messager.printMessage(kind, text.replaceFirst("(\n|$)", " (" + position.file() + ")$1"));
        } else if (place.mark() == null || !shown.get().equals(place.element())) {
            messager.printMessage(kind, text, shown.get());
        } else if (place.value() == null) {
            messager.printMessage(kind, text, place.element(), place.mark());
        } else {
            messager.printMessage(kind, text, place.element(), place.mark(), place.value());
        }
    }

    /** Eclipse's compiler finds no place in a record: the nearest thing around it, if there is any. */
    private static Optional<Element> outsideRecords(Element element) {
        Element shown = element;
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            if (at.getKind() == ElementKind.RECORD) {
                shown = at.getEnclosingElement();
            }
        }
        return Optional.ofNullable(shown).filter(found -> !(found instanceof PackageElement) || found.equals(element));
    }
}
