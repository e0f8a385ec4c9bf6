package uk.disc.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** What a processor is given, for the check that a plugin starts: its options are the plugin's arguments. */
final class PluginEnvironment implements ProcessingEnvironment, Messager {
    private final JavacTask task;
    private final Map<String, String> options;
    private final Filer filer;
    private final Supplier<Optional<CompilationUnitTree>> anyFile;

    /**
     * An environment.
     *
     * @param anyFile a file of the compile, at which to show what has no place; a plugin can't show anything without one
     */
    PluginEnvironment(
            JavacTask task, Map<String, String> options, Filer filer, Supplier<Optional<CompilationUnitTree>> anyFile) {
        this.task = task;
        this.options = Map.copyOf(options);
        this.filer = filer;
        this.anyFile = anyFile;
    }

    @Override
    public Map<String, String> getOptions() {
        return options;
    }

    @Override
    public Messager getMessager() {
        return this;
    }

    @Override
    public Filer getFiler() {
        return filer;
    }

    @Override
    public Elements getElementUtils() {
        return task.getElements();
    }

    @Override
    public Types getTypeUtils() {
        return task.getTypes();
    }

    @Override
    public SourceVersion getSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Locale getLocale() {
        return Locale.ROOT;
    }

    @Override
    public void printMessage(Diagnostic.Kind kind, CharSequence text) {
        anyFile.get().ifPresent(unit -> Trees.instance(task).printMessage(kind, text, unit, unit));
    }

    @Override
    public void printMessage(Diagnostic.Kind kind, CharSequence text, @Nullable Element element) {
        printMessage(kind, text);
    }

    @Override
    public void printMessage(
            Diagnostic.Kind kind, CharSequence text, @Nullable Element element, @Nullable AnnotationMirror mark) {
        printMessage(kind, text);
    }

    @Override
    public void printMessage(
            Diagnostic.Kind kind,
            CharSequence text,
            @Nullable Element element,
            @Nullable AnnotationMirror mark,
            @Nullable AnnotationValue value) {
        printMessage(kind, text);
    }
}
