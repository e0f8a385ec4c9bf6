package uk.disc.samples.setups;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Maven build of a copied project, by a Maven of its own, that inherits nothing of this one. */
final class NestedBuild {
    private static final Path CHECKOUT =
            Path.of("").toAbsolutePath().getParent().getParent();
    private static final Path REPOSITORY = repository();

    private final Path folder;
    private final Path home;

    private NestedBuild(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    /**
     * What a build said.
     *
     * @param exit its exit code
     * @param output all it printed
     */
    record Result(int exit, String output) {}

    /** One of the projects under {@code src/it}, in a folder of its own. */
    static NestedBuild of(String project, Path temporary) throws IOException {
        return copy(Path.of("src/it", project).toAbsolutePath(), temporary.resolve(project));
    }

    /** A sample that stands beside this module, in a folder of its own. */
    static NestedBuild ofSample(String sample, Path temporary) throws IOException {
        return copy(CHECKOUT.resolve("samples").resolve(sample), temporary.resolve(sample));
    }

    private static NestedBuild copy(Path from, Path to) throws IOException {
        copyFolder(from, to);
        return new NestedBuild(to, Jdks.current());
    }

    static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path relative = from.relativize(path);
                if (!relative.startsWith("target")) {
                    Files.copy(path, to.resolve(relative.toString()));
                }
            }
        }
    }

    static Path checkout() {
        return CHECKOUT;
    }

    NestedBuild on(Path jdk) {
        return new NestedBuild(folder, jdk);
    }

    Path folder() {
        return folder;
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("setups.maven"), "bin", "mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "-Dstyle.color=never",
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Ddisc.version=" + System.getProperty("setups.version")));
        System.getProperty("setups.versions").strip().lines().forEach(line -> command.add("-D" + line.strip()));
        if (System.getProperty("setups.session").equals("offline=true")) {
            command.add("--offline");
        }
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(folder.getParent(), "build", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("JAVA_") || name.startsWith("JDK_"));
        environment.put("JAVA_HOME", home.toString());
        environment.put("MAVEN_SKIP_RC", "true");
        // To start fast; no flag that opens the compiler.
        environment.put("MAVEN_OPTS", "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IOException("The build took more than five minutes:\n" + Files.readString(log));
        }
        System.out.printf(
                "set-ups  %s, JDK %s, mvn %s: %s%n",
                folder.getFileName(),
                home.getFileName(),
                String.join(" ", arguments),
                process.exitValue() == 0 ? "passes" : "fails");
        return new Result(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    /** Every class file in the project, wherever it lies. */
    List<String> classFiles() throws IOException {
        return files(".class");
    }

    /** Every file under a module's {@code META-INF/disc}: facts and evidence. */
    List<String> evidence() throws IOException {
        return files("").stream()
                .filter(file -> file.contains("classes/META-INF/disc/"))
                .toList();
    }

    private List<String> files(String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .filter(path -> path.endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static Path repository() {
        try {
            return NestedRepository.at(
                    Path.of("target", "repository").toAbsolutePath(),
                    Path.of(System.getProperty("setups.repository")),
                    CHECKOUT,
                    System.getProperty("setups.version"));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
