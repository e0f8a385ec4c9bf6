package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.CHARITY;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;
import static uk.disc.decision.TestPeople.adult;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.disc.annotation.Route;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.RequestBuilder;
import uk.disc.decision.TestPacks.TestVocabulary;
import uk.disc.subject.Fact;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.TermKind;

class OutsideAgreementRulesTest {
    private static RequestBuilder urgent() {
        return request().to(CHARITY).by(Route.EMERGENCY).purpose("EMERGENCY").sends("DIAGNOSIS");
    }

    private static RequestBuilder required() {
        return request()
                .to(CHARITY)
                .by(Route.STATUTORY_DUTY)
                .purpose("STATUTORY_RETURN")
                .sends("DIAGNOSIS");
    }

    private static PackBuilder duty(Optional<String> enactment) {
        return discharge().route(route -> {
            route.route = Route.STATUTORY_DUTY;
            route.purposes = List.of("STATUTORY_RETURN");
            route.article6 = "6.1.c";
            route.enactment = enactment;
            route.confidentiality = List.of("STATUTORY");
            route.obligations = List.of("AUDIT");
        });
    }

    @Test
    void inAnEmergencyNoAgreementIsNeededButANamedPersonAndAReason() {
        Decision decision = discharge().route(route -> {}).decide(urgent());

        the(decision)
                .is(Outcome.PERMIT)
                .finds("E-01")
                .leaves("E-01", "decision.maker")
                .leaves("E-01", "decision.reason")
                .leaves("D-06", "subject.ableToConsent")
                .leaves("F-08", "decision.record")
                .leaves("E-03", "transfer.history");
        assertThat(decision.obligations()).containsExactly("AUDIT");
    }

    @Test
    void anEmergencyGoesToABodyThatHasNotSigned() {
        the(discharge().notAMember(CHARITY).route(route -> {}).decide(urgent())).is(Outcome.PERMIT);
    }

    @Test
    void whatTheLawRequiresIsCited() {
        the(duty(Optional.empty()).decide(required()))
                .is(Outcome.PERMIT)
                .finds("E-02")
                .leaves("E-02", "decision.citation")
                .leaves("B-07", "decision.citation");
        the(duty(Optional.of("PLAIN_DUTY")).decide(required()))
                .is(Outcome.PERMIT)
                .doesNotLeave("E-02")
                .doesNotLeave("B-07")
                .doesNotLeave("F-04");
    }

    @Test
    void aDutyThatYieldsToAnObjectionDoesNotOutrankOne() {
        the(duty(Optional.of("DUTY_TO_SHARE")).decide(required())).leaves("F-04", "subject.objections");
        the(duty(Optional.empty()).decide(required())).leaves("F-04", "subject.objections");
    }

    @Test
    @Covers(rule = "F-01", fires = true)
    void aLawThatNeedsMoreThanACitationIsNotMetByCitingIt() {
        PackBuilder pack = duty(Optional.empty())
                .item(TestVocabulary.legal(TermKind.ENACTMENT, "BY_APPROVAL")
                        .requires(Requirement.SECTION_251_APPROVAL)
                        .build());

        the(pack.decide(required(), citing("BY_APPROVAL"))).isStoppedBy("F-01");
        the(pack.decide(required(), citing("PLAIN_DUTY"))).doesNotFind("F-01");
        the(pack.decide(required(), citing("Order of the court of 1 October 2026 (sample)")))
                .doesNotFind("F-01");
    }

    private static SubjectFacts citing(String citation) {
        return SubjectFacts.builder().citation(Fact.known(citation)).build();
    }

    @Test
    void theGroundsOfARouteAreCheckedLikeAnyOthers() {
        the(discharge().route(route -> route.article9 = Optional.empty()).decide(urgent()))
                .isStoppedOnlyBy("D-01");
        the(discharge().route(route -> route.confidentiality = List.of()).decide(urgent()))
                .isStoppedOnlyBy("F-01");
    }

    @Test
    @Covers(rule = "E-04", fires = true)
    @Covers(rule = "E-04", fires = false)
    void theCharterSaysOnWhichGroundsARouteRests() {
        the(discharge().decide(urgent())).isStoppedOnlyBy("E-04");
        the(discharge().route(route -> route.purposes = List.of("CRIME")).decide(urgent()))
                .isStoppedOnlyBy("E-04");
        the(discharge().route(route -> route.recipients = List.of(BCP)).decide(urgent()))
                .isStoppedOnlyBy("E-04");
        the(discharge().route(route -> route.recipients = List.of(CHARITY)).decide(urgent()))
                .doesNotFind("E-04");
    }

    private static List<String> missing(SubjectFacts.Builder facts) {
        return discharge().route(route -> {}).decide(urgent(), facts.build()).findings().stream()
                .filter(finding -> finding.rule().equals("E-01"))
                .map(finding -> finding.parameters().getOrDefault("missing", "nothing"))
                .toList();
    }

    @Test
    void whatIsNotRecordedOfAnUrgentDecisionIsSaidOnceEach() {
        Fact<String> maker = Fact.known("Paramedic");
        Fact<String> reason = Fact.known("Unconscious, allergies unknown.");

        assertThat(missing(adult().decisionMaker(maker).decisionReason(reason))).containsExactly("nothing");
        assertThat(missing(adult().decisionReason(reason))).containsExactly("decision.maker");
        assertThat(missing(adult().decisionMaker(maker))).containsExactly("decision.reason");
        assertThat(missing(adult())).containsExactlyInAnyOrder("decision.maker", "decision.reason");
    }
}
