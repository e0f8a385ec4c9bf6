package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.DAY;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.decision.TestPacks.PackBuilder;

class PartnerRulesTest {
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
