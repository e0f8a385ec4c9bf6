package uk.disc.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.PackedSample;
import uk.disc.processor.SampleModule;
import uk.disc.register.RegisterJson;
import uk.disc.register.SharingRegister;

/** What is made of a register. The golden files are written anew with {@code -Ddisc.golden.write=true}. */
class ReportsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/report");
    private static final int MANY = 200;
    private static final int MOST_CHARACTERS = 1_000_000;

    @TempDir
    static Path folder;

    private static String register = "";
    private static Optional<PolicyPack> pack = Optional.empty();

    @BeforeAll
    static void buildAModule() throws IOException {
        Path module = SampleModule.compile(folder.resolve("module"));
        register = Files.readString(module.resolve("META-INF/disc/register/team.json"));
        pack = Optional.of(PolicyPack.load(PackedSample.jar(folder.resolve("pack.jar"))));
    }

    private static SortedMap<String, String> reports(String json) {
        return Reports.of(RegisterJson.read(json, SharingRegister.class), pack);
    }

    /** The register with one of its texts replaced by another, both as JSON writes them. */
    private static String with(String text, String other) {
        assertThat(register).contains(text);
        return register.replace(text, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sharing-report.html",
                "flows.csv",
                "dictionary.csv",
                "ropa.csv",
                "flows.mmd",
                "flows.dot",
                "flows.svg"
            })
    void isAsReviewed(String name) throws IOException {
        String text = reports(register).getOrDefault(name, "");
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("disc.golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text.replace("\r\n", "\n"))
                .isEqualTo(Files.readString(golden).replace("\r\n", "\n"));
    }

    @Test
    void isTheSameInEveryLocale() {
        Map<String, String> here = reports(register);
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertThat(reports(register)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void textFromCodeBecomesNoMarkup() throws Exception {
        Map<String, String> reports =
                reports(with("\"Discharge team\"", "\"</script><script>alert(1)</script>\\\" onload=\\\"x\""));
        assertThat(reports.get("sharing-report.html"))
                .doesNotContain("<script>alert")
                .contains("&lt;/script&gt;&lt;script&gt;alert(1)");

        Map<String, String> named = reports(with("\"id\" : \"discharge-summary\"", "\"id\" : \"a\\\"];b<b>&\\\\\""));
        assertThat(named.get("flows.mmd")).contains("\"a#34;#93;;b#60;b#62;#38;#92;<br>");
        assertThat(named.get("flows.dot")).contains("\"a\\\"];b<b>&\\\\\\n");
        assertThat(parsed(named.getOrDefault("flows.svg", ""))
                        .getDocumentElement()
                        .getTextContent())
                .contains("a\"];b<b>&\\");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\\t=1", "  =1"})
    void aCellStartsNoFormula(String owner) {
        String shown = owner.replace("\\t", "\t");
        assertThat(reports(with("\"Discharge team\"", "\"" + owner + "\"")).get("flows.csv"))
                .contains(",'" + shown + ",");
    }

    @Test
    void commasQuotesAndLinesStayInTheirCell() {
        assertThat(reports(with("\"Discharge team\"", "\"Ward 9, \\\"North\\\"\\nand South\""))
                        .get("flows.csv"))
                .contains(",\"Ward 9, \"\"North\"\"\nand South\",");
    }

    @Test
    void whatIsUnknownStandsFirst() {
        String page = reports(with("\"verdict\" : \"ALLOWED\"", "\"verdict\" : \"UNKNOWN\""))
                .getOrDefault("sharing-report.html", "");
        assertThat(page.substring(page.indexOf("<main")))
                .matches(
                        "(?s)<main id=\"main\">\\s*<section[^>]*>\\s*<p class=\"first\">1 part could not be resolved;.*");
        assertThat(reports(register).get("sharing-report.html")).doesNotContain("could not be resolved");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        assertThat(reports(register).get("sharing-report.html"))
                .doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("url(")
                .doesNotContain("href=\"http");
    }

    @Test
    void whatOnlyPeopleKnowIsAskedOfThem() {
        List<String> lines =
                reports(register).getOrDefault("ropa.csv", "").lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).split(",")).hasSameSizeAs(lines.get(1).split(","));
        assertThat(lines.get(1)).contains(Tables.ASK).doesNotContain(",,");
    }

    @Test
    void aPageOfManyTransfersStaysSmallAndADrawingOfThemCounts() {
        SharingRegister one = RegisterJson.read(register, SharingRegister.class);
        List<SharingRegister.Entry> entries = new ArrayList<>();
        for (int copy = 0; copy < MANY; copy++) {
            entries.addAll(RegisterJson.read(
                            with("\"discharge-summary\"", "\"discharge-summary-" + copy + "\""), SharingRegister.class)
                    .transfers());
        }
        SharingRegister many = new SharingRegister(
                one.schema(),
                one.packId(),
                one.packVersion(),
                one.packHash(),
                one.asOf(),
                one.validFrom(),
                one.validTo(),
                one.modules(),
                entries,
                one.found(),
                one.sends(),
                one.reclassifications(),
                one.unfollowed(),
                one.bodiesNotFollowed(),
                one.dictionary(),
                one.diagnoses());

        Map<String, String> reports = Reports.of(many, pack);

        assertThat(reports.getOrDefault("sharing-report.html", "").length()).isBetween(MANY, MOST_CHARACTERS);
        assertThat(reports.get("flows.mmd")).contains("|\"" + MANY + " \u2713 allowed\"|");
    }
}
