package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.POLICE;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.TestVocabulary;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.TermKind;

class SpecialCategoryRulesTest {
    @Test
    @Covers(rule = "D-01", fires = true)
    @Covers(rule = "D-01", fires = false)
    void sensitiveDetailsNeedASecondCondition() {
        PackBuilder pack = discharge().basis(basis -> {
            basis.article9 = Optional.empty();
            basis.schedule1 = Optional.empty();
        });
        Decision decision = pack.decide();

        assertThat(the(decision).isStoppedOnlyBy("D-01").finding("D-01").categories())
                .containsExactly("DIAGNOSIS");
        the(pack.decide(request().sends("NAME"))).permits();
        the(discharge().decide()).doesNotFind("D-01");
    }

    @Test
    @Covers(rule = "D-02", fires = true)
    @Covers(rule = "D-02", fires = false)
    void aConditionNeedsTheParagraphThatMatchesIt() {
        the(discharge().basis(basis -> basis.condition("9.2.h", "")).decide()).isStoppedOnlyBy("D-02");
        the(discharge()
                        .basis(basis -> {
                            basis.condition("9.2.h", "18");
                            basis.policyDocument = Optional.of("APD-1");
                        })
                        .decide())
                .isStoppedOnlyBy("D-02")
                .says("D-02", "accepted", "2");
        the(discharge().basis(basis -> basis.condition("9.2.h", "2")).decide()).permits();
    }

    @Test
    @Covers(rule = "D-03", fires = true)
    @Covers(rule = "D-03", fires = false)
    void safeguardingNeedsAPolicyDocument() {
        PackBuilder pack = discharge().basis(basis -> basis.condition("9.2.g", "18"));

        the(pack.decide()).isStoppedOnlyBy("D-03").says("D-03", "ground", "18");
        the(pack.basis(basis -> basis.policyDocument = Optional.of("APD-1")).decide())
                .permits()
                .leaves("D-07", "decision.noConsentReason");
    }

    /** The hospital answers the police about a crime. */
    private static PackBuilder toThePolice() {
        return discharge()
                .agreement(agreement -> agreement.parties = List.of(UHD, BCP, POLICE))
                .flow(flow -> {
                    flow.to = List.of(POLICE, BCP);
                    flow.purposes = List.of("CRIME");
                    flow.item("CRIMINAL_OFFENCE").answer("PUBLIC_INTEREST");
                    flow.basis.get(0).condition("9.2.g", "10");
                    flow.basis.get(0).article10 = Optional.of("SCH1.10");
                });
    }

    @Test
    @Covers(rule = "D-03", fires = true)
    @Covers(rule = "D-03", fires = false)
    void disclosingACrimeToThePoliceNeedsNoPolicyDocument() {
        the(toThePolice().decide(request().to(POLICE).purpose("CRIME").sends("DIAGNOSIS", "CRIMINAL_OFFENCE")))
                .doesNotFind("D-03");
        the(toThePolice().decide(request().purpose("CRIME").sends("DIAGNOSIS"))).isStoppedOnlyBy("D-03");
    }

    @Test
    @Covers(rule = "D-04", fires = true)
    @Covers(rule = "D-04", fires = false)
    void healthDetailsGoToATeamUnderADutyOfConfidentiality() {
        the(discharge().decide(request().to("bcp-council/adult-social-care"))).permits();
        the(discharge().decide(request().to("bcp-council/housing"))).isStoppedOnlyBy("D-04");
        the(discharge()
                        .organisation(BCP, council -> council.duty = ProfessionalDuty.NONE)
                        .decide())
                .isStoppedOnlyBy("D-04");
        the(discharge()
                        .organisation(BCP, council -> council.duty = ProfessionalDuty.LEGAL_DUTY_OF_CONFIDENTIALITY)
                        .decide())
                .permits();
    }

    @Test
    void explicitConsentAndIncapacityAreLeftForRunTime() {
        the(discharge().basis(basis -> basis.condition("9.2.a", "")).decide())
                .permits()
                .leaves("D-05", "subject.consents");
        the(discharge().basis(basis -> basis.condition("9.2.c", "")).decide())
                .permits()
                .leaves("D-06", "subject.ableToConsent");
    }

    @Test
    @Covers(rule = "D-08", fires = true)
    @Covers(rule = "D-08", fires = false)
    void offencesNeedAGroundOfTheirOwn() {
        PackBuilder pack = discharge().flow(flow -> flow.item("CRIMINAL_OFFENCE"));

        the(pack.decide(request().sends("CRIMINAL_OFFENCE"))).isStoppedOnlyBy("D-08");
        the(pack.basis(basis -> {
                            basis.article10 = Optional.of("SCH1.10");
                            basis.policyDocument = Optional.of("APD-1");
                        })
                        .decide(request().sends("CRIMINAL_OFFENCE")))
                .permits();
    }

    @Test
    @Covers(rule = "D-09", fires = true)
    @Covers(rule = "D-09", fires = false)
    void policeLawEnforcementIsForAPersonToDecide() {
        the(toThePolice().decide(request().to(POLICE).purpose("CRIME").sends("NAME")))
                .isStoppedOnlyBy("D-09");
        the(toThePolice().decide(request().purpose("CRIME").sends("NAME"))).doesNotFind("D-09");
    }

    @Test
    @Covers(rule = "D-10", fires = true)
    @Covers(rule = "D-10", fires = false)
    void aConditionWeDoNotWorkOutIsForAPersonToDecide() {
        the(discharge().basis(basis -> basis.condition("9.2.g", "A1")).decide())
                .isStoppedOnlyBy("D-10")
                .says("D-10", "ground", "A1");
        the(discharge().decide()).doesNotFind("D-10");
    }

    @Test
    @Covers(rule = "D-02", fires = true)
    void aParagraphThatDoesNotMatchIsNoneEvenIfItIsNotWorkedOut() {
        the(discharge().basis(basis -> basis.condition("9.2.h", "A1")).decide()).isStoppedBy("D-02");
    }

    @Test
    void consentThatAConditionNeedsIsLeftForRunTime() {
        the(discharge()
                        .item(TestVocabulary.legal(TermKind.ARTICLE_9, "9.2.d").build())
                        .item(TestVocabulary.legal(TermKind.SCHEDULE_1, "21")
                                .requires(Requirement.CONSENT_RECORD)
                                .build())
                        .basis(basis -> basis.condition("9.2.d", "21"))
                        .decide())
                .permits()
                .leaves("B-08", "subject.consents");
        the(discharge()
                        .item(TestVocabulary.legal(TermKind.ARTICLE_10, "SCH1.29")
                                .requires(Requirement.CONSENT_RECORD)
                                .build())
                        .flow(flow -> flow.item("CRIMINAL_OFFENCE"))
                        .basis(basis -> basis.article10 = Optional.of("SCH1.29"))
                        .decide(request().sends("CRIMINAL_OFFENCE")))
                .permits()
                .leaves("B-08", "subject.consents");
    }

    @Test
    void withThePoliceItTakesAMatterOfCrimeThePurposeOrTheInformation() {
        PackBuilder pack = toThePolice().flow(flow -> flow.purposes = List.of("CRIME", "INDIVIDUAL_CARE"));

        the(pack.decide(request().to(POLICE).sends("CRIMINAL_OFFENCE"))).finds("D-09");
        the(pack.decide(request().to(POLICE).sends("NAME"))).doesNotFind("D-09");
    }
}
