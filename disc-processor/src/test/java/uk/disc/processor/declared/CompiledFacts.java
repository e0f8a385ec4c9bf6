package uk.disc.processor.declared;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;
import uk.disc.policy.ExternalType;
import uk.disc.processor.TripWireOff;
import uk.disc.register.ModuleFacts;
import uk.disc.register.TransferFacts;
import uk.disc.vocabulary.SourcePosition;

/** Compiles real source with a real compiler, and keeps the facts that {@link DeclaredFacts} collects. */
public final class CompiledFacts {
    private static final Pattern NAME = Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w*)");

    private final boolean eclipse;
    private final Map<String, String> sources = new TreeMap<>();
    private final List<Path> classPath = new ArrayList<>();
    private final SortedMap<String, ExternalType> externalTypes = new TreeMap<>();
    private @Nullable String module;
    private boolean errorsExpected;
    private Duration collecting = Duration.ZERO;

    private CompiledFacts(boolean eclipse) {
        this.eclipse = eclipse;
    }

    public static CompiledFacts with(Compiler compiler) {
        return new CompiledFacts(compiler == Compiler.ECLIPSE);
    }

    /** The two compilers that promise the same facts. */
    public enum Compiler {
        JAVAC,
        ECLIPSE
    }

    /** A source file: its package and its first type are read from the text, and the marks' imports are added. */
    public CompiledFacts source(String text) {
        Matcher packaged = Pattern.compile("package\\s+([\\w.]+);").matcher(text);
        String home = packaged.find() ? packaged.group(1) + "." : "";
        Matcher named = NAME.matcher(text.substring(home.isEmpty() ? 0 : packaged.end()));
        String name = named.find() ? named.group(1) : "package-info";
        String body = name.equals("package-info") || text.contains("import uk.disc.annotation")
                ? text
                : home.isEmpty() ? imports() + text : text.replaceFirst("package\\s+[\\w.]+;", "$0 " + imports());
        sources.put(home + name, body);
        return this;
    }

    private static String imports() {
        return "import uk.disc.annotation.*; import java.util.*; ";
    }

    public CompiledFacts classPath(Path folder) {
        classPath.add(folder);
        return this;
    }

    public CompiledFacts external(ExternalType type) {
        externalTypes.put(type.type(), type);
        return this;
    }

    public CompiledFacts module(String name) {
        this.module = name;
        return this;
    }

    public CompiledFacts withErrors() {
        this.errorsExpected = true;
        return this;
    }

    /** How much processor time the last collection took, whatever else the machine does meanwhile. */
    public Duration collecting() {
        return collecting;
    }

    /** The facts. */
    public ModuleFacts facts() {
        try {
            Path out = Files.createTempDirectory("disc-facts");
            try {
                return compile(out);
            } finally {
                try (Stream<Path> all = Files.walk(out)) {
                    all.sorted((one, other) -> other.compareTo(one))
                            .forEach(each -> each.toFile().delete());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The facts of the only transfer. */
    public TransferFacts transfer() {
        List<TransferFacts> transfers = facts().transfers();
        if (transfers.size() != 1) {
            throw new AssertionError("expected one transfer, but there are " + transfers);
        }
        return transfers.get(0);
    }

    /** The facts, with the class files left in a folder. */
    public ModuleFacts compile(Path out) throws IOException {
        JavaCompiler compiler = eclipse ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter log = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
            List<Path> path = new ArrayList<>(classPath);
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                path.add(Path.of(entry));
            }
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
            List<Path> written = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                // The Eclipse compiler reads a source only from a file.
                Path file = out.resolve("sources/" + source.getKey().replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                written.add(Files.writeString(file, source.getValue()));
            }
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(written);
            Collector collector = new Collector();
            JavaCompiler.CompilationTask task = compiler.getTask(log, files, diagnostics, options(), null, units);
            task.setProcessors(List.of(collector));
            TripWireOff.in(task);
            boolean done = task.call();
            if (collector.failure != null) {
                throw new AssertionError("the facts could not be collected", collector.failure);
            }
            if (!done && !errorsExpected) {
                throw new AssertionError("the source does not compile: " + errors(diagnostics) + log);
            }
            if (collector.facts == null) {
                throw new AssertionError("the processor did not run: " + errors(diagnostics) + log);
            }
            return collector.facts;
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private List<String> options() {
        return eclipse ? List.of("-17", "-proceedOnError", "-parameters", "-nowarn") : List.of("-parameters");
    }

    private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        StringBuilder errors = new StringBuilder();
        for (Diagnostic<?> each : diagnostics.getDiagnostics()) {
            errors.append(each).append('\n');
        }
        return errors.toString();
    }

    private final class Collector extends AbstractProcessor {
        private final Set<TypeElement> types = new LinkedHashSet<>();
        private final Set<PackageElement> packages = new LinkedHashSet<>();
        private @Nullable ModuleFacts facts;
        private @Nullable Throwable failure;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            for (Element root : round.getRootElements()) {
                if (root instanceof TypeElement type) {
                    types.add(type);
                } else if (root instanceof PackageElement home) {
                    packages.add(home);
                }
            }
            if (round.processingOver()) {
                try {
                    long began = processorTime();
                    facts = new DeclaredFacts(
                                    processingEnv.getElementUtils(),
                                    processingEnv.getTypeUtils(),
                                    new ByName(types),
                                    externalTypes)
                            .collect(types, packages, Optional.ofNullable(module));
                    collecting = Duration.ofNanos(processorTime() - began);
                } catch (RuntimeException | StackOverflowError thrown) {
                    failure = thrown;
                }
            }
            return false;
        }
    }

    /** Positions that name what they are of, so that a test can say what it expects: the file is the element, or the element and mark. */
    private static final class ByName implements SourceLocator {
        private final Set<TypeElement> roots;

        ByName(Set<TypeElement> roots) {
            this.roots = roots;
        }

        @Override
        public SourcePosition of(Element element) {
            return at(element, "");
        }

        @Override
        public SourcePosition of(Element element, AnnotationMirror mark, @Nullable AnnotationValue value) {
            String name = mark.getAnnotationType().asElement().getSimpleName().toString();
            return at(
                    element,
                    "@" + name + (value == null ? "" : "=" + value.toString().replace("\"", "")));
        }

        @Override
        public SourcePosition ofType(Element element) {
            return at(element, ":type");
        }

        private SourcePosition at(Element element, String suffix) {
            StringBuilder name = new StringBuilder();
            for (Element around = element; around != null; around = around.getEnclosingElement()) {
                name.insert(0, around.getSimpleName() + (name.length() == 0 ? "" : "."));
                if (around instanceof TypeElement type && roots.contains(type)) {
                    return new SourcePosition(name + suffix, 1, 1);
                }
            }
            return SourcePosition.NONE;
        }
    }
}
