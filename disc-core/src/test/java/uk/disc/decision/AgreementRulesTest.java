package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.CHARITY;
import static uk.disc.decision.TestPacks.DAY;
import static uk.disc.decision.TestPacks.P_DIS;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;
import static uk.disc.decision.TestPacks.withJointTeam;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Frequency;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.Review;
import uk.disc.agreement.Suspension;
import uk.disc.agreement.Termination;
import uk.disc.charter.Membership;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.charter.Succession.CarriedOver;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.RequestBuilder;
import uk.disc.vocabulary.SourcePosition;

class AgreementRulesTest {
    private static final LocalDate MERGER = LocalDate.of(2026, 4, 1);

    @Test
    @Covers(rule = "A-01", fires = true)
    @Covers(rule = "A-01", fires = false)
    void bothEndsMustHaveSignedTheCharter() {
        the(discharge().decide()).doesNotFind("A-01");
        the(discharge().notAMember(BCP).decide()).isStoppedOnlyBy("A-01").says("A-01", "organisation", BCP);
        the(discharge().notAMember(UHD).decide()).isStoppedOnlyBy("A-01").says("A-01", "organisation", UHD);
    }

    @Test
    @Covers(rule = "A-01", fires = true)
    @Covers(rule = "A-01", fires = false)
    void whoeverLeftTheCharterIsAMemberToTheLastDay() {
        the(discharge().memberUntil(BCP, DAY).decide()).permits();
        the(discharge().memberUntil(BCP, DAY.minusDays(1)).decide()).isStoppedOnlyBy("A-01");
    }

    /** The agreement and the charter name a body that the hospital took over from. */
    static PackBuilder merged(CarriedOver carriedOver) {
        PackBuilder pack = discharge();
        pack.organisation("old-hospital", organisation -> {});
        pack.notAMember(UHD).organisation(UHD, hospital -> hospital.tookOverFrom("old-hospital", MERGER, carriedOver));
        pack.agreement(agreement -> agreement.parties = List.of("old-hospital", BCP));
        pack.flow(flow -> flow.from = List.of("old-hospital"));
        return pack.basis(basis -> basis.party = "old-hospital");
    }

    @Test
    @Covers(rule = "A-02", fires = true)
    void anUnconfirmedSuccessionIsForAPersonToDecide() {
        the(merged(CarriedOver.UNCONFIRMED).decide())
                .isStoppedOnlyBy("A-02")
                .says("A-02", "old", "old-hospital")
                .says("A-02", "new", UHD);
    }

    @Test
    @Covers(rule = "A-02", fires = true)
    void aMemberThatStandsInAnAgreementOnlyThroughAMergerIsAskedAboutToo() {
        the(merged(CarriedOver.UNCONFIRMED).memberUntil(UHD, DAY).decide())
                .isStoppedOnlyBy("A-02")
                .says("A-02", "old", "old-hospital")
                .says("A-02", "new", UHD);
    }

    @Test
    @Covers(rule = "A-01", fires = true)
    @Covers(rule = "A-01", fires = false)
    void aBodyThatLeftTheCharterIsNotBroughtBackByOneItTookOverFrom() {
        PackBuilder pack = merged(CarriedOver.CONFIRMED).memberUntil(UHD, DAY);

        the(pack.decide()).permits();
        the(pack.decide(request().on(DAY.plusDays(1)))).isStoppedOnlyBy("A-01").says("A-01", "organisation", UHD);
    }

    @Test
    @Covers(rule = "A-02", fires = false)
    void aConfirmedSuccessionCarriesTheAgreementOver() {
        the(merged(CarriedOver.CONFIRMED).decide()).permits();
    }

    @Test
    @Covers(rule = "A-02", fires = false)
    void whatEndedWithTheOldBodyIsNoAgreementOfTheNew() {
        the(merged(CarriedOver.ENDED).decide())
                .isStoppedBy("A-04")
                .finds("A-01")
                .doesNotFind("A-02");
    }

    @Test
    void beforeTheMergerTheNewBodyStandsForItselfOnly() {
        the(merged(CarriedOver.CONFIRMED).decide(request().on(MERGER.minusDays(1))))
                .isStoppedBy("A-04");
        the(merged(CarriedOver.CONFIRMED).decide(request().on(MERGER))).permits();
    }

    @Test
    @Covers(rule = "A-03", fires = true)
    @Covers(rule = "A-03", fires = false)
    void anAgreementHoldsFromItsFirstToItsLastDay() {
        the(discharge().decide(request().on("2025-12-31")))
                .isStoppedOnlyBy("A-03")
                .says("A-03", "state", "NOT_STARTED");
        the(discharge().decide(request().on("2026-01-01"))).permits();
        the(discharge().decide(request().on("2027-12-31").under(P_DIS))).doesNotFind("A-03");
        the(discharge().decide(request().on("2028-01-01")))
                .isStoppedBy("A-03")
                .says("A-03", "state", "EXPIRED")
                .says("A-03", "date", "2028-01-01");
    }

    @Test
    @Covers(rule = "A-03", fires = true)
    @Covers(rule = "A-03", fires = false)
    void aPartlySignedAgreementHoldsBetweenThoseWhoSigned() {
        PackBuilder pack = discharge().agreement(agreement -> {
            agreement.parties = List.of(UHD, BCP, CHARITY);
            agreement.signedBy = Optional.of(List.of(UHD, BCP));
        });
        the(pack.decide()).permits();

        pack.agreement(agreement -> agreement.signedBy = Optional.of(List.of(UHD, CHARITY)));
        the(pack.decide()).isStoppedOnlyBy("A-03").says("A-03", "state", "PARTIALLY_SIGNED");
    }

    @Test
    void anOverdueReviewDoesNotStandInForASignature() {
        the(discharge()
                        .agreement(agreement -> {
                            agreement.signedBy = Optional.of(List.of(UHD));
                            agreement.review = Optional.of(new Review(LocalDate.of(2026, 3, 1), Period.ofMonths(3)));
                        })
                        .decide())
                .isStoppedBy("A-03");
    }

    @Test
    @Covers(rule = "A-03", fires = true)
    @Covers(rule = "A-03", fires = false)
    void aSuspensionStopsTheSharingOfThoseItIsFor() {
        uk.disc.vocabulary.Period now = uk.disc.vocabulary.Period.of(DAY, DAY);

        the(discharge()
                        .agreement(agreement ->
                                agreement.suspensions.add(new Suspension(Optional.of(CHARITY), now, "audit")))
                        .decide())
                .permits();
        the(discharge()
                        .agreement(
                                agreement -> agreement.suspensions.add(new Suspension(Optional.of(BCP), now, "audit")))
                        .decide())
                .isStoppedOnlyBy("A-03")
                .says("A-03", "state", "SUSPENDED");
    }

    @Test
    @Covers(rule = "A-03", fires = true)
    void whoeverLeftTheAgreementSharesNothingUnderIt() {
        the(discharge()
                        .agreement(agreement -> {
                            agreement.parties = List.of(UHD, BCP, CHARITY);
                            agreement.terminations.add(new Termination(Optional.of(BCP), DAY, "left"));
                        })
                        .decide())
                .isStoppedOnlyBy("A-03")
                .says("A-03", "state", "TERMINATED");
    }

    @Test
    @Covers(rule = "A-03", fires = true)
    void anAgreementWhosePlaceWasTakenIsNotUsed() {
        the(discharge()
                        .agreement("P-DIS-2", agreement -> agreement.supersedes = List.of(P_DIS))
                        .decide())
                .isStoppedOnlyBy("A-03")
                .says("A-03", "state", "SUPERSEDED");
    }

    @Test
    @Covers(rule = "A-04", fires = true)
    @Covers(rule = "A-04", fires = false)
    void sharingTheOtherWayIsAnotherFlow() {
        PackBuilder pack = discharge();
        the(pack.decide(request().from(BCP).to(UHD))).isStoppedBy("A-04");

        pack.agreement(agreement -> agreement.anotherFlow("back", flow -> {
            flow.from = List.of(BCP);
            flow.to = List.of(UHD);
            flow.basis.get(0).party = BCP;
        }));
        the(pack.decide(request().from(BCP).to(UHD))).permits();
    }

    @Test
    @Covers(rule = "A-04", fires = true)
    void withoutAnyAgreementTheAnswerIsNo() {
        Decision decision = discharge().decide(request().to(CHARITY).under());

        the(decision).isStoppedOnlyBy("A-04");
        assertThat(decision.categories().values())
                .allMatch(category -> category.agreement().isEmpty());
    }

    @Test
    @Covers(rule = "A-04", fires = true)
    @Covers(rule = "A-04", fires = false)
    void aFlowToATeamIsNotOneToTheWholeBody() {
        PackBuilder pack = discharge().flow(flow -> flow.to = List.of("bcp-council/adult-social-care"));

        the(pack.decide(request().to("bcp-council/adult-social-care"))).permits();
        the(pack.decide(request().to(BCP))).isStoppedOnlyBy("A-04");
        the(pack.decide(request().to("bcp-council/housing"))).isStoppedOnlyBy("A-04");
    }

    @Test
    void aTeamThatWorksForAnotherBodyReceivesWhatThatBodyMay() {
        the(withJointTeam().decide(request().to("poole-carers/joint"))).permits();
        the(withJointTeam().decide(request().to(CHARITY))).isStoppedBy("A-04");
    }

    @Test
    @Covers(rule = "A-01", fires = true)
    void aTeamReceivesForABodyOnlyWhileThatBodyAndItsOwnAreMembers() {
        RequestBuilder toJointTeam = request().to("poole-carers/joint");

        the(withJointTeam().memberUntil(BCP, DAY.minusDays(1)).decide(toJointTeam))
                .isStoppedOnlyBy("A-01")
                .says("A-01", "organisation", BCP);
        the(withJointTeam().notAMember(CHARITY).decide(toJointTeam))
                .isStoppedOnlyBy("A-01")
                .says("A-01", "organisation", CHARITY);
    }

    @Test
    @Covers(rule = "A-02", fires = true)
    void theBodyATeamWorksForMayBeAMemberThroughAMergerThatSomebodyMustConfirm() {
        the(withJointTeam()
                        .organisation("old-council", council -> {})
                        .notAMember(BCP)
                        .organisation(
                                BCP, council -> council.tookOverFrom("old-council", MERGER, CarriedOver.UNCONFIRMED))
                        .decide(request().to("poole-carers/joint")))
                .isStoppedOnlyBy("A-02")
                .says("A-02", "old", "old-council")
                .says("A-02", "new", BCP);
    }

    @Test
    @Covers(rule = "A-12", fires = true)
    @Covers(rule = "A-12", fires = false)
    void aTeamReceivesNothingForABodyThatIsNoMore() {
        PackBuilder pack = withJointTeam()
                .organisation(BCP, council -> council.exists = uk.disc.vocabulary.Period.of(MERGER, DAY));

        the(pack.decide(request().to("poole-carers/joint"))).permits();
        the(pack.decide(request().to("poole-carers/joint").on(DAY.plusDays(1))))
                .isStoppedOnlyBy("A-12")
                .says("A-12", "organisation", BCP);
    }

    @Test
    @Covers(rule = "A-01", fires = true)
    @Covers(rule = "A-01", fires = false)
    void ofSeveralBodiesATeamWorksForAnyThatMayReceiveItSuffices() {
        PackBuilder pack = discharge()
                .organisation("dorset-council", council -> council.duty = ProfessionalDuty.SOCIAL_WORK_PROFESSIONAL)
                .organisation(
                        CHARITY,
                        charity -> charity.team(
                                "joint", ProfessionalDuty.LEGAL_DUTY_OF_CONFIDENTIALITY, BCP, "dorset-council"))
                .agreement(agreement -> agreement.parties = List.of(UHD, BCP, "dorset-council"))
                .flow(flow -> flow.to = List.of(BCP, "dorset-council"));
        RequestBuilder toJointTeam = request().to("poole-carers/joint");

        the(pack.decide(toJointTeam)).permits();
        the(pack.notAMember(BCP).decide(toJointTeam)).permits();
        the(pack.notAMember("dorset-council").decide(toJointTeam)).isStoppedOnlyBy("A-01");
    }

    @Test
    void aBodyTheTeamAlsoWorksForIsNotAskedAboutWhereTheFlowNamesTheTeamsOwnBody() {
        the(withJointTeam()
                        .notAMember(BCP)
                        .agreement(agreement -> agreement.parties = List.of(UHD, CHARITY))
                        .flow(flow -> flow.to = List.of(CHARITY))
                        .decide(request().to("poole-carers/joint")))
                .permits();
    }

    @Test
    @Covers(rule = "A-05", fires = true)
    @Covers(rule = "A-05", fires = false)
    void anotherPurposeIsAnotherAgreement() {
        the(discharge().decide(request().purpose("SERVICE_PLANNING")))
                .isStoppedOnlyBy("A-05")
                .says("A-05", "agreed", "INDIVIDUAL_CARE");
        the(discharge()
                        .flow(flow -> flow.purposes = List.of("INDIVIDUAL_CARE", "SERVICE_PLANNING"))
                        .decide(request().purpose("SERVICE_PLANNING").sends("NAME")))
                .permits();
    }

    @Test
    @Covers(rule = "A-06", fires = true)
    @Covers(rule = "A-06", fires = false)
    void whatTheAgreementDoesNotListMayNotGo() {
        PackBuilder pack = discharge();
        Decision decision = pack.decide(request().sends("NAME", "SEXUAL_HEALTH"));

        the(decision).isStoppedOnlyBy("A-06");
        assertThat(the(decision).finding("A-06").categories()).containsExactly("SEXUAL_HEALTH");
        assertThat(decision.categories().get("SEXUAL_HEALTH").agreement()).contains(P_DIS);
        the(pack.flow(flow -> flow.item("SEXUAL_HEALTH")).decide(request().sends("NAME", "SEXUAL_HEALTH")))
                .permits();
    }

    @Test
    void eachCategoryCitesItsOwnAgreement() {
        Decision decision = discharge()
                .agreement("P-SEX", agreement -> agreement.flow(flow -> flow.item("SEXUAL_HEALTH")))
                .decide(request().sends("NAME", "SEXUAL_HEALTH").under());

        the(decision).permits();
        assertThat(decision.categories().get("NAME").agreement()).contains(P_DIS);
        assertThat(decision.categories().get("SEXUAL_HEALTH").agreement()).contains("P-SEX");
    }

    @Test
    void anAgreementThatHoldsIsChosenBeforeOneThatHasEnded() {
        Decision decision = discharge()
                .agreement(
                        "A-FIRST",
                        agreement -> agreement.inForce =
                                uk.disc.vocabulary.Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)))
                .decide(request().under());

        the(decision).permits();
        assertThat(decision.categories().get("NAME").agreement()).contains(P_DIS);
    }

    @Test
    void anAgreementTheTransferDoesNotNameDoesNotHelpIt() {
        the(discharge()
                        .agreement("P-SEX", agreement -> agreement.flow(flow -> flow.item("SEXUAL_HEALTH")))
                        .decide(request().sends("SEXUAL_HEALTH")))
                .isStoppedOnlyBy("A-06");
    }

    @Test
    void whetherThePersonBelongsToTheGroupIsLeftForRunTime() {
        the(discharge().flow(flow -> flow.subjectGroups = List.of("adults")).decide())
                .permits()
                .leaves("A-07", "subject.groups");
        the(discharge().decide()).doesNotLeave("A-07");
    }

    @Test
    void howOftenIsLeftForRunTimeWhereAFigureWasAgreed() {
        the(discharge()
                        .flow(flow -> flow.frequency = Optional.of(new Frequency("monthly", OptionalInt.of(1))))
                        .decide())
                .leaves("A-08", "transfer.history");
        the(discharge()
                        .flow(flow -> flow.frequency = Optional.of(new Frequency("on discharge", OptionalInt.empty())))
                        .decide())
                .doesNotLeave("A-08");
    }

    @Test
    @Covers(rule = "A-09", fires = true)
    @Covers(rule = "A-09", fires = false)
    void anOverdueReviewStopsTheSharingAfterItsGrace() {
        PackBuilder pack = discharge()
                .agreement(agreement ->
                        agreement.review = Optional.of(new Review(LocalDate.of(2026, 8, 1), Period.ofMonths(3))));

        the(pack.decide(request().on("2026-11-01"))).permits();
        the(pack.decide(request().on("2026-11-02"))).isStoppedOnlyBy("A-09").says("A-09", "date", "2026-11-02");
    }

    @Test
    @Covers(rule = "A-09", fires = true)
    void aPartnershipMayChooseToBeWarnedOfAnOverdueReview() {
        PackBuilder pack = discharge()
                .agreement(agreement ->
                        agreement.review = Optional.of(new Review(LocalDate.of(2026, 7, 1), Period.ofMonths(3))));
        RuleBook lenient = RuleBook.of(pack.build(), new RuleBook.Options(Period.ofDays(90), true, 30));

        the(Watched.atBuild(lenient.decide(request().build()))).finds("A-09").is(Outcome.PERMIT);
    }

    @Test
    @Covers(rule = "A-10", fires = true)
    @Covers(rule = "A-10", fires = false)
    void anEndWithinTheHorizonIsWarnedAbout() {
        the(discharge().decide(request().on("2027-10-02").under())).doesNotFind("A-10");
        the(discharge().decide(request().on("2027-10-03").under()))
                .finds("A-10")
                .says("A-10", "date", "2027-12-31");
    }

    @Test
    @Covers(rule = "A-11", fires = true)
    @Covers(rule = "A-11", fires = false)
    void aFlowAgreedForCodedDataDoesNotCarryNames() {
        PackBuilder pack = discharge().flow(flow -> flow.identifiability = Identifiability.PSEUDONYMISED);

        the(pack.decide(request().sends("DIAGNOSIS").as(Identifiability.PSEUDONYMISED)))
                .permits();
        the(pack.decide()).isStoppedOnlyBy("A-11").says("A-11", "agreed", "PSEUDONYMISED");
    }

    @Test
    @Covers(rule = "A-12", fires = true)
    @Covers(rule = "A-12", fires = false)
    void aBodyThatHasEndedReceivesNothing() {
        PackBuilder pack = discharge()
                .organisation(
                        BCP,
                        council -> council.exists = new uk.disc.vocabulary.Period(Optional.empty(), Optional.of(DAY)));

        the(pack.decide()).permits();
        the(pack.decide(request().on(DAY.plusDays(1)))).isStoppedOnlyBy("A-12").says("A-12", "organisation", BCP);
    }

    private static void hasLeft(PackBuilder pack, String id, LocalDate last, int line) {
        pack.members.add(new Membership(
                id,
                "Chief Executive",
                LocalDate.of(2015, 4, 1),
                Optional.of(last),
                false,
                new SourcePosition("charter.yaml", line, 3)));
    }

    @Test
    void whoeverLeftIsShownTheLineOfTheCharterThatSaysSo() {
        PackBuilder pack = discharge().notAMember(BCP);
        hasLeft(pack, BCP, DAY.minusYears(2), 7);
        hasLeft(pack, BCP, DAY.minusDays(1), 8);
        hasLeft(pack, "somebody-else", DAY.minusDays(1), 9);

        assertThat(the(pack.decide()).isStoppedOnlyBy("A-01").finding("A-01").position())
                .isEqualTo(new SourcePosition("charter.yaml", 8, 3));
    }

    /** Both ends have signed the charter themselves; only the agreement names the body before the merger. */
    @Test
    void aMergerIsConfirmedForTheAgreementTooWhereTheCharterDoesNotNeedIt() {
        PackBuilder sending = merged(CarriedOver.UNCONFIRMED).memberUntil(UHD, DAY.plusYears(1));
        PackBuilder receiving = discharge()
                .organisation("old-council", council -> {})
                .organisation(BCP, council -> council.tookOverFrom("old-council", MERGER, CarriedOver.UNCONFIRMED))
                .agreement(agreement -> agreement.parties = List.of(UHD, "old-council"))
                .flow(flow -> flow.to = List.of("old-council"));

        the(sending.decide()).isStoppedOnlyBy("A-02").says("A-02", "new", UHD);
        the(receiving.decide()).isStoppedOnlyBy("A-02").says("A-02", "new", BCP);
    }

    @Test
    void whatHasNoEndDoesNotEndSoon() {
        the(discharge()
                        .agreement(agreement -> agreement.inForce =
                                new uk.disc.vocabulary.Period(Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty()))
                        .decide())
                .doesNotFind("A-10")
                .permits();
    }

    @Test
    void anAgreementWithoutFlowsSendsNothingAndIsNotAskedAboutNotices() {
        the(discharge().agreement(agreement -> agreement.flows.clear()).decide())
                .isStoppedBy("A-04")
                .doesNotFind("N-04");
    }
}
