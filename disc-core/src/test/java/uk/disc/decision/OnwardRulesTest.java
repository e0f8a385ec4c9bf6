package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.CHARITY;
import static uk.disc.decision.TestPacks.P_DIS;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;
import static uk.disc.decision.TestPacks.withJointTeam;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.ImpactAssessment;
import uk.disc.agreement.Notices;
import uk.disc.agreement.Onward;
import uk.disc.annotation.Route;
import uk.disc.charter.Succession;
import uk.disc.decision.TestPacks.AgreementBuilder;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.RequestBuilder;

class OnwardRulesTest {
    /** The council passes on to a charity, under an agreement of the two, what the hospital sent it. */
    private static PackBuilder passedOn(Onward onward) {
        PackBuilder pack = discharge().flow(flow -> flow.onward = onward);
        pack.agreement("P-ONWARD", agreement -> {
            agreement.parties = List.of(BCP, CHARITY, UHD);
            agreement.flow(flow -> {
                flow.from = List.of(BCP);
                flow.to = List.of(CHARITY, UHD);
                flow.basis.get(0).party = BCP;
            });
        });
        return pack;
    }

    private static RequestBuilder passingOn() {
        return request().from(BCP).to(CHARITY).sends("NAME").under("P-ONWARD").receivedUnder(P_DIS);
    }

    @Test
    @Covers(rule = "N-01", fires = true)
    @Covers(rule = "N-01", fires = false)
    void whatCameFromSomebodyElseGoesOnOnlyAsTheirAgreementSays() {
        the(passedOn(Onward.ORIGINATOR_ONLY).decide(passingOn()))
                .isStoppedOnlyBy("N-01")
                .says("N-01", "originator", UHD);
        the(passedOn(Onward.PARTIES_ONLY).decide(passingOn())).isStoppedOnlyBy("N-01");
        the(passedOn(Onward.PERMITTED).decide(passingOn())).permits();
    }

    @Test
    void amongThePartiesItGoesOnWhereTheAgreementSaysSo() {
        Consumer<AgreementBuilder> ofThree = agreement -> agreement.parties = List.of(UHD, BCP, CHARITY);

        the(passedOn(Onward.PARTIES_ONLY).agreement(ofThree).decide(passingOn()))
                .permits();
        the(passedOn(Onward.ORIGINATOR_ONLY).agreement(ofThree).decide(passingOn()))
                .isStoppedOnlyBy("N-01");
    }

    @Test
    void whoeverTookOverFromTheOriginatorMayHaveItBack() {
        PackBuilder pack = passedOn(Onward.ORIGINATOR_ONLY)
                .organisation("old-hospital", old -> {})
                .organisation(
                        UHD,
                        hospital -> hospital.tookOverFrom(
                                "old-hospital", LocalDate.of(2026, 4, 1), Succession.CarriedOver.CONFIRMED))
                .flow(flow -> flow.from = List.of("old-hospital"));

        the(pack.decide(passingOn().to(UHD))).doesNotFind("N-01");
        the(pack.decide(passingOn())).finds("N-01");
    }

    @Test
    void whatAnybodyMayPassOnHasToHaveComeToTheSenderAllTheSame() {
        the(discharge()
                        .flow(flow -> flow.onward = Onward.PERMITTED)
                        .decide(request().receivedUnder(P_DIS)))
                .isStoppedOnlyBy("N-01");
    }

    @Test
    @Covers(rule = "N-01", fires = true)
    @Covers(rule = "N-01", fires = false)
    void inAnEmergencyThePromiseToTheOriginatorIsSaidAndStopsNothing() {
        RequestBuilder urgent = passingOn().by(Route.EMERGENCY).purpose("EMERGENCY");

        assertThat(the(passedOn(Onward.ORIGINATOR_ONLY).route(route -> {}).decide(urgent))
                        .is(Outcome.PERMIT)
                        .finds("N-01")
                        .finding("N-01")
                        .effect())
                .isEqualTo(Effect.WARN);
        the(passedOn(Onward.PERMITTED).route(route -> {}).decide(urgent)).doesNotFind("N-01");
    }

    @Test
    @Covers(rule = "N-01", fires = false)
    void whereItCameFromItMayGoBack() {
        the(passedOn(Onward.ORIGINATOR_ONLY).decide(passingOn().to(UHD))).permits();
    }

    @Test
    @Covers(rule = "N-01", fires = false)
    void whatTheAgreementDoesNotCarryDidNotComeUnderIt() {
        PackBuilder pack = passedOn(Onward.ORIGINATOR_ONLY);
        pack.agreement("P-ONWARD", agreement -> agreement.flow(flow -> flow.item("HOUSING")));

        the(pack.decide(passingOn().sends("HOUSING"))).permits();
    }

    @Test
    @Covers(rule = "N-01", fires = true)
    void anAgreementThatSendsNothingToTheSenderIsNoPlaceItCanComeFrom() {
        the(discharge().decide(request().receivedUnder(P_DIS)))
                .isStoppedOnlyBy("N-01")
                .says("N-01", "originator", BCP + ", " + UHD);
    }

    @Test
    @Covers(rule = "N-02", fires = true)
    @Covers(rule = "N-02", fires = false)
    void nothingLeavesTheCountryWithoutALawfulWay() {
        PackBuilder pack = discharge().organisation(BCP, council -> council.country = "FR");

        the(pack.decide()).isStoppedOnlyBy("N-02").says("N-02", "country", "FR");
        the(pack.flow(flow -> flow.transferMechanism = Optional.of("adequacy")).decide())
                .permits();
        the(discharge().decide()).doesNotFind("N-02");
    }

    @Test
    @Covers(rule = "N-02", fires = true)
    @Covers(rule = "N-02", fires = false)
    void aTeamAtHomeThatWorksForABodyAbroadSendsItAbroad() {
        the(withJointTeam().decide(request().to("poole-carers/joint"))).doesNotFind("N-02");
        the(withJointTeam()
                        .organisation(BCP, council -> council.country = "FR")
                        .decide(request().to("poole-carers/joint")))
                .isStoppedOnlyBy("N-02")
                .says("N-02", "organisation", BCP);
    }

    @Test
    @Covers(rule = "N-02", fires = true)
    void aSupplierAbroadCountsToo() {
        the(discharge()
                        .organisation("cloud", cloud -> cloud.country = "US")
                        .agreement(agreement -> agreement.processors = List.of("cloud"))
                        .decide())
                .isStoppedOnlyBy("N-02")
                .says("N-02", "organisation", "cloud");
    }

    @Test
    @Covers(rule = "N-03", fires = true)
    @Covers(rule = "N-03", fires = false)
    void anImpactAssessmentThatIsNeededComesFirst() {
        the(discharge()
                        .agreement(agreement -> agreement.impactAssessment =
                                Optional.of(new ImpactAssessment(true, Optional.empty(), false)))
                        .decide())
                .isStoppedOnlyBy("N-03");
        the(discharge()
                        .agreement(agreement -> agreement.impactAssessment =
                                Optional.of(new ImpactAssessment(false, Optional.empty(), false)))
                        .decide())
                .permits();
    }

    @Test
    @Covers(rule = "N-03", fires = true)
    void sharingThatWentOnBeforeIsWarnedAbout() {
        the(discharge()
                        .agreement(agreement -> agreement.impactAssessment =
                                Optional.of(new ImpactAssessment(true, Optional.empty(), true)))
                        .decide())
                .finds("N-03")
                .is(Outcome.PERMIT);
    }

    @Test
    @Covers(rule = "N-04", fires = true)
    @Covers(rule = "N-04", fires = false)
    void aMissingNoticeIsWarnedAbout() {
        the(discharge()
                        .flow(flow -> flow.notices = new Notices(Optional.of("here"), Optional.empty()))
                        .decide())
                .finds("N-04")
                .says("N-04", "missing", "recipient")
                .is(Outcome.PERMIT);
        the(discharge().decide()).doesNotFind("N-04");
    }
}
