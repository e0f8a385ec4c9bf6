package uk.disc.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.disc.agreement.Agreement;
import uk.disc.policy.PolicyPack;
import uk.disc.register.FactsFixture;

/** What the public and staff read about an agreement. The whole text of two pages is held where the command line is tested. */
class AgreementNoticesTest {
    private static final PolicyPack PACK = PolicyPack.load(Path.of("../samples/dorset-charter/src/main/disc"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final double HARDEST = 8;

    private final AgreementNotices notices = AgreementNotices.of(PACK);

    private static Agreement agreement(String id) {
        return Objects.requireNonNull(PACK.agreements().get(id));
    }

    static Stream<Agreement> agreements() {
        return PACK.agreements().values().stream();
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void everyAgreementHasBothPagesWithoutHoles(Agreement agreement) {
        for (NoticePage page :
                new NoticePage[] {notices.forThePublic(agreement, DAY), notices.whatItIsFor(agreement, DAY)}) {
            // A legal ground is named with its code, so that it can be looked up.
            assertThat(page.markdown().replaceAll("\\([A-Z0-9_.]+\\)", ""))
                    .doesNotContain("{", "Optional", "..", ": .")
                    .doesNotContainPattern("\\b[A-Z]{3,}_[A-Z]");
            assertThat(page.sections())
                    .allSatisfy(section -> assertThat(
                                    section.sentences().size() + section.items().size())
                            .isPositive());
        }
    }

    @Test
    void whereConsentIsNeededPeopleReadThatTheyAreAsked() {
        assertThat(notices.forThePublic(agreement("P-EARLY"), DAY).markdown())
                .contains("We ask you first. Nothing is shared unless you say yes.");
        assertThat(notices.forThePublic(agreement("P-DIS"), DAY).markdown())
                .contains("You can say no.")
                .doesNotContain("We ask you first.");
    }

    @Test
    void anAgreementThatHasEndedSaysThatNothingIsShared() {
        assertThat(notices.forThePublic(agreement("P-DIS"), LocalDate.of(2028, 1, 5))
                        .markdown())
                .contains("It is not in force on 5 January 2028, so nothing is shared under it then.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P-DIS-2024 | 2026-11-02 | It is not in force on 2 November 2026, so nothing is shared under it then.",
                "P-AMB | 2026-11-02 | It starts on 1 December 2026. Nothing is shared under it before.",
                "P-DIS | 2025-11-30 | It is not signed on 30 November 2025, so nothing is shared under it then.",
                "P-DIS | 2027-11-02 | Its review is overdue on 2 November 2027.",
                "P-DIS | 2026-11-02 | It is in force from 1 January 2026 to 31 December 2027.",
            })
    void thePublicIsNotToldThatAnAgreementHoldsBecauseItsDatesSaySo(String id, LocalDate day, String sentence) {
        assertThat(notices.forThePublic(agreement(id), day).lead())
                .last()
                .asString()
                .startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$0\\nsuspensions: [{during: {from: 2026-11-01}, reason: being looked into}] | It is on hold on 2 November 2026,",
                "$0\\nterminations: [{on: 2026-11-01, reason: no longer needed}] | It is not in force on 2 November 2026,",
            })
    void thePublicIsToldThatAnAgreementIsOnHoldOrOver(String edit, String sentence, @TempDir Path folder)
            throws IOException {
        assertThat(standing(folder, "(?m)^inForce:.*$", edit.replace("\\n", "\n")))
                .startsWith(sentence);
    }

    @Test
    void thePublicIsToldThatNotAllHaveSigned(@TempDir Path folder) throws IOException {
        assertThat(standing(folder, "(?m)^  - \\{party: bcp-council, role: Caldicott Guardian.*\n", ""))
                .isEqualTo("Not all had signed it on 2 November 2026. Only those who have signed share under it.");
    }

    /** What the lead says of an edited P-DIS. */
    private static String standing(Path folder, String written, String edit) throws IOException {
        FactsFixture.copyPack(folder);
        Path file = folder.resolve("agreements/p-dis.yaml");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst(written, edit));
        assertThat(Files.readString(file)).isNotEqualTo(text);
        PolicyPack edited = PolicyPack.load(folder);
        NoticePage page = AgreementNotices.of(edited)
                .forThePublic(Objects.requireNonNull(edited.agreements().get("P-DIS")), DAY);
        return page.lead().get(page.lead().size() - 1);
    }

    @Test
    void whatIsNotListedIsNamedWhereItHurtsMost() {
        assertThat(notices.whatItIsFor(agreement("P-DIS"), DAY).markdown())
                .contains("Anything that is not listed. That holds above all for:")
                .contains("sexual health")
                .contains("Sending anything before 1 January 2026 or after 31 December 2027.");
    }

    @Test
    void thePacksWordsCanNotBecomeMarkup() {
        NoticePage page = new NoticePage(
                "<b>&\"x\"",
                java.util.List.of("[a](b) `c` *d*\n# e"),
                java.util.List.of(new NoticePage.Section("s", java.util.List.of(), java.util.List.of("<i>"))),
                "");

        assertThat(page.html())
                .contains("<h1>&lt;b&gt;&amp;&quot;x&quot;</h1>")
                .contains("<li>&lt;i&gt;</li>")
                .doesNotContain("<script", "http");
        assertThat(page.markdown()).contains("\\[a](b) \\`c\\` \\*d\\* # e").contains("- &lt;i>");
    }

    @Test
    void theLocaleChangesNothing() {
        String expected = notices.forThePublic(agreement("P-DIS"), DAY).html();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(AgreementNotices.of(PACK)
                            .forThePublic(agreement("P-DIS"), DAY)
                            .html())
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Names are the pack's own; common words stand for them, as they do for the texts of the rules. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"public", "purpose"})
    void theTextsAreEasyToRead(String page) {
        ShippedYaml texts = ShippedYaml.at("notices.yaml").child(page).orElseThrow();
        StringBuilder all = new StringBuilder();
        for (String key : texts.keys()) {
            String text = texts.text(key).replaceAll("\\{\\w+}", "care");
            if (text.split(" ", -1).length > 4) {
                assertThat(ReadingEase.grade(text)).as(key + ": " + text).isLessThanOrEqualTo(HARDEST);
            }
            all.append(text).append(text.endsWith(".") ? " " : ". ");
        }
        assertThat(ReadingEase.grade(all.toString())).isLessThanOrEqualTo(HARDEST);
    }
}
