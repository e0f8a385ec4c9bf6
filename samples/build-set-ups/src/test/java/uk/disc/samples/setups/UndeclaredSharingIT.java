package uk.disc.samples.setups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build that must fail: with exactly the messages that {@code expected-errors.txt} holds, and again when it is repeated. */
class UndeclaredSharingIT {
    private static final Path SAMPLE = Path.of("../undeclared-sharing");
    private static final Path EXPECTED = SAMPLE.resolve("expected-errors.txt");

    /** As Maven prints an error of the compiler: the file, then line and column. */
    private static final Pattern ERROR = Pattern.compile("\\[ERROR] .*/(\\w+\\.java):\\[(\\d+),(\\d+)] (.*)");

    @TempDir
    Path temporary;

    @Test
    void itFailsAndFailsAgainAndLeavesNoClassFile() throws Exception {
        NestedBuild build = NestedBuild.ofSample("undeclared-sharing", temporary);

        NestedBuild.Result first = build.run("compile");

        assertThat(first.exit()).as(first.output()).isNotZero();
        assertThat(build.classFiles()).isEmpty();
        // After a change of wording: look at this file, then put it in the place of the expected one.
        Files.writeString(Path.of("target", EXPECTED.getFileName().toString()), errors(first.output()));
        assertThat(errors(first.output())).as(first.output()).isEqualTo(Files.readString(EXPECTED));

        NestedBuild.Result second = build.run("compile");

        assertThat(second.exit()).as(second.output()).isNotZero();
        assertThat(build.classFiles()).isEmpty();
        assertThat(build.evidence()).isEmpty();
        assertThat(errors(second.output())).isEqualTo(errors(first.output()));
    }

    @Test
    void noBuildNeedsAFlagThatOpensTheCompiler() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(SAMPLE), Files.walk(Path.of("src/it")))) {
            for (Path file : files.filter(Files::isRegularFile)
                    // Error Prone's own.
                    .filter(file -> !file.startsWith(Path.of("src/it/generated-code/.mvn")))
                    .toList()) {
                assertThat(file.getFileName().toString()).isNotIn("jvm.config", "maven.config");
                assertThat(file.toString().contains("/target/") ? "" : Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("--add-exports")
                        .doesNotContain("--add-opens");
            }
        }
    }

    /**
     * The compiler's errors as text: each once (Maven repeats them at the end), sorted by place, without the folder, which differs.
     */
    static String errors(String output) {
        List<List<String>> errors = new ArrayList<>();
        List<String> current = new ArrayList<>();
        boolean inside = false;
        for (String line : output.substring(0, end(output)).split("\n", -1)) {
            Matcher start = ERROR.matcher(line);
            if (start.matches()) {
                current = new ArrayList<>();
                current.add(start.group(1) + ":" + start.group(2) + ":" + start.group(3) + ": " + start.group(4));
                errors.add(current);
                inside = true;
            } else if (line.startsWith("[")) {
                inside = false;
            } else if (inside) {
                current.add(line);
            }
        }
        StringBuilder text = new StringBuilder();
        errors.stream()
                .map(lines -> String.join("\n", lines).stripTrailing())
                .sorted()
                .forEach(error -> text.append(error).append("\n\n"));
        return text.toString();
    }

    /** Where Maven begins to say it all again. */
    private static int end(String output) {
        int again = output.indexOf("BUILD FAILURE");
        return again < 0 ? output.length() : again;
    }
}
