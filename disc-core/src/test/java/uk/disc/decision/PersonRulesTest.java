package uk.disc.decision;

import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Identifiability;
import uk.disc.annotation.Route;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.RequestBuilder;

class PersonRulesTest {
    @Test
    @Covers(rule = "X-01", fires = true)
    void whatAStatuteRestrictsGoesOnlyWithItsPermission() {
        PackBuilder pack = discharge().flow(flow -> flow.item("GENDER_RECOGNITION"));

        the(pack.decide(request().sends("GENDER_RECOGNITION"))).isStoppedOnlyBy("X-01");
        the(pack.flow(flow -> flow.item("GENDER_RECOGNITION", Optional.of("PERSON_AGREED")))
                        .decide(request().sends("GENDER_RECOGNITION")))
                .permits()
                .leaves("X-01", "subject.consents");
    }

    private static PackBuilder permitted(String permission) {
        return discharge().flow(flow -> flow.item("GENDER_RECOGNITION", Optional.of(permission)));
    }

    private static RequestBuilder gender() {
        return request().sends("GENDER_RECOGNITION");
    }

    @Test
    @Covers(rule = "X-01", fires = true)
    @Covers(rule = "X-01", fires = false)
    void thatNobodyIsIdentifiedPermitsOnlyWhatIdentifiesNobody() {
        PackBuilder pack = permitted("NOT_IDENTIFIABLE");

        the(pack.decide(gender())).isStoppedOnlyBy("X-01");
        the(pack.decide(gender().as(Identifiability.PSEUDONYMISED))).permits().doesNotLeave("X-01");
        the(pack.flow(flow -> flow.recipientCanReidentify = true).decide(gender().as(Identifiability.PSEUDONYMISED)))
                .isStoppedOnlyBy("X-01");
    }

    @Test
    @Covers(rule = "X-01", fires = true)
    @Covers(rule = "X-01", fires = false)
    void notesThatMayNameSomebodyAreNotPermittedBecauseNobodyIsIdentified() {
        RequestBuilder notes = request().sends("FREE_TEXT").as(Identifiability.PSEUDONYMISED);

        the(discharge()
                        .flow(flow -> flow.item("FREE_TEXT", Optional.of("NOT_IDENTIFIABLE"), "GENDER_RECOGNITION"))
                        .decide(notes))
                .permits();
        the(discharge()
                        .flow(flow ->
                                flow.item("FREE_TEXT", Optional.of("NOT_IDENTIFIABLE"), "GENDER_RECOGNITION", "NAME"))
                        .decide(notes))
                .isStoppedOnlyBy("X-01");
    }

    @Test
    @Covers(rule = "X-01", fires = true)
    void aMedicalPermissionReachesHealthProfessionalsForMedicalPurposes() {
        PackBuilder pack = permitted("MEDICAL");

        the(pack.decide(gender())).isStoppedOnlyBy("X-01");
        pack.organisation(BCP, organisation -> organisation.duty = ProfessionalDuty.HEALTH_PROFESSIONAL);
        the(pack.decide(gender())).permits().leaves("X-01", "decision.record");
        the(pack.decide(gender().to(BCP + "/adult-social-care"))).isStoppedOnlyBy("X-01");
        the(pack.flow(flow -> {
                            flow.purposes = List.of("SERVICE_PLANNING");
                            flow.answer("EXPLICIT");
                        })
                        .decide(gender().purpose("SERVICE_PLANNING")))
                .isStoppedOnlyBy("X-01");
    }

    @Test
    @Covers(rule = "X-01", fires = true)
    void aKindOfRestrictedItemIsRestrictedToo() {
        PackBuilder pack = discharge().flow(flow -> flow.item("GENDER_RECOGNITION_DATE"));

        the(pack.decide(request().sends("GENDER_RECOGNITION_DATE"))).isStoppedOnlyBy("X-01");
        the(pack.flow(flow -> flow.item("FREE_TEXT", Optional.empty(), "GENDER_RECOGNITION_DATE"))
                        .decide(request().sends("FREE_TEXT")))
                .isStoppedOnlyBy("X-01");
        the(pack.flow(flow -> flow.item("GENDER_RECOGNITION_DATE", Optional.of("PERSON_AGREED")))
                        .decide(request().sends("GENDER_RECOGNITION_DATE")))
                .permits()
                .leaves("X-01", "subject.consents");
    }

    @Test
    @Covers(rule = "X-01", fires = true)
    void aPermissionForOneRestrictedItemInNotesIsNoneForAnother() {
        PackBuilder pack = discharge()
                .flow(flow -> flow.item(
                        "FREE_TEXT", Optional.of("NOT_IDENTIFIABLE"), "FERTILITY_TREATMENT", "GENDER_RECOGNITION"));

        the(pack.decide(request().sends("FREE_TEXT").as(Identifiability.PSEUDONYMISED)))
                .isStoppedOnlyBy("X-01");
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
