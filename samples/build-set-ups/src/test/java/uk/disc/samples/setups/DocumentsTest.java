package uk.disc.samples.setups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of code, held to the code. */
class DocumentsTest {
    private static final Path TOP = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
    private static final Pattern CLASS = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern OPTION = Pattern.compile("\"(disc\\.\\w+)\"");

    @Test
    void theErrorInTheReadmeIsTheOneThatTheSampleGives() throws IOException {
        List<String> block = read("README.md")
                .lines()
                .dropWhile(line -> !line.contains(" error: [disc."))
                .takeWhile(line -> !line.equals("```"))
                .toList();
        String file = block.get(0).substring(0, block.get(0).indexOf(": error: "));
        // Maven shows neither the line of code nor the caret under it.
        String shown = Stream.concat(
                        Stream.of(block.get(0).substring(block.get(0).indexOf("[disc."))),
                        block.stream().skip(3))
                .collect(Collectors.joining("\n"));
        assertThat(read("samples/undeclared-sharing/expected-errors.txt"))
                .containsPattern(Pattern.quote(file + ":") + "\\d+" + Pattern.quote(": " + shown + "\n"));
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (Path page : pages()) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(page)).results().toList()) {
                if (!link.group(1).contains("://")) {
                    assertThat(page.resolveSibling(link.group(1)))
                            .as("%s links to %s", page, link.group(1))
                            .exists();
                }
            }
        }
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        for (Path page : List.of(TOP.resolve("docs/set-ups.md"), TOP.resolve("CONTRIBUTING.md"))) {
            String text = Files.readString(page);
            for (MatchResult test : TEST.matcher(text).results().toList()) {
                assertThat(source(test.group(1))).as(test.group()).contains(" " + test.group(2) + "(");
            }
            for (MatchResult test : CLASS.matcher(text).results().toList()) {
                assertThat(source(test.group(1))).as(test.group()).isNotEmpty();
            }
        }
    }

    @Test
    void theReadmeHasARowForEachOption() throws IOException {
        List<String> options = OPTION.matcher(read("disc-processor/src/main/java/uk/disc/processor/Option.java"))
                .results()
                .map(option -> option.group(1))
                .toList();
        assertThat(options).isNotEmpty();
        assertThat(read("README.md"))
                .contains(
                        options.stream().map(option -> "\n| `" + option + "` |").toList());
    }

    /** The source of a test class, wherever it is; empty if there is none. */
    private static String source(String testClass) throws IOException {
        try (Stream<Path> files = Files.find(TOP, 20, (path, attributes) -> path.endsWith(testClass + ".java"))) {
            Optional<Path> file = files.findFirst();
            return file.isPresent() ? Files.readString(file.get()) : "";
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(TOP);
                Stream<Path> docs = Files.walk(TOP.resolve("docs"));
                Stream<Path> samples = Files.list(TOP.resolve("samples"))) {
            return Stream.of(top, docs, samples)
                    .flatMap(pages -> pages)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(TOP.resolve(file));
    }
}
