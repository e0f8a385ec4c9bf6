package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.CHARITY;
import static uk.disc.decision.TestPacks.DAY;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;
import static uk.disc.decision.TestPeople.adult;
import static uk.disc.decision.TestPeople.consent;
import static uk.disc.decision.TestPeople.youngPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Frequency;
import uk.disc.agreement.Identifiability;
import uk.disc.annotation.Route;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.RequestBuilder;
import uk.disc.decision.TestPacks.TestVocabulary;
import uk.disc.subject.Capacity;
import uk.disc.subject.Consent;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.Objection;
import uk.disc.subject.RecordedDecision;
import uk.disc.subject.Scope;
import uk.disc.subject.SubjectFacts;
import uk.disc.subject.TransferHistory;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.NoConsentReason;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.Speaker;
import uk.disc.vocabulary.TermKind;

/** What only the person or the case can tell, rule by rule: known, none recorded, and nobody looked. */
class RunTimeRulesTest {
    private static final String CASE = "CASE-1";

    private static Decision decide(PackBuilder pack, RequestBuilder asked, SubjectFacts.Builder facts) {
        return pack.decide(asked, facts.build());
    }

    private static Decision decide(PackBuilder pack, SubjectFacts.Builder facts) {
        return decide(pack, request(), facts);
    }

    private static Fact<List<Consent>> said(Consent... consents) {
        return Fact.known(List.of(consents));
    }

    private static Fact<List<RecordedDecision>> decided(DecisionKind kind, LocalDate on, String caseReference) {
        return Fact.known(List.of(new RecordedDecision(
                kind, "Caldicott Guardian", on, Optional.of(caseReference), "Somebody may come to harm.")));
    }

    private static Fact<List<Objection>> objected(Speaker speaker) {
        Scope all = new Scope(Ordered.set(List.of()), Ordered.set(List.of()), Ordered.set(List.of()));
        return Fact.known(List.of(new Objection(speaker, all, Optional.empty(), Optional.empty())));
    }

    private static Fact<Capacity> assessed(boolean lacksCapacity) {
        return Fact.known(new Capacity(
                true, List.of(new Capacity.Assessment(DAY, lacksCapacity, Ordered.set(List.of("INDIVIDUAL_CARE"))))));
    }

    @Test
    @Covers(rule = "G-09", fires = true)
    @Covers(rule = "G-09", fires = false)
    void nothingKnownOfThePersonMakesWhatNamesThemAnonymous() {
        SubjectFacts.Builder inOrder = adult();

        the(decide(discharge(), request().sends("NAME").as(Identifiability.ANONYMOUS), inOrder))
                .isStoppedOnlyBy("G-09");
        the(decide(discharge(), request().sends("DIAGNOSIS").as(Identifiability.ANONYMOUS), inOrder))
                .is(Outcome.OUT_OF_SCOPE);
    }

    @Test
    @Covers(rule = "G-01", fires = true)
    @Covers(rule = "G-01", fires = false)
    void whoeverAsksWithoutSayingWhatIsSentIsNotToldThatItMayGo() {
        Decision nothingSaid = decide(discharge(), request().sends(), adult());

        the(nothingSaid).isStoppedOnlyBy("G-01");
        assertThat(nothingSaid.mayBeSent()).isFalse();
        the(decide(discharge(), adult())).doesNotFind("G-01").permits();
    }

    @Test
    @Covers(rule = "E-01", fires = false)
    @Covers(rule = "E-02", fires = false)
    void whenEverythingIsLookedUpAndInOrderNothingIsLeft() {
        Decision decision = decide(discharge(), adult());

        the(decision).permits().doesNotFind("E-01").doesNotFind("E-02");
        assertThat(decision.mayBeSent()).isTrue();
    }

    @Test
    @Covers(rule = "A-08", fires = true)
    @Covers(rule = "A-08", fires = false)
    void moreOftenThanAgreedIsWarnedAbout() {
        PackBuilder pack = discharge()
                .flow(flow -> flow.frequency = Optional.of(new Frequency("twice a month", OptionalInt.of(2))));

        the(decide(pack, adult().history(Fact.known(new TransferHistory(0, 1)))))
                .doesNotFind("A-08");
        the(decide(pack, adult().history(Fact.known(new TransferHistory(0, 2)))))
                .finds("A-08")
                .is(Outcome.PERMIT);
        the(decide(pack, adult().forget(FactKind.HISTORY))).leaves("A-08", "transfer.history");
    }

    private static PackBuilder onConsent() {
        return discharge().basis(basis -> basis.article6("6.1.a"));
    }

    private static Consent agreed(ConsentSense sense, boolean explicit, ConsentState... then) {
        return consent(sense, explicit, Speaker.SELF, "INDIVIDUAL_CARE", then);
    }

    @Test
    @Covers(rule = "B-08", fires = true)
    @Covers(rule = "B-08", fires = false)
    void consentAsABasisIsLive() {
        the(decide(onConsent(), adult().consents(said(agreed(ConsentSense.GDPR, false)))))
                .doesNotFind("B-08")
                .is(Outcome.PERMIT);
        the(decide(onConsent(), adult())).isStoppedOnlyBy("B-08").says("B-08", "state", "NONE");
        the(decide(onConsent(), adult().consents(said(agreed(ConsentSense.GDPR, false, ConsentState.REFUSED)))))
                .says("B-08", "state", "REFUSED");
        the(decide(onConsent(), adult().consents(said(agreed(ConsentSense.GDPR, false, ConsentState.WITHDRAWN)))))
                .isStoppedOnlyBy("B-08")
                .says("B-08", "state", "WITHDRAWN")
                .says("B-08", "date", DAY.minusDays(2).toString());
        the(decide(
                        onConsent(),
                        adult().consents(said(consent(ConsentSense.GDPR, false, Speaker.SELF, "SERVICE_PLANNING")))))
                .says("B-08", "state", "TOO_NARROW");
        the(decide(onConsent(), adult().consents(said(agreed(ConsentSense.CONFIDENTIALITY, true)))))
                .says("B-08", "state", "NONE");
        the(decide(onConsent(), adult().forget(FactKind.CONSENTS))).leaves("B-08", "subject.consents");
    }

    @Test
    void whatWasSharedBeforeAWithdrawalStaysAsItWas() {
        SubjectFacts.Builder facts = adult().consents(said(agreed(ConsentSense.GDPR, false, ConsentState.WITHDRAWN)));

        the(decide(onConsent(), request().on(DAY.minusDays(3)), facts)).doesNotFind("B-08");
        the(decide(onConsent(), request().on(DAY.minusDays(1)), facts)).finds("B-08");
    }

    @Test
    @Covers(rule = "D-05", fires = true)
    @Covers(rule = "D-05", fires = false)
    void consentToSensitiveDetailsIsExplicit() {
        PackBuilder pack = discharge().basis(basis -> basis.condition("9.2.a", ""));

        the(decide(pack, adult().consents(said(agreed(ConsentSense.GDPR, true)))))
                .permits();
        the(decide(pack, adult().consents(said(agreed(ConsentSense.GDPR, false)))))
                .isStoppedOnlyBy("D-05")
                .says("D-05", "state", "NOT_EXPLICIT");
        the(decide(pack, adult())).isStoppedOnlyBy("D-05");
    }

    @Test
    @Covers(rule = "D-06", fires = true)
    @Covers(rule = "D-06", fires = false)
    void actingWithoutAskingIsForThoseWhoCannotBeAsked() {
        PackBuilder pack = discharge().basis(basis -> basis.condition("9.2.c", ""));

        the(decide(pack, adult().ableToConsent(Fact.known(false)))).permits();
        the(decide(pack, adult())).isStoppedOnlyBy("D-06");
        the(decide(pack, adult().ableToConsent(Fact.noneRecorded()))).isStoppedOnlyBy("D-06");
        the(decide(pack, adult().forget(FactKind.ABLE_TO_CONSENT))).leaves("D-06", "subject.ableToConsent");
    }

    @Test
    @Covers(rule = "D-07", fires = true)
    @Covers(rule = "D-07", fires = false)
    void safeguardingSaysWhyNobodyWasAsked() {
        PackBuilder pack = discharge().basis(basis -> {
            basis.condition("9.2.g", "18");
            basis.policyDocument = Optional.of("APD-1");
        });

        the(decide(pack, adult().noConsentReason(Fact.known(NoConsentReason.WOULD_PREJUDICE))))
                .permits();
        the(decide(pack, adult())).isStoppedOnlyBy("D-07");
        the(decide(pack, adult().forget(FactKind.NO_CONSENT_REASON))).leaves("D-07", "decision.noConsentReason");
    }

    @Test
    @Covers(rule = "F-04", fires = true)
    @Covers(rule = "F-04", fires = false)
    void aNoIsRespectedUnlessSomebodyDecidedThatHarmOutweighsIt() {
        SubjectFacts.Builder objecting = adult().objections(objected(Speaker.SELF));

        the(decide(discharge(), adult())).doesNotFind("F-04");
        the(decide(discharge(), objecting)).isStoppedOnlyBy("F-04");
        Decision outweighed = decide(
                discharge(), objecting.caseReference(CASE).decisions(decided(DecisionKind.PUBLIC_INTEREST, DAY, CASE)));
        the(outweighed).is(Outcome.PERMIT).finds("F-04");
        assertThat(outweighed.obligations()).contains("RECORD_DECISION");
        the(decide(discharge(), adult().objections(objected(Speaker.PARENT)))).doesNotFind("F-04");
    }

    private static PackBuilder onExplicitConsent() {
        return discharge().flow(flow -> flow.answer("EXPLICIT"));
    }

    @Test
    @Covers(rule = "F-05", fires = true)
    @Covers(rule = "F-05", fires = false)
    void aYesThatWasTakenBackLiftsConfidentialityNoMore() {
        the(decide(onExplicitConsent(), adult().consents(said(agreed(ConsentSense.CONFIDENTIALITY, true)))))
                .permits();
        the(decide(
                        onExplicitConsent(),
                        adult().consents(said(agreed(ConsentSense.CONFIDENTIALITY, true, ConsentState.WITHDRAWN)))))
                .isStoppedOnlyBy("F-05")
                .says("F-05", "date", DAY.minusDays(2).toString());
    }

    @Test
    @Covers(rule = "F-01", fires = true)
    void silenceLiftsNoConfidentiality() {
        the(decide(onExplicitConsent(), adult())).isStoppedOnlyBy("F-01");
        the(decide(onExplicitConsent(), adult().consents(said(agreed(ConsentSense.CONFIDENTIALITY, false)))))
                .isStoppedOnlyBy("F-01");
        the(decide(onExplicitConsent(), adult().consents(said(agreed(ConsentSense.GDPR, true)))))
                .isStoppedOnlyBy("F-01");
    }

    private static PackBuilder inThePublicInterest() {
        return discharge().flow(flow -> flow.answer("PUBLIC_INTEREST"));
    }

    @Test
    @Covers(rule = "F-08", fires = true)
    @Covers(rule = "F-08", fires = false)
    @Covers(rule = "F-09", fires = true)
    @Covers(rule = "F-09", fires = false)
    void aPersonDecidesThisCaseAndLately() {
        SubjectFacts.Builder facts = adult().caseReference(CASE);

        the(decide(inThePublicInterest(), facts)).isStoppedOnlyBy("F-08");
        the(decide(inThePublicInterest(), facts.decisions(decided(DecisionKind.BEST_INTERESTS, DAY, CASE))))
                .isStoppedOnlyBy("F-08");
        the(decide(inThePublicInterest(), facts.decisions(decided(DecisionKind.PUBLIC_INTEREST, DAY, "CASE-2"))))
                .isStoppedOnlyBy("F-09");
        the(decide(
                        inThePublicInterest(),
                        facts.decisions(decided(DecisionKind.PUBLIC_INTEREST, DAY.minusDays(31), CASE))))
                .isStoppedOnlyBy("F-09");
        the(decide(
                        inThePublicInterest(),
                        facts.decisions(decided(DecisionKind.PUBLIC_INTEREST, DAY.plusDays(1), CASE))))
                .isStoppedOnlyBy("F-09");
        Decision decision = decide(
                inThePublicInterest(), facts.decisions(decided(DecisionKind.PUBLIC_INTEREST, DAY.minusDays(30), CASE)));
        the(decision).permits();
        assertThat(decision.obligations()).contains("RECORD_DECISION");
    }

    @Test
    void aDecisionThatNamesNoCaseAnswersForNone() {
        the(decide(inThePublicInterest(), adult().decisions(decided(DecisionKind.PUBLIC_INTEREST, DAY, CASE))))
                .isStoppedOnlyBy("F-09");
    }

    @Test
    @Covers(rule = "X-02", fires = true)
    @Covers(rule = "X-02", fires = false)
    void forSomebodyUnderSixteenItIsKnownWhoDecides() {
        the(decide(discharge(), youngPerson(true))).permits();
        the(decide(discharge(), youngPerson(false))).permits();
        the(decide(discharge(), youngPerson(true).competence(Fact.noneRecorded())))
                .isStoppedOnlyBy("X-02");
        the(decide(discharge(), adult().age(Fact.noneRecorded()))).isStoppedOnlyBy("X-02");
        the(decide(discharge(), youngPerson(true).forget(FactKind.COMPETENCE))).leaves("X-02", "subject.competence");
    }

    @Test
    @Covers(rule = "X-03", fires = true)
    @Covers(rule = "X-03", fires = false)
    void aYoungPersonWhoUnderstandsMaySayNo() {
        the(decide(discharge(), youngPerson(true).objections(objected(Speaker.SELF))))
                .isStoppedBy("X-03");
        the(decide(discharge(), youngPerson(false).objections(objected(Speaker.SELF))))
                .doesNotFind("X-03")
                .is(Outcome.PERMIT);
        the(decide(discharge(), adult().objections(objected(Speaker.SELF)))).doesNotFind("X-03");
    }

    @Test
    void aParentSpeaksForAChildWhoDoesNotUnderstand() {
        Consent parent = consent(ConsentSense.CONFIDENTIALITY, true, Speaker.PARENT, "INDIVIDUAL_CARE");

        the(decide(onExplicitConsent(), youngPerson(false).consents(said(parent))))
                .permits();
        the(decide(onExplicitConsent(), youngPerson(true).consents(said(parent))))
                .isStoppedBy("F-01");
    }

    @Test
    @Covers(rule = "X-04", fires = true)
    @Covers(rule = "X-04", fires = false)
    void whereCapacityIsInDoubtItIsAssessed() {
        the(decide(discharge(), adult().capacity(Fact.known(new Capacity(true, List.of())))))
                .isStoppedOnlyBy("X-04");
        the(decide(discharge(), adult().capacity(Fact.known(new Capacity(false, List.of())))))
                .permits();
        the(decide(discharge(), adult().capacity(assessed(false)))).permits();
        the(decide(discharge(), adult().forget(FactKind.CAPACITY))).leaves("X-04", "subject.capacity");
    }

    @Test
    @Covers(rule = "F-01", fires = true)
    @Covers(rule = "F-01", fires = false)
    void bestInterestsAnswerForWhoeverLacksCapacityAndForNobodyUnderSixteen() {
        PackBuilder pack = discharge().flow(flow -> flow.answer("BEST_INTERESTS"));
        SubjectFacts.Builder facts = adult().caseReference(CASE)
                .capacity(assessed(true))
                .decisions(decided(DecisionKind.BEST_INTERESTS, DAY, CASE));

        the(decide(pack, facts.age(Fact.known(16)))).permits();
        the(decide(pack, facts.age(Fact.known(15)))).isStoppedOnlyBy("F-01");
        the(decide(pack, facts.age(Fact.known(15)).capacity(Fact.noneRecorded())))
                .isStoppedOnlyBy("F-01")
                .doesNotFind("X-04");
        the(decide(pack, facts.forget(FactKind.CAPACITY))).isStoppedOnlyBy("F-01");
        the(decide(pack, facts.forget(FactKind.AGE).capacity(assessed(true))))
                .is(Outcome.PERMIT)
                .leaves("F-01", "subject.age");
    }

    @Test
    void anotherAnswerStillLetsHelpReachAChild() {
        PackBuilder pack = discharge().flow(flow -> {
            flow.answer("BEST_INTERESTS");
            flow.answer("EXPLICIT");
        });
        SubjectFacts.Builder facts = youngPerson(false)
                .consents(said(consent(ConsentSense.CONFIDENTIALITY, true, Speaker.PARENT, "INDIVIDUAL_CARE")));

        the(decide(pack, facts)).permits();
        the(decide(pack, facts.consents(Fact.noneRecorded()))).isStoppedOnlyBy("F-01");
    }

    @Test
    void nobodyImpliesConsentForWhoeverCannotDecide() {
        SubjectFacts.Builder facts = adult().caseReference(CASE).capacity(assessed(true));

        the(decide(discharge(), facts)).isStoppedOnlyBy("F-08");
        the(decide(discharge(), facts.decisions(decided(DecisionKind.BEST_INTERESTS, DAY, CASE))))
                .permits();
    }

    @Test
    @Covers(rule = "X-05", fires = true)
    @Covers(rule = "X-05", fires = false)
    void confidentialityLastsAfterDeathAndDataProtectionLawDoesNot() {
        PackBuilder pack = discharge()
                .item(TestVocabulary.legal(TermKind.CONFIDENTIALITY, "IMPLIED_DIRECT_CARE")
                        .requires(Requirement.CARE_RELATIONSHIP, Requirement.NO_OBJECTION)
                        .forbids(Restriction.AFTER_DEATH)
                        .accepts("INDIVIDUAL_CARE")
                        .build());
        SubjectFacts.Builder died = adult().deceased(Fact.known(true));

        the(decide(pack, adult())).permits().doesNotFind("X-05");
        the(decide(pack, died)).isStoppedBy("F-01").finds("X-05");
        the(decide(
                        pack.flow(flow -> flow.answer("STATUTORY", "PLAIN_DUTY"))
                                .basis(basis -> basis.article6 = Optional.empty()),
                        died))
                .finds("X-05")
                .doesNotFind("B-01")
                .is(Outcome.PERMIT);
    }

    private static RequestBuilder urgent() {
        return request().to(CHARITY).by(Route.EMERGENCY).purpose("EMERGENCY").sends("DIAGNOSIS");
    }

    private static SubjectFacts.Builder unconscious() {
        return adult().ableToConsent(Fact.known(false));
    }

    @Test
    @Covers(rule = "E-01", fires = true)
    @Covers(rule = "E-03", fires = true)
    @Covers(rule = "E-03", fires = false)
    void inAnEmergencySomebodyIsNamedAndSaysWhy() {
        PackBuilder pack = discharge().route(route -> {});
        SubjectFacts.Builder named = unconscious()
                .decisionMaker(Fact.known("Paramedic"))
                .decisionReason(Fact.known("Unconscious, allergies unknown."));

        Decision decision = decide(pack, urgent(), named);
        the(decision).is(Outcome.PERMIT).finds("E-01").doesNotFind("E-03");
        assertThat(decision.mayBeSent()).isTrue();
        the(decide(pack, urgent(), unconscious().decisionMaker(Fact.known("Paramedic"))))
                .is(Outcome.REFER)
                .says("E-01", "missing", "decision.reason");
        the(decide(pack, urgent(), unconscious().decisionMaker(Fact.known("  ")).decisionReason(Fact.known(""))))
                .is(Outcome.REFER);
        the(decide(pack, urgent(), named.history(Fact.known(new TransferHistory(2, 0)))))
                .doesNotFind("E-03");
        the(decide(pack, urgent(), named.history(Fact.known(new TransferHistory(3, 0)))))
                .finds("E-03")
                .is(Outcome.PERMIT);
    }

    @Test
    @Covers(rule = "E-02", fires = true)
    void whatTheLawRequiresIsCitedByTheCase() {
        PackBuilder pack = discharge().route(route -> {
            route.route = Route.STATUTORY_DUTY;
            route.purposes = List.of("STATUTORY_RETURN");
            route.article6 = "6.1.c";
            route.confidentiality = List.of("STATUTORY");
        });
        RequestBuilder asked = request()
                .to(CHARITY)
                .by(Route.STATUTORY_DUTY)
                .purpose("STATUTORY_RETURN")
                .sends("DIAGNOSIS");
        SubjectFacts.Builder facts = unconscious();

        the(decide(pack, asked, facts.citation(Fact.known("PLAIN_DUTY"))))
                .is(Outcome.PERMIT)
                .finds("E-02");
        the(decide(pack, asked, facts.citation(Fact.noneRecorded()))).isStoppedBy("B-07");
        the(decide(pack, asked, facts.citation(Fact.known("NOT_BEGUN")))).isStoppedBy("B-07");
    }
}
