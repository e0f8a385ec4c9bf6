package uk.disc.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The sample pack as its source has it, and copies of it that a test may change. */
final class SamplePack {
    static final Path SOURCE =
            Path.of("../samples/dorset-charter/src/main/disc").toAbsolutePath().normalize();

    private SamplePack() {}

    static Path copy(Path to) {
        try (Stream<Path> all = Files.walk(SOURCE)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(SOURCE.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void replace(Path pack, String file, String before, String after) {
        try {
            String text = Files.readString(pack.resolve(file));
            assertThat(text).contains(before);
            Files.writeString(pack.resolve(file), text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
