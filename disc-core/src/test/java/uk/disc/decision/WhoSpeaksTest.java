package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.DAY;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;
import static uk.disc.decision.TestPeople.adult;
import static uk.disc.decision.TestPeople.consent;
import static uk.disc.decision.TestPeople.youngPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.annotation.Route;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.RequestBuilder;
import uk.disc.subject.Capacity;
import uk.disc.subject.Capacity.Assessment;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.Objection;
import uk.disc.subject.Scope;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Speaker;

/** Whose word counts, and which of several assessments says so. */
class WhoSpeaksTest {
    private static final String CARE = "INDIVIDUAL_CARE";

    private static Assessment found(LocalDate on, boolean lacksCapacity, String... purposes) {
        return new Assessment(on, lacksCapacity, Ordered.set(List.of(purposes)));
    }

    /** The attorney agreed, which counts once the person was found unable to decide; so the answer tells which assessment counted. */
    private static Decision attorneyAgreed(Assessment... assessments) {
        PackBuilder pack = discharge().flow(flow -> flow.answer("EXPLICIT"));
        return pack.decide(
                request(),
                adult().capacity(Fact.known(new Capacity(true, List.of(assessments))))
                        .consents(Fact.known(
                                List.of(consent(ConsentSense.CONFIDENTIALITY, true, Speaker.ATTORNEY, CARE))))
                        .build());
    }

    @Test
    void theLatestAssessmentCountsInWhicheverOrderTheyAreRecorded() {
        Assessment able = found(DAY.minusDays(20), false, CARE);
        Assessment unable = found(DAY.minusDays(10), true, CARE);
        Assessment ableAgain = found(DAY.minusDays(5), false, CARE);

        the(attorneyAgreed(able, unable)).permits();
        the(attorneyAgreed(unable, able)).permits();
        the(attorneyAgreed(able, unable, ableAgain)).isStoppedOnlyBy("F-01");
        the(attorneyAgreed(ableAgain, unable, able)).isStoppedOnlyBy("F-01");
    }

    @Test
    void ofTwoAssessmentsOfOneDayTheOneCountsThatFoundThePersonUnable() {
        Assessment able = found(DAY, false, CARE);
        Assessment unable = found(DAY, true, CARE);

        the(attorneyAgreed(able, unable)).permits();
        the(attorneyAgreed(unable, able)).permits();
    }

    @Test
    void anAssessmentOfAnotherDecisionOrOfTomorrowIsNone() {
        the(attorneyAgreed(found(DAY, true))).permits();
        the(attorneyAgreed(found(DAY, true, "SERVICE_PLANNING")))
                .isStoppedBy("F-01")
                .finds("X-04");
        the(attorneyAgreed(found(DAY.plusDays(1), true, CARE)))
                .isStoppedBy("F-01")
                .finds("X-04");
    }

    private static SubjectFacts.Builder objecting(SubjectFacts.Builder facts) {
        Scope all = new Scope(Ordered.set(List.of()), Ordered.set(List.of()), Ordered.set(List.of()));
        return facts.objections(
                Fact.known(List.of(new Objection(Speaker.SELF, all, Optional.empty(), Optional.empty()))));
    }

    private static Decision decide(SubjectFacts.Builder facts) {
        return discharge().decide(request(), facts.build());
    }

    @Test
    void fromTheSixteenthBirthdayANoIsThatOfAnAdult() {
        the(decide(objecting(youngPerson(true).age(Fact.known(15))))).finds("X-03");
        the(decide(objecting(youngPerson(true).age(Fact.known(16)))))
                .doesNotFind("X-03")
                .isStoppedBy("F-04");
    }

    @ParameterizedTest
    @EnumSource(ConsentSense.class)
    void aYoungPersonWhoRefusedWhenAskedHasSaidNoUnderWhicheverLaw(ConsentSense sense) {
        the(decide(youngPerson(true)
                        .consents(Fact.known(List.of(consent(sense, true, Speaker.SELF, CARE, ConsentState.REFUSED))))))
                .finds("X-03");
        the(decide(youngPerson(true).consents(Fact.known(List.of(consent(sense, true, Speaker.SELF, CARE))))))
                .doesNotFind("X-03");
    }

    @Test
    void whetherAYoungPersonSaidNoIsLookedUpInBothPlaces() {
        the(decide(youngPerson(true).forget(FactKind.OBJECTIONS))).leaves("X-03", "subject.objections");
        the(decide(youngPerson(true).forget(FactKind.CONSENTS))).leaves("X-03", "subject.consents");
        the(decide(youngPerson(true))).doesNotLeave("X-03");
    }

    @Test
    void capacityIsNobodysQuestionBeforeTheAgeIsKnown() {
        the(decide(adult().forget(FactKind.AGE).capacity(Fact.known(new Capacity(true, List.of())))))
                .doesNotFind("X-04")
                .leaves("X-04", "subject.age");
    }

    @Test
    void whoeverDecidesInSomebodysBestInterestsHasTheirCapacityAssessedHoweverOldTheyAre() {
        PackBuilder pack = discharge().flow(flow -> flow.answer("BEST_INTERESTS"));

        the(pack.decide(
                        request(),
                        adult().forget(FactKind.AGE)
                                .capacity(Fact.noneRecorded())
                                .build()))
                .finds("X-04");
    }

    @Test
    void ofWhatWasNotToldInConfidenceNothingIsKeptAfterDeath() {
        SubjectFacts died = adult().deceased(Fact.known(true)).build();

        the(discharge().decide(request().sends("NAME"), died)).doesNotFind("X-05");
        the(discharge().decide(request().sends("DIAGNOSIS"), died)).finds("X-05");
    }

    @Test
    void fromTheSixteenthBirthdayNobodyAsksWhetherTheyUnderstand() {
        the(decide(youngPerson(true).age(Fact.known(15)).competence(Fact.noneRecorded())))
                .finds("X-02");
        the(decide(youngPerson(true).age(Fact.known(16)).competence(Fact.noneRecorded())))
                .doesNotFind("X-02")
                .permits();
    }

    @Test
    void aYesOrANoWaitsUntilItIsKnownWhoseItHasToBe() {
        PackBuilder onExplicitConsent = discharge().flow(flow -> flow.answer("EXPLICIT"));
        SubjectFacts agreed = adult().forget(FactKind.AGE)
                .consents(Fact.known(List.of(consent(ConsentSense.CONFIDENTIALITY, true, Speaker.SELF, CARE))))
                .build();

        the(onExplicitConsent.decide(request(), agreed)).doesNotFind("F-01").leaves("F-01", "subject.age");
        the(decide(objecting(adult().forget(FactKind.AGE)))).doesNotFind("F-04").leaves("F-04", "subject.age");
    }

    private static List<String> decisionWaitsFor(PackBuilder pack, RequestBuilder asked) {
        return pack.decide(asked, SubjectFacts.unknown()).pending().stream()
                .filter(pending -> pending.rule().equals("F-08"))
                .map(Pending::fact)
                .toList();
    }

    @Test
    void aDecisionWaitsForNoMoreThanItTakes() {
        assertThat(decisionWaitsFor(discharge().flow(flow -> flow.answer("PUBLIC_INTEREST")), request()))
                .containsExactly("decision.record");
        assertThat(decisionWaitsFor(discharge(), request())).contains("subject.capacity");
        assertThat(decisionWaitsFor(
                        discharge().route(route -> {}),
                        request().by(Route.EMERGENCY).purpose("EMERGENCY")))
                .containsExactlyInAnyOrder("decision.maker", "decision.reason", "decision.record");
    }
}
