package uk.disc.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import uk.disc.register.RegisterChange;
import uk.disc.register.RegisterDiff;
import uk.disc.register.SharingRegister;
import uk.disc.register.Verdict;

/** The page as people use it, in a real browser. */
@Tag("browser")
class PageInBrowserTest {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;
    private static final int FLOWS = 12;
    private static final int MANY = 2000;
    private static final float A4_SHORT = 595f;
    private static final float A4_LONG = 842f;
    private static final String VISIBLE = "Array.from(document.querySelectorAll('#transfer-table tbody'))"
            + ".filter(row => row.checkVisibility()).map(row => row.id)";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static SampleRegisters sample;
    private static Path page;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        sample = SampleRegisters.in(folder);
        page = page("page.html", sample.mixed(FLOWS));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.open(page, DESKTOP, HEIGHT, 1);
    }

    private static Path page(String name, SharingRegister register) throws IOException {
        return Files.writeString(
                folder.resolve(name), Reports.of(register, sample.pack()).getOrDefault("sharing-report.html", ""));
    }

    private static String id(int copy) {
        return "transfer-discharge-summary-" + copy;
    }

    private static void search(String words) {
        browser.find("#search").clear();
        browser.find("#search").sendKeys(words);
    }

    @Test
    void aSearchShowsTheRowsThatHoldTheWordsAndSaysHowMany() {
        search("discharge-summary-11");

        assertThat(browser.texts(VISIBLE)).containsExactly(id(11));
        assertThat(browser.find("#shown").getText()).isEqualTo("Showing 1 of " + FLOWS);

        search("nothing holds this");

        assertThat(browser.texts(VISIBLE)).isEmpty();
        assertThat(browser.find("#shown").getText()).isEqualTo("Showing 0 of " + FLOWS);
    }

    @ParameterizedTest
    @CsvSource({
        "verdict, not permitted, 2",
        "recipient, Dorset Council, 3",
        "purpose, social care assessment, 6",
        "category, diagnosis, 12",
        "agreement, P-DIS, 12",
        "owner, Team 1, 4"
    })
    void aFilterShowsTheRowsOfItsChoice(String filter, String choice, int rows) {
        new Select(browser.find("#filter-" + filter)).selectByVisibleText(choice);

        assertThat(browser.texts(VISIBLE)).hasSize(rows);
        assertThat(browser.find("#transfer-table").getText().toLowerCase(java.util.Locale.ROOT))
                .contains(choice.toLowerCase(java.util.Locale.ROOT));
    }

    /** Three transfers: on the web to an address, by mail to a configured one, and one of which neither is known. */
    @ParameterizedTest
    @CsvSource({
        "special, no, 2",
        "special, yes, 0 1",
        "subject, adults, 0 1",
        "subject, anyone, 2",
        "ends, within 90 days, 0 1",
        "ends, within 365 days, 0 1",
        "channel, http, 0",
        "channel, mail, 1",
        "channel, not said, 2",
        "address, from the code or its configuration, 0",
        "address, by a key of the configuration, 1",
        "address, not known, 2"
    })
    void whatIsKnownOfTheWayAndTheAgreementFilters(String filter, String choice, String copies) throws IOException {
        browser.open(page("various.html", sample.various()), DESKTOP, HEIGHT, 1);

        new Select(browser.find("#filter-" + filter)).selectByVisibleText(choice);

        assertThat(browser.texts(VISIBLE))
                .containsExactlyElementsOf(Stream.of(copies.split(" "))
                        .map(copy -> id(Integer.parseInt(copy)))
                        .toList());
    }

    @Test
    void spansStandInTheirOrder() throws IOException {
        browser.open(page("spans.html", sample.various()), DESKTOP, HEIGHT, 1);

        assertThat(new Select(browser.find("#filter-ends")).getOptions())
                .extracting(WebElement::getText)
                .containsExactly("All", "within 90 days", "within 365 days");
    }

    @Test
    void filtersWorkTogetherStayInTheAddressAndAreUndone() {
        new Select(browser.find("#filter-owner")).selectByVisibleText("Team 1");
        new Select(browser.find("#filter-verdict")).selectByVisibleText("not permitted");
        List<String> rows = browser.texts(VISIBLE);
        String address = browser.address();

        assertThat(rows).isEmpty();
        assertThat(address).contains("owner=Team+1").contains("verdict=not+permitted");

        new Select(browser.find("#filter-verdict")).selectByVisibleText("unknown");
        assertThat(browser.texts(VISIBLE)).containsExactly(id(4), id(10));
        browser.find("#filters button[type=reset]").click();
        browser.waiting("setTimeout(arguments[0], 50)");
        assertThat(browser.texts(VISIBLE)).hasSize(FLOWS);
        assertThat(browser.address()).doesNotContain("owner");
    }

    @Test
    void aLinkThatWasPastedShowsWhatItsSenderSaw() throws IOException {
        browser.script("location.hash = '#filter:recipient=Dorset+Council'");
        browser.waiting("setTimeout(arguments[0], 50)");

        assertThat(browser.texts(VISIBLE)).hasSize(FLOWS / 4);
    }

    @Test
    void whatChangedStandsBeforeAllElseAndCanBeFiltered() throws IOException {
        SharingRegister register = sample.mixed(FLOWS);
        List<RegisterChange> changes = RegisterDiff.between(sample.mixed(2), register, sample.pack());
        Path compared = Files.writeString(
                folder.resolve("compared.html"),
                Reports.of(register, sample.pack(), Optional.of(changes)).getOrDefault("sharing-report.html", ""));
        browser.open(compared, DESKTOP, HEIGHT, 1);

        assertThat(browser.find("main h2").getText()).isEqualTo("What changed since it was approved");
        assertThat(browser.find(".changes").getText())
                .contains("Needs approval, new recipient: Dorset County Hospital");
        new Select(browser.find("#filter-changed")).selectByVisibleText("as approved");
        assertThat(browser.texts(VISIBLE)).containsExactly(id(0), id(1));
        new Select(browser.find("#filter-changed")).selectByVisibleText("changed");
        assertThat(browser.texts(VISIBLE)).hasSize(FLOWS - 2);
        assertThat(browser.find("#" + id(2) + " th").getText()).contains("changed");
    }

    @Test
    void aCellOfWhoGetsWhatShowsTheTransfersBehindIt() {
        browser.find("#who-table a[data-recipient='Dorset Council'][data-category=diagnosis]")
                .click();
        browser.waiting("setTimeout(arguments[0], 50)");

        assertThat(browser.texts(VISIBLE)).containsExactly(id(1), id(5), id(9));
        assertThat(browser.find("#filter-recipient").getAttribute("value")).isEqualTo("Dorset Council");
    }

    @Test
    void aRowOpensAndShowsItsFieldsAndTheClauseItRestsOn() {
        WebElement summary = browser.find("#" + id(0) + " summary");
        summary.click();

        assertThat(browser.find("#" + id(0) + " details").getText())
                .contains("Summary.diagnosis")
                .contains("Section 4")
                .contains("to plan support at home");
    }

    @Test
    void whatIsShownIsTakenAwayAsATable() throws IOException {
        search("discharge-summary-11");

        List<CSVRecord> rows =
                CSVFormat.RFC4180.parse(new StringReader(takenAway())).getRecords();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).toList()).startsWith("Transfer", "Verdict", "Recipient");
        assertThat(rows.get(1).toList())
                .startsWith("discharge-summary-11", "\u2715 not permitted")
                .contains("diagnosis, NHS number");
    }

    @Test
    void whatIsTakenAwayStartsNoFormula() {
        browser.script("document.querySelector('#transfer-table tbody td:last-child').textContent = '=cmd, \"x\"'");

        assertThat(takenAway()).contains("\"'=cmd, \"\"x\"\"\"\r\n");
    }

    /** The file that the button makes. The driver drops carriage returns, so that a sign stands for each on the way. */
    private static String takenAway() {
        browser.script(
                "window.kept = null; URL.createObjectURL = part => { part.text().then(text => window.kept = text);"
                        + " return '#'; }");
        browser.find("#download").click();
        Object text = browser.waiting("const done = arguments[0]; const look = () => window.kept === null"
                + " ? setTimeout(look, 20) : done(window.kept.replace(/\\r/g, '\u240d')); look()");
        return String.valueOf(text).replace('\u240d', '\r');
    }

    @Test
    void everythingIsReachedAndUsedByKeysAloneAndShowsWhereOneIs() {
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the report");
        browser.press(Keys.ENTER);
        Set<String> reached = new HashSet<>();
        List<String> unmarked = new ArrayList<>();
        long stops =
                (long) browser.script("return document.querySelectorAll('main a, main input, main select, main button,"
                        + " main summary, main [tabindex]').length");
        for (long stop = 0; stop < stops; stop++) {
            browser.press(Keys.TAB);
            WebElement at = browser.focused();
            reached.add(at.getTagName());
            if (at.getTagName().equals("body")) {
                break;
            }
            if (browser.script("return getComputedStyle(arguments[0]).outlineStyle", at)
                    .equals("none")) {
                unmarked.add(at.getTagName());
            }
            if ("search".equals(at.getAttribute("id"))) {
                at.sendKeys("discharge-summary-1");
                assertThat(browser.texts(VISIBLE)).containsExactly(id(1), id(10), id(11));
            }
            if (at.getTagName().equals("summary")) {
                at.sendKeys(Keys.ENTER);
                assertThat(browser.script("return arguments[0].parentElement.open", at))
                        .isEqualTo(true);
                at.sendKeys(Keys.ENTER);
            }
        }
        assertThat(reached).contains("input", "select", "button", "summary");
        assertThat(unmarked).isEmpty();
    }

    @Test
    void itPrintsOnA4WithNothingCutAndEverythingOpen() throws IOException {
        search("nothing holds this");
        try (PDDocument pdf = Loader.loadPDF(browser.pdf())) {
            List<String> outside = new ArrayList<>();
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) throws IOException {
                    letters.stream()
                            .filter(letter -> letter.getXDirAdj() < 0
                                    || letter.getXDirAdj() + letter.getWidthDirAdj() > letter.getPageWidth()
                                    || letter.getYDirAdj() > letter.getPageHeight())
                            .forEach(letter -> outside.add(text));
                    super.writeString(text, letters);
                }
            };
            String text = reader.getText(pdf).replaceAll("\\s+", " ");

            for (PDPage sheet : pdf.getPages()) {
                assertThat(List.of(
                                Math.round(sheet.getMediaBox().getWidth()),
                                Math.round(sheet.getMediaBox().getHeight())))
                        .containsExactly(Math.round(A4_LONG), Math.round(A4_SHORT));
            }
            assertThat(outside).isEmpty();
            for (int copy = 0; copy < FLOWS; copy++) {
                assertThat(text).contains("discharge-summary-" + copy);
            }
            assertThat(text)
                    .contains("to plan support at home")
                    .contains("Data dictionary")
                    .contains("Method and limits")
                    .doesNotContain("Search the table");
        }
    }

    @Test
    void withoutScriptsEveryTableIsThereAndNothingThatDoesNothing() {
        List<String> withScripts = browser.texts(VISIBLE);
        String sections = "Array.from(document.querySelectorAll('main h2')).map(title => title.textContent)";
        List<String> titles = browser.texts(sections);
        browser.scripts(false);
        try {
            browser.open(page, DESKTOP, HEIGHT, 1);

            assertThat(browser.find("#filters").isDisplayed()).isFalse();
            assertThat(browser.texts(VISIBLE)).isEqualTo(withScripts).hasSize(FLOWS);
            assertThat(browser.texts(sections)).isEqualTo(titles);
            assertThat(browser.find("[aria-labelledby=diagram] svg").isDisplayed())
                    .isTrue();
            browser.find("#" + id(0) + " summary").click();
            assertThat(browser.find("#" + id(0) + " details").getText()).contains("Summary.diagnosis");
        } finally {
            browser.scripts(true);
        }
    }

    /** 1280 pixels at 400 % are 320. Drawings are excepted, as in WCAG 1.4.10: their tables say the same. Headings move into the cells. */
    @Test
    void atFourHundredPercentNothingIsLostAndOneScrollsOneWay() {
        browser.open(page, DESKTOP / 4, HEIGHT / 4, 4);

        assertThat((long) browser.script("return innerWidth")).isLessThanOrEqualTo(DESKTOP / 4);
        assertThat(browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
        assertThat(browser.texts(
                        "Array.from(document.querySelectorAll('main *')).filter(part => !part.closest('.drawing, .unseen, thead')"
                                + " && !part.closest('select') && part.checkVisibility() && part.scrollWidth > part.clientWidth + 1"
                                + " && getComputedStyle(part).display !== 'inline' && getComputedStyle(part).overflowX !== 'visible')"
                                + ".map(part => part.outerHTML.slice(0, 200))"))
                .isEmpty();
        assertThat(browser.texts(
                        "Array.from(document.querySelectorAll('main *')).filter(part => !part.closest('.drawing, .unseen, thead')"
                                + " && part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 1)"
                                + ".map(part => part.outerHTML.slice(0, 200))"))
                .isEmpty();
        assertThat(browser.texts(VISIBLE)).hasSize(FLOWS);
        assertThat(browser.texts("Array.from(document.querySelectorAll('#transfer-table tbody td'))"
                        + ".filter(cell => !cell.checkVisibility()).map(cell => cell.textContent)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 1", "390, 1", "320, 4"})
    void aCheckerOfAccessibilityFindsNothing(int width, int scale) {
        browser.open(page, width, HEIGHT, scale);
        browser.script("document.querySelectorAll('details').forEach(part => part.open = true)");
        browser.library("axe.min.js");

        Map<?, ?> result =
                (Map<?, ?>) browser.waiting("const done = arguments[0]; axe.run(document, {runOnly: ['wcag2a',"
                        + " 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(found => done({passes: found.passes"
                        + ".map(rule => rule.id), violations: found.violations.map(rule => rule.id + ': ' + rule.nodes.map(node =>"
                        + " node.html.slice(0, 200) + ' ' + node.failureSummary).slice(0, 3).join('; '))}))");

        assertThat((List<?>) result.get("violations")).isEmpty();
        assertThat(result.get("passes")).asList().contains("color-contrast", "region", "th-has-data-cells");
    }

    /** With colours of the reader's own, what a colour alone said would be gone. */
    @Test
    void inColoursOfTheReadersOwnAVerdictStillHasWordSignAndFrame() {
        browser.preference("forced-colors", "active");
        try {
            browser.open(page, DESKTOP, HEIGHT, 1);
            for (Verdict verdict : Verdict.values()) {
                WebElement shown = browser.find("#" + id(verdict.ordinal()) + " .verdict");
                assertThat(shown.getText()).isEqualTo(Drawing.sign(verdict) + " " + verdict.words());
                assertThat(shown.getCssValue("border-top-width")).isEqualTo("2px");
            }
        } finally {
            browser.preference("forced-colors", "none");
        }
    }

    @Test
    void datesDoNotWrap() {
        browser.open(page, PHONE, HEIGHT, 1);

        assertThat(browser.texts("Array.from(document.querySelectorAll('time')).filter(day => day.checkVisibility())"
                        + ".map(day => String(day.getClientRects().length))"))
                .isNotEmpty()
                .containsOnly("1");
        assertThat(browser.texts(
                        "Array.from(document.querySelectorAll('main td, main dd, main p, main li')).filter(part =>"
                                + " Array.from(part.childNodes).some(child => child.nodeType === 3 && /\\d{4}-\\d{2}-\\d{2}/"
                                + ".test(child.textContent))).map(part => part.textContent)"))
                .isEmpty();
    }

    @Test
    void twoThousandTransfersStayUsable() throws IOException {
        browser.open(page("many.html", sample.mixed(MANY)), DESKTOP, HEIGHT, 1);
        assertThat(browser.find("#shown").getText()).isEqualTo("Showing " + MANY + " of " + MANY);

        search("discharge-summary-1999");
        assertThat(browser.texts(VISIBLE)).containsExactly(id(1999));
        browser.find("#" + id(1999) + " summary").click();
        assertThat(browser.find("#" + id(1999) + " details").getText()).contains("Summary.diagnosis");

        browser.find("#filters button[type=reset]").click();
        browser.waiting("setTimeout(arguments[0], 50)");
        new Select(browser.find("#filter-verdict")).selectByVisibleText("unknown");
        assertThat(browser.texts(VISIBLE)).hasSize((MANY + 1) / Verdict.values().length);
    }
}
