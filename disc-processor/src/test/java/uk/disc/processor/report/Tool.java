package uk.disc.processor.report;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs of this machine that our reports are made for. */
final class Tool {
    private Tool() {}

    /** Where a program is. Without it the test is skipped on a developer's machine, and fails where {@code CI} is true. */
    static Path named(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> missing(name));
    }

    private static Path missing(String name) {
        String message = name + " is not on the path; .ci/install-tools installs it.";
        return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
    }
}
