package uk.disc.processor.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * One annotation as written, read by name: nothing of it is loaded as a class, since the code under check may have another version
 * of it, or none. What can't be read, in source with errors, reads as absent.
 *
 * @param mirror the annotation
 */
public record Attributes(AnnotationMirror mirror) {
    /** A library's own annotation that stands for several of Jackson's carries this one. */
    private static final String BUNDLE = "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";

    /** How far bundles inside bundles are followed. */
    private static final int BUNDLE_DEPTH = 4;

    /**
     * The annotation of that name on an element.
     *
     * @param element any element
     * @param annotation the annotation's qualified name
     * @return the annotation; empty when it is not there
     */
    public static Optional<Attributes> on(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (nameOf(mirror).equals(annotation)) {
                return Optional.of(new Attributes(mirror));
            }
        }
        return Optional.empty();
    }

    /** The annotation of that name on an element, or within one of Jackson's bundles on it. */
    static Optional<Attributes> onOrBundled(Element element, String annotation) {
        return bundled(element, annotation, BUNDLE_DEPTH);
    }

    private static Optional<Attributes> bundled(Element element, String annotation, int depth) {
        Optional<Attributes> direct = on(element, annotation);
        if (direct.isPresent() || depth == 0) {
            return direct;
        }
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            Element type = mirror.getAnnotationType().asElement();
            if (on(type, BUNDLE).isPresent()) {
                Optional<Attributes> inside = bundled(type, annotation, depth - 1);
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The qualified name of an annotation's type.
     *
     * @param mirror the annotation
     * @return the name
     */
    public static String nameOf(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
    }

    /**
     * An attribute as written.
     *
     * @param name the attribute's name
     * @return its value; null when the source leaves it to its default
     */
    public @Nullable AnnotationValue written(String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private @Nullable Object value(String name) {
        AnnotationValue written = written(name);
        if (written != null) {
            return written.getValue();
        }
        for (ExecutableElement attribute :
                ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
            AnnotationValue standard = attribute.getDefaultValue();
            if (standard != null && attribute.getSimpleName().contentEquals(name)) {
                return standard.getValue();
            }
        }
        return null;
    }

    /**
     * A text.
     *
     * @param name the attribute's name
     * @return its value; empty text when absent
     */
    public String text(String name) {
        return value(name) instanceof String text ? text : "";
    }

    /**
     * A list of texts.
     *
     * @param name the attribute's name
     * @return its values in source order; empty when absent
     */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object each : each(name)) {
            if (each instanceof String text) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /**
     * The name of an enum constant.
     *
     * @param name the attribute's name
     * @return the constant's simple name; empty text when absent
     */
    public String constant(String name) {
        return value(name) instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : "";
    }

    /** A flag; false when absent. */
    boolean flag(String name) {
        return Boolean.TRUE.equals(value(name));
    }

    /** A class; empty when absent or when the class can't be found. */
    Optional<TypeMirror> type(String name) {
        return value(name) instanceof TypeMirror type ? Optional.of(type) : Optional.empty();
    }

    /** A list of classes; those that can't be found are left out. */
    List<TypeMirror> types(String name) {
        List<TypeMirror> found = new ArrayList<>();
        for (Object each : each(name)) {
            if (each instanceof TypeMirror type) {
                found.add(type);
            }
        }
        return List.copyOf(found);
    }

    /**
     * A list of annotations.
     *
     * @param name the attribute's name
     * @return its values in source order; empty when absent
     */
    public List<Attributes> nested(String name) {
        List<Attributes> nested = new ArrayList<>();
        for (Object each : each(name)) {
            if (each instanceof AnnotationMirror inner) {
                nested.add(new Attributes(inner));
            }
        }
        return List.copyOf(nested);
    }

    private List<Object> each(String name) {
        Object value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            return List.of(value);
        }
        List<Object> values = new ArrayList<>();
        for (Object element : list) {
            values.add(element instanceof AnnotationValue inner ? inner.getValue() : element);
        }
        return List.copyOf(values);
    }
}
