package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.DAY;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.annotation.Route;
import uk.disc.charter.Succession.CarriedOver;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.RequestBuilder;
import uk.disc.decision.TestPacks.TighteningBuilder;

class PartnerRulesTest {
    private static final LocalDate MERGER = LocalDate.of(2026, 4, 1);

    @Test
    @Covers(rule = "P-01", fires = true)
    @Covers(rule = "P-01", fires = false)
    void aPartnerMayWithholdWhatTheAgreementAllows() {
        PackBuilder pack = discharge().overlay(UHD, ours -> ours.categories = List.of("DIAGNOSIS"));
        Decision decision = pack.decide();

        assertThat(the(decision).isStoppedOnlyBy("P-01").finding("P-01").categories())
                .containsExactly("DIAGNOSIS");
        assertThat(decision.categories().get("NAME").outcome()).isEqualTo(Outcome.PERMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "WITHHOLD, P-01, EMERGENCY",
        "WITHHOLD, P-01, STATUTORY_DUTY",
        "WITHHOLD, P-01, COURT",
        "ASK, P-02, EMERGENCY",
        "STOP, P-03, COURT"
    })
    @Covers(rule = "P-01", fires = true)
    @Covers(rule = "P-02", fires = true)
    @Covers(rule = "P-03", fires = true)
    void aPartnersOwnRuleIsSaidOutsideAgreementsAndStopsNothing(Operation operation, String rule, Route route) {
        Decision decision = discharge()
                .route(added -> added.route = route)
                .overlay(UHD, ours -> {
                    ours.operation = operation;
                    ours.after = Optional.of(DAY.minusDays(1));
                })
                .decide(request().by(route).purpose("EMERGENCY").sends("DIAGNOSIS"));

        assertThat(the(decision).is(Outcome.PERMIT).finds(rule).finding(rule).effect())
                .isEqualTo(Effect.WARN);
    }

    @Test
    @Covers(rule = "P-04", fires = true)
    void whatIsKeptFromATeamIsSaidOutsideAgreementsAndStopsNothing() {
        Decision decision = discharge()
                .route(route -> {})
                .overlay(UHD, ours -> ours.recipients = List.of("bcp-council/housing"))
                .decide(request().by(Route.EMERGENCY).purpose("EMERGENCY").sends("DIAGNOSIS"));

        assertThat(the(decision)
                        .is(Outcome.PERMIT)
                        .finds("P-04")
                        .finding("P-04")
                        .effect())
                .isEqualTo(Effect.WARN);
    }

    @Test
    @Covers(rule = "P-01", fires = false)
    void aRuleForOneAgreementSaysNothingOutsideIt() {
        the(discharge()
                        .route(route -> {})
                        .overlay(UHD, ours -> ours.agreements = List.of(P_DIS))
                        .decide(request()
                                .by(Route.EMERGENCY)
                                .purpose("EMERGENCY")
                                .sends("DIAGNOSIS")))
                .doesNotFind("P-01");
    }

    @Test
    @Covers(rule = "P-01", fires = false)
    void anotherPartnersRulesAreNotTheSenders() {
        the(discharge().overlay(BCP, theirs -> {}).decide()).permits();
    }

    @Test
    @Covers(rule = "P-01", fires = true)
    @Covers(rule = "P-01", fires = false)
    void aRuleForOneTeamLeavesTheOthersAlone() {
        PackBuilder pack = discharge().overlay(UHD, ours -> ours.recipients = List.of("bcp-council/housing"));

        the(pack.decide(request().to("bcp-council/adult-social-care"))).permits();
        the(pack.decide(request().to("bcp-council/housing").sends("NAME"))).isStoppedOnlyBy("P-01");
    }

    /** The hospital keeps something from the council's housing team, and the agreement is with the whole council. */
    private static PackBuilder keptFromHousing(Consumer<TighteningBuilder> change) {
        return discharge().overlay(UHD, ours -> {
            ours.recipients = List.of("bcp-council/housing");
            change.accept(ours);
        });
    }

    @Test
    @Covers(rule = "P-04", fires = true)
    @Covers(rule = "P-04", fires = false)
    void whatIsWithheldFromATeamDoesNotGoToTheWholeBodyEither() {
        PackBuilder pack = keptFromHousing(ours -> ours.categories = List.of("DIAGNOSIS"));
        Decision toTheCouncil = pack.decide();

        assertThat(the(toTheCouncil)
                        .isStoppedOnlyBy("P-04")
                        .says("P-04", "team", "bcp-council/housing")
                        .finding("P-04")
                        .categories())
                .containsExactly("DIAGNOSIS");
        assertThat(toTheCouncil.categories().get("NAME").outcome()).isEqualTo(Outcome.PERMIT);
        the(pack.decide(request().to("bcp-council/adult-social-care"))).permits();
    }

    @Test
    @Covers(rule = "P-04", fires = true)
    @Covers(rule = "P-04", fires = false)
    void whatStoppedForATeamDoesNotGoToTheWholeBodyFromThenOn() {
        PackBuilder pack = keptFromHousing(ours -> {
            ours.operation = Operation.STOP;
            ours.after = Optional.of(DAY);
        });

        the(pack.decide()).permits();
        the(pack.decide(request().on(DAY.plusDays(1)))).isStoppedOnlyBy("P-04");
        the(pack.decide(request().to("bcp-council/adult-social-care").on(DAY.plusDays(1))))
                .permits();
    }

    @Test
    @Covers(rule = "P-02", fires = true)
    void askingBeforeATeamReceivesItIsAskingBeforeTheWholeBodyDoes() {
        PackBuilder pack = keptFromHousing(ours -> ours.operation = Operation.ASK);

        the(pack.decide()).isStoppedOnlyBy("P-02");
        the(pack.decide(request().to("bcp-council/adult-social-care"))).permits();
    }

    @Test
    @Covers(rule = "Z-01", fires = true)
    void anObligationTowardsATeamHoldsTowardsTheWholeBody() {
        PackBuilder pack = keptFromHousing(ours -> {
            ours.operation = Operation.OBLIGE;
            ours.obligations = List.of("ENCRYPT_IN_TRANSIT");
        });

        assertThat(pack.decide().obligations()).contains("ENCRYPT_IN_TRANSIT");
        assertThat(pack.decide(request().to("bcp-council/adult-social-care")).obligations())
                .doesNotContain("ENCRYPT_IN_TRANSIT");
    }

    @Test
    @Covers(rule = "P-01", fires = true)
    void whatIsWithheldFromABodyIsWithheldFromATeamThatWorksForIt() {
        the(withJointTeam()
                        .overlay(UHD, ours -> ours.recipients = List.of(BCP))
                        .decide(request().to("poole-carers/joint")))
                .isStoppedOnlyBy("P-01");
    }

    @Test
    @Covers(rule = "P-04", fires = false)
    void aTeamThatWorksForABodyIsNotThatBodysOtherTeams() {
        the(withJointTeam()
                        .overlay(UHD, ours -> ours.recipients = List.of("bcp-council/housing"))
                        .decide(request().to("poole-carers/joint")))
                .permits();
    }

    @Test
    @Covers(rule = "P-01", fires = true)
    void whatIsWithheldFromABodyIsWithheldFromItsSuccessor() {
        PackBuilder pack = discharge()
                .organisation("old-council", council -> {})
                .organisation(BCP, council -> council.tookOverFrom("old-council", MERGER, CarriedOver.CONFIRMED))
                .overlay(UHD, ours -> ours.recipients = List.of("old-council"));

        the(pack.decide()).isStoppedOnlyBy("P-01");
        the(pack.decide(request().on(MERGER.minusDays(1)))).permits();
    }

    @Test
    @Covers(rule = "P-01", fires = true)
    @Covers(rule = "P-01", fires = false)
    void aPartnersRulesOutliveItsMerger() {
        PackBuilder pack = discharge()
                .organisation("old-hospital", hospital -> {})
                .organisation(UHD, hospital -> hospital.tookOverFrom("old-hospital", MERGER, CarriedOver.CONFIRMED))
                .overlay("old-hospital", ours -> ours.categories = List.of("DIAGNOSIS"))
                .overlay(UHD, ours -> ours.categories = List.of("HOUSING"));

        assertThat(the(pack.decide()).isStoppedOnlyBy("P-01").finding("P-01").categories())
                .containsExactly("DIAGNOSIS");
        the(pack.decide(request().on(MERGER.minusDays(1)))).permits();
    }

    @Test
    @Covers(rule = "P-01", fires = true)
    void withholdingAWiderCategoryWithholdsTheNarrower() {
        the(discharge()
                        .flow(flow -> flow.item("GENDER_RECOGNITION_DATE"))
                        .overlay(UHD, ours -> ours.categories = List.of("GENDER_RECOGNITION"))
                        .decide(request().sends("GENDER_RECOGNITION_DATE")))
                .finds("P-01");
    }

    @Test
    @Covers(rule = "P-01", fires = false)
    void withholdingANarrowerCategoryLeavesTheWiderAlone() {
        the(discharge()
                        .flow(flow -> flow.item("GENDER_RECOGNITION"))
                        .overlay(UHD, ours -> ours.categories = List.of("GENDER_RECOGNITION_DATE"))
                        .decide(request().sends("GENDER_RECOGNITION")))
                .doesNotFind("P-01");
    }

    @Test
    @Covers(rule = "P-01", fires = true)
    @Covers(rule = "P-01", fires = false)
    void notesThatMayHoldWhatIsWithheldAreWithheldToo() {
        Consumer<TighteningBuilder> noDiagnoses = ours -> ours.categories = List.of("DIAGNOSIS");
        RequestBuilder notes = request().sends("FREE_TEXT");

        the(discharge()
                        .flow(flow -> flow.item("FREE_TEXT", Optional.empty()))
                        .overlay(UHD, noDiagnoses)
                        .decide(notes))
                .finds("P-01");
        the(discharge()
                        .flow(flow -> flow.item("FREE_TEXT", Optional.empty(), "DIAGNOSIS", "HOUSING"))
                        .overlay(UHD, noDiagnoses)
                        .decide(notes))
                .finds("P-01");
        the(discharge()
                        .flow(flow -> flow.item("FREE_TEXT", Optional.empty(), "HOUSING"))
                        .overlay(UHD, noDiagnoses)
                        .decide(notes))
                .doesNotFind("P-01");
    }

    @Test
    @Covers(rule = "P-02", fires = true)
    @Covers(rule = "P-02", fires = false)
    void aPartnerMayAskForADecisionFirst() {
        the(discharge().overlay(UHD, ours -> ours.operation = Operation.ASK).decide())
                .isStoppedOnlyBy("P-02");
        the(discharge()
                        .overlay(UHD, ours -> {
                            ours.operation = Operation.ASK;
                            ours.purposes = List.of("CRIME");
                        })
                        .decide())
                .permits();
    }

    @Test
    @Covers(rule = "P-03", fires = true)
    @Covers(rule = "P-03", fires = false)
    void aPartnerMayStopAfterADay() {
        PackBuilder pack = discharge().overlay(UHD, ours -> {
            ours.operation = Operation.STOP;
            ours.after = Optional.of(DAY);
        });

        the(pack.decide()).permits();
        the(pack.decide(request().on(DAY.plusDays(1)))).isStoppedOnlyBy("P-03").says("P-03", "date", DAY.toString());
    }

    @Test
    @Covers(rule = "Z-01", fires = true)
    void aPartnerMayAddObligations() {
        Decision decision = discharge()
                .overlay(UHD, ours -> {
                    ours.operation = Operation.OBLIGE;
                    ours.obligations = List.of("ENCRYPT_IN_TRANSIT");
                })
                .decide();

        assertThat(decision.obligations()).containsExactly("AUDIT", "ENCRYPT_IN_TRANSIT", "MINIMUM_NECESSARY");
    }

    @Test
    @Covers(rule = "Z-01", fires = true)
    void anObligationIsKnownByItsOwnCodeHoweverItIsWritten() {
        assertThat(discharge()
                        .flow(flow -> flow.obligations = List.of("MINEC"))
                        .decide()
                        .obligations())
                .containsExactly("MINIMUM_NECESSARY");
    }

    @Test
    @Covers(rule = "Z-01", fires = false)
    void whatMayNotGoCarriesNoObligations() {
        assertThat(discharge().decide(request().sends("SEXUAL_HEALTH")).obligations())
                .isEmpty();
    }
}
