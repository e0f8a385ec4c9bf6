package uk.disc.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.processor.SampleModule;
import uk.disc.register.RegisterJson;
import uk.disc.register.SharingRegister;

/** A register as Markdown for a pull request. */
class PullRequestTextTest {
    @TempDir
    static Path folder;

    private static String register = "";

    @BeforeAll
    static void buildAModule() throws IOException {
        register = Files.readString(SampleModule.compile(folder).resolve("META-INF/disc/register/team.json"));
    }

    private static String text(String json) {
        return Reports.of(RegisterJson.read(json, SharingRegister.class), Optional.empty())
                .getOrDefault("sharing-register.md", "");
    }

    @Test
    void itNamesWhoGetsWhatWithoutBeingGivenThePack() {
        assertThat(text(register))
                .startsWith("# What this code shares\n\n**1 transfer: 1 allowed, 0 unknown.**\n")
                .contains("| discharge-summary | \u2713 allowed | BCP Council | individual care | ")
                .contains("```mermaid\nflowchart LR\n")
                .doesNotContain("## Not known")
                .doesNotContain("## Waived");
    }

    @Test
    void textFromCodeWritesNoMarkdown() {
        assertThat(text(register.replace("\"Discharge team\"", "\"@all | <b>[x](y)`\"")))
                .contains("| &#64;all \\| &lt;b>\\[x\\](y)\\` |");
    }

    @Test
    void itFitsAPullRequestAndSaysWhatDoesNotFit() {
        String entry = register.substring(
                register.indexOf("\"transfers\" : [") + "\"transfers\" : [".length(), register.indexOf("\"found\" :"));
        entry = entry.substring(0, entry.lastIndexOf(']')).stripTrailing();
        String one = entry;
        String many = IntStream.range(0, 2000)
                .mapToObj(copy -> one.replace("\"id\" : \"discharge-summary\"", "\"id\" : \"discharge-" + copy + "\""))
                .collect(Collectors.joining(","));

        String text = text(register.replace(entry, many));

        assertThat(text)
                .hasSizeLessThanOrEqualTo(PullRequestText.MOST_CHARACTERS)
                .contains("**2000 transfers: ");
        long rows = text.lines().filter(line -> line.startsWith("| discharge-")).count();
        assertThat(text).contains("**" + (2000 - rows) + " more do not fit here: the whole report lists them.**");
    }
}
