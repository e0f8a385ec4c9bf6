package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Collected;
import uk.disc.charter.OrganisationFunction;
import uk.disc.decision.TestPacks.BasisBuilder;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.TestVocabulary;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.TermKind;

class LawfulBasisRulesTest {
    /** The hospital as a body that is no public authority. */
    static PackBuilder independent() {
        return discharge().organisation(UHD, sender -> sender.publicAuthority = false);
    }

    @Test
    @Covers(rule = "B-01", fires = true)
    @Covers(rule = "B-01", fires = false)
    void theSenderNeedsABasisOfItsOwn() {
        the(discharge().decide(request().sends("NAME"))).doesNotFind("B-01");
        the(discharge()
                        .basis(basis -> basis.article6 = Optional.empty())
                        .decide(request().sends("NAME")))
                .isStoppedOnlyBy("B-01");
        the(discharge().basis(basis -> basis.party = BCP).decide(request().sends("NAME")))
                .isStoppedOnlyBy("B-01");
    }

    @Test
    @Covers(rule = "B-01", fires = true)
    void aBasisTheVocabularyDoesNotKnowIsNone() {
        the(discharge().basis(basis -> basis.article6("6.1.z")).decide(request().sends("NAME")))
                .isStoppedOnlyBy("B-01");
    }

    @Test
    @Covers(rule = "B-01", fires = true)
    @Covers(rule = "B-01", fires = false)
    void aBasisForSomeItemsIsNoneForOthers() {
        Decision decision = discharge()
                .basis(basis -> basis.categories = List.of("DIAGNOSIS"))
                .decide();

        assertThat(decision.categories().get("DIAGNOSIS").outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(decision.categories().get("NAME").outcome()).isEqualTo(Outcome.DENY);
        assertThat(the(decision).isStoppedOnlyBy("B-01").finding("B-01").categories())
                .containsExactly("NAME");
    }

    @Test
    void ofSeveralBasesTheOneThatHoldsCounts() {
        the(discharge()
                        .flow(flow -> flow.basis.add(0, new BasisBuilder(UHD).article6("6.1.f")))
                        .decide(request().sends("NAME")))
                .permits();
    }

    @Test
    @Covers(rule = "B-02", fires = true)
    @Covers(rule = "B-02", fires = false)
    void aBasisThatHadNotBegunGivesNothing() {
        PackBuilder pack = independent().basis(basis -> {
            basis.article6("6.1.ea");
            basis.annex1 = Optional.of("6");
        });

        the(pack.decide(request().sends("NAME").on("2026-02-04")))
                .isStoppedOnlyBy("B-02")
                .says("B-02", "ground", "6.1.ea");
        the(pack.decide(request().sends("NAME").on("2026-02-05"))).permits();
    }

    @Test
    @Covers(rule = "B-02", fires = true)
    @Covers(rule = "B-02", fires = false)
    void anActNotKnownToBeInForceIsNotUsed() {
        the(discharge()
                        .basis(basis -> basis.enactment = Optional.of("PLAIN_DUTY"))
                        .decide(request().sends("NAME")))
                .permits();
        the(discharge()
                        .basis(basis -> basis.enactment = Optional.of("NOT_BEGUN"))
                        .decide(request().sends("NAME")))
                .isStoppedOnlyBy("B-02");
    }

    @Test
    @Covers(rule = "B-03", fires = true)
    @Covers(rule = "B-03", fires = false)
    void anInterestIsNotOpenToAPublicAuthority() {
        the(discharge()
                        .basis(basis -> {
                            basis.article6("6.1.ea");
                            basis.annex1 = Optional.of("6");
                        })
                        .decide(request().sends("NAME")))
                .isStoppedOnlyBy("B-03");
        the(independent()
                        .basis(basis -> {
                            basis.article6("6.1.ea");
                            basis.annex1 = Optional.of("6");
                        })
                        .decide(request().sends("NAME")))
                .permits();
    }

    @Test
    @Covers(rule = "B-04", fires = true)
    @Covers(rule = "B-04", fires = false)
    void aPublicTaskNamesTheSendersOwnFunction() {
        the(discharge().decide()).doesNotFind("B-04");
        the(discharge().basis(basis -> basis.function = Optional.empty()).decide())
                .isStoppedOnlyBy("B-04");
    }

    @Test
    @Covers(rule = "B-05", fires = true)
    @Covers(rule = "B-05", fires = false)
    void aRecognisedInterestNamesItsConditionAndTheRequest() {
        PackBuilder pack = independent().basis(basis -> basis.article6("6.1.ea"));

        the(pack.decide(request().sends("NAME"))).isStoppedOnlyBy("B-05").says("B-05", "missing", "condition");
        the(pack.basis(basis -> basis.annex1 = Optional.of("1"))
                        .decide(request().sends("NAME")))
                .isStoppedOnlyBy("B-05")
                .says("B-05", "missing", "request");
        the(pack.basis(basis -> basis.request = Optional.of("REQ-1"))
                        .decide(request().sends("NAME")))
                .permits();
    }

    @Test
    @Covers(rule = "B-06", fires = true)
    @Covers(rule = "B-06", fires = false)
    void aLegitimateInterestWasWeighed() {
        PackBuilder pack = independent().basis(basis -> basis.article6("6.1.f"));

        the(pack.decide(request().sends("NAME"))).isStoppedOnlyBy("B-06");
        the(pack.basis(basis -> basis.balancingTest = Optional.of("LIA-1"))
                        .decide(request().sends("NAME")))
                .permits();
    }

    @Test
    @Covers(rule = "B-07", fires = true)
    @Covers(rule = "B-07", fires = false)
    void aLegalObligationNamesTheLaw() {
        PackBuilder pack = discharge().basis(basis -> basis.article6("6.1.c"));

        the(pack.decide()).isStoppedOnlyBy("B-07");
        the(pack.basis(basis -> basis.enactment = Optional.of("PLAIN_DUTY")).decide())
                .permits();
    }

    @Test
    @Covers(rule = "B-09", fires = true)
    @Covers(rule = "B-09", fires = false)
    void consentAsAPublicBodysBasisIsWarnedAbout() {
        the(discharge().basis(basis -> basis.article6("6.1.a")).decide(request().sends("NAME")))
                .finds("B-09")
                .is(Outcome.PERMIT)
                .leaves("B-08", "subject.consents");
        the(independent()
                        .basis(basis -> basis.article6("6.1.a"))
                        .decide(request().sends("NAME")))
                .doesNotFind("B-09");
    }

    @Test
    @Covers(rule = "B-10", fires = true)
    @Covers(rule = "B-10", fires = false)
    void whatPeopleAgreedToForOnePurposeIsNotUsedForAnother() {
        the(discharge()
                        .flow(flow -> flow.collected = collected("NON_CARE_SERVICE", true, "", "LIA"))
                        .decide())
                .isStoppedOnlyBy("B-10")
                .says("B-10", "collected", "NON_CARE_SERVICE");
        the(discharge()
                        .flow(flow -> flow.collected = collected("NON_CARE_SERVICE", true, "SAFEGUARDING", ""))
                        .decide())
                .permits();
        the(discharge()
                        .flow(flow -> flow.collected = collected("INDIVIDUAL_CARE", true, "", ""))
                        .decide())
                .permits();
    }

    @Test
    @Covers(rule = "B-10", fires = true)
    @Covers(rule = "B-10", fires = false)
    void whoCanBeAskedAgainIsAskedAgain() {
        Collected recorded =
                collected("NON_CARE_SERVICE", true, "SAFEGUARDING", "").orElseThrow();
        Collected nobodySaidWhyNot = new Collected(
                recorded.purpose(), true, recorded.annex2(), Optional.empty(), Optional.empty(), Optional.empty());

        the(discharge()
                        .flow(flow -> flow.collected = Optional.of(nobodySaidWhyNot))
                        .decide())
                .isStoppedOnlyBy("B-10");
        the(discharge().flow(flow -> flow.collected = Optional.of(recorded)).decide())
                .permits();
    }

    @Test
    @Covers(rule = "B-10", fires = true)
    @Covers(rule = "B-10", fires = false)
    void aConditionNotOpenToPublicAuthoritiesDoesNotHelpOne() {
        the(discharge().flow(flow -> flow.collected = askedFor(true, "REQUEST")).decide())
                .isStoppedOnlyBy("B-10");
        the(independent()
                        .flow(flow -> flow.collected = askedFor(true, "REQUEST"))
                        .decide())
                .permits();
    }

    @Test
    @Covers(rule = "B-11", fires = true)
    @Covers(rule = "B-11", fires = false)
    void whetherTheSenderActsAsAPublicAuthorityDependsOnItsFunction() {
        PackBuilder shop = discharge()
                .flow(flow -> flow.collected = askedFor(false, "REQUEST"))
                .organisation(
                        UHD, sender -> sender.functions = List.of(new OrganisationFunction("Hospital shop", false)));

        the(shop.decide()).isStoppedOnlyBy("B-11");
        the(shop.basis(basis -> basis.function = some("Hospital shop")).decide())
                .permits();
    }

    @Test
    @Covers(rule = "B-11", fires = true)
    @Covers(rule = "B-11", fires = false)
    void aRequestThatAConditionNeedsIsRecorded() {
        the(independent()
                        .flow(flow -> flow.collected = collected("NON_CARE_SERVICE", false, "REQUEST", ""))
                        .decide())
                .isStoppedOnlyBy("B-11");
        the(independent()
                        .flow(flow -> flow.collected = askedFor(false, "REQUEST"))
                        .decide())
                .permits();
    }

    @Test
    @Covers(rule = "B-10", fires = false)
    @Covers(rule = "B-11", fires = true)
    void archivingIsOnlyForWhatWasCollectedOnConsent() {
        the(discharge()
                        .flow(flow -> flow.collected = askedFor(false, "ARCHIVING"))
                        .decide())
                .isStoppedOnlyBy("B-11");
        the(discharge()
                        .flow(flow -> flow.collected = askedFor(true, "ARCHIVING"))
                        .decide())
                .permits();
    }

    @Test
    @Covers(rule = "B-11", fires = true)
    @Covers(rule = "B-11", fires = false)
    void reuseForAnotherPurposeIsJudgedByAPerson() {
        the(discharge()
                        .flow(flow -> flow.collected = collected("NON_CARE_SERVICE", false, "", ""))
                        .decide())
                .isStoppedOnlyBy("B-11");
        the(discharge()
                        .flow(flow -> flow.collected = collected("NON_CARE_SERVICE", false, "", "CA-1"))
                        .decide())
                .permits();
    }

    private static Optional<Collected> collected(String purpose, boolean onConsent, String annex2, String assessment) {
        return Optional.of(
                new Collected(purpose, onConsent, some(annex2), Optional.empty(), whyNot(onConsent), some(assessment)));
    }

    /** Collected for another purpose, and asked for by somebody under a condition of Annex 2. */
    private static Optional<Collected> askedFor(boolean onConsent, String annex2) {
        return Optional.of(new Collected(
                "NON_CARE_SERVICE", onConsent, some(annex2), some("REQ-1"), whyNot(onConsent), Optional.empty()));
    }

    private static Optional<String> whyNot(boolean onConsent) {
        return onConsent ? Optional.of("most have moved, and nobody knows where to") : Optional.empty();
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @Test
    void whatNobodyCheckedAgainstTheLawIsSaid() {
        Decision decision = discharge()
                .item(TestVocabulary.legal(TermKind.ARTICLE_6, "6.1.e")
                        .unverified()
                        .build())
                .decide();

        assertThat(decision.unverified()).containsExactly("ARTICLE_6 6.1.e");
        assertThat(discharge().decide().unverified()).isEmpty();
    }

    @Test
    void aGroundHoldsToItsLastDay() {
        PackBuilder pack = discharge()
                .item(TestVocabulary.legal(TermKind.ARTICLE_6, "6.1.e")
                        .from(LocalDate.of(2027, 1, 1))
                        .build());

        the(pack.decide(request().on("2026-12-31"))).isStoppedOnlyBy("B-02");
        the(pack.decide(request().on("2027-01-01"))).permits();
    }

    @Test
    void aConditionThatTheBasisDoesNotAcceptIsNone() {
        PackBuilder pack = independent()
                .item(TestVocabulary.legal(TermKind.ARTICLE_6, "6.1.ea")
                        .requires(Requirement.ANNEX_1_CONDITION)
                        .accepts("6")
                        .build())
                .basis(basis -> {
                    basis.article6("6.1.ea");
                    basis.annex1 = Optional.of("1");
                    basis.request = Optional.of("REQ-1");
                });

        the(pack.decide(request().sends("NAME"))).isStoppedOnlyBy("B-05").says("B-05", "missing", "condition");
        the(pack.basis(basis -> basis.annex1 = Optional.of("6"))
                        .decide(request().sends("NAME")))
                .doesNotFind("B-05");
    }
}
