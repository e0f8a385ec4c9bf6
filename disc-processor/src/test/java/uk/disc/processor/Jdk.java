package uk.disc.processor;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param home its folder
 * @param version its version, such as {@code 25.0.3}
 */
record Jdk(Path home, String version) {
    private static final Path USUAL_PLACE = Path.of("/usr/lib/jvm");

    /** The JDK of a feature release, from {@code JDK25_HOME} or the usual place. */
    static Optional<Jdk> of(int feature) {
        Optional<Jdk> named = Optional.ofNullable(System.getenv("JDK" + feature + "_HOME"))
                .map(Path::of)
                .flatMap(Jdk::at)
                .filter(jdk -> jdk.feature() == feature);
        if (named.isPresent() || !Files.isDirectory(USUAL_PLACE)) {
            return named;
        }
        try (Stream<Path> homes = Files.list(USUAL_PLACE)) {
            return homes.sorted()
                    .flatMap(home -> at(home).stream())
                    .filter(jdk -> jdk.feature() == feature)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Jdk> at(Path home) {
        if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.exists(home.resolve("release"))) {
            return Optional.empty();
        }
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(release.getProperty("JAVA_VERSION"))
                .map(version -> new Jdk(home, version.replace("\"", "")));
    }

    int feature() {
        return Runtime.Version.parse(version).feature();
    }

    Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }
}
