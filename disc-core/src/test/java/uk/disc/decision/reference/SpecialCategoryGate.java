package uk.disc.decision.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.PartyBasis;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.NoConsentReason;
import uk.disc.vocabulary.PurposeClass;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.TermKind;

/** Are there conditions for special category and offence data? UK GDPR says nothing of the dead. */
final class SpecialCategoryGate {
    private SpecialCategoryGate() {}

    static void ask(Situation situation, Notes notes) {
        if (!situation.onGrounds() || situation.dead()) {
            return;
        }
        Question question = situation.question();
        Optional<LegalItem> article9 = situation.article9();

        // D-01: special category data has a condition.
        if (situation.is(CategoryFlag.SPECIAL) && article9.isEmpty()) {
            notes.found("D-01");
        }

        // D-02: with a paragraph of Schedule 1 that matches, where it needs one.
        if (article9.isPresent() && article9.get().requires(Requirement.SCHEDULE_1_PARAGRAPH)) {
            boolean matches = situation.schedule1().isPresent()
                    && article9.get()
                            .accepts()
                            .contains(situation.schedule1().get().code());
            if (!matches) {
                notes.found("D-02");
            }
        }

        // D-03: with a policy document, where one is needed.
        boolean needsDocument = situation.conditionRequires(Requirement.POLICY_DOCUMENT)
                || (situation.conditionRequires(Requirement.POLICY_DOCUMENT_UNLESS_TO_COMPETENT_AUTHORITY)
                        && !question.recipient().competentAuthority());
        if (needsDocument
                && situation.grounds().flatMap(PartyBasis::policyDocument).isEmpty()) {
            notes.found("D-03");
        }

        // D-04: to somebody under a duty of secrecy, where that is needed.
        if (situation.conditionRequires(Requirement.PROFESSIONAL_SECRECY)
                && question.recipientDuty() == ProfessionalDuty.NONE) {
            notes.found("D-04");
        }

        // D-05: explicit consent is explicit.
        if (situation.conditionRequires(Requirement.EXPLICIT_CONSENT)) {
            LawfulBasisGate.consent(situation, notes, "D-05", true);
        }

        // D-06: the person can't consent, where that is the condition.
        if (situation.conditionRequires(Requirement.INCAPACITY)) {
            Fact<Boolean> able = situation.facts().ableToConsent();
            if (able.state() == Fact.State.UNKNOWN) {
                notes.waits("D-06", FactKind.ABLE_TO_CONSENT);
            } else if (able.value().orElse(true)) {
                notes.found("D-06");
            }
        }

        // D-07: a reason for not asking is recorded, where the paragraph lists some.
        if (situation.conditionRequires(Requirement.NO_CONSENT_REASON)) {
            Fact<NoConsentReason> reason = situation.facts().noConsentReason();
            if (reason.state() == Fact.State.UNKNOWN) {
                notes.waits("D-07", FactKind.NO_CONSENT_REASON);
            } else if (reason.state() == Fact.State.NONE_RECORDED) {
                notes.found("D-07");
            }
        }

        // D-08: offence data has a ground of its own.
        if (situation.is(CategoryFlag.CRIMINAL) && situation.article10().isEmpty()) {
            notes.found("D-08");
        }

        // D-09: law enforcement has another part of the Act.
        boolean enforcer =
                question.sender().competentAuthority() || question.recipient().competentAuthority();
        boolean crime =
                question.purposeClass().map(PurposeClass::code).orElse("").equals("CRIME");
        if (enforcer && (crime || situation.is(CategoryFlag.CRIMINAL))) {
            notes.found("D-09");
        }

        // D-10: every ground can be worked out here, the permission of a restricted item included.
        List<LegalItem> grounds = new ArrayList<>(situation.everythingReliedOn());
        if (!PersonGate.restricted(situation).isEmpty()) {
            PersonGate.permission(situation).ifPresent(grounds::add);
        }
        boolean restsOnADuty = situation.basisRequires(Requirement.ENACTMENT);
        for (LegalItem ground : grounds) {
            boolean answered = Modelled.answered(ground);
            if (ground.term().kind() == TermKind.ENACTMENT) {
                answered = restsOnADuty ? Modelled.answeredAsDuty(ground) : !ground.forbids(Restriction.NOT_MODELLED);
            }
            if (!answered) {
                notes.found("D-10");
            }
        }
        if (situation.is(CategoryFlag.CONFIDENTIAL)
                && ConfidentialityGate.onPaper(situation) == ConfidentialityGate.OnPaper.NOT_MODELLED) {
            notes.found("D-10");
        }
    }
}
