package uk.disc.decision;

import static uk.disc.decision.BoundRule.Where.COVERED;
import static uk.disc.decision.BoundRule.Where.EVERYWHERE;
import static uk.disc.decision.BoundRule.Where.ON_GROUNDS;
import static uk.disc.decision.BoundRule.Where.OUTSIDE_AGREEMENTS;
import static uk.disc.decision.BoundRule.Where.UNDER_AGREEMENTS;

import java.util.List;
import uk.disc.decision.BoundRule.OfCandidate;
import uk.disc.decision.BoundRule.OfCategory;
import uk.disc.decision.BoundRule.OfDisclosure;
import uk.disc.decision.BoundRule.Question;
import uk.disc.decision.BoundRule.Where;

/** Which code answers which rule: the one place to add a rule to, beside its row. */
final class RuleRegistry {
    static final List<OfDisclosure> OF_DISCLOSURE = List.of(
            disclosure("G-01", ScopeRules::inputsAreKnown),
            disclosure("G-02", ScopeRules::personalData),
            disclosure("G-07", ScopeRules::recipientIsABody),
            disclosure("G-09", ScopeRules::listsNoIdentifier));

    static final List<OfCandidate> OF_CANDIDATE = List.of(
            candidate("G-03", COVERED, ScopeRules::codedDataIsPersonal),
            candidate("G-04", UNDER_AGREEMENTS, ScopeRules::supplierHasAContract),
            candidate("A-01", UNDER_AGREEMENTS, AgreementRules::bothSignedTheCharter),
            candidate("A-02", UNDER_AGREEMENTS, AgreementRules::successionIsConfirmed),
            candidate("A-03", UNDER_AGREEMENTS, AgreementRules::agreementIsInForce),
            candidate("A-04", UNDER_AGREEMENTS, AgreementRules::directionIsAgreed),
            candidate("A-05", UNDER_AGREEMENTS, AgreementRules::purposeIsAgreed),
            candidate("A-07", COVERED, AgreementRules::personBelongsToTheGroup),
            candidate("A-08", COVERED, AgreementRules::notMoreOftenThanAgreed),
            candidate("A-09", UNDER_AGREEMENTS, AgreementRules::reviewIsNotOverdue),
            candidate("A-10", COVERED, AgreementRules::doesNotEndSoon),
            candidate("A-11", COVERED, AgreementRules::notMoreIdentifyingThanAgreed),
            candidate("A-12", EVERYWHERE, AgreementRules::bothExist),
            candidate("N-02", ON_GROUNDS, OnwardRules::staysInTheCountry),
            candidate("N-03", COVERED, OnwardRules::impactWasAssessed),
            candidate("N-04", COVERED, OnwardRules::peopleAreTold),
            candidate("E-01", OUTSIDE_AGREEMENTS, OutsideAgreementRules::urgent),
            candidate("E-02", OUTSIDE_AGREEMENTS, OutsideAgreementRules::required),
            candidate("E-03", OUTSIDE_AGREEMENTS, OutsideAgreementRules::notAHabit),
            candidate("E-04", OUTSIDE_AGREEMENTS, OutsideAgreementRules::charterHasTheRoute));

    static final List<OfCategory> OF_CATEGORY = List.of(
            category("G-05", COVERED, ScopeRules::freeTextIsBounded),
            category("G-08", OUTSIDE_AGREEMENTS, ScopeRules::freeTextWasRead),
            category("A-06", UNDER_AGREEMENTS, AgreementRules::categoryIsAgreed),
            category("B-01", ON_GROUNDS, LawfulBasisRules::senderHasABasis),
            category("B-02", ON_GROUNDS, LawfulBasisRules::groundsAreInForce),
            category("B-03", ON_GROUNDS, LawfulBasisRules::openToPublicAuthorities),
            category("B-04", ON_GROUNDS, LawfulBasisRules::functionIsNamed),
            category("B-05", ON_GROUNDS, LawfulBasisRules::recognisedInterestIsNamed),
            category("B-06", ON_GROUNDS, LawfulBasisRules::interestsWereWeighed),
            category("B-07", ON_GROUNDS, LawfulBasisRules::obligationIsCited),
            category("B-08", ON_GROUNDS, LawfulBasisRules::consentIsLive),
            category("B-09", ON_GROUNDS, LawfulBasisRules::suitsPublicAuthorities),
            category("B-10", COVERED, LawfulBasisRules::consentCoversThePurpose),
            category("B-11", COVERED, LawfulBasisRules::reuseWasAssessed),
            category("D-01", ON_GROUNDS, SpecialCategoryRules::hasACondition),
            category("D-02", ON_GROUNDS, SpecialCategoryRules::paragraphMatches),
            category("D-03", ON_GROUNDS, SpecialCategoryRules::policyDocumentExists),
            category("D-04", ON_GROUNDS, SpecialCategoryRules::recipientKeepsSecrecy),
            category("D-05", ON_GROUNDS, SpecialCategoryRules::consentIsExplicit),
            category("D-06", ON_GROUNDS, SpecialCategoryRules::personCannotConsent),
            category("D-07", ON_GROUNDS, SpecialCategoryRules::reasonForNotAskingIsRecorded),
            category("D-08", ON_GROUNDS, SpecialCategoryRules::offenceDataHasAGround),
            category("D-09", ON_GROUNDS, SpecialCategoryRules::notLawEnforcement),
            category("D-10", ON_GROUNDS, SpecialCategoryRules::groundsAreModelled),
            category("F-01", ON_GROUNDS, ConfidentialityRules::dutyIsAnswered),
            category("F-02", ON_GROUNDS, ConfidentialityRules::impliedConsentIsForCare),
            category("F-03", ON_GROUNDS, ConfidentialityRules::recipientCares),
            category("F-04", ON_GROUNDS, ConfidentialityRules::personDoesNotObject),
            category("F-05", ON_GROUNDS, ConfidentialityRules::consentIsNotWithdrawn),
            category("F-06", ON_GROUNDS, ConfidentialityRules::approvalCoversIt),
            category("F-07", ON_GROUNDS, ConfidentialityRules::approvalIsNotAlone),
            category("F-08", ON_GROUNDS, ConfidentialityRules::decisionIsRecorded),
            category("F-09", ON_GROUNDS, ConfidentialityRules::decisionIsFresh),
            category("O-01", ON_GROUNDS, PreferenceRules::personDidNotOptOut),
            category("O-02", ON_GROUNDS, PreferenceRules::optOutLeavesCareAlone),
            category("O-03", ON_GROUNDS, PreferenceRules::optOutWasChecked),
            category("O-04", ON_GROUNDS, PreferenceRules::personIsInTheSharedRecord),
            category("X-01", EVERYWHERE, PersonRules::statutePermitsIt),
            category("X-02", ON_GROUNDS, PersonRules::decisionMakerIsKnown),
            category("X-03", ON_GROUNDS, PersonRules::youngPersonDidNotRefuse),
            category("X-04", ON_GROUNDS, PersonRules::capacityWasAssessed),
            category("X-05", ON_GROUNDS, PersonRules::confidentialityLastsAfterDeath),
            category("N-01", EVERYWHERE, OnwardRules::originatorPermitsIt),
            category("P-01", EVERYWHERE, PartnerRules::notWithheld),
            category("P-02", EVERYWHERE, PartnerRules::nobodyIsAsked),
            category("P-03", EVERYWHERE, PartnerRules::notStopped),
            category("P-04", EVERYWHERE, PartnerRules::keptFromNoTeamOfTheBody),
            category("Z-01", ON_GROUNDS, ObligationRules::obligationsAreAttached));

    private RuleRegistry() {}

    private static OfDisclosure disclosure(String id, Question<Disclosure> question) {
        return new OfDisclosure(row(id), question);
    }

    private static OfCandidate candidate(String id, Where where, Question<RuleContext> question) {
        return new OfCandidate(row(id), where, question);
    }

    private static OfCategory category(String id, Where where, Question<CategoryContext> question) {
        return new OfCategory(row(id), where, question);
    }

    private static RuleDescription row(String id) {
        return RuleCatalogue.shipped()
                .byId(id)
                .orElseThrow(() -> new IllegalStateException("rules.yaml has no row " + id));
    }
}
