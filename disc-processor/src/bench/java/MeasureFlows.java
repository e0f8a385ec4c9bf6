import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures what it costs to follow method bodies, beside a compile without any processor, one with a processor that does nothing, and two
 * other checkers. All take turns in one run, so that other load on the machine meets them all. Every Java gets the same options, those that
 * the other checkers need among them.
 *
 * <p>What costs are compared with is the compile without a processor.
 */
public final class MeasureFlows {
    private static final int WARM_UP = 2;
    private static final int LINES_PER_TRANSFER = 550;

    /** How a code base is compiled. */
    private enum Configuration {
        NONE("no processor"),
        NO_OP("a processor that does nothing"),
        DISC("disc, bodies followed"),
        NULLAWAY("NullAway"),
        TAINTING("Tainting Checker");

        private final String title;

        Configuration(String title) {
            this.title = title;
        }
    }

    /** What one compile took, and the most of the heap that was in use in mebibytes. */
    private record Measured(Cost cost, double heap) {}

    private final Path work;
    private final String checker;
    private final String anchors;

    private MeasureFlows(Path work, String checker, String anchors) {
        this.work = work;
        this.checker = checker;
        this.anchors = anchors;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the folder for work, the checker's path, the path of the other checkers, how often, the class path of marked code; then
     *     by threes a title, folders of sources and their class path. Or, for one compile in a Java of its own: the first three, a
     *     configuration, folders of sources and their class path
     */
    public static void main(String[] arguments) throws Exception {
        MeasureFlows measure = new MeasureFlows(Path.of(arguments[0]), arguments[1], arguments[2]);
        if (arguments.length == 6) {
            measure.one(Configuration.valueOf(arguments[3]), new Code(arguments[4], arguments[5]));
            return;
        }
        measure.all(Integer.parseInt(arguments[3]), arguments[4], List.of(arguments).subList(5, arguments.length), System.out);
    }

    /** A code base. */
    private record Code(String folders, String classPath) {
        List<Path> sources() throws IOException {
            List<Path> sources = new ArrayList<>();
            for (String folder : folders.split(File.pathSeparator)) {
                try (Stream<Path> all = Files.walk(Path.of(folder))) {
                    all.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("module-info.java"))
                            .forEach(sources::add);
                }
            }
            sources.sort(null);
            return sources;
        }

        long lines() throws IOException {
            long lines = 0;
            for (Path source : sources()) {
                try (Stream<String> each = Files.lines(source, StandardCharsets.UTF_8)) {
                    lines += each.count();
                }
            }
            return lines;
        }
    }

    private void one(Configuration configuration, Code code) throws Exception {
        long began = System.nanoTime();
        compile(configuration, code);
        double clock = (System.nanoTime() - began) / 1e9;
        System.out.println(Cost.processorTime() / 1e9 + " " + clock + " " + mostHeap());
    }

    /** After what the collector could not yet have freed: an upper bound. */
    private static double mostHeap() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                bytes += pool.getPeakUsage().getUsed();
            }
        }
        return bytes / 1024.0 / 1024.0;
    }

    private void all(int runs, String marked, List<String> codeBases, PrintStream out) throws Exception {
        out.printf("flows  Java %s, %d processors, %d runs each%n", System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(), runs);
        for (int index = 0; index + 2 < codeBases.size(); index += 3) {
            compare(out, codeBases.get(index), new Code(codeBases.get(index + 1), codeBases.get(index + 2)), runs);
        }
        Path application = work.resolve("application");
        GeneratedApplication.writeWithUndeclared(application, GeneratedApplication.USUAL_TRANSFERS);
        compare(out, "a generated application", new Code(application.toString(), marked), runs);
        growth(out, marked, runs);
        stress(out, marked, runs);
    }

    private void compare(PrintStream out, String title, Code code, int runs) throws Exception {
        out.printf(Locale.ROOT, "%nflows  %s, %,d lines%n", title, code.lines());
        Map<Configuration, List<Measured>> cold = turns(List.of(Configuration.values()), code, runs);
        Map<Configuration, List<Cost>> warm = new EnumMap<>(Configuration.class);
        for (int turn = -WARM_UP; turn < runs; turn++) {
            for (Configuration configuration : Configuration.values()) {
                Cost cost = warm(configuration, code);
                if (turn >= 0) {
                    warm.computeIfAbsent(configuration, key -> new ArrayList<>()).add(cost);
                }
            }
        }
        out.printf("flows  %-32s %21s %21s %12s%n", "median processor seconds, ratio", "cold", "warm", "heap MiB");
        double coldBase = cpu(cold.get(Configuration.NONE));
        double warmBase = Cost.median(Cost.cpu(warm.get(Configuration.NONE)));
        double heapBase = heap(cold.get(Configuration.NONE));
        for (Configuration configuration : Configuration.values()) {
            double coldTime = cpu(cold.get(configuration));
            double warmTime = Cost.median(Cost.cpu(warm.get(configuration)));
            double heap = heap(cold.get(configuration));
            out.printf(
                    Locale.ROOT,
                    "flows  %-32s %12.2f %8.3f %12.2f %8.3f %6.0f %5.2f%n",
                    configuration.title,
                    coldTime,
                    coldTime / coldBase,
                    warmTime,
                    warmTime / warmBase,
                    heap,
                    heap / heapBase);
        }
    }

    private static double cpu(List<Measured> measured) {
        return Cost.median(Cost.cpu(measured.stream().map(Measured::cost).toList()));
    }

    private static double heap(List<Measured> measured) {
        return Cost.median(measured.stream().mapToDouble(Measured::heap).sorted().toArray());
    }

    private void growth(PrintStream out, String marked, int runs) throws Exception {
        out.printf(
                "%nflows  growth, cold, median processor seconds%nflows  %10s %12s %12s %14s %18s%n",
                "lines", "without", "with", "own", "own ms per 1,000");
        for (int lines : new int[] {10_000, 25_000, 50_000, 100_000, 200_000}) {
            Path folder = work.resolve("growth-" + lines);
            GeneratedApplication.writeWithUndeclared(folder, Math.max(1, lines / LINES_PER_TRANSFER));
            Code code = new Code(folder.toString(), marked);
            Map<Configuration, List<Measured>> cold =
                    turns(List.of(Configuration.NONE, Configuration.DISC), code, runs);
            double without = cpu(cold.get(Configuration.NONE));
            double with = cpu(cold.get(Configuration.DISC));
            out.printf(
                    Locale.ROOT,
                    "flows  %,10d %12.2f %12.2f %14.2f %18.1f%n",
                    code.lines(),
                    without,
                    with,
                    with - without,
                    (with - without) * 1e6 / code.lines());
        }
    }

    /** Beside a compile of the same with a processor that does nothing: what is left is the check's own, its start among it. */
    private void stress(PrintStream out, String marked, int runs) throws Exception {
        out.printf("%nflows  large in one way, cold, median seconds on the clock%n");
        for (StressSources program : StressSources.values()) {
            Path folder = work.resolve("stress-" + program.name().toLowerCase(Locale.ROOT));
            program.write(folder);
            Map<Configuration, List<Measured>> cold = turns(
                    List.of(Configuration.NO_OP, Configuration.DISC), new Code(folder.toString(), marked), runs);
            double without = clock(cold.get(Configuration.NO_OP));
            double with = clock(cold.get(Configuration.DISC));
            out.printf(
                    Locale.ROOT,
                    "flows  %-42s without %6.2f  with %6.2f  own %6.2f%n",
                    program.title(),
                    without,
                    with,
                    with - without);
        }
    }

    private static double clock(List<Measured> measured) {
        return Cost.median(Cost.clock(measured.stream().map(Measured::cost).toList()));
    }

    private Map<Configuration, List<Measured>> turns(List<Configuration> configurations, Code code, int runs)
            throws Exception {
        Map<Configuration, List<Measured>> measured = new EnumMap<>(Configuration.class);
        for (int turn = 0; turn < runs; turn++) {
            for (Configuration configuration : configurations) {
                measured.computeIfAbsent(configuration, key -> new ArrayList<>()).add(cold(configuration, code));
            }
        }
        return measured;
    }

    private Measured cold(Configuration configuration, Code code) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "MeasureFlows",
                work.toString(),
                checker,
                anchors,
                configuration.name(),
                code.folders(),
                code.classPath()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .trim()
                .split(" ");
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The compile failed: " + configuration.title);
        }
        return new Measured(
                new Cost(Double.parseDouble(said[0]), Double.parseDouble(said[1])), Double.parseDouble(said[2]));
    }

    private Cost warm(Configuration configuration, Code code) throws IOException {
        long cpu = Cost.processorTime();
        long began = System.nanoTime();
        compile(configuration, code);
        return new Cost((Cost.processorTime() - cpu) / 1e9, (System.nanoTime() - began) / 1e9);
    }

    private void compile(Configuration configuration, Code code) throws IOException {
        Path output = work.resolve("out-" + configuration.name().toLowerCase(Locale.ROOT));
        Cost.delete(output);
        Files.createDirectories(output);
        List<String> options = new ArrayList<>(List.of(
                "-d", output.toString(), "-nowarn", "-Xlint:none", "-Xmaxwarns", "1000000", "-encoding", "UTF-8", "-cp"));
        options.add(code.classPath() + (configuration == Configuration.TAINTING ? File.pathSeparator + anchors : ""));
        options.addAll(options(configuration));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean good = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(code.sources()))
                    .call();
            boolean checked = Files.isDirectory(output.resolve("META-INF/disc"));
            if (!good || (checked && configuration != Configuration.DISC)) {
                throw new IllegalStateException(configuration + (good ? " is not what ran\n" : " failed\n") + said);
            }
        }
    }

    private List<String> options(Configuration configuration) {
        return switch (configuration) {
            case NONE -> List.of("-proc:none");
            case NO_OP -> List.of("--processor-path", work.resolve("classes").toString());
            case DISC -> List.of("--processor-path", checker, "-Adisc.asOf=2026-11-02", "-Adisc.flows=report");
            case NULLAWAY -> List.of(
                    "--processor-path",
                    anchors,
                    "-proc:none",
                    "-XDcompilePolicy=simple",
                    "--should-stop=ifError=FLOW",
                    "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:NullAway:WARN -XepOpt:NullAway:AnnotatedPackages=");
            case TAINTING -> List.of(
                    "--processor-path",
                    anchors,
                    "-processor",
                    "org.checkerframework.checker.tainting.TaintingChecker",
                    "-Awarns");
        };
    }
}
