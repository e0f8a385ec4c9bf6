package uk.disc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {
    @Test
    void everyCodeHasItsRowInTheDocument() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../docs/pack-problems.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(
                        Stream.of(ProblemCode.values()).map(ProblemCode::code).toList());
    }

    @Test
    void everyRowSaysWhatItMeansAndWhatToDo() throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/pack-problems.md")).stream()
                        .filter(line -> line.startsWith("| `")))
                .allSatisfy(line -> assertThat(line).matches("\\| `[a-z0-9-]+` \\| [^|]+\\. \\| [^|]+\\. \\|"));
    }
}
