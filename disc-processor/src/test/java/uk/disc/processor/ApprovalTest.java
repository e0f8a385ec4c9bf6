package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.policy.PolicyPack;
import uk.disc.register.ClassPathFacts;
import uk.disc.register.Judgement;
import uk.disc.register.LockCheck;
import uk.disc.register.ModuleRecord;
import uk.disc.register.RegisterLock;
import uk.disc.register.RegisterLockText;
import uk.disc.register.SharingRegister;

/** With {@code -Adisc.register=verify} a build fails on what is shared otherwise than the team approved. */
class ApprovalTest {
    @TempDir
    Path folder;

    private int compiles;

    private Compiled compile(String source, String... more) {
        compiles++;
        Compilation compilation = new Compilation(
                        ToolProvider.getSystemJavaCompiler(), folder.resolve("classes" + compiles))
                .option("disc.policy", Artefacts.samplePack().toString())
                .option("disc.asOf", CompileCase.DAY)
                .option("disc.module", "team")
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor());
        for (int at = 0; at < more.length; at += 2) {
            compilation.option(more[at], more[at + 1]);
        }
        return compilation.compile(Sources.write(folder.resolve("src" + compiles), source));
    }

    private Compiled verify(String source, String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(more, 0, all, 4, more.length);
        all[0] = "disc.register";
        all[1] = "verify";
        all[2] = "disc.lock";
        all[3] = lock().toString();
        return compile(source, all);
    }

    private Path lock() {
        return folder.resolve(RegisterLock.FILE);
    }

    /** What a team commits for a source, with or without a baseline. */
    private void approve(String source, boolean baseline) throws IOException {
        Compiled built = compile(source, "disc.mode", "report");
        PolicyPack pack = PolicyPack.load(Artefacts.samplePack());
        SharingRegister register = Judgement.of(
                        pack, java.time.LocalDate.parse(CompileCase.DAY), Judgement.Options.DEFAULT)
                .judge(ClassPathFacts.from(List.of(built.output())).modules().stream()
                        .map(ModuleRecord::facts)
                        .toList());
        RegisterLock approved = RegisterLock.of(register);
        Files.writeString(
                lock(),
                RegisterLockText.write(baseline ? approved.withBaseline(LockCheck.unmended(register)) : approved));
    }

    private static List<String> lines(Compiled compiled, String key) {
        return compiled.messages().stream()
                .filter(message -> message.text().startsWith("[" + key + "]"))
                .map(message -> message.severity() + " " + message.file() + ":" + message.line() + " "
                        + message.text().lines().findFirst().orElse(""))
                .toList();
    }

    @Test
    void whatWasApprovedPassesAndTheBuildSaysWhatIsPutOff() throws IOException {
        approve(Sources.CLEAN, false);

        Compiled compiled = verify(Sources.CLEAN);

        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        assertThat(compiled.messages())
                .extracting(Compiled.Message::text)
                .contains("DISC: compared with what was approved: 0 findings waived, 0 findings in the baseline.");
    }

    @Test
    void movedAndReformattedCodeIsNoChange() throws IOException {
        approve(Sources.CLEAN, false);

        Compiled compiled = verify(Sources.CLEAN
                .replace("void send", "\n\n    // Told apart by its id.\n    void send")
                .replace("String nhsNumber,", "String nhsNumber,\n\n"));

        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
    }

    @Test
    void aFieldMoreFailsAtItsTransferWithTheCommandThatApprovesIt() throws IOException {
        approve(Sources.CLEAN, false);

        Compiled compiled = verify(Sources.CLEAN.replace(
                "String diagnosis)", "String diagnosis,\n@SharingCategory(MEDICATION) String medicine)"));

        assertThat(compiled.success()).isFalse();
        assertThat(lines(compiled, "disc.register.changed"))
                .containsExactly("error Team.java:8 [disc.register.changed] not approved yet:"
                        + " BCP Council now also receives medication, by discharge-summary.");
        assertThat(compiled.transcript()).contains("disc accept --lock sharing-register.lock target/classes");
        assertThat(compiled.output().resolve("Team.class")).doesNotExist();
    }

    @Test
    void theReportsOfTheBuildTellWhatChanged() throws IOException {
        approve(Sources.CLEAN, false);
        Path reports = folder.resolve("reports");

        verify(
                Sources.CLEAN
                        .replace(
                                "String diagnosis)", "String diagnosis,\n@SharingCategory(MEDICATION) String medicine)")
                        .replace("@SharingCategory(NHS_NUMBER)", "@NotPersonal(reason = \"a ward's code\")"),
                "disc.reports",
                reports.toString());

        assertThat(reports.resolve("sharing-register.md"))
                .content()
                .contains(
                        "## What changed since it was approved\n\n- **Needs approval, new special category:** BCP Council now"
                                + " also receives medication, by discharge-summary.\n")
                .contains(
                        "- **Needs approval, marked not personal:** discharge-summary now sends Summary.nhsNumber as something"
                                + " that tells nothing of a person.\n")
                .contains(
                        "<details><summary>Less is shared, or the same from elsewhere (1)</summary>\n\n- **For"
                                + " information, narrowed:** BCP Council no longer receives NHS number by discharge-summary.\n");
        assertThat(reports.resolve("sharing-report.html"))
                .content()
                .contains("BCP Council now also receives medication, by discharge-summary.");
        verify(Sources.CLEAN, "disc.reports", reports.toString());
        assertThat(reports.resolve("sharing-register.md"))
                .content()
                .contains("Nothing: what is shared is what was approved.");
    }

    @Test
    void aTransferThatIsGoneFailsToo() throws IOException {
        approve(Sources.CLEAN, false);

        Compiled compiled = verify(Sources.CLEAN.replace("discharge-summary", "discharge-letter"));

        assertThat(lines(compiled, "disc.register.changed"))
                .containsExactlyInAnyOrder(
                        "error Team.java:8 [disc.register.changed] not approved yet: discharge-letter is new: it sends"
                                + " BCP Council diagnosis and NHS number for individual care.",
                        "error :0 [disc.register.changed] not approved yet: discharge-summary is gone: BCP Council no"
                                + " longer receives diagnosis and NHS number by it.");
    }

    @Test
    void aCompileThatSharesNothingSaysThatItMayBeTheTests() throws IOException {
        approve(Sources.CLEAN, false);

        Compiled compiled = verify("class NothingHere {}");

        assertThat(lines(compiled, "disc.register.changed"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("discharge-summary is gone"));
        assertThat(compiled.transcript())
                .contains(
                        "This compile shares nothing. If it is the tests', set disc.register for the main code alone.");
    }

    @Test
    void lessThanApprovedIsToldAndPasses() throws IOException {
        approve(Sources.CLEAN, false);

        Compiled compiled =
                verify(Sources.CLEAN.replaceFirst(",\\s*@SharingCategory\\(DIAGNOSIS\\) String diagnosis", ""));

        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        assertThat(lines(compiled, "disc.register.changed"))
                .containsExactly("note Team.java:8 [disc.register.changed] not approved yet:"
                        + " BCP Council no longer receives diagnosis by discharge-summary.");
    }

    /** Calling something not personal takes nothing away: somebody must approve the word. */
    @Test
    void whatIsCalledNotPersonalFailsUntilItIsApproved() throws IOException {
        approve(Sources.CLEAN, false);

        Compiled compiled = verify(
                Sources.CLEAN.replace("@SharingCategory(DIAGNOSIS)", "@NotPersonal(reason = \"a ward's code\")"));

        assertThat(compiled.success()).isFalse();
        assertThat(lines(compiled, "disc.register.changed"))
                .contains("error Team.java:8 [disc.register.changed] not approved yet: discharge-summary now sends"
                        + " Summary.diagnosis as something that tells nothing of a person.");
    }

    @Test
    void aBuildThatOnlyReportsIsWarned() throws IOException {
        approve(Sources.CLEAN, false);

        Compiled compiled =
                verify(Sources.CLEAN.replace("\"bcp-council\"", "\"dorset-council\""), "disc.mode", "report");

        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        assertThat(lines(compiled, "disc.register.changed"))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("error"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("warning Team.java:8")
                        .contains("Dorset Council now receives diagnosis and NHS number"));
    }

    @Test
    void aFindingOfTheFirstDayIsAWarningAndCounted() throws IOException {
        approve(Sources.LEAKY, true);

        Compiled compiled = verify(Sources.LEAKY);

        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        assertThat(lines(compiled, "disc.transfer.category-not-agreed"))
                .containsExactly(
                        "warning Team.java:8 [disc.transfer.category-not-agreed] sexual health may not go to BCP"
                                + " Council (in the baseline)");
        assertThat(compiled.messages())
                .extracting(Compiled.Message::text)
                .contains("DISC: compared with what was approved: 0 findings waived, 1 finding in the baseline.");
    }

    @Test
    void aFindingThatTheBaselineDoesNotListFails() throws IOException {
        approve(Sources.LEAKY, true);

        Compiled compiled = verify(Sources.LEAKY.replace(
                "String diagnosis)", "String diagnosis,\n@SharingCategory(SEX_LIFE) String life)"));

        assertThat(compiled.success()).isFalse();
    }

    @Test
    void aBaselineEntryThatIsMendedHasToGo() throws IOException {
        approve(Sources.LEAKY, true);

        Compiled compiled = verify(Sources.CLEAN);

        assertThat(compiled.success()).isFalse();
        assertThat(lines(compiled, "disc.register.baseline-mended"))
                .containsExactly("error :0 [disc.register.baseline-mended] the baseline lists a finding that is gone:"
                        + " sexual health may not go to BCP Council");
    }

    @Test
    void withoutTheFileOrWithAnotherTheBuildFails() throws IOException {
        assertThat(lines(verify(Sources.CLEAN), "disc.register.unreadable"))
                .containsExactly("error :0 [disc.register.unreadable] the approved register can't be used:"
                        + " there is no sharing-register.lock");

        Files.writeString(lock(), "register-lock 1\n<<<<<<< HEAD\n");
        assertThat(lines(verify(Sources.CLEAN, "disc.mode", "report"), "disc.register.unreadable"))
                .containsExactly("error :0 [disc.register.unreadable] the approved register can't be used:"
                        + " sharing-register.lock, line 2: a merge left its marks; run disc accept");
    }

    @Test
    void verifyingNeedsToKnowTheFile() {
        assertThat(lines(compile(Sources.CLEAN, "disc.register", "verify"), "disc.check.option-unknown"))
                .containsExactly("error :0 [disc.check.option-unknown] the option 'disc.lock' can't be used:"
                        + " it is missing, and -Adisc.register=verify needs it");
    }

    @Test
    void withoutVerifyingTheFileIsNotLookedAt() {
        assertThat(compile(Sources.CLEAN, "disc.lock", lock().toString()).success())
                .isTrue();
    }
}
