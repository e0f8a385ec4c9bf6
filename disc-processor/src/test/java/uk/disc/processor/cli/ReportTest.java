package uk.disc.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.processor.PackedSample;
import uk.disc.processor.SampleModule;

/** {@code disc report}. */
class ReportTest {
    @TempDir
    Path folder;

    @Test
    void everyOutputIsWrittenIntoTheFolderNamed() throws IOException {
        Path module = SampleModule.compile(folder.resolve("module"));
        Path pack = PackedSample.jar(folder.resolve("pack.jar"));
        Path out = folder.resolve("new/folder");

        Ran ran = Ran.of(
                "report",
                "--pack",
                pack.toString(),
                "--out",
                out.toString(),
                module.resolve("META-INF/disc/register/team.json").toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        "dictionary.csv",
                        "flows.csv",
                        "flows.dot",
                        "flows.mmd",
                        "flows.svg",
                        "ropa.csv",
                        "sharing-register.json",
                        "sharing-report.html");
        assertThat(out.resolve("sharing-register.json"))
                .hasSameTextualContentAs(module.resolve("META-INF/disc/register/team.json"));
        assertThat(ran.out()).contains("sharing-report.html");
    }

    @Test
    void whatIsNoRegisterIsToldSo() throws IOException {
        Path lock = Files.writeString(folder.resolve("lock"), "# a lock\n");

        Ran ran = Ran.of("report", "--out", folder.resolve("out").toString(), lock.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("is no sharing register in JSON");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
