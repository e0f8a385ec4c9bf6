package uk.disc.processor;

import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks, in the compile, that every declared transfer of personal information is one the partnership has agreed.
 *
 * <p>The rounds only collect the names of the types compiled. Under javac the verdict is given at the first {@code ANALYZE} event, when
 * every type is known and no class file is written; under any other compiler in the last round. See {@link Check}.
 */
public final class DiscProcessor extends AbstractProcessor {
    private @Nullable Check check;
    private boolean byEvents;

    /** For the compiler, which finds the processor through its service file. */
    public DiscProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Option.names();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Check started = new Check(environment);
        check = started;
        byEvents = listen(environment, started);
    }

    /**
     * Joins the compiler's own events.
     *
     * @return false if this compiler has none; whatever goes wrong here is no reason not to check
     */
    private static boolean listen(ProcessingEnvironment environment, Check check) {
        Optional<ProcessingEnvironment> javac = WrappedEnvironment.javac(environment);
        if (javac.isEmpty()) {
            return false;
        }
        try {
            JavacEvents.listen(javac.get(), check);
            return true;
        } catch (LinkageError | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Check running = check;
        if (running != null) {
            running.guarded("reading the sources", () -> {
                running.round(round.getRootElements());
                if (round.processingOver() && !byEvents) {
                    running.withoutEvents(round.errorRaised());
                }
            });
        }
        return false;
    }
}
