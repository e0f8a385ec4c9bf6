package uk.disc.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.disc.agreement.Agreement;
import uk.disc.policy.PolicyPack;

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
                new NoticePage[] {notices.forThePublic(agreement, DAY), notices.whatItIsFor(agreement)}) {
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

    @Test
    void whatIsNotListedIsNamedWhereItHurtsMost() {
        assertThat(notices.whatItIsFor(agreement("P-DIS")).markdown())
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
