package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.DAY;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;
import static uk.disc.decision.TestPeople.adult;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Section251;
import uk.disc.decision.TestPacks.FlowBuilder;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.RequestBuilder;
import uk.disc.decision.TestPacks.TestVocabulary;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.TermKind;

class ConfidentialityRulesTest {
    @Test
    @Covers(rule = "F-01", fires = true)
    @Covers(rule = "F-01", fires = false)
    void dataProtectionAloneIsNotEnoughForWhatWasGivenInConfidence() {
        PackBuilder pack = discharge().flow(flow -> flow.confidentiality.clear());
        Decision decision = pack.decide();

        assertThat(the(decision).isStoppedOnlyBy("F-01").finding("F-01").categories())
                .containsExactly("DIAGNOSIS");
        the(discharge().decide()).doesNotFind("F-01");
    }

    @Test
    @Covers(rule = "F-01", fires = true)
    void sayingThatConfidentialItemsAreNotConfidentialIsNoAnswer() {
        the(discharge().flow(flow -> flow.answer("NOT_CONFIDENTIAL")).decide()).isStoppedOnlyBy("F-01");
    }

    @Test
    @Covers(rule = "F-01", fires = true)
    @Covers(rule = "F-01", fires = false)
    void aStatutoryAnswerCitesItsLaw() {
        the(discharge().flow(flow -> flow.answer("STATUTORY")).decide()).isStoppedOnlyBy("F-01");
        the(discharge().flow(flow -> flow.answer("STATUTORY", "NOT_BEGUN")).decide())
                .isStoppedOnlyBy("F-01");
        the(discharge().flow(flow -> flow.answer("STATUTORY", "PLAIN_DUTY")).decide())
                .permits()
                .doesNotLeave("F-03")
                .doesNotLeave("F-04");
    }

    @Test
    void aDutyToShareThatYieldsToAnObjectionStillWaitsForIt() {
        the(discharge().flow(flow -> flow.answer("STATUTORY", "DUTY_TO_SHARE")).decide())
                .permits()
                .leaves("F-04", "subject.objections");
    }

    @Test
    @Covers(rule = "F-01", fires = true)
    void aCitationThatNobodyKnowsIsNoAnswer() {
        the(discharge()
                        .flow(flow -> flow.answer("STATUTORY", "Made Up Act 2031 section 1"))
                        .decide())
                .isStoppedOnlyBy("F-01");
    }

    @Test
    @Covers(rule = "D-10", fires = true)
    void aLawThatIsNotWorkedOutHereIsForAPersonToDecide() {
        the(discharge()
                        .item(TestVocabulary.legal(TermKind.ENACTMENT, "DUTY_NOT_MODELLED")
                                .forbids(Restriction.NOT_MODELLED)
                                .build())
                        .flow(flow -> flow.answer("STATUTORY", "DUTY_NOT_MODELLED"))
                        .decide())
                .isStoppedOnlyBy("D-10")
                .says("D-10", "ground", "DUTY_NOT_MODELLED");
    }

    @Test
    @Covers(rule = "F-06", fires = true)
    @Covers(rule = "F-06", fires = false)
    void aCitedLawThatNeedsAnApprovalNeedsItThere() {
        PackBuilder pack = discharge()
                .item(TestVocabulary.legal(TermKind.ENACTMENT, "BY_APPROVAL")
                        .requires(Requirement.SECTION_251_APPROVAL)
                        .build());

        the(pack.flow(flow -> flow.answer("STATUTORY", "BY_APPROVAL")).decide())
                .isStoppedOnlyBy("F-06")
                .says("F-06", "reason", "none is recorded");
        the(pack.flow(flow -> {
                            flow.confidentiality.clear();
                            flow.orAnswer(
                                    "STATUTORY",
                                    Optional.of("BY_APPROVAL"),
                                    Optional.of(approval(DAY, List.of(), List.of())));
                        })
                        .decide())
                .permits();
    }

    @Test
    void anyOneAnswerSuffices() {
        the(discharge()
                        .flow(flow -> flow.answer("NOT_CONFIDENTIAL")
                                .orAnswer("EXPLICIT", Optional.empty(), Optional.empty()))
                        .decide())
                .permits()
                .leaves("F-01", "subject.consents")
                .leaves("F-05", "subject.consents");
    }

    @Test
    void anAnswerThatIsProvedLeavesNothingForRunTime() {
        the(discharge()
                        .flow(flow -> flow.answer("IMPLIED_DIRECT_CARE")
                                .orAnswer("STATUTORY", Optional.of("PLAIN_DUTY"), Optional.empty()))
                        .decide())
                .permits()
                .doesNotLeave("F-03")
                .doesNotLeave("X-02");
    }

    private static PackBuilder otherService(FlowBuilder[] seen) {
        return discharge().flow(flow -> {
            flow.purposes = List.of("NON_CARE_SERVICE");
            seen[0] = flow;
        });
    }

    @Test
    @Covers(rule = "F-02", fires = true)
    @Covers(rule = "F-02", fires = false)
    void impliedConsentOnlyCoversCare() {
        FlowBuilder[] flow = new FlowBuilder[1];
        PackBuilder pack = otherService(flow);
        RequestBuilder asked = request().purpose("NON_CARE_SERVICE");

        the(pack.decide(asked)).isStoppedOnlyBy("F-02");
        flow[0].answer("EXPLICIT");
        the(pack.decide(asked)).permits();
        the(discharge().decide()).doesNotFind("F-02");
    }

    static Section251 approval(LocalDate last, List<String> purposes, List<String> categories) {
        return new Section251(
                "26/CAG/0001",
                "5",
                "Secretary of State",
                Period.of(LocalDate.of(2026, 1, 1), last),
                Ordered.set(purposes),
                Ordered.set(categories),
                Optional.empty());
    }

    static PackBuilder planning(Section251 approval) {
        return discharge().flow(flow -> {
            flow.purposes = List.of("SERVICE_PLANNING");
            flow.answer(approval);
        });
    }

    @Test
    @Covers(rule = "F-06", fires = true)
    @Covers(rule = "F-06", fires = false)
    void aSection251ApprovalHoldsForWhatItSaysUntilItsLastDay() {
        RequestBuilder asked = request().purpose("SERVICE_PLANNING");

        the(planning(approval(DAY, List.of(), List.of())).decide(asked))
                .permits()
                .leaves("O-01", "subject.nationalOptOut")
                .leaves("O-03", "subject.nationalOptOut");
        the(planning(approval(DAY.minusDays(1), List.of(), List.of())).decide(asked))
                .isStoppedOnlyBy("F-06")
                .says("F-06", "reason", "out of date");
        the(planning(approval(DAY, List.of("RESEARCH"), List.of())).decide(asked))
                .isStoppedOnlyBy("F-06")
                .says("F-06", "reason", "other purpose");
        the(planning(approval(DAY, List.of(), List.of("NAME"))).decide(asked))
                .isStoppedOnlyBy("F-06")
                .says("F-06", "reason", "other information");
    }

    @Test
    @Covers(rule = "F-06", fires = true)
    void section251WithoutAnApprovalIsNothing() {
        the(discharge()
                        .flow(flow -> {
                            flow.purposes = List.of("SERVICE_PLANNING");
                            flow.answer("S251");
                        })
                        .decide(request().purpose("SERVICE_PLANNING")))
                .isStoppedOnlyBy("F-06")
                .says("F-06", "reason", "none is recorded");
    }

    @Test
    @Covers(rule = "F-07", fires = true)
    @Covers(rule = "F-07", fires = false)
    void section251DoesNotStandInForTheGroundsOfDataProtectionLaw() {
        RequestBuilder asked = request().purpose("SERVICE_PLANNING").sends("DIAGNOSIS");
        Section251 approval = approval(DAY, List.of(), List.of());

        the(planning(approval).decide(asked)).doesNotFind("F-07");
        the(planning(approval).basis(basis -> basis.article9 = Optional.empty()).decide(asked))
                .isStoppedBy("F-07")
                .finds("D-01");
        the(planning(approval).basis(basis -> basis.article6 = Optional.empty()).decide(asked))
                .isStoppedBy("F-07")
                .finds("B-01");
    }

    @Test
    void whatAPersonMustDecideIsLeftForRunTime() {
        the(discharge().flow(flow -> flow.answer("PUBLIC_INTEREST")).decide())
                .permits()
                .leaves("F-08", "decision.record")
                .leaves("F-09", "decision.record")
                .doesNotLeave("F-04");
    }

    @Test
    void whoDecidesForThePersonMattersWhereItRestsOnThePerson() {
        the(discharge().decide())
                .leaves("X-02", "subject.age")
                .leaves("X-03", "subject.objections")
                .leaves("X-04", "subject.capacity")
                .leaves("X-05", "subject.deceased");
        the(discharge().flow(flow -> flow.answer("BEST_INTERESTS")).decide())
                .leaves("X-04", "subject.capacity")
                .doesNotLeave("X-02");
    }

    @Test
    void theNationalOptOutIsNotAskedForAPersonsOwnCare() {
        the(discharge().decide()).doesNotLeave("O-01").doesNotLeave("O-02").doesNotLeave("O-03");
    }

    @Test
    void aSharedRecordsOwnOptOutIsLeftForRunTime() {
        the(discharge()
                        .flow(flow -> flow.sharedRecord = Optional.of("dorset-care-record"))
                        .decide())
                .leaves("O-04", "subject.localOptOuts");
    }

    @Test
    void anAnswerForThoseWhoHaveDiedWaitsUntilThatIsKnown() {
        PackBuilder pack = discharge()
                .item(TestVocabulary.legal(TermKind.CONFIDENTIALITY, "OF_THE_DEAD")
                        .requires(Requirement.DECEASED_SUBJECT)
                        .build())
                .flow(flow -> {
                    flow.confidentiality.clear();
                    flow.answer("OF_THE_DEAD");
                });

        the(pack.decide(request(), adult().forget(FactKind.DECEASED).build()))
                .doesNotFind("F-01")
                .leaves("F-01", "subject.deceased");
        the(pack.decide(request(), adult().build())).isStoppedBy("F-01");
        the(pack.decide(request(), adult().deceased(Fact.known(true)).build())).doesNotFind("F-01");
    }

    @Test
    void bestInterestsWaitUntilCapacityIsKnown() {
        the(discharge()
                        .flow(flow -> flow.answer("BEST_INTERESTS"))
                        .decide(request(), adult().forget(FactKind.CAPACITY).build()))
                .doesNotFind("F-01")
                .leaves("F-01", "subject.capacity");
    }
}
