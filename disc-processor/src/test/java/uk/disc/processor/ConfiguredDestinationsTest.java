package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key of the configuration is told with the address that the module's own files give it, and with no more of it. */
class ConfiguredDestinationsTest {
    @TempDir
    Path folder;

    @Test
    void aKeyWithAnAddressIsToldByHostAndWithoutWhatMayBeSecret() throws IOException {
        assertThat(compiledWith("laboratory.url=https://user:word@laboratory.example.org:8443/in?token=abc\n"))
                .contains("to     https://laboratory.example.org:8443\n")
                .doesNotContain("word")
                .doesNotContain("token");
    }

    @Test
    void aKeyThatIsNotSetOrIsNoAddressStaysAKey() throws IOException {
        assertThat(compiledWith("laboratory.other=https://laboratory.example.org\n"))
                .contains("to     ${laboratory.url}\n");
        assertThat(compiledWith("laboratory.url=a-secret\n"))
                .contains("to     ${laboratory.url}\n")
                .doesNotContain("a-secret");
    }

    @Test
    void yamlIsReadToo() throws IOException {
        assertThat(compiledWith("application.yml", """
                        laboratory:
                          url: https://laboratory.example.org/in
                        ---
                        laboratory:
                          url: https://other.example.org/in
                        """)).contains("to     https://laboratory.example.org\n");
        assertThat(compiledWith("application.yml", "top: &top\n  again: *top\n"))
                .contains("to     ${laboratory.url}\n");
        assertThat(compiledWith("application.yml", "laboratory: [\n")).contains("to     ${laboratory.url}\n");
    }

    private String compiledWith(String properties) throws IOException {
        return compiledWith("application.properties", properties);
    }

    private String compiledWith(String file, String configuration) throws IOException {
        Path output = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(output.resolve(file), configuration);
        List<Path> sources = new ArrayList<>(FlowCasesTest.shared());
        sources.add(Files.writeString(folder.resolve("App.java"), """
                class App {
                    void run(Patient patient) {
                        Net.post(System.getProperty("laboratory.url") + "/in", patient.name);
                    }
                }
                """));
        return new Compilation(ToolProvider.getSystemJavaCompiler(), output)
                .option("disc.policy", FlowCasesTest.packWithCalls(folder).toString())
                .option("disc.asOf", CompileCase.DAY)
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor())
                .compile(sources)
                .transcript();
    }
}
