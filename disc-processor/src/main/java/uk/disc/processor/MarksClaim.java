package uk.disc.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims our marks, and does nothing else: {@code -Xlint:processing} complains of annotations that no processor claims.
 *
 * <p>{@link DiscProcessor} can't, since it asks to see every type, and whoever claims would claim every annotation there is. It must
 * stand before this one in the service file: javac stops asking once all annotations are claimed.
 */
public final class MarksClaim extends AbstractProcessor {
    /** For the compiler, which finds it through its service file. */
    public MarksClaim() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("uk.disc.annotation.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
