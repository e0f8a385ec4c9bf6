package uk.disc.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** One compile in this JVM, to be described and then run once. */
final class Compilation {
    private final JavaCompiler compiler;
    private final Path output;
    private final List<String> options = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>();
    private final Map<String, String> ours = new java.util.TreeMap<>();

    Compilation(JavaCompiler compiler, Path output) {
        this.compiler = compiler;
        this.output = output;
    }

    Compilation option(String key, String value) {
        ours.put(key, value);
        return this;
    }

    Compilation options(Map<String, String> more) {
        ours.putAll(more);
        return this;
    }

    Compilation with(String... compilerOptions) {
        options.addAll(List.of(compilerOptions));
        return this;
    }

    Compilation classPath(List<Path> entries) {
        return with("-classpath", Artefacts.path(entries));
    }

    Compilation processorPath(List<Path> entries) {
        return with("-processorpath", Artefacts.path(entries));
    }

    /** Hands a processor over instead of letting the compiler look for one. */
    Compilation processor(Processor processor) {
        processors.add(processor);
        return this;
    }

    Compiled compile(Collection<Path> sources) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(output);
            List<String> all = new ArrayList<>(List.of("-d", output.toString(), "-source", "17", "-target", "17"));
            all.addAll(options);
            // The system's modules of a later JDK than the one meant are no matter of these tests.
            all.add("-Xlint:-options");
            ours.forEach((key, value) -> all.add("-A" + key + "=" + value));
            if (compiler.getClass().getName().startsWith("org.eclipse")) {
                all.remove("-Xlint:-options");
            }
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(), files, said, all, null, files.getJavaFileObjectsFromPaths(sources));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            boolean success = task.call();
            RegisterSchema.check(output);
            return new Compiled(
                    success,
                    said.getDiagnostics().stream().map(Compiled.Message::of).toList(),
                    output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
