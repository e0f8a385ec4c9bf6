package uk.disc.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.disc.processor.PackedSample;
import uk.disc.processor.SampleModule;

/** The command line as its user meets it: what it prints, where, and with which exit code. */
class MainTest {
    @TempDir
    static Path folder;

    private static Path module;
    private static Path pack;

    @BeforeAll
    static void buildAModule() throws IOException {
        module = SampleModule.compile(folder.resolve("module"));
        pack = PackedSample.jar(folder.resolve("pack.jar"));
    }

    private static Ran run(String... arguments) {
        return Ran.of(arguments);
    }

    @Test
    void recordedFactsAreJudgedAgainWithoutCompiling() {
        Ran ran = run("verify", "--pack", pack.toString(), module.toString());

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out())
                .contains("DISC: 1 transfer: 1 allowed")
                .contains("Judged against pack dorset 1 as of 2026-11-02.");
    }

    @Test
    void thePackIsFoundOnTheClassPathGiven() {
        assertThat(run("verify", module.toString(), pack.toString()).code()).isZero();
    }

    @Test
    void anAgreementThatHasEndedSinceIsAFinding() {
        Ran ran = run("verify", "--pack", pack.toString(), "--as-of", "2028-01-05", module.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("Team.java:8:10: error: [disc.agreement.not-in-force]");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void theRegisterIsPrintedAsJson() {
        Ran ran = run("verify", "--format", "json", "--pack", pack.toString(), module.toString());

        assertThat(ran.out()).startsWith("{").contains("\"packId\"").contains("discharge-summary");
    }

    @Test
    void aClassPathWithoutFactsIsAFinding() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        Ran ran = run("verify", "--pack", pack.toString(), empty.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("[disc.check.evidence-missing]");
    }

    @Test
    void aNewerPackMayJudgeAndAnOlderMayNot() throws IOException {
        Path newer = PackedSample.copy(folder.resolve("newer"));
        Path file = newer.resolve("pack.yaml");
        Files.writeString(file, Files.readString(file).replace("version: 1", "version: 2"));

        assertThat(run("verify", "--pack", newer.toString(), module.toString()).code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "accept"})
    void aFileThatIsNoJarIsNamed(String command) throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.jar"), "no jar at all");

        Ran ran = run(command, "--pack", pack.toString(), module.toString(), damaged.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(damaged + " can't be read as a jar;").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"transfers\": [null]}", "{\"schema\": ", "another schema"})
    void aRegisterThatCanNotBeReadIsNamed(String text) throws IOException {
        String register = run("verify", "--format", "json", "--pack", pack.toString(), module.toString())
                .out();
        Path file = Files.writeString(
                folder.resolve("register.json"),
                text.startsWith("{") ? text : register.replaceFirst("\"schema\" : 1", "\"schema\" : 99"));

        for (Ran ran : new Ran[] {
            run("landscape", "ward=" + file), run("diff", file.toString(), file.toString()),
        }) {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .startsWith(file + " is no sharing register of this version, or is damaged.")
                    .doesNotContain("Exception", "Feature");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify",
                "verify /nowhere",
                "verify --pack /nowhere /tmp",
                "verify --as-of tomorrow /tmp",
                "verify --format xml /tmp",
                "verify /tmp",
                "lint",
                "lint /nowhere",
                "explain",
                "explain disc.no.such.key",
                "diff",
                "diff /nowhere /nowhere",
                "diff /tmp /tmp",
                "diff --pack /nowhere a b",
                "test",
                "test /nowhere",
                "test --format xml /tmp",
                "who-may-receive",
                "who-may-receive --pack /nowhere NAME RESEARCH",
                "what-if",
                "what-if --pack /nowhere /nowhere",
                "impact",
                "impact --pack /nowhere --agreement P-DIS",
                "impact --pack /nowhere --agreement P-DIS --partner uhd",
                "notice",
                "notice --pack /nowhere P-DIS",
                "notice --format pdf --pack /nowhere P-DIS",
                "landscape",
                "landscape /tmp",
                "landscape ward=/nowhere",
                "landscape ward=",
                "landscape =ward",
                "landscape --format xml ward=/tmp",
                "accept",
                "accept /nowhere",
                "accept --pack /nowhere /tmp",
                "accept --as-of tomorrow /tmp",
                "frobnicate",
                ""
            })
    void wrongUsageIsSaidInAFewWords(String line) {
        Ran ran = run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void aSoundPackHasNoProblems() {
        Ran ran = run("lint", pack.toString());

        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out()).startsWith("No problems: pack dorset 1");
    }

    @Test
    void everyProblemOfAPackIsListedWithItsPlace() throws IOException {
        Path broken = PackedSample.copy(folder.resolve("broken"));
        Path file = broken.resolve("agreements/p-dis.yaml");
        Files.writeString(file, Files.readString(file).replace("purpose: INDIVIDUAL_CARE", "purpose: INDIVIDUAL_CAR"));

        Ran ran = run("lint", broken.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("agreements/p-dis.yaml:42:")
                .contains("Did you mean 'INDIVIDUAL_CARE'?")
                .contains("1 problem in ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disc.transfer.category-not-agreed", "[disc.transfer.category-not-agreed]", "A-06"})
    void aFindingIsExplainedByItsKey(String key) {
        Ran ran = run("explain", key);

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("disc.transfer.category-not-agreed");
    }

    @Test
    void aMistypedKeyGetsTheNearest() {
        assertThat(run("explain", "disc.transfer.category-not-agree").err())
                .isEqualToIgnoringNewLines("There is no finding 'disc.transfer.category-not-agree'."
                        + " Did you mean 'disc.transfer.category-not-agreed'?");
    }

    @Test
    void everyCommandHasItsRowInTheDocumentsAndItsHelp() throws IOException {
        String page = Files.readString(Path.of("../docs/command-line.md"));
        List<String> commands = run("--help")
                .out()
                .lines()
                .dropWhile(line -> !line.startsWith("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split(" ", 2)[0])
                .toList();

        assertThat(commands).contains("verify", "notice");
        for (String command : commands) {
            assertThat(page).contains("| `disc " + command + " ");
            assertThat(run(command, "--help").out()).contains("--format").contains("Exit codes:");
        }
    }

    @Test
    void helpAndVersionAreGiven() {
        assertThat(run("--help").out()).contains("verify").contains("lint").contains("explain");
        assertThat(run("--version").out()).startsWith("disc ");
        assertThat(run("verify", "--help").code()).isZero();
    }
}
