package uk.disc.decision;

import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.disc.annotation.Route;
import uk.disc.decision.TestPacks.PackBuilder;

class PersonRulesTest {
    @Test
    @Covers(rule = "X-01", fires = true)
    @Covers(rule = "X-01", fires = false)
    void whatAStatuteRestrictsGoesOnlyWithItsPermission() {
        PackBuilder pack = discharge().flow(flow -> flow.item("GENDER_RECOGNITION"));

        the(pack.decide(request().sends("GENDER_RECOGNITION"))).isStoppedOnlyBy("X-01");
        the(pack.flow(flow -> flow.item("GENDER_RECOGNITION", Optional.of("PERSON_AGREED")))
                        .decide(request().sends("GENDER_RECOGNITION")))
                .permits()
                .leaves("X-01", "subject.consents");
    }

    @Test
    @Covers(rule = "X-01", fires = true)
    void aStatuteIsNamedEvenWhereTheAgreementDoesNotListTheItem() {
        the(discharge().decide(request().sends("GENDER_RECOGNITION")))
                .isStoppedBy("X-01")
                .finds("A-06");
    }

    @Test
    @Covers(rule = "X-01", fires = true)
    void notesThatMayHoldItAreRestrictedToo() {
        the(discharge()
                        .flow(flow -> flow.item("FREE_TEXT", Optional.empty(), "GENDER_RECOGNITION"))
                        .decide(request().sends("FREE_TEXT")))
                .isStoppedOnlyBy("X-01");
    }

    @Test
    @Covers(rule = "X-01", fires = true)
    void noRouteOutsideAgreementsOverridesAStatute() {
        the(discharge()
                        .route(route -> route.purposes = List.of("EMERGENCY"))
                        .decide(request()
                                .by(Route.EMERGENCY)
                                .purpose("EMERGENCY")
                                .sends("GENDER_RECOGNITION")))
                .isStoppedOnlyBy("X-01");
    }
}
