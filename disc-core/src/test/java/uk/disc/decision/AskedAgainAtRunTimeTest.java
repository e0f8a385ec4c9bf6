package uk.disc.decision;

import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.DAY;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;
import static uk.disc.decision.TestPeople.adult;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Review;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.annotation.Route;
import uk.disc.charter.Succession.CarriedOver;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.RequestBuilder;
import uk.disc.vocabulary.Period;

/**
 * Rules that a build answers for the day it runs, asked again on the day of sending: that all is known of the person, and is in order,
 * mends nothing that the pack says.
 */
class AskedAgainAtRunTimeTest {
    private static Decision send(PackBuilder pack, RequestBuilder asked) {
        return pack.decide(asked, adult().build());
    }

    private static Decision send(PackBuilder pack) {
        return send(pack, request());
    }

    @Test
    @Covers(rule = "G-07", fires = true)
    @Covers(rule = "G-07", fires = false)
    void aPersonIsAnsweredAsAPersonAsks() {
        the(send(discharge(), request().to(RuleBook.INDIVIDUAL))).isStoppedOnlyBy("G-07");
        the(send(discharge())).permits();
    }

    @Test
    @Covers(rule = "G-08", fires = true)
    @Covers(rule = "G-08", fires = false)
    void notesAreReadFirstHoweverUrgentItIs() {
        PackBuilder pack = discharge().flow(flow -> flow.item("FREE_TEXT")).route(route -> {});
        RequestBuilder urgent = request().by(Route.EMERGENCY).purpose("EMERGENCY");

        the(send(pack, urgent.sends("FREE_TEXT"))).finds("G-08");
        the(send(pack, urgent.sends("DIAGNOSIS"))).doesNotFind("G-08");
    }

    @Test
    @Covers(rule = "A-02", fires = true)
    @Covers(rule = "A-02", fires = false)
    void aMergerIsConfirmedByWhoeverSigned() {
        the(send(AgreementRulesTest.merged(CarriedOver.UNCONFIRMED))).isStoppedOnlyBy("A-02");
        the(send(AgreementRulesTest.merged(CarriedOver.CONFIRMED))).permits();
    }

    @Test
    @Covers(rule = "A-09", fires = true)
    @Covers(rule = "A-09", fires = false)
    void aReviewFallsDueAfterTheBuild() {
        PackBuilder pack = discharge()
                .agreement(agreement ->
                        agreement.review = Optional.of(new Review(DAY.minusMonths(3), java.time.Period.ofMonths(3))));

        the(send(pack)).doesNotFind("A-09");
        the(send(pack, request().on(DAY.plusDays(1)))).isStoppedOnlyBy("A-09");
    }

    @Test
    @Covers(rule = "A-12", fires = true)
    @Covers(rule = "A-12", fires = false)
    void aBodyEndsAfterTheBuild() {
        PackBuilder pack = discharge()
                .organisation(BCP, council -> council.exists = new Period(Optional.empty(), Optional.of(DAY)));

        the(send(pack)).permits();
        the(send(pack, request().on(DAY.plusDays(1)))).isStoppedOnlyBy("A-12");
    }

    @Test
    @Covers(rule = "B-05", fires = true)
    @Covers(rule = "B-05", fires = false)
    void aRequestThatThePackRecordsHoldsAtRunTimeToo() {
        PackBuilder pack = LawfulBasisRulesTest.independent().basis(basis -> basis.article6("6.1.ea"));
        RequestBuilder name = request().sends("NAME");

        the(send(pack, name)).isStoppedOnlyBy("B-05");
        the(send(
                        pack.basis(basis -> {
                            basis.annex1 = Optional.of("1");
                            basis.request = Optional.of("REQ-1");
                        }),
                        name))
                .permits();
    }

    @Test
    @Covers(rule = "F-06", fires = true)
    @Covers(rule = "F-06", fires = false)
    void anApprovalEndsAfterTheBuild() {
        RequestBuilder asked = request().purpose("SERVICE_PLANNING");

        the(send(planningUntil(DAY), asked)).permits();
        the(send(planningUntil(DAY.minusDays(1)), asked)).isStoppedOnlyBy("F-06");
    }

    private static PackBuilder planningUntil(LocalDate last) {
        return ConfidentialityRulesTest.planning(ConfidentialityRulesTest.approval(last, List.of(), List.of()));
    }

    @Test
    @Covers(rule = "P-01", fires = true)
    @Covers(rule = "P-01", fires = false)
    void whatAPartnerWithholdsStaysWhoeverThePersonIs() {
        the(send(discharge().overlay(UHD, ours -> {}))).isStoppedOnlyBy("P-01");
        the(send(discharge().overlay(BCP, theirs -> {}))).permits();
    }

    @Test
    @Covers(rule = "P-02", fires = true)
    @Covers(rule = "P-02", fires = false)
    void whatAPartnerAsksAboutIsAskedWhoeverThePersonIs() {
        the(send(discharge().overlay(UHD, ours -> ours.operation = Operation.ASK)))
                .isStoppedOnlyBy("P-02");
        the(send(discharge().overlay(BCP, theirs -> theirs.operation = Operation.ASK)))
                .permits();
    }

    @Test
    @Covers(rule = "P-03", fires = true)
    @Covers(rule = "P-03", fires = false)
    void aPartnersLastDayComesAfterTheBuild() {
        PackBuilder pack = discharge().overlay(UHD, ours -> {
            ours.operation = Operation.STOP;
            ours.after = Optional.of(DAY);
        });

        the(send(pack)).permits();
        the(send(pack, request().on(DAY.plusDays(1)))).isStoppedOnlyBy("P-03");
    }

    @Test
    @Covers(rule = "P-04", fires = true)
    @Covers(rule = "P-04", fires = false)
    void whatIsKeptFromATeamIsKeptFromTheWholeBodyAtRunTimeToo() {
        PackBuilder pack = discharge().overlay(UHD, ours -> ours.recipients = List.of("bcp-council/housing"));

        the(send(pack)).isStoppedOnlyBy("P-04");
        the(send(pack, request().to("bcp-council/adult-social-care"))).permits();
    }
}
