package uk.disc.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.RecipientRef;
import uk.disc.annotation.Route;
import uk.disc.decision.CategoryDecision;
import uk.disc.decision.Decision;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.Effect;
import uk.disc.decision.Finding;
import uk.disc.decision.Generated;
import uk.disc.decision.Outcome;
import uk.disc.decision.Pending;
import uk.disc.decision.RuleBook;
import uk.disc.decision.RuleCatalogue;
import uk.disc.policy.PackSource;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.PolicyReader;
import uk.disc.policy.Scenario;
import uk.disc.subject.FactKind;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/** What is said of a decision, with the sample pack's names. */
class ExplainerTest {
    private static final PolicyPack PACK = PolicyReader.read(
                    PackSource.directory(Generated.docs().resolveSibling("samples/dorset-charter/src/main/disc")))
            .pack()
            .orElseThrow();
    private static final RuleBook RULES = RuleBook.of(PACK);
    private static final Explainer EXPLAINER = Explainer.of(PACK, Locale.UK);
    private static final Instant AT = Instant.parse("2026-11-02T10:00:00Z");

    private static DisclosureRequest.Builder discharge() {
        return DisclosureRequest.builder("uhd", RecipientRef.parse("bcp-council"), "INDIVIDUAL_CARE", AT)
                .agreements(List.of("P-DIS"))
                .categories(List.of("NAME", "DIAGNOSIS"));
    }

    /** The discharge with everything about the person known and in order. */
    private static Decision permitted() {
        return settled(RULES.decide(discharge().build()), List.of());
    }

    private static Decision settled(Decision decision, List<Finding> more) {
        List<Finding> findings =
                Stream.concat(decision.findings().stream(), more.stream()).toList();
        Outcome outcome = more.stream()
                .map(finding -> switch (finding.effect()) {
                    case DENY -> Outcome.DENY;
                    case REFER -> Outcome.REFER;
                    case EXCLUDE -> Outcome.EXCLUDE;
                    default -> Outcome.PERMIT;
                })
                .reduce(decision.outcome(), Outcome::and);
        TreeMap<String, CategoryDecision> categories = new TreeMap<>();
        decision.categories()
                .forEach((code, category) -> categories.put(
                        code,
                        new CategoryDecision(
                                code,
                                category.outcome().and(outcome),
                                category.agreement(),
                                category.flow(),
                                category.grounds(),
                                findings,
                                List.of(),
                                category.obligations())));
        return new Decision(
                decision.request(),
                outcome,
                categories,
                findings,
                List.of(),
                decision.obligations(),
                new TreeSet<>(),
                decision.packHash());
    }

    private static Finding found(String rule, String... parameters) {
        TreeMap<String, String> facts = new TreeMap<>();
        for (int index = 0; index < parameters.length; index += 2) {
            facts.put(parameters[index], parameters[index + 1]);
        }
        var described = RuleCatalogue.shipped().byId(rule).orElseThrow();
        return new Finding(
                rule,
                described.code(),
                described.effect(),
                Ordered.set(List.of("DIAGNOSIS")),
                Optional.of("P-DIS"),
                Optional.of("discharge-summary"),
                facts,
                SourcePosition.NONE);
    }

    private static String practitioner(Decision decision) {
        return EXPLAINER.text(decision, Audience.PRACTITIONER);
    }

    @Test
    void aNameThatIsSaidToBeAnonymousIsNamedToTheDeveloperAndThePractitioner() {
        Decision decision = RULES.decide(
                discharge().identifiability(Identifiability.ANONYMOUS).build());

        assertThat(practitioner(decision))
                .contains("though it is said to be anonymous")
                .contains("Do not send it as anonymous facts. Leave out name, or ask");
        assertThat(EXPLAINER.text(decision, Audience.DEVELOPER)).contains("Leave name out, or say that it identifies");
        assertThat(EXPLAINER.text(decision, Audience.PUBLIC)).contains("This would show who you are.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B-01", "B-06", "D-03", "F-01", "F-07", "N-02"})
    void outsideAgreementsTheNextStepNamesTheCharterInPlaceOfAnAgreement(String rule) {
        Decision urgent =
                RULES.decide(DisclosureRequest.builder("uhd", RecipientRef.parse("bcp-council"), "EMERGENCY", AT)
                        .categories(List.of("DIAGNOSIS"))
                        .route(Route.EMERGENCY)
                        .build());
        Finding finding = found(rule, "ground", "9.2.g", "organisation", "uhd", "country", "FR");
        Decision decision = settled(
                urgent,
                List.of(new Finding(
                        finding.rule(),
                        finding.code(),
                        finding.effect(),
                        finding.categories(),
                        Optional.empty(),
                        Optional.empty(),
                        finding.parameters(),
                        finding.position())));

        assertThat(EXPLAINER.text(decision, Audience.DEVELOPER))
                .contains("the charter's urgent route")
                .doesNotContain("any agreement")
                .doesNotContain("not stated");
        assertThat(practitioner(decision)).doesNotContain("any agreement").doesNotContain("not stated");
    }

    @Test
    void whoeverDoesNotSayWhatIsSentIsAskedForIt() {
        Decision decision = RULES.decide(discharge().categories(List.of()).build());

        assertThat(practitioner(decision))
                .contains("Do not send it until the category is known. Ask")
                .contains("which category is meant.")
                .doesNotContain("not stated");
        assertThat(EXPLAINER.text(decision, Audience.DEVELOPER))
                .contains("Use one of the pack's own names, or ask")
                .doesNotContain("not stated");
    }

    @Test
    void aPermitLeadsWithTheGoodItDoesAndCitesTheAgreementAndItsClause() {
        assertThat(practitioner(permitted()))
                .startsWith(
                        "Why this helps: So that people go home sooner, with the right support waiting. You may share "
                                + "diagnosis and name with BCP Council for individual care.")
                .contains("Hospital discharge to community support (P-DIS) covers it (Section 4).")
                .contains("If you share: Keep a record of this sharing that can be found again.");
    }

    @ParameterizedTest
    @EnumSource
    void aPermitWithSomethingStillToBeKnownNeverReadsAsPermission(Audience audience) {
        Decision decision = RULES.decide(discharge().build());
        assertThat(decision.outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(decision.pending()).isNotEmpty();

        String text = EXPLAINER.text(decision, audience);

        assertThat(text)
                .startsWith(audience == Audience.DEVELOPER ? "Not settled yet" : "Nothing")
                .contains("We do not know yet if the person has said no.")
                .doesNotContainIgnoringCase("may share")
                .doesNotContainIgnoringCase("if you share");
        assertThat(EXPLAINER.explain(decision).settled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyFactThatARuleMayWaitForIsPutInWords(FactKind kind) {
        Decision decision = permitted();
        Decision waiting = new Decision(
                decision.request(),
                Outcome.PERMIT,
                decision.categories(),
                decision.findings(),
                List.of(new Pending("F-04", kind.input())),
                decision.obligations(),
                decision.unverified(),
                decision.packHash());

        assertThat(practitioner(waiting)).startsWith("Nothing may go yet.").contains("We do not know yet ");
    }

    @Test
    void aDenialLeadsWithThePersonThenWhatToDoAndWhomToAskThenTheLaw() {
        String text = practitioner(
                RULES.decide(discharge().categories(List.of("SEXUAL_HEALTH")).build()));

        assertThat(text)
                .startsWith(
                        "BCP Council would learn more about the person than anyone agreed it needs. Do not send sexual "
                                + "health to BCP Council. Send the rest without sexual health.")
                .containsSubsequence(
                        "ask the information governance lead (ig@uhd.example.org)",
                        "Only what is needed for the purpose may be shared.",
                        "Law: The agreement; UK GDPR Article 5(1)(c).");
    }

    @Test
    void datesAreWrittenOutAndStatesAreWords() {
        Decision decision = RULES.decide(
                discharge().at(Instant.parse("2028-01-05T10:00:00Z")).build());

        assertThat(practitioner(decision)).contains("(P-DIS) is over (since 1 January 2028).");
    }

    @Test
    void theDeveloperReadsTheRemedyAndTheKey() {
        String text = EXPLAINER.text(
                RULES.decide(discharge().categories(List.of("SEXUAL_HEALTH")).build()), Audience.DEVELOPER);

        assertThat(text)
                .startsWith("BCP Council would learn more")
                .contains("Leave the field out")
                .contains("Rule A-06, disc.transfer.category-not-agreed.");
    }

    @Test
    void thePersonIsSpokenToAndNotCited() {
        String text = EXPLAINER.text(
                RULES.decide(discharge().categories(List.of("SEXUAL_HEALTH")).build()), Audience.PUBLIC);

        assertThat(text)
                .startsWith("We leave out your sexual health.")
                .contains("You can ask University Hospitals Dorset")
                .doesNotContain("Article");
    }

    @Test
    void whatMayGoAllTheSameIsSaidOnlyWhenNothingIsLeftToBeKnown() {
        Decision decision = RULES.decide(
                discharge().categories(List.of("NAME", "SEXUAL_HEALTH")).build());

        assertThat(practitioner(decision)).contains("name").doesNotContain("We do not know yet");
        boolean waits = !decision.categories().get("NAME").pending().isEmpty();
        assertThat(practitioner(decision))
                .contains(waits ? "The rest is not settled yet: name." : "The rest may go: name.");
    }

    @Test
    void whatRestsOnAnythingUncheckedSaysSo() {
        Decision refused = settled(permitted(), List.of(found("X-03")));

        assertThat(practitioner(refused)).endsWith("This is not yet checked against the law.");
        assertThat(practitioner(permitted())).doesNotContain("not yet checked");
        Decision unverified = permitted();
        Decision resting = new Decision(
                unverified.request(),
                unverified.outcome(),
                unverified.categories(),
                unverified.findings(),
                unverified.pending(),
                unverified.obligations(),
                Ordered.set(List.of("SCHEDULE_1 17")),
                unverified.packHash());
        assertThat(practitioner(resting)).endsWith("This is not yet checked against the law.");
    }

    /** Facts that the rules of the person give; others come with the scenarios and with drawn packs. */
    static final List<Finding> OF_THE_CASE = List.of(
            found("A-07", "group", "adults"),
            found("A-08"),
            found("B-08", "state", "WITHDRAWN", "date", "2026-10-20"),
            found("B-08", "state", "NONE"),
            found("D-05"),
            found("D-06", "ground", "9.2.c"),
            found("D-07"),
            found("F-03"),
            found("F-04"),
            found("F-05", "state", "WITHDRAWN", "date", "2026-10-20"),
            found("F-08"),
            found("F-09"),
            found("O-01"),
            found("O-02"),
            found("O-03"),
            found("O-03", "date", "2026-09-03"),
            found("O-04", "record", "the Dorset Care Record"),
            found("X-02"),
            found("X-03"),
            found("X-04"),
            found("X-05"),
            found("E-01"),
            found("E-02"),
            found("E-03"));

    @ParameterizedTest
    @FieldSource("OF_THE_CASE")
    void noTextOfTheCaseHasAHole(Finding finding) {
        isWhole(settled(permitted(), List.of(finding)));
    }

    @Test
    void noTextOfAScenarioHasAHole() {
        assertThat(PACK.scenarios()).isNotEmpty();
        for (Scenario scenario : PACK.scenarios()) {
            isWhole(RULES.decide(
                    DisclosureRequest.builder(scenario.from(), scenario.to(), scenario.purpose(), scenario.at())
                            .categories(scenario.categories())
                            .agreements(scenario.agreement().stream().toList())
                            .route(scenario.route())
                            .identifiability(scenario.identifiability())
                            .receivedUnder(scenario.receivedUnder())
                            .build()));
        }
    }

    private static void isWhole(Decision decision) {
        String all = EXPLAINER.json(decision) + EXPLAINER.tree(decision);
        assertThat(all).doesNotContain("not stated").doesNotContainPattern("\\{\\w+}");
        for (Audience audience : Audience.values()) {
            assertThat(EXPLAINER.text(decision, audience))
                    .doesNotContain("not stated")
                    .doesNotContainPattern("[{}]|\\[(?!1986])")
                    .doesNotContain("  ")
                    .doesNotContain("..");
        }
    }

    @Test
    void jsonHasEveryGateRuleAndPlaceAndTheSameBytesEachTime() {
        Decision decision = RULES.decide(
                discharge().categories(List.of("NAME", "SEXUAL_HEALTH")).build());
        String json = EXPLAINER.json(decision);

        assertThat(json)
                .contains("\"rule\" : \"A-06\"", "\"file\" : \"agreements/p-dis.yaml\"", "\"kind\" : \"ADD_CATEGORY\"")
                .endsWith("}\n")
                .isEqualTo(Explainer.of(PACK, Locale.ROOT).json(decision));
    }

    @Test
    void theTreeLeadsFromTheGateToTheLineOfThePack() {
        Decision decision =
                RULES.decide(discharge().categories(List.of("SEXUAL_HEALTH")).build());

        assertThat(EXPLAINER.tree(decision))
                .startsWith("DENY")
                .containsSubsequence(
                        "  AGREEMENT\n",
                        "    A-06 CATEGORY_NOT_COVERED DENY: SEXUAL_HEALTH\n",
                        "      agreement = P-DIS, flow discharge-summary\n",
                        "      at agreements/p-dis.yaml:")
                .contains(
                        "nearest: The nearest is Hospital discharge to community support (P-DIS). To allow it: add sexual "
                                + "health to discharge-summary");
    }

    @Test
    void aSecondLanguageIsToldInItsOwnWords() {
        Explainer other = Explainer.of(PACK, Locale.forLanguageTag("qaa"));

        assertThat(other.text(
                        RULES.decide(discharge()
                                .categories(List.of("SEXUAL_HEALTH", "EDUCATION"))
                                .build()),
                        Audience.PRACTITIONER))
                .contains("Sendu la reston sen education kaj sexual health.");
    }

    @Test
    void everyStoppingFindingIsToldWithItsOwnNextStep() {
        Decision decision = settled(permitted(), List.of(found("F-04"), found("F-03")));

        assertThat(practitioner(decision).lines().filter(line -> line.contains("Law: ")))
                .hasSize(2)
                .allMatch(line -> line.contains("information governance lead"));
    }

    @Test
    void aPromiseThatAnEmergencyOutweighsIsToldAsAWarningAndNeverAsANo() {
        Finding usual = found("P-01", "reason", "Our own promise.", "tightening", "ours");
        Finding warned = with(usual, Effect.WARN);
        String text = practitioner(settled(permitted(), List.of(warned)));

        assertThat(text)
                .contains(
                        "University Hospitals Dorset NHS Foundation Trust promised people to hold this back. You can share all "
                                + "the same. Tell the information governance lead (ig@uhd.example.org) what went and why.")
                .doesNotContain("Leave diagnosis out");
        assertThat(practitioner(settled(permitted(), List.of(usual)))).contains("Leave diagnosis out");
    }

    @ParameterizedTest
    @EnumSource
    void anUrgentRouteThatLacksItsDecisionMakerIsNoPermission(Audience audience) {
        Finding waiting = with(found("E-01", "missing", "decision.maker"), Effect.REFER);
        String text = EXPLAINER.text(settled(permitted(), List.of(waiting)), audience);

        assertThat(text)
                .contains("put on file who has decided to share this")
                .doesNotContain("may share")
                .doesNotContain("Share what is needed now");
    }

    private static Finding with(Finding finding, Effect effect) {
        return new Finding(
                finding.rule(),
                finding.code(),
                effect,
                finding.categories(),
                finding.agreement(),
                finding.flow(),
                finding.parameters(),
                finding.position());
    }
}
