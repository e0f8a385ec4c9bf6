package uk.disc.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.disc.register.RegisterJson;
import uk.disc.register.SharingRegister;

/** The drawings, read by the programs whose languages they are in. */
@Tag("browser")
class DrawingsInTheirProgramsTest {
    private static final String MERMAID = "META-INF/resources/webjars/mermaid/11.14.0/dist/mermaid.min.js";

    @TempDir
    static Path folder;

    private static SampleRegisters sample;

    @BeforeAll
    static void buildAModule() throws IOException {
        sample = SampleRegisters.in(folder);
    }

    /** Few are drawn one by one, many are counted; names hold whatever code may hold. */
    private static Map<String, String> reports(String which) {
        SharingRegister register = switch (which) {
            case "few" -> sample.mixed(6);
            case "many" -> sample.mixed(200);
            default ->
                RegisterJson.read(
                        sample.with("\"id\" : \"discharge-summary\"", "\"id\" : \"a\\\"];b<b>&\\\\{end}|x|#%%\\nend\""),
                        SharingRegister.class);
        };
        return Reports.of(register, sample.pack());
    }

    @ParameterizedTest
    @ValueSource(strings = {"few", "many", "odd"})
    void mermaidDrawsIt(String which) throws IOException {
        Path empty = Files.writeString(
                folder.resolve("empty.html"), "<!DOCTYPE html><title>Empty</title><div id='d'></div>");
        try (Browser browser = Browser.start()) {
            browser.open(empty, 1280, 900, 1);
            browser.library(MERMAID);

            Object drawn = browser.waiting(
                    "const done = arguments[1]; mermaid.initialize({startOnLoad: false, securityLevel: 'strict'});"
                            + " mermaid.parse(arguments[0]).then(() => mermaid.render('drawn', arguments[0]))"
                            + ".then(result => done(result.svg)).catch(error => done('refused: ' + error.message))",
                    reports(which).getOrDefault("flows.mmd", ""));

            assertThat(String.valueOf(drawn)).startsWith("<svg").contains("University Hospitals Dorset");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"few", "many", "odd"})
    void graphvizDrawsIt(String which) throws IOException, InterruptedException {
        Path source =
                Files.writeString(folder.resolve(which + ".dot"), reports(which).getOrDefault("flows.dot", ""));
        Process dot = new ProcessBuilder(Tool.named("dot").toString(), "-Tsvg", source.toString())
                .redirectErrorStream(true)
                .start();
        dot.getOutputStream().close();
        String drawn = new String(dot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(dot.waitFor()).as(drawn).isZero();
        assertThat(drawn)
                .contains("<svg")
                .contains("University Hospitals Dorset")
                .doesNotContain("Warning");
    }
}
