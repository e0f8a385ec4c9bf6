package uk.disc.samples.setups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs of this machine. */
final class Jdks {
    private static final Path USUAL_PLACE = Path.of("/usr/lib/jvm");

    private Jdks() {}

    /** The one that runs this test. */
    static Path current() {
        return Path.of(System.getProperty("java.home"));
    }

    /** One of a version: this one, or from {@code JDK25_HOME} and the like, or from where Linux keeps them. */
    static Optional<Path> version(int feature) throws IOException {
        return candidates(feature).stream().filter(home -> is(home, feature)).findFirst();
    }

    private static List<Path> candidates(int feature) throws IOException {
        Stream<Path> named = Stream.concat(
                Stream.of(current()),
                Optional.ofNullable(System.getenv("JDK" + feature + "_HOME")).map(Path::of).stream());
        if (!Files.isDirectory(USUAL_PLACE)) {
            return named.toList();
        }
        try (Stream<Path> installed = Files.list(USUAL_PLACE)) {
            return Stream.concat(named, installed.sorted()).toList();
        }
    }

    private static boolean is(Path home, int feature) {
        Path release = home.resolve("release");
        try {
            return Files.isExecutable(home.resolve("bin/javac"))
                    && Files.readString(release).contains("JAVA_VERSION=\"" + feature);
        } catch (IOException e) {
            return false;
        }
    }
}
