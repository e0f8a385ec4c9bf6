package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Following a method takes no more steps than it may, and takes none from others. */
class FlowStepsTest {
    private static final int FIELDS = 1200;
    private static final int CELLS = 20;
    private static final int STATEMENTS = 100;

    @TempDir
    Path folder;

    private static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "    @SharingCategory(DIAGNOSIS) String f" + at + ";\n")
                .collect(Collectors.joining());
    }

    private Compiled compile(int fields, String methods) {
        return new Compilation(ToolProvider.getSystemJavaCompiler(), folder.resolve("classes"))
                .option("disc.policy", Artefacts.samplePack().toString())
                .option("disc.asOf", CompileCase.DAY)
                .option("disc.module", "team")
                .option("disc.mode", "report")
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor())
                .compile(Sources.write(folder.resolve("src"), """
                        import static uk.disc.annotation.Categories.*;
                        import java.net.URI;
                        import java.net.http.*;
                        import uk.disc.annotation.*;

                        public class Record {
                        %s
                            final HttpClient client = HttpClient.newHttpClient();

                            void post(String body) throws Exception {
                                client.send(HttpRequest.newBuilder(URI.create("https://letters.example.org"))
                                        .POST(HttpRequest.BodyPublishers.ofString(body)).build(), null);
                            }

                        %s
                        }
                        """.formatted(fields(fields), methods)));
    }

    private static List<String> shown(Compiled compiled, String key) {
        return compiled.messages().stream()
                .map(Compiled.Message::text)
                .filter(text -> text.startsWith("[" + key + "]"))
                .toList();
    }

    @Test
    void aLongMethodComesToItsEnd() {
        Compiled compiled = compile(
                FIELDS,
                "void all() throws Exception { String text = \"\";\n"
                        + IntStream.range(0, FIELDS)
                                .mapToObj(at -> "text = text + f" + at + ";\n")
                                .collect(Collectors.joining())
                        + "post(text); }");

        assertThat(shown(compiled, "disc.check.flow-unknown")).isEmpty();
        assertThat(shown(compiled, "disc.transfer.undeclared")).hasSize(1);
    }

    @Test
    void aTangledMethodIsUnknownAndTheNextIsFollowed() {
        String tangle = IntStream.range(0, CELLS)
                        .mapToObj(at -> "texts[" + at + "] = all();\n")
                        .collect(Collectors.joining())
                + "one = String.join(one, texts);\n".repeat(STATEMENTS);

        Compiled compiled = compile(
                FIELDS,
                "String all() { String text = \"\";\n"
                        + IntStream.range(0, FIELDS)
                                .mapToObj(at -> "text = text + f" + at + ";\n")
                                .collect(Collectors.joining())
                        + "return text; }\n"
                        + "void tangled() throws Exception { String one = \"\"; String[] texts = new String[" + CELLS
                        + "];\n" + tangle
                        + "post(one); }\nvoid plain() throws Exception { post(f1); }");

        assertThat(shown(compiled, "disc.check.flow-unknown"))
                .singleElement()
                .asString()
                .contains(
                        "what flows through Record.tangled is unknown",
                        "it takes many more steps than code of its length may");
        assertThat(shown(compiled, "disc.transfer.undeclared")).isNotEmpty();
    }
}
