package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.DAY;
import static uk.disc.decision.TestPacks.TestVocabulary.legal;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.RecipientRef;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.RequestBuilder;
import uk.disc.subject.CareRelationship;
import uk.disc.subject.Fact;
import uk.disc.subject.NationalOptOut;
import uk.disc.subject.Objection;
import uk.disc.subject.Scope;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Speaker;
import uk.disc.vocabulary.TermKind;

/** The same rules, asked again with what is known of the person. */
class PersonFactsTest {
    private static Decision decide(PackBuilder pack, RequestBuilder asked, SubjectFacts subject) {
        return pack.decide(asked, subject);
    }

    private static SubjectFacts caredFor(Fact<List<CareRelationship>> care) {
        return SubjectFacts.builder().careRelationships(care).build();
    }

    private static Fact<List<CareRelationship>> by(String recipient, LocalDate from) {
        return Fact.known(List.of(new CareRelationship(RecipientRef.parse(recipient), Period.from(from))));
    }

    @Test
    @Covers(rule = "F-03", fires = true)
    @Covers(rule = "F-03", fires = false)
    void impliedConsentReachesOnlyThoseWhoCareForThePerson() {
        the(decide(discharge(), request(), caredFor(by("bcp-council", DAY))))
                .permits()
                .doesNotLeave("F-03");
        the(decide(discharge(), request(), caredFor(Fact.known(List.of())))).isStoppedOnlyBy("F-03");
        the(decide(discharge(), request(), caredFor(by("dorset-council", DAY)))).isStoppedOnlyBy("F-03");
        the(decide(discharge(), request(), caredFor(by("bcp-council", DAY.plusDays(1)))))
                .isStoppedOnlyBy("F-03");
        the(decide(discharge(), request(), caredFor(Fact.noneRecorded()))).isStoppedOnlyBy("F-03");
        the(decide(discharge(), request(), caredFor(Fact.unknown())))
                .permits()
                .leaves("F-03", "subject.careRelationship");
    }

    private static SubjectFacts inGroups(Fact<SortedSet<String>> groups) {
        return SubjectFacts.builder().groups(groups).build();
    }

    @Test
    @Covers(rule = "A-07", fires = true)
    @Covers(rule = "A-07", fires = false)
    void anAgreementForOneGroupSaysNothingOfOthers() {
        PackBuilder pack = discharge().flow(flow -> flow.subjectGroups = List.of("children"));

        the(decide(pack, request(), inGroups(Fact.known(Ordered.set(List.of("children"))))))
                .permits();
        the(decide(pack, request(), inGroups(Fact.known(Ordered.set(List.of("adults"))))))
                .isStoppedOnlyBy("A-07");
        the(decide(pack, request(), inGroups(Fact.noneRecorded()))).isStoppedOnlyBy("A-07");
    }

    private static SubjectFacts optedOut(Fact<NationalOptOut> national, Fact<SortedSet<String>> local) {
        return SubjectFacts.builder()
                .nationalOptOut(national)
                .localOptOuts(local)
                .build();
    }

    private static PackBuilder planning() {
        return discharge().flow(flow -> {
            flow.purposes = List.of("SERVICE_PLANNING");
            flow.answer("EXPLICIT");
            flow.nationalOptOutMaxAgeDays = Optional.of(21);
        });
    }

    private static Decision planned(Fact<NationalOptOut> national) {
        return decide(planning(), request().purpose("SERVICE_PLANNING"), optedOut(national, Fact.noneRecorded()));
    }

    @Test
    @Covers(rule = "O-01", fires = true)
    @Covers(rule = "O-01", fires = false)
    void whoOptedOutStaysOutOfWhatGoesBeyondTheirCare() {
        Decision decision = planned(Fact.known(new NationalOptOut(true, DAY)));

        the(decision).is(Outcome.EXCLUDE).finds("O-01");
        assertThat(decision.categories().get("NAME").outcome()).isEqualTo(Outcome.PERMIT);
        the(planned(Fact.known(new NationalOptOut(false, DAY)))).permits();
    }

    @Test
    @Covers(rule = "O-03", fires = true)
    @Covers(rule = "O-03", fires = false)
    void theOptOutIsCheckedAsRecentlyAsAgreed() {
        the(planned(Fact.known(new NationalOptOut(false, DAY.minusDays(21))))).permits();
        the(planned(Fact.known(new NationalOptOut(false, DAY.minusDays(22)))))
                .isStoppedOnlyBy("O-03")
                .says("O-03", "date", DAY.minusDays(22).toString());
        the(planned(Fact.noneRecorded())).is(Outcome.DENY);
    }

    @Test
    @Covers(rule = "O-03", fires = true)
    void aCheckOfTheOptOutThatIsStillToComeIsNone() {
        the(planned(Fact.known(new NationalOptOut(false, DAY.plusDays(1))))).isStoppedOnlyBy("O-03");
    }

    @Test
    @Covers(rule = "O-02", fires = false)
    void theOptOutDoesNotTouchAPersonsOwnCare() {
        the(decide(discharge(), request(), optedOut(Fact.known(new NationalOptOut(true, DAY)), Fact.noneRecorded())))
                .permits();
    }

    @Test
    @Covers(rule = "O-04", fires = true)
    @Covers(rule = "O-04", fires = false)
    void whoLeftASharedRecordIsNotSentToIt() {
        PackBuilder pack = discharge().flow(flow -> flow.sharedRecord = Optional.of("dorset-care-record"));

        the(decide(pack, request(), optedOut(Fact.unknown(), Fact.known(Ordered.set(List.of("dorset-care-record"))))))
                .isStoppedOnlyBy("O-04");
        the(decide(pack, request(), optedOut(Fact.unknown(), Fact.noneRecorded())))
                .permits();
    }

    @Test
    void aNoToSomethingIsANoToNotesThatMayHoldIt() {
        Objection toTheDiagnosis = new Objection(
                Speaker.SELF,
                new Scope(Ordered.set(List.of()), Ordered.set(List.of()), Ordered.set(List.of("DIAGNOSIS"))),
                Optional.empty(),
                Optional.empty());
        SubjectFacts facts = SubjectFacts.builder()
                .age(Fact.known(40))
                .capacity(Fact.noneRecorded())
                .careRelationships(by("bcp-council", DAY))
                .objections(Fact.known(List.of(toTheDiagnosis)))
                .build();

        the(decide(
                        discharge().flow(flow -> flow.item("FREE_TEXT", Optional.empty(), "DIAGNOSIS")),
                        request().sends("FREE_TEXT"),
                        facts))
                .isStoppedBy("F-04");
        the(decide(
                        discharge().flow(flow -> flow.item("FREE_TEXT", Optional.empty())),
                        request().sends("FREE_TEXT"),
                        facts))
                .isStoppedBy("F-04");
        the(decide(
                        discharge().flow(flow -> flow.item("FREE_TEXT", Optional.empty(), "HOUSING")),
                        request().sends("FREE_TEXT"),
                        facts))
                .doesNotFind("F-04");
    }

    @Test
    void whatOnlyAPersonCanJudgeLiftsNoRestrictionOfTheDead() {
        PackBuilder pack = discharge()
                .item(legal(TermKind.PERMISSION, "PERSON_AGREED")
                        .requires(Requirement.CARE_RELATIONSHIP)
                        .build())
                .flow(flow -> flow.item("GENDER_RECOGNITION", Optional.of("PERSON_AGREED"))
                        .answer("STATUTORY", "PLAIN_DUTY"));
        RequestBuilder asked = request().sends("GENDER_RECOGNITION");

        the(decide(
                        pack,
                        asked,
                        SubjectFacts.builder().deceased(Fact.known(true)).build()))
                .isStoppedBy("X-01");
        the(decide(
                        pack,
                        asked,
                        SubjectFacts.builder().deceased(Fact.known(false)).build()))
                .isStoppedBy("D-10");
    }
}
