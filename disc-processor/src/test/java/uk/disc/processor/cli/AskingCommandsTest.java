package uk.disc.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import uk.disc.processor.PackedSample;
import uk.disc.processor.SampleModule;

/** Commands that ask the sample pack something; whole answers are held to golden files, which {@code -Ddisc.golden.write=true} writes. */
class AskingCommandsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/cli");

    @TempDir
    static Path folder;

    private static Path pack;

    @BeforeAll
    static void copyThePack() throws IOException {
        pack = PackedSample.copy(folder.resolve("pack"));
    }

    private static Ran ask(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        all[0] = command;
        all[1] = "--pack";
        all[2] = pack.toString();
        return Ran.of(all);
    }

    private static void golden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        byte[] bytes = text.replace(System.lineSeparator(), "\n").getBytes(StandardCharsets.UTF_8);
        if (Boolean.getBoolean("disc.golden.write")) {
            Files.write(file, bytes);
        }
        assertThat(Files.readString(file)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"DIAGNOSE, RESEARCH, DIAGNOSIS", "DIAGNOSIS, RESERCH, RESEARCH"})
    void anUnknownCodeGetsTheNearest(String category, String purpose, String nearest) {
        Ran ran = ask("who-may-receive", category, purpose);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("The pack has no ").contains("Did you mean " + nearest + "?");
    }

    @Test
    void whoMayReceive() throws IOException {
        Ran ran = ask("who-may-receive", "COMMUNICATION_NEEDS", "EARLY_HELP");

        assertThat(ran.code()).as(ran.err()).isZero();
        golden("who-may-receive.txt", ran.out());
        golden(
                "who-may-receive.json",
                ask("who-may-receive", "--format", "json", "COMMUNICATION_NEEDS", "EARLY_HELP")
                        .out());
    }

    @Test
    void nobodyIsAnAnswerToo() {
        Ran ran = ask("who-may-receive", "SEXUAL_HEALTH", "RESEARCH");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .isEqualToNormalizingNewlines("Nobody may receive SEXUAL_HEALTH for RESEARCH on 2026-11-02.\n");
    }

    @Test
    void whatStopsWhenAnAgreementLapses() throws IOException {
        Ran ran = ask("impact", "--agreement", "P-EARLY", "--on", "2026-12-31");

        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        golden("impact.txt", ran.out());
        golden(
                "impact.json",
                ask("impact", "--format", "json", "--agreement", "P-EARLY", "--on", "2026-12-31")
                        .out());
    }

    @Test
    void whatStopsWhenAPartnerLeaves() {
        Ran ran = ask("impact", "--partner", "dorset-healthcare", "--on", "2026-12-31");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("last on 2026-12-31: dorset-healthcare → ")
                .doesNotContain("last on 2026-12-31: uhd → bcp-council,");
        assertThat(ask("impact", "--partner", "dorset-healthcare").err())
                .isEqualToNormalizingNewlines("Say with --on which day is the partner's last.\n");
    }

    @Test
    void whatStopsInTheCodeIsNamedWhereRegistersAre() {
        String register = SampleModule.compile(folder.resolve("module"))
                .resolve("META-INF/disc/register/team.json")
                .toString();

        Ran ran = ask("impact", "--agreement", "P-DIS", "--on", "2026-12-31", "--register", register);

        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out())
                .containsSubsequence(
                        "last on 2026-12-31: uhd → bcp-council, INDIVIDUAL_CARE, DIAGNOSIS\n",
                        "    in code: discharge-summary, Team.send(Team.Summary) (Team.java:8:10)\n",
                        "In code, this stops discharge-summary, or part of what they send.\n");
        assertThat(ran.out().lines().filter(line -> line.contains("in code:"))).hasSize(2);
        assertThat(ask(
                                "impact",
                                "--format",
                                "json",
                                "--agreement",
                                "P-DIS",
                                "--on",
                                "2026-12-31",
                                "--register",
                                register)
                        .out())
                .contains("\"transfer\" : \"discharge-summary\"", "\"place\" : \"Team.java:8:10\"");
        assertThat(ask("impact", "--agreement", "P-EARLY", "--on", "2026-12-31", "--register", register)
                        .out())
                .endsWith("No transfer of the registers relies on what stops.\n");
        assertThat(ask("impact", "--agreement", "P-DIS", "--register", "/nowhere")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aDayThatIsOverIsNoQuestionAboutWhatStops() {
        Ran ran = ask("impact", "--agreement", "P-DIS", "--on", "2026-11-01");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("--on 2026-11-01 is before 2026-11-02, the day the answer is for.");
        assertThat(ask("impact", "--as-of", "2026-11-01", "--agreement", "P-DIS", "--on", "2026-11-01")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aFolderIsNoTable() {
        Ran ran = ask("what-if", folder.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualToNormalizingNewlines(folder + " can't be read as a file.\n");
    }

    @Test
    void eachLineOfATableIsAnswered() throws IOException {
        Path table = Files.writeString(folder.resolve("questions.csv"), """
                from,to,purpose,categories,agreement,on
                uhd,bcp-council/adult-social-care,INDIVIDUAL_CARE,NAME DIAGNOSIS,P-DIS,
                uhd,bcp-council,INDIVIDUAL_CARE,SEXUAL_HEALTH,P-DIS,
                uhd,bcp-council,INDIVIDUAL_CARE,NAME,P-DIS,2028-01-05

                uhd,"nobody, at all",INDIVIDUAL_CARE,NAME,,
                =cmd,bcp-council,INDIVIDUAL_CARE,NAME,,
                """);

        Ran ran = ask("what-if", table.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains(",next step\r\nuhd,");
        golden("what-if.csv", ran.out().replace("\r\n", "\n"));
        Ran json = ask("what-if", "--format", "json", table.toString());
        assertThat(JsonMapper.shared().readTree(json.out()).size()).isEqualTo(5);
        assertThat(JsonMapper.shared()
                        .readTree(json.out())
                        .get(1)
                        .get("may be sent")
                        .asString())
                .isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| holds no question",
                "from,to,purpose,categories| holds no question",
                "from,too,purpose,categories\\na,b,c,d| line 1: there is no column 'too'; did you mean 'to'?",
                "from,to,purpose\\na,b,c| line 1: the column 'categories' is missing",
                "from,to,purpose,categories,from\\na,b,c,d,e| line 1: a column is there twice",
                "from,to,purpose,categories\\na,b,c| line 2: it has 3 cells where 4 belong",
                "from,to,purpose,categories\\na,b,c,| line 2: the cell 'categories' is empty",
                "from,to,purpose,categories,on\\na,b,c,d,soon| line 2: 'soon' is no date",
                "from,to,purpose,categories\\n\"a,b,c,d| line 2: a quote is not closed",
            })
    void aTableThatCanNotBeReadIsToldWithItsLine(String text, String problem) throws IOException {
        Path table = Files.writeString(folder.resolve("broken.csv"), text.replace("\\n", "\n"));

        Ran ran = ask("what-if", table.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("broken.csv").contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"public, markdown, md", "public, html, html", "staff, markdown, md", "staff, html, html"})
    void aNoticeOfAnAgreement(String readers, String format, String suffix) throws IOException {
        Ran ran = ask("notice", "--for", readers, "--format", format, "P-DIS");

        assertThat(ran.code()).as(ran.err()).isZero();
        golden("notice-" + readers + "." + suffix, ran.out());
    }

    @Test
    void aNoticeInJsonHasTheSameParts() {
        Ran ran = ask("notice", "--format", "json", "P-DIS");

        assertThat(JsonMapper.shared().readTree(ran.out()).get("sections").size())
                .isEqualTo(7);
        assertThat(ask("notice", "P-DISS").err())
                .isEqualToNormalizingNewlines("The pack has no agreement P-DISS. Did you mean P-DIS?\n");
    }

    @Test
    void theScenariosOfThePackAreRun() {
        Ran ran = Ran.of("test", pack.toString());
        Ran json = Ran.of("test", "--format", "json", pack.toString());

        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out()).contains(" scenarios, flips included, 0 failed.");
        assertThat(JsonMapper.shared().readTree(json.out()).get("failed").asInt())
                .isZero();
    }

    @Test
    void aScenarioThatComesOtherwiseIsShownSideBySide() throws IOException {
        Path broken = PackedSample.copy(folder.resolve("broken-pack"));
        Path file = broken.resolve("scenarios/discharge.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("outcome: PERMIT", "outcome: DENY"));

        Ran ran = Ran.of("test", broken.toString());
        Ran json = Ran.of("test", "--format", "json", broken.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("DENY").contains("PERMIT").contains(" failed.");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.out()).contains("\"expected\" : \"DENY\"");
    }

    @Test
    void aPackWithoutScenariosWasNotTested() throws IOException {
        Path without = PackedSample.copy(folder.resolve("without-scenarios"));
        try (var files = Files.list(without.resolve("scenarios"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        Ran ran = Ran.of("test", without.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEqualToNormalizingNewlines("0 scenarios: nothing was tested.\n");
    }

    @Test
    void problemsAndPagesAreJsonToo() {
        assertThat(Ran.of("lint", "--format", "json", pack.toString()).out())
                .isEqualToNormalizingNewlines("{\n  \"problems\" : [ ]\n}\n");
        assertThat(JsonMapper.shared()
                        .readTree(Ran.of("explain", "--format", "json", "A-06").out())
                        .get("key")
                        .asString())
                .isEqualTo("disc.transfer.category-not-agreed");
    }
}
