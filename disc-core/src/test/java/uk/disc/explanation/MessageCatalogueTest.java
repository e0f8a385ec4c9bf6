package uk.disc.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.disc.agreement.AgreementStatus;
import uk.disc.agreement.Identifiability;
import uk.disc.decision.Effect;
import uk.disc.decision.Gate;
import uk.disc.decision.Generated;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;
import uk.disc.explanation.MessageCatalogue.RuleText;
import uk.disc.vocabulary.ConsentState;

/** What the catalogue of texts promises, whatever an information governance lead changes in it. */
class MessageCatalogueTest {
    /** Found by whoever reads the code; a decision never carries them. */
    private static final Set<Gate> OF_THE_CODE = EnumSet.of(Gate.MARKS, Gate.WAIVERS, Gate.CHECK);

    private static final Set<Effect> STOPS = EnumSet.of(Effect.DENY, Effect.REFER, Effect.EXCLUDE);
    static final double HIGHEST_GRADE = 8;

    private static final MessageCatalogue MESSAGES = MessageCatalogue.of(Locale.UK);

    private static List<RuleDescription> rules() {
        return RuleCatalogue.shipped().all().stream()
                .filter(rule -> !OF_THE_CODE.contains(rule.gate()))
                .toList();
    }

    /** What stands for a placeholder while texts are measured: common words, since the names are the pack's. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("sender", "the trust"),
            Map.entry("recipient", "the council"),
            Map.entry("organisation", "the council"),
            Map.entry("old", "the old trust"),
            Map.entry("new", "the new trust"),
            Map.entry("originator", "the trust"),
            Map.entry("purpose", "home care"),
            Map.entry("collected", "home care"),
            Map.entry("agreed", "home care"),
            Map.entry("categories", "diagnosis"),
            Map.entry("agreement", "the agreement"),
            Map.entry("contact", "the lead"),
            Map.entry("champion", "the champion"),
            Map.entry("date", "2 November 2026"),
            Map.entry("state", "over"),
            Map.entry("summary", "people go home sooner."),
            Map.entry("benefit", "This helps with home care."));

    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        Template.of(text, name -> (sink, telling) -> {
                    sink.append(PLAIN.getOrDefault(name, "one"));
                    return true;
                })
                .append(out, new Telling(null, List.of(), null, null, null, Map.of(), ""));
        return out.toString();
    }

    private static String practitioner(RuleText text) {
        return plain(String.join(" ", text.person(), text.act(), text.next().orElse(""), text.law()));
    }

    private static String told(RuleText text) {
        return plain(
                String.join(" ", text.told(), text.toldAct().orElse(MESSAGES.text("words.publicAct")), text.law()));
    }

    @Test
    void everyRuleThatADecisionMayCarryHasItsTextsAndNoOtherHas() {
        assertThat(MESSAGES.rules().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().map(RuleDescription::id).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whateverStopsHasANextStepThatNamesWhomToAsk(RuleDescription rule) {
        Optional<String> next = MESSAGES.rules().get(rule.id()).next();

        if (STOPS.contains(rule.effect())) {
            assertThat(next).isPresent();
            assertThat(next.get()).containsAnyOf("{contact}", "{champion}");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noTextSpeaksOfBlame(RuleDescription rule) {
        RuleText text = MESSAGES.rules().get(rule.id());
        String all = String.join(
                        " ",
                        practitioner(text),
                        told(text),
                        text.sharing(),
                        text.notSharing(),
                        rule.says(),
                        rule.plain(),
                        rule.fix(),
                        rule.why())
                .toLowerCase(Locale.ROOT);

        assertThat(all)
                .doesNotContain(
                        "violat", "complian", "compliant", "breach", "blame", "guilty", "offender", "your fault")
                .doesNotContain("negligen", "failed to", "failure to", "you should have", "improper", "unauthorised");
    }

    @Test
    void noOtherTextSpeaksOfBlameEither() {
        assertThat(String.join(" ", MESSAGES.texts().values()).toLowerCase(Locale.ROOT))
                .doesNotContain("violat", "complian", "breach", "blame", "guilty", "failed to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner", "public", "developer"})
    void everyOutcomeIsToldToEveryAudience(String audience) {
        for (PlainText.Standing standing : PlainText.Standing.values()) {
            assertThat(MESSAGES.find("outcomes." + standing + "." + audience)).isPresent();
        }
    }

    @Test
    void everyStateHasWords() {
        Stream.of(AgreementStatus.values(), ConsentState.values(), Identifiability.values())
                .flatMap(Stream::of)
                .forEach(state -> assertThat(MESSAGES.find("states." + ((Enum<?>) state).name()))
                        .as(state.toString())
                        .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyGroundHasWords(Change.Ground ground) {
        assertThat(MESSAGES.find("grounds." + ground)).isPresent();
    }

    @Test
    void anotherLanguageTakesWhatItLeavesOutFromEnglish() {
        MessageCatalogue other = MessageCatalogue.of(Locale.forLanguageTag("qaa"));

        assertThat(other.text("facts.AGE")).isEqualTo("kiom da jaroj havas la persono");
        assertThat(other.rules().get("A-06").act()).startsWith("Sendu");
        assertThat(other.months()).first().isEqualTo("januaro");
        assertThat(other.text("facts.GROUPS")).isEqualTo(MESSAGES.text("facts.GROUPS"));
        assertThat(other.rules().get("A-05")).isEqualTo(MESSAGES.rules().get("A-05"));
    }

    @Test
    void aLanguageWithoutTextsReadsEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("qaa"));
            assertThat(MessageCatalogue.of(Locale.FRENCH).texts()).isEqualTo(MESSAGES.texts());
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Six words of one syllable each, and 13 words of 26 syllables, counted by hand. */
    @Test
    void theFormulaGivesKnownGrades() {
        assertThat(ReadingEase.grade("The cat sat on the mat.")).isCloseTo(0.39 * 6 + 11.8 - 15.59, offset(0.001));
        assertThat(ReadingEase.grade(
                        "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."))
                .isCloseTo(0.39 * 13 + 11.8 * 26 / 13 - 15.59, offset(0.001));
    }

    @Test
    void practitionersAndThePublicCanReadEveryText() throws IOException {
        Map<String, Double> tooHard = new TreeMap<>();
        StringBuilder page = new StringBuilder("""
                # How easy the texts are to read

                The Flesch-Kincaid grade of what a practitioner and the public read for each rule: the American school grade in which it is
                read with ease. 8 is the most that is allowed. Placeholders are filled with common words, since the names are the pack's;
                the citation of the law is left out, as it is a reference. Made by a test.

                | Rule | Practitioner | Public |
                |---|---|---|
                """);
        for (RuleDescription rule : rules()) {
            RuleText text = MESSAGES.rules().get(rule.id());
            double practitioner = ReadingEase.grade(practitioner(text));
            double told = ReadingEase.grade(told(text));
            note(tooHard, rule.id() + " practitioner", practitioner);
            note(tooHard, rule.id() + " public", told);
            page.append(String.format(Locale.ROOT, "| %s | %.1f | %.1f |%n", rule.id(), practitioner, told)
                    .replace("\r", ""));
        }
        page.append("\n| Answer | Practitioner | Public |\n|---|---|---|\n");
        for (PlainText.Standing standing : PlainText.Standing.values()) {
            double practitioner = ReadingEase.grade(plain(MESSAGES.text("outcomes." + standing + ".practitioner")));
            double told = ReadingEase.grade(plain(MESSAGES.text("outcomes." + standing + ".public")));
            note(tooHard, standing + " practitioner", practitioner);
            note(tooHard, standing + " public", told);
            page.append(String.format(Locale.ROOT, "| %s | %.1f | %.1f |%n", standing, practitioner, told)
                    .replace("\r", ""));
        }
        for (Map.Entry<String, RuleText> rule : MESSAGES.rules().entrySet()) {
            note(
                    tooHard,
                    rule.getKey() + " sharing",
                    ReadingEase.grade(plain(rule.getValue().sharing())));
            note(
                    tooHard,
                    rule.getKey() + " notSharing",
                    ReadingEase.grade(plain(rule.getValue().notSharing())));
        }
        assertThat(tooHard).isEmpty();
        Generated.matches(Generated.docs().resolve("reading-ease.md"), page.toString());
    }

    private static void note(Map<String, Double> tooHard, String what, double grade) {
        if (grade > HIGHEST_GRADE) {
            tooHard.put(what, grade);
        }
    }
}
