package uk.disc.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.processor.PackedSample;
import uk.disc.processor.SampleModule;
import uk.disc.register.RegisterJson;
import uk.disc.register.RegisterLock;
import uk.disc.register.RegisterLockText;
import uk.disc.register.SharingRegister;

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
                        "disc-waived.sarif",
                        "disc.sarif",
                        "flows.csv",
                        "flows.dot",
                        "flows.mmd",
                        "flows.svg",
                        "ropa.csv",
                        "sharing-register.json",
                        "sharing-register.md",
                        "sharing-report.html");
        assertThat(out.resolve("sharing-register.json"))
                .hasSameTextualContentAs(module.resolve("META-INF/disc/register/team.json"));
        assertThat(ran.out()).contains("sharing-report.html");
    }

    @Test
    void thePageTellsWhatChangedSinceALockOrARegister() throws IOException {
        String register = SampleModule.compile(folder.resolve("module"))
                .resolve("META-INF/disc/register/team.json")
                .toString();
        Path lock = folder.resolve("sharing-register.lock");
        Path none = Files.writeString(folder.resolve("none.lock"), withoutTransfers(register, lock));
        Path page = folder.resolve("out/sharing-report.html");

        for (String same : new String[] {lock.toString(), register}) {
            assertThat(report(same, register).code()).isZero();
            assertThat(page).content().contains("what is shared is what was approved");
        }
        assertThat(report(none.toString(), register).code()).isZero();
        assertThat(page).content().contains("Needs approval, new recipient:").contains("BCP Council now receives");
        Path broken = Files.writeString(folder.resolve("broken"), "what is this\n");
        assertThat(report(broken.toString(), register).code()).isEqualTo(2);
    }

    private Ran report(String since, String register) {
        return Ran.of("report", "--since", since, "--out", folder.resolve("out").toString(), register);
    }

    /** Accepts a register into a lock, and gives that lock's text without any transfer. */
    private static String withoutTransfers(String register, Path lock) throws IOException {
        SharingRegister all = RegisterJson.read(Files.readString(Path.of(register)), SharingRegister.class);
        Files.writeString(lock, RegisterLockText.write(RegisterLock.of(all)));
        return RegisterLockText.write(RegisterLock.of(RegisterJson.read(
                Files.readString(Path.of(register))
                        .replaceFirst("(?s)\"transfers\" : \\[.*?\n  \\],", "\"transfers\" : [ ],"),
                SharingRegister.class)));
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
