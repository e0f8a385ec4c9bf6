package uk.disc.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;

/**
 * One case: a source file, or a folder of them that are compiled together, which say in comments what must be shown.
 *
 * @param name topic and name
 * @param sources the files
 * @param options further options of the check: {@code // :: option disc.mode=report}
 * @param golden the file that holds the whole text of every message; empty when only places and keys count
 */
record CompileCase(String name, List<Path> sources, Map<String, String> options, Optional<Path> golden) {
    /** The day that cases are judged for unless they say otherwise. */
    static final String DAY = "2026-11-02";

    private static final Pattern OPTION = Pattern.compile("^// :: option (disc\\.\\w+)=(.*)$");

    static List<CompileCase> all(Path cases) {
        List<CompileCase> found = new ArrayList<>();
        for (Path topic : list(cases)) {
            for (Path entry : list(topic)) {
                String name = topic.getFileName() + "/"
                        + entry.getFileName().toString().replace(".java", "");
                if (Files.isDirectory(entry)) {
                    found.add(of(name, java(entry), entry.resolve("expected.txt")));
                } else if (entry.toString().endsWith(".java")) {
                    found.add(of(
                            name,
                            List.of(entry),
                            topic.resolve(entry.getFileName().toString().replace(".java", ".txt"))));
                }
            }
        }
        return found;
    }

    private static CompileCase of(String name, List<Path> sources, Path golden) {
        Map<String, String> options = new TreeMap<>();
        for (Path source : sources) {
            for (String line : lines(source)) {
                Matcher option = OPTION.matcher(line);
                if (option.matches()) {
                    options.put(option.group(1), option.group(2));
                }
            }
        }
        return new CompileCase(name, sources, options, Files.exists(golden) ? Optional.of(golden) : Optional.empty());
    }

    /**
     * Compiles the case and tells what differs from what it says.
     *
     * @param exact whether this is javac, whose columns and texts count
     * @return one line a difference
     */
    List<String> differences(JavaCompiler compiler, Path output, boolean exact) {
        Compiled compiled = new Compilation(compiler, output)
                .option("disc.policy", Artefacts.samplePack().toString())
                .option("disc.asOf", DAY)
                .option("disc.module", name.replace('/', '.'))
                .options(options)
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor())
                .compile(sources);
        List<Expected> expected = new ArrayList<>();
        sources.forEach(source ->
                expected.addAll(Expected.in(source.getFileName().toString(), lines(source), exact ? "javac" : "ecj")));
        List<Shown> missing =
                new ArrayList<>(expected.stream().map(Expected::shown).sorted().toList());
        List<Shown> extra = new ArrayList<>();
        for (Shown shown : compiled.shown()) {
            if (!missing.remove(shown)) {
                extra.add(shown);
            }
        }
        List<String> differences = new ArrayList<>();
        missing.forEach(shown -> differences.add("missing: " + shown));
        extra.forEach(shown -> differences.add("extra: " + shown));
        compiled.others(exact).forEach(other -> differences.add("not ours: " + other));
        boolean mustPass =
                expected.stream().noneMatch(each -> each.shown().severity().equals("error"));
        if (compiled.success() != mustPass) {
            differences.add(mustPass ? "did not compile" : "compiled");
        }
        if (exact) {
            for (Expected each : expected) {
                each.column().ifPresent(column -> {
                    if (compiled.messages().stream()
                            .noneMatch(message ->
                                    message.ours().filter(each.shown()::equals).isPresent()
                                            && message.column() == column)) {
                        differences.add("not in column " + column + ": " + each.shown());
                    }
                });
            }
            golden.ifPresent(file -> compareTexts(file, compiled, differences));
        }
        if (!differences.isEmpty()) {
            differences.add("the compiler said:\n" + compiled.transcript());
        }
        return differences;
    }

    private static void compareTexts(Path file, Compiled compiled, List<String> differences) {
        String said = compiled.ours().transcript();
        if (Boolean.getBoolean("disc.golden.write")) {
            write(file, said);
        } else if (!read(file).equals(said)) {
            differences.add("other words than in " + file.getFileName() + " (if they are better, write it anew with"
                    + " -Ddisc.golden.write=true):\n" + read(file));
        }
    }

    private static List<Path> java(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
