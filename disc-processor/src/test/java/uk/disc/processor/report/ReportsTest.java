package uk.disc.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import uk.disc.register.RegisterJson;
import uk.disc.register.SharingRegister;

/** What is made of a register. The golden files are written anew with {@code -Ddisc.golden.write=true}. */
class ReportsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/report");
    private static final int MANY = 200;
    private static final int MOST_CHARACTERS = 1_000_000;

    @TempDir
    static Path folder;

    private static SampleRegisters sample;
    private static String register = "";

    @BeforeAll
    static void buildAModule() throws IOException {
        sample = SampleRegisters.in(folder);
        register = sample.json();
    }

    private static SortedMap<String, String> reports(String json) {
        return Reports.of(RegisterJson.read(json, SharingRegister.class), sample.pack());
    }

    private static String with(String text, String other) {
        return sample.with(text, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sharing-report.html",
                "sharing-register.md",
                "disc.sarif",
                "disc-waived.sarif",
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
    void aRegisterNeedsNoPackToBeRead() {
        assertThat(Reports.of(RegisterJson.read(register, SharingRegister.class), Optional.empty()))
                .isEqualTo(reports(register));
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

    @ParameterizedTest
    @ValueSource(strings = {"flows.csv", "dictionary.csv", "ropa.csv"})
    void aReaderOfTablesReadsBackWhatWasWritten(String name) throws IOException {
        String text = reports(with("\"Discharge team\"", "\"Ward 9, \\\"North\\\"\\nand South\""))
                .getOrDefault(name, "");

        List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();

        assertThat(rows).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(text).endsWith("\r\n");
        if (name.equals("flows.csv")) {
            assertThat(rows.get(1).get(rows.get(0).toList().indexOf("owner")))
                    .isEqualTo("Ward 9, \"North\"\nand South");
        }
    }

    @Test
    void everyRowOfATableEndsAsTheStandardSays() {
        assertThat(reports(register).getOrDefault("dictionary.csv", "").replace("\r\n", ""))
                .doesNotContain("\n")
                .doesNotContain("\r");
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
    void howLongAnAgreementHoldsIsCountedFromTheDayJudgedFor() {
        assertThat(page(register))
                .contains("P-DIS, ends <time>2027-12-31</time>, in 424 days")
                .doesNotContain("within 90 days");
        assertThat(page(with("2026-11-02", "2027-11-02")))
                .contains("in 59 days")
                .contains("1 agreement ends within 90 days: P-DIS.");
        assertThat(page(with("2026-11-02", "2027-12-31"))).contains("<time>2027-12-31</time>, that day");
        assertThat(page(with("2026-11-02", "2028-01-01"))).contains("ended <time>2027-12-31</time>, 1 day ago");
    }

    @Test
    void whatAnAgreementPermitsAndIsNotSentIsCountedBySender() {
        assertThat(page(register))
                .contains("University Hospitals Dorset NHS Foundation Trust: 7 of 9 (address, allergy, ");
    }

    @Test
    void fieldsThatHoldWhatTheirMarksDoNotSayAreListed() {
        String lost =
                "{\"severity\": \"ERROR\", \"rule\": \"M-11\", \"key\": \"disc.label.lost\", \"headline\": \"note holds a diagnosis\","
                        + " \"details\": [], \"position\": {\"file\": \"Note.java\", \"line\": 4, \"column\": 2}, \"transfer\": null,"
                        + " \"waived\": false}";

        String page = page(register.replaceFirst("\"diagnoses\" : \\[ *\\]", "\"diagnoses\" : [" + lost + "]"));

        assertThat(page.substring(page.indexOf("id=\"lost\""), page.indexOf("id=\"steps\"")))
                .contains("note holds a diagnosis");
    }

    @Test
    void theBannerCountsMarkedFieldsAndTheRecipientsRowTellsWhatItRestsOn() {
        assertThat(page(register))
                .contains("<dt>Marked fields</dt><dd>2, of which 2 leave with a transfer</dd>")
                .contains("BCP Council<span class=\"rests\">P-DIS, ends <time>2027-12-31</time>, in 424 days</span>");
    }

    @Test
    void whatAPartnerTightensByItselfIsListed() {
        assertThat(page(register))
                .containsSubsequence(
                        "Partners&#39; own tighter rules",
                        "University Hospitals Dorset NHS Foundation Trust",
                        "asks a person to decide each time",
                        "criminal offence, to Dorset Police",
                        "also obliges to: encrypt it on the way",
                        "under P-POP",
                        "sends it no longer after <time>2026-12-31</time>",
                        "does not send it",
                        "next of kin, to BCP Council (Housing)");
    }

    @Test
    void dutiesAndFactsAreInWords() {
        assertThat(page(register))
                .contains("care relationship")
                .contains("send the minimum")
                .doesNotContain("MINIMUM_NECESSARY");
    }

    private static String page(String json) {
        return reports(json).getOrDefault("sharing-report.html", "");
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
        Map<String, String> reports = Reports.of(sample.many(MANY), sample.pack());
        Map<String, String> mixed = Reports.of(sample.mixed(MANY), sample.pack());

        assertThat(reports.getOrDefault("sharing-report.html", "").length()).isBetween(MANY, MOST_CHARACTERS);
        assertThat(mixed.getOrDefault("sharing-report.html", ""))
                .hasSizeBetween(MANY, MOST_CHARACTERS)
                .contains("those of one verdict to one recipient share a box");
        assertThat(reports.get("flows.mmd")).contains("|\"" + MANY + " \u2713 allowed\"|");
    }
}
