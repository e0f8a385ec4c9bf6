package uk.disc.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.processor.PackedSample;
import uk.disc.processor.SampleModule;

/** {@code disc accept} and {@code disc diff}: how a team approves what its code shares. */
class RegisterCommandsTest {
    @TempDir
    Path folder;

    private Path module;
    private Path pack;
    private Path lock;

    @BeforeEach
    void buildAModule() throws IOException {
        module = SampleModule.compile(folder.resolve("module"));
        pack = PackedSample.jar(folder.resolve("pack.jar"));
        lock = folder.resolve("sharing-register.lock");
    }

    private Ran accept(String... more) {
        return ran("accept", more);
    }

    private Ran verify(String... more) {
        return ran("verify", more);
    }

    private Ran ran(String command, String... more) {
        List<String> all = new ArrayList<>(
                List.of(command, "--pack", pack.toString(), "--lock", lock.toString(), module.toString()));
        all.addAll(List.of(more));
        return Ran.of(all.toArray(String[]::new));
    }

    private Path edited(String text, String edited) throws IOException {
        String before = Files.readString(lock);
        assertThat(before).contains(text);
        return Files.writeString(folder.resolve("edited.lock"), before.replace(text, edited));
    }

    @Test
    void whatIsSharedIsWrittenDownAndTwiceIsTheSame() throws IOException {
        Ran ran = accept();
        String written = Files.readString(lock);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .isEqualToNormalizingNewlines("Written to " + lock + ": 1 transfer, 0 findings in the baseline.\n");
        assertThat(written)
                .contains("\ntransfer discharge-summary sends DIAGNOSIS from uhd to bcp-council for INDIVIDUAL_CARE"
                        + " under P-DIS discharge-summary on 6.1.e 9.2.h\n");
        assertThat(accept().code()).isZero();
        assertThat(lock).hasContent(written);
    }

    @Test
    void whatIsAcceptedIsToldInSentences() throws IOException {
        accept();
        Files.copy(edited("owner \"Discharge team\"", "owner \"Ward 9\""), folder.resolve("other"));
        Files.move(folder.resolve("edited.lock"), lock, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(accept().out())
                .startsWith("owner-changed: Discharge team now answers for discharge-summary, before Ward 9.");
    }

    @Test
    void aBaselineIsOnlyForTheFirstDay() {
        assertThat(accept("--baseline").code()).isZero();

        Ran again = accept("--baseline");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("A baseline can only become shorter").contains("leave out --baseline");
    }

    @Test
    void findingsAreNotAllowedByWritingThemDown() {
        Ran later = accept("--as-of", "2028-01-05");
        assertThat(later.out()).contains("1 finding still fails the build: writing them down allows nothing.");
        assertThat(lock).content().doesNotContain("\nbaseline ");
    }

    @Test
    void aFindingOfTheBaselineThatIsMendedDropsOut() {
        accept("--as-of", "2028-01-05", "--baseline");
        assertThat(lock).content().contains("\nbaseline disc.agreement.not-in-force discharge-summary ");

        accept();
        assertThat(lock).content().doesNotContain("\nbaseline ");
    }

    @Test
    void verifyingAgainstALockFailsForWhatChangedSince() throws IOException {
        accept();
        assertThat(verify().out())
                .contains("Compared with what was approved: 0 findings waived, 0 findings in the baseline.");
        assertThat(verify().code()).isZero();

        Path without =
                edited("transfer discharge-summary sends DIAGNOSIS", "# transfer discharge-summary sends DIAGNOSIS");
        Files.move(without, lock, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Ran changed = verify();
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out())
                .contains(
                        "Team.java:8:10: error: [disc.register.changed] not approved yet: BCP Council now also receives"
                                + " diagnosis, by discharge-summary.");
        Ran json = verify("--format", "json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.out()).startsWith("{").doesNotContain("disc.register.changed");
        assertThat(json.err()).contains("[disc.register.changed]");
    }

    @Test
    void verifyingAgainstALockFailsNotForWhatItsBaselineLists() {
        accept("--as-of", "2028-01-05", "--baseline");

        Ran listed = verify("--as-of", "2028-01-05");
        assertThat(listed.code()).as(listed.out() + listed.err()).isZero();
        assertThat(listed.out())
                .contains("Team.java:8:10: warning: [disc.agreement.not-in-force] ")
                .contains(" (in the baseline)\n")
                .contains("1 finding in the baseline.");
        Ran mended = verify();
        assertThat(mended.code()).isEqualTo(1);
        assertThat(mended.out()).contains("error: [disc.register.baseline-mended]");
    }

    @Test
    void verifyingAgainstNoLockIsToldSo() {
        Ran ran = verify();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("sharing-register.lock");
    }

    @Test
    void codeWithoutFactsCanNotBeAccepted() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        Ran ran = Ran.of("accept", "--pack", pack.toString(), "--lock", lock.toString(), empty.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("[disc.check.evidence-missing]");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aSpoiledLockIsToldWithItsLine() throws IOException {
        accept();
        Files.writeString(lock, Files.readString(lock) + "nonsense\n");

        assertThat(accept().err())
                .contains("line ")
                .contains("'nonsense' is not known here")
                .contains("Take the file back as it was committed, or remove it and write it anew with disc accept.");
    }

    @Test
    void twoLocksAreComparedInTextAndJson() throws IOException {
        accept();
        Path before =
                edited("transfer discharge-summary sends DIAGNOSIS", "# transfer discharge-summary sends DIAGNOSIS");

        Ran text = Ran.of("diff", "--pack", pack.toString(), before.toString(), lock.toString());
        Ran json = Ran.of("diff", "--format", "json", before.toString(), lock.toString());

        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out())
                .isEqualToNormalizingNewlines(
                        "new-special-category: BCP Council now also receives diagnosis, by discharge-summary.\n"
                                + "1 change, 1 of which needs approval.\n");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.out()).isEqualToNormalizingNewlines("""
                        {
                          "changes" : [
                            {
                              "kind" : "new-special-category",
                              "severity" : "ERROR",
                              "about" : "discharge-summary",
                              "sentence" : "bcp-council now also receives DIAGNOSIS, by discharge-summary."
                            }
                          ]
                        }
                        """);
    }

    @Test
    void aPipelineChoosesTheKindsThatFailIt() throws IOException {
        accept();
        String before = edited(
                        "transfer discharge-summary sends DIAGNOSIS", "# transfer discharge-summary sends DIAGNOSIS")
                .toString();

        assertThat(Ran.of("diff", "--fail-on", "new-recipient,new-purpose", before, lock.toString())
                        .code())
                .isZero();
        assertThat(Ran.of("diff", "--fail-on", "new-recipient,new-special-category", before, lock.toString())
                        .code())
                .isEqualTo(1);
        assertThat(Ran.of("diff", "--fail-on", "narrowed", lock.toString(), before)
                        .code())
                .isEqualTo(1);
        Ran wrong = Ran.of("diff", "--fail-on", "new-recipients", before, lock.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("'new-recipients' is no kind of change; there are new-recipient, new-special-category, ");
    }

    @Test
    void lessIsToldAndNeedsNoApproval() throws IOException {
        accept();
        Path after =
                edited("transfer discharge-summary sends DIAGNOSIS", "# transfer discharge-summary sends DIAGNOSIS");

        Ran ran = Ran.of("diff", lock.toString(), after.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("narrowed: bcp-council no longer receives DIAGNOSIS by discharge-summary.")
                .contains("1 change, 0 of which need approval.");
    }

    @Test
    void aRegisterAndItsLockAreTheSame() throws IOException {
        accept();
        Path register = module.resolve("META-INF/disc/register/team.json");

        assertThat(Ran.of("diff", "--pack", pack.toString(), register.toString(), lock.toString())
                        .out())
                .isEqualToNormalizingNewlines("Nothing changed.\n");
        assertThat(Ran.of("diff", register.toString(), register.toString()).code())
                .isZero();
        Path other = Files.writeString(folder.resolve("x.json"), "{\"schema\": 1}");
        assertThat(Ran.of("diff", other.toString(), register.toString()).err())
                .contains("is no sharing register of this version");
    }

    @Test
    void servicesArePutSideBySide() throws IOException {
        Path register = module.resolve("META-INF/disc/register/team.json");
        Ran markdown = Ran.of("landscape", "--pack", pack.toString(), "hub=" + register, "ward=" + register);
        Ran json = Ran.of("landscape", "--format", "json", "hub=" + register);

        assertThat(markdown.code()).as(markdown.err()).isZero();
        assertThat(markdown.out()).startsWith("# Sharing landscape\n\n2 services, 2 flows, 0 disagreements");
        assertThat(json.out()).startsWith("{").contains("\"receipt\" : \"NOT_HERE\"");
        assertThat(Ran.of("landscape", "hub=" + register, "hub=" + register).err())
                .contains("Two registers have the name hub.");
    }
}
