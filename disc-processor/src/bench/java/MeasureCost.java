import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Measures what the check adds to a compile, side by side in one run with a processor that does nothing.
 *
 * <p>Cold: each compile in a Java of its own. Warm: one Java compiles again and again; like Maven, it loads the processor's classes anew
 * each time. Warm with classes kept: as in Gradle's daemon or Bazel's worker, which make a new processor of classes they have loaded. The
 * configurations take turns, so that other load on the machine meets both. Processor time is what counts; the time on the clock
 * stands beside it.
 */
public final class MeasureCost {
    private static final int WARM_UP = 6;

    private enum Configuration {
        NO_OP("no-op"),
        /** Marks and declarations, and no method body. */
        DECLARATIONS("declarations alone"),
        DISC("disc");

        private final String title;

        Configuration(String title) {
            this.title = title;
        }

        boolean checks() {
            return this != NO_OP;
        }
    }

    private final Path work;
    private final int runs;
    private final String classPath;
    private final String checker;
    private final List<Path> sources;

    private MeasureCost(Path work, int runs, String classPath, String checker, List<Path> sources) {
        this.work = work;
        this.runs = runs;
        this.classPath = classPath;
        this.checker = checker;
        this.sources = sources;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        if (arguments.length == 5) {
            // A cold run: this Java exists for one compile.
            MeasureCost one = new MeasureCost(work, 1, arguments[2], arguments[3], sources(work));
            long began = System.nanoTime();
            one.compile(Configuration.valueOf(arguments[4]), Optional.empty());
            System.out.println(Cost.processorTime() / 1e9 + " " + (System.nanoTime() - began) / 1e9);
            return;
        }
        List<Path> sources = GeneratedApplication.write(work.resolve("sources"), GeneratedApplication.USUAL_TRANSFERS);
        new MeasureCost(work, Math.max(1, Integer.parseInt(arguments[1])), arguments[2], arguments[3], sources)
                .measure(System.out);
    }

    private static List<Path> sources(Path work) throws IOException {
        try (Stream<Path> all = Files.walk(work.resolve("sources"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void measure(PrintStream out) throws Exception {
        out.printf("cost  %d files, %d runs each, Java %s%n", sources.size(), runs, System.getProperty("java.version"));
        report(out, "cold", turns(0, this::cold));
        report(out, "warm", turns(WARM_UP, configuration -> warm(configuration, Optional.empty())));
        Map<Configuration, ClassLoader> kept = new EnumMap<>(Configuration.class);
        for (Configuration configuration : Configuration.values()) {
            URLClassLoader classes =
                    new URLClassLoader(urls(processorPath(configuration)), ClassLoader.getPlatformClassLoader());
            // In a loader that can't be closed: javac closes what it is given.
            kept.put(configuration, new ClassLoader(classes) {});
        }
        report(
                out,
                "warm with classes kept",
                turns(WARM_UP, configuration -> warm(configuration, Optional.of(kept.get(configuration)))));
    }

    private interface Run {
        Cost of(Configuration configuration) throws Exception;
    }

    private Map<Configuration, List<Cost>> turns(int warmUp, Run run) throws Exception {
        Map<Configuration, List<Cost>> costs = new EnumMap<>(Configuration.class);
        for (int turn = -warmUp; turn < runs; turn++) {
            for (Configuration configuration : Configuration.values()) {
                Cost cost = run.of(configuration);
                if (turn >= 0) {
                    costs.computeIfAbsent(configuration, key -> new ArrayList<>()).add(cost);
                }
            }
        }
        return costs;
    }

    private Cost cold(Configuration configuration) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        work.resolve("classes").toString(),
                        "MeasureCost",
                        work.toString(),
                        "1",
                        classPath,
                        checker,
                        configuration.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] cost = new String(process.getInputStream().readAllBytes()).trim().split(" ");
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The compile failed: " + configuration);
        }
        return new Cost(Double.parseDouble(cost[0]), Double.parseDouble(cost[1]));
    }

    private Cost warm(Configuration configuration, Optional<ClassLoader> kept) throws IOException {
        long cpu = Cost.processorTime();
        long began = System.nanoTime();
        compile(configuration, kept);
        return new Cost((Cost.processorTime() - cpu) / 1e9, (System.nanoTime() - began) / 1e9);
    }

    private String processorPath(Configuration configuration) {
        return configuration.checks() ? checker : work.resolve("classes").toString();
    }

    private static URL[] urls(String path) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /**
     * Compiles all.
     *
     * @param kept the loader whose classes are used; if there is none, javac makes one from the same path
     */
    private void compile(Configuration configuration, Optional<ClassLoader> kept) throws IOException {
        Path output = work.resolve("out-" + configuration.name().toLowerCase(Locale.ROOT));
        Cost.delete(output);
        Files.createDirectories(output);
        List<String> options = new ArrayList<>(List.of(
                "-d", output.toString(), "-cp", classPath, "--processor-path", processorPath(configuration)));
        if (configuration.checks()) {
            options.add("-Adisc.asOf=2026-11-02");
        }
        if (configuration == Configuration.DECLARATIONS) {
            options.add("-Adisc.flows=off");
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(
                            said,
                            kept.<JavaFileManager>map(loader -> new KeptClasses(files, loader)).orElse(files),
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(sources));
            boolean good = task.call();
            boolean checked = Files.isDirectory(output.resolve("META-INF/disc"));
            if (!good || checked != configuration.checks()) {
                throw new IllegalStateException(configuration + (good ? " is not what ran\n" : " failed\n") + said);
            }
        }
    }

    /** Gives javac the same loader for processor and plugin each time. */
    private static final class KeptClasses extends ForwardingJavaFileManager<JavaFileManager> {
        private final ClassLoader loader;

        KeptClasses(JavaFileManager files, ClassLoader loader) {
            super(files);
            this.loader = loader;
        }

        @Override
        public ClassLoader getClassLoader(Location location) {
            return location == StandardLocation.ANNOTATION_PROCESSOR_PATH ? loader : super.getClassLoader(location);
        }
    }

    private static void report(PrintStream out, String name, Map<Configuration, List<Cost>> costs) {
        line(out, name + ", processor time", costs, Cost::cpu);
        line(out, name + ", on the clock", costs, Cost::clock);
    }

    private static void line(
            PrintStream out,
            String name,
            Map<Configuration, List<Cost>> costs,
            Function<List<Cost>, double[]> part) {
        double[] noOp = part.apply(costs.get(Configuration.NO_OP));
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT, "cost  %s: no-op min %.2f median %.2f s", name, Cost.min(noOp), Cost.median(noOp)));
        for (Configuration configuration : Configuration.values()) {
            if (configuration.checks()) {
                double[] seconds = part.apply(costs.get(configuration));
                line.append(String.format(
                        Locale.ROOT,
                        "; %s min %.2f median %.2f s, ratio min %.3f median %.3f",
                        configuration.title,
                        Cost.min(seconds),
                        Cost.median(seconds),
                        Cost.min(seconds) / Cost.min(noOp),
                        Cost.median(seconds) / Cost.median(noOp)));
            }
        }
        out.println(line);
    }
}
