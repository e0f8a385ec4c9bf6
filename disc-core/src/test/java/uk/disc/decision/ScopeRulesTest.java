package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.CHARITY;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.Instrument;
import uk.disc.annotation.Route;
import uk.disc.decision.TestPacks.TestVocabulary;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.TermKind;

class ScopeRulesTest {
    @ParameterizedTest
    @CsvSource({
        "sender, uhdd, uhd",
        "recipient, bcp-counsil, bcp-council",
        "team, adult-social-car, adult-social-care",
        "purpose, INDIVIDUAL_CAR, INDIVIDUAL_CARE",
        "category, DIAGNOSES, DIAGNOSIS",
        "agreement, P-DIZ, P-DIS"
    })
    @Covers(rule = "G-01", fires = true)
    void whatThePackDoesNotKnowIsDeniedAndTheNearestKnownIsNamed(String input, String name, String nearest) {
        TestPacks.RequestBuilder asked = request().to("bcp-council/adult-social-care");
        switch (input) {
            case "sender" -> asked.from(name);
            case "recipient" -> asked.to(name);
            case "team" -> asked.to(BCP + "/" + name);
            case "purpose" -> asked.purpose(name);
            case "category" -> asked.sends(name);
            default -> asked.under(name);
        }

        the(discharge().decide(asked))
                .isStoppedOnlyBy("G-01")
                .says("G-01", "input", input)
                .says("G-01", "name", name)
                .says("G-01", "nearest", nearest);
    }

    @Test
    @Covers(rule = "G-01", fires = false)
    void whatThePackKnowsIsChecked() {
        the(discharge().decide(request().to("bcp-council/adult-social-care")))
                .doesNotFind("G-01")
                .permits();
    }

    @Test
    @Covers(rule = "G-01", fires = true)
    void anUnknownAgreementUnderWhichItWasReceivedIsDenied() {
        the(discharge().decide(request().receivedUnder("P-NONE"))).isStoppedOnlyBy("G-01");
    }

    @Test
    void anUnknownCategoryStopsItselfAlone() {
        Decision decision = discharge().decide(request().sends("NAME", "SHOE_SIZE"));

        assertThat(decision.categories().get("NAME").outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(decision.categories().get("SHOE_SIZE").outcome()).isEqualTo(Outcome.DENY);
    }

    @Test
    void aNameLikeNoOtherHasNoNearest() {
        the(discharge().decide(request().to("ministry-of-silly-walks")))
                .isStoppedOnlyBy("G-01")
                .says("G-01", "nearest", "none is near");
    }

    @Test
    @Covers(rule = "G-02", fires = true)
    void anonymousDataIsOutOfScopeWithALookAtSmallNumbers() {
        Decision decision = discharge().decide(request().sends("DIAGNOSIS").as(Identifiability.ANONYMOUS));

        the(decision).is(Outcome.OUT_OF_SCOPE).finds("G-02");
        assertThat(decision.obligations()).containsExactly("SMALL_NUMBERS");
        assertThat(decision.categories().values()).allMatch(category -> category.outcome() == Outcome.OUT_OF_SCOPE);
    }

    @Test
    @Covers(rule = "G-02", fires = true)
    @Covers(rule = "G-01", fires = false)
    void aPayloadThatIsSaidToHoldNothingPersonalIsOutOfScope() {
        the(discharge().decide(request().sends().as(Identifiability.ANONYMOUS)))
                .is(Outcome.OUT_OF_SCOPE)
                .finds("G-02");
    }

    @ParameterizedTest
    @EnumSource(
            value = Identifiability.class,
            names = {"IDENTIFIABLE", "PSEUDONYMISED"})
    @Covers(rule = "G-01", fires = true)
    @Covers(rule = "G-02", fires = false)
    void whoeverDoesNotSayWhatIsSentIsNotToldThatItIsNothing(Identifiability claimed) {
        the(discharge().decide(request().sends().as(claimed)))
                .isStoppedOnlyBy("G-01")
                .says("G-01", "input", "category")
                .doesNotFind("G-02");
    }

    @ParameterizedTest
    @EnumSource(
            value = Identifiability.class,
            names = {"ANONYMOUS", "PSEUDONYMISED"})
    @Covers(rule = "G-02", fires = false)
    @Covers(rule = "G-09", fires = true)
    @Covers(rule = "G-09", fires = false)
    void whatListsANameIsNeitherAnonymousNorCodedWhateverItIsCalled(Identifiability claimed) {
        Decision decision = discharge().decide(request().as(claimed));

        the(decision).isStoppedBy("G-09").says("G-09", "claimed", claimed.name());
        CategoryDecision name = decision.categories().get("NAME");
        assertThat(name.outcome()).isEqualTo(Outcome.DENY);
        assertThat(name.findings()).extracting(Finding::rule).containsExactly("G-09");
        assertThat(name.obligations()).isEmpty();
        assertThat(decision.categories().get("DIAGNOSIS"))
                .as("without the name it is what it is said to be")
                .isEqualTo(discharge()
                        .decide(request().sends("DIAGNOSIS").as(claimed))
                        .categories()
                        .get("DIAGNOSIS"));
        the(discharge().decide(request().sends("DIAGNOSIS").as(claimed))).doesNotFind("G-09");
        the(discharge().decide()).doesNotFind("G-09").permits();
    }

    @Test
    @Covers(rule = "G-02", fires = false)
    @Covers(rule = "G-09", fires = true)
    void nothingButNamesIsRefusedAndNeverCalledAnonymous() {
        Decision decision = discharge().decide(request().sends("NAME").as(Identifiability.ANONYMOUS));

        the(decision).isStoppedOnlyBy("G-09").doesNotFind("G-02");
        assertThat(decision.obligations()).isEmpty();
    }

    @Test
    @Covers(rule = "G-09", fires = true)
    void aKindOfNameIsAName() {
        the(discharge().decide(request().sends("FORMER_NAME").as(Identifiability.ANONYMOUS)))
                .isStoppedOnlyBy("G-09");
    }

    @Test
    @Covers(rule = "G-09", fires = true)
    @Covers(rule = "G-09", fires = false)
    void notesMayNameSomebodySoTheyAreNotAnonymousAndCodedOnlyAsFarAsAnAgreementSays() {
        TestPacks.PackBuilder pack = discharge().flow(flow -> flow.item("FREE_TEXT", Optional.empty(), "DIAGNOSIS"));

        the(pack.decide(request().sends("FREE_TEXT").as(Identifiability.ANONYMOUS)))
                .isStoppedOnlyBy("G-09");
        the(pack.decide(request().sends("FREE_TEXT").as(Identifiability.PSEUDONYMISED)))
                .doesNotFind("G-09")
                .permits();
    }

    @Test
    @Covers(rule = "G-02", fires = false)
    void codedDataIsInScope() {
        the(discharge().decide(request().sends("DIAGNOSIS").as(Identifiability.PSEUDONYMISED)))
                .doesNotFind("G-02")
                .permits();
    }

    @Test
    void anUnknownRecipientIsDeniedEvenForTotals() {
        the(discharge().decide(request().to("nobody").as(Identifiability.ANONYMOUS)))
                .is(Outcome.DENY);
    }

    @Test
    @Covers(rule = "G-03", fires = true)
    @Covers(rule = "G-03", fires = false)
    void codedDataThatTheRecipientCanUndoIsSaidToBePersonal() {
        TestPacks.PackBuilder pack = discharge();

        the(pack.decide(request().sends("DIAGNOSIS").as(Identifiability.PSEUDONYMISED)))
                .doesNotFind("G-03");

        pack.flow(flow -> flow.recipientCanReidentify = true);
        the(pack.decide(request().sends("DIAGNOSIS").as(Identifiability.PSEUDONYMISED)))
                .finds("G-03")
                .is(Outcome.PERMIT);
        the(pack.decide(request().sends("DIAGNOSIS"))).doesNotFind("G-03");
    }

    @Test
    @Covers(rule = "G-04", fires = true)
    @Covers(rule = "G-04", fires = false)
    void aSupplierNeedsAContractAndNotASharingAgreement() {
        TestPacks.PackBuilder pack = discharge();
        pack.agreement(agreement -> agreement.processors = List.of(CHARITY)).notAMember(CHARITY);

        the(pack.decide(request().to(CHARITY))).isStoppedBy("G-04").doesNotFind("A-04");

        pack.agreement("CONTRACT", agreement -> {
            agreement.instrument = Instrument.PROCESSOR_CONTRACT;
            agreement.parties = List.of(UHD, CHARITY);
            agreement.processors = List.of(CHARITY);
            agreement.flow(flow -> {
                flow.to = List.of(CHARITY);
                flow.items.remove("DIAGNOSIS");
            });
        });
        the(pack.decide(request().to(CHARITY).sends("NAME").under("CONTRACT"))).permits();
    }

    @Test
    @Covers(rule = "G-05", fires = true)
    @Covers(rule = "G-05", fires = false)
    void notesAreWarnedAboutUnlessTheAgreementSaysWhatTheyMayHold() {
        TestPacks.PackBuilder pack = discharge().flow(flow -> flow.item("FREE_TEXT"));

        the(pack.decide(request().sends("FREE_TEXT"))).finds("G-05").is(Outcome.PERMIT);

        pack.flow(flow -> flow.item("FREE_TEXT", Optional.empty(), "DIAGNOSIS"));
        the(pack.decide(request().sends("FREE_TEXT"))).doesNotFind("G-05").permits();
    }

    @Test
    void notesAreJudgedByEverythingTheyMayHold() {
        TestPacks.PackBuilder pack =
                discharge().flow(flow -> flow.item("FREE_TEXT", Optional.empty(), "CRIMINAL_OFFENCE"));

        the(pack.decide(request().sends("FREE_TEXT"))).isStoppedOnlyBy("D-08");
    }

    @Test
    @Covers(rule = "G-08", fires = true)
    @Covers(rule = "G-08", fires = false)
    void notesThatLeaveOutsideAnAgreementAreReadFirst() {
        TestPacks.PackBuilder pack =
                discharge().flow(flow -> flow.item("FREE_TEXT")).route(route -> {});
        TestPacks.RequestBuilder urgent = request().by(Route.EMERGENCY).purpose("EMERGENCY");

        the(pack.decide(urgent.sends("FREE_TEXT"))).isStoppedOnlyBy("G-08");
        the(pack.decide(urgent.sends("DIAGNOSIS"))).is(Outcome.PERMIT).doesNotFind("G-08");
        the(pack.decide(request().sends("FREE_TEXT"))).doesNotFind("G-08");
    }

    @Test
    void notesOfWhichNobodySaidWhatTheyMayHoldAreSensitiveAndGivenInConfidence() {
        TestPacks.PackBuilder pack = discharge()
                .item(new Category(
                        TestVocabulary.term(TermKind.CATEGORY, "REMARKS"),
                        Ordered.set(List.of(CategoryFlag.PERSONAL, CategoryFlag.FREE_TEXT)),
                        Optional.empty(),
                        Ordered.set(List.of())))
                .flow(flow -> {
                    flow.item("REMARKS");
                    flow.confidentiality.clear();
                })
                .basis(basis -> basis.condition("9.2.z", ""));

        the(pack.decide(request().sends("REMARKS"))).isStoppedBy("D-01").finds("F-01");
        the(pack.flow(flow -> flow.item("REMARKS", Optional.empty(), "NAME"))
                        .decide(request().sends("REMARKS")))
                .permits();
    }

    @Test
    @Covers(rule = "G-07", fires = true)
    @Covers(rule = "G-07", fires = false)
    void sendingToAPersonIsAnAccessRequest() {
        the(discharge().decide(request().to(RuleBook.INDIVIDUAL))).isStoppedOnlyBy("G-07");
        the(discharge().decide()).doesNotFind("G-07");
    }

    @Test
    void anUnknownCategoryTakesNothingFromWhatIsKnown() {
        Decision decision =
                discharge().decide(request().as(Identifiability.ANONYMOUS).sends("HOUSING", "TYPO"));

        assertThat(decision.categories().get("HOUSING").obligations()).containsExactly("SMALL_NUMBERS");
        assertThat(decision.categories().get("TYPO").obligations()).isEmpty();
    }
}
