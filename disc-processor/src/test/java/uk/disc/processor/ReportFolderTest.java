package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.processor.report.Reports;
import uk.disc.register.RegisterJson;
import uk.disc.register.SharingRegister;

/** With {@code -Adisc.reports} a build writes reports of what it shares. */
class ReportFolderTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private Compiled compile(String source, Path reports) {
        return new Compilation(ToolProvider.getSystemJavaCompiler(), folder.resolve("classes"))
                .option("disc.policy", Artefacts.samplePack().toString())
                .option("disc.asOf", CompileCase.DAY)
                .option("disc.module", "team")
                .option("disc.reports", reports.toString())
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor())
                .compile(Sources.write(folder.resolve("src"), source));
    }

    private static List<Path> written(Path reports) throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.sorted().toList();
        }
    }

    @Test
    void theBuildWritesWhatTheCommandLineWouldWrite() throws IOException {
        Path reports = folder.resolve("new/disc");

        Compiled compiled = compile(Sources.CLEAN, reports);

        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        SharingRegister register = RegisterJson.read(
                Files.readString(compiled.output().resolve("META-INF/disc/register/team.json")), SharingRegister.class);
        Reports.of(register, java.util.Optional.empty())
                .forEach((name, text) -> assertThat(reports.resolve(name)).hasContent(text));
        assertThat(written(reports))
                .extracting(file -> file.getFileName().toString())
                .contains("sharing-report.html", "disc.sarif");
    }

    @Test
    void whatStaysTheSameIsNotWrittenAgain() throws IOException {
        Path reports = folder.resolve("disc");
        compile(Sources.CLEAN, reports);
        for (Path file : written(reports)) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }

        compile(Sources.CLEAN, reports);
        assertThat(written(reports))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO));

        compile(Sources.CLEAN.replace("Discharge team", "Ward team"), reports);
        assertThat(Files.getLastModifiedTime(reports.resolve("sharing-report.html")))
                .isNotEqualTo(LONG_AGO);
    }

    @Test
    void aBuildThatFailsShowsWhy() throws IOException {
        Path reports = folder.resolve("disc");

        Compiled compiled = compile(Sources.LEAKY, reports);

        assertThat(compiled.success()).isFalse();
        assertThat(reports.resolve("sharing-register.md")).content().contains("\u2715 not permitted");
        assertThat(reports.resolve("disc.sarif"))
                .content()
                .contains("\"ruleId\" : \"disc.transfer.category-not-agreed\"");
    }

    @Test
    void aFolderThatCantBeMadeIsAnErrorThatSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Compiled compiled = compile(Sources.CLEAN, file.resolve("disc"));

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.transcript())
                .contains("'disc.reports=" + file.resolve("disc") + "' can't be used: nothing can be written there");
    }

    @Test
    void aPathFromNowhereIsAMistake() {
        assertThat(compile(Sources.CLEAN, Path.of("target/disc")).transcript())
                .contains("disc.reports")
                .contains("the absolute path of a folder");
    }
}
