package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.CHARITY;
import static uk.disc.decision.TestPacks.POLICE;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.PartyBasis;
import uk.disc.annotation.Route;
import uk.disc.charter.Succession.CarriedOver;
import uk.disc.decision.TestPacks.BasisBuilder;
import uk.disc.decision.TestPacks.PackBuilder;

class RuleBookTest {
    @Test
    void whatTheAgreementCoversMayGo() {
        Decision decision = discharge().decide();

        the(decision).permits().leaves("F-03", "subject.careRelationship").leaves("F-04", "subject.objections");
        assertThat(decision.obligations()).containsExactly("AUDIT", "MINIMUM_NECESSARY");
        assertThat(decision.packHash()).isEqualTo("hash");
    }

    @Test
    void eachCategoryIsDecidedByItself() {
        Decision decision = discharge().decide(request().sends("NAME", "SEXUAL_HEALTH", "FREE_TEXT"));

        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.categories().get("NAME").outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(decision.categories().get("SEXUAL_HEALTH").outcome()).isEqualTo(Outcome.DENY);
        assertThat(the(decision).isStoppedOnlyBy("A-06").finding("A-06").categories())
                .containsExactly("FREE_TEXT", "SEXUAL_HEALTH");
    }

    @Test
    void eachCategorySaysWhichGroundsItRestsOn() {
        PackBuilder pack = discharge().flow(flow -> flow.basis.add(0, new BasisBuilder(UHD).article6("6.1.f")));

        assertThat(pack.decide().categories().values())
                .allSatisfy(category -> assertThat(category.grounds().flatMap(PartyBasis::article6))
                        .contains("6.1.e"));
    }

    @Test
    void theGroundsOfABodyItTookOverFromAreItsOwn() {
        PackBuilder pack = discharge()
                .organisation("old-hospital", hospital -> {})
                .organisation(
                        UHD,
                        hospital ->
                                hospital.tookOverFrom("old-hospital", LocalDate.of(2026, 4, 1), CarriedOver.CONFIRMED))
                .agreement(agreement -> agreement.parties = List.of("old-hospital", BCP))
                .flow(flow -> flow.from = List.of("old-hospital"))
                .basis(basis -> basis.party = "old-hospital");

        assertThat(pack.decide().categories().get("NAME").grounds())
                .hasValueSatisfying(grounds -> assertThat(grounds.party()).isEqualTo("old-hospital"));
    }

    @Test
    void outsideAgreementsTheGroundsAreThoseOfTheRouteToThisRecipient() {
        PackBuilder pack = discharge()
                .route(route -> {
                    route.recipients = List.of(POLICE);
                    route.article6 = "6.1.c";
                })
                .route(route -> route.recipients = List.of(BCP));

        assertThat(pack.decide(request().by(Route.EMERGENCY).purpose("EMERGENCY"))
                        .categories()
                        .get("NAME")
                        .grounds()
                        .flatMap(PartyBasis::article6))
                .contains("6.1.d");
    }

    @Test
    void whatNoAgreementCoversRestsOnNoGrounds() {
        assertThat(discharge()
                        .decide(request().to(CHARITY).under())
                        .categories()
                        .values())
                .allSatisfy(category -> assertThat(category.grounds()).isEmpty());
    }

    @Test
    void aMistypedNameIsDeniedAndTheNearestKnownIsNamed() {
        the(discharge().decide(request().to("bcp-counsil")))
                .isStoppedOnlyBy("G-01")
                .says("G-01", "input", "recipient")
                .says("G-01", "nearest", "bcp-council");
    }

    @Test
    void totalsAreOutOfScopeWithALookAtSmallNumbers() {
        Decision decision = discharge().decide(request().sends("DIAGNOSIS").as(Identifiability.ANONYMOUS));

        assertThat(decision.outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
        assertThat(decision.obligations()).containsExactly("SMALL_NUMBERS");
    }
}
