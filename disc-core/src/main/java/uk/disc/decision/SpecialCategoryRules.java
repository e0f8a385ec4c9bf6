package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.PartyBasis;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.charter.Team;
import uk.disc.decision.Confidentiality.Flaw;
import uk.disc.subject.FactKind;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.TermKind;

/** Are there conditions for special category and criminal-offence data, and is what they need recorded? */
final class SpecialCategoryRules {
    private static final String CRIME = "CRIME";

    private SpecialCategoryRules() {}

    /** Sensitive details have a second condition. */
    static Answer hasACondition(CategoryContext context) {
        return Answer.foundIf(
                context.is(CategoryFlag.SPECIAL) && context.article9().isEmpty(), context.groundsPosition());
    }

    /** A condition that works only with a paragraph of Schedule 1 has one that matches. */
    static Answer paragraphMatches(CategoryContext context) {
        Optional<LegalItem> condition =
                context.article9().filter(found -> found.requires(Requirement.SCHEDULE_1_PARAGRAPH));
        if (condition.isEmpty()
                || context.schedule1()
                        .filter(paragraph -> condition.get().accepts().contains(paragraph.code()))
                        .isPresent()) {
            return Answer.pass();
        }
        return Answer.found(context.groundsPosition())
                .with("ground", condition.get().code())
                .with("accepted", String.join(", ", condition.get().accepts()))
                .answer();
    }

    /** A condition that needs an appropriate policy document has one. */
    static Answer policyDocumentExists(CategoryContext context) {
        if (context.grounds().flatMap(PartyBasis::policyDocument).isPresent()) {
            return Answer.pass();
        }
        boolean toCompetentAuthority = context.recipient().competentAuthority();
        return context.conditions().stream()
                .filter(condition -> condition.requires(Requirement.POLICY_DOCUMENT)
                        || (condition.requires(Requirement.POLICY_DOCUMENT_UNLESS_TO_COMPETENT_AUTHORITY)
                                && !toCompetentAuthority))
                .findFirst()
                .map(condition -> Answer.found(context.groundsPosition())
                        .with("ground", condition.code())
                        .answer())
                .orElse(Answer.pass());
    }

    /** Where the condition asks for it, the recipient is under a duty of secrecy: its team, or else the whole body. */
    static Answer recipientKeepsSecrecy(CategoryContext context) {
        if (!context.conditionsRequire(Requirement.PROFESSIONAL_SECRECY)) {
            return Answer.pass();
        }
        Optional<Team> team = context.disclosure().team();
        ProfessionalDuty duty = team.map(Team::duty).orElse(context.recipient().duty());
        return Answer.foundIf(
                duty == ProfessionalDuty.NONE,
                team.map(Team::position).orElse(context.recipient().position()));
    }

    /** Explicit consent as a condition is explicit and live. */
    static Answer consentIsExplicit(CategoryContext context) {
        return Answer.checkIf(
                context.conditionsRequire(Requirement.EXPLICIT_CONSENT),
                () -> context.consent(ConsentCheck.Question.EXPLICIT, ConsentSense.GDPR, true));
    }

    /** Acting to save somebody without asking is for those who can't be asked. */
    static Answer personCannotConsent(CategoryContext context) {
        return context.conditions().stream()
                .filter(condition -> condition.requires(Requirement.INCAPACITY))
                .findFirst()
                .map(condition ->
                        Answer.check(FactChecks.UnableToConsent.of(condition.code(), context.groundsPosition())))
                .orElse(Answer.pass());
    }

    /** Where the paragraph lists reasons for not asking, one of them is recorded. */
    static Answer reasonForNotAskingIsRecorded(CategoryContext context) {
        return Answer.checkIf(
                context.conditionsRequire(Requirement.NO_CONSENT_REASON),
                () -> FactChecks.Recorded.of(FactKind.NO_CONSENT_REASON, context.groundsPosition()));
    }

    /** Offence data has its own ground. */
    static Answer offenceDataHasAGround(CategoryContext context) {
        return Answer.foundIf(
                context.is(CategoryFlag.CRIMINAL) && context.article10().isEmpty(), context.groundsPosition());
    }

    /** Between law-enforcement bodies, or to or from one, another part of the Act holds: a person takes advice. */
    static Answer notLawEnforcement(CategoryContext context) {
        boolean party =
                context.sender().competentAuthority() || context.recipient().competentAuthority();
        boolean matter = context.is(CategoryFlag.CRIMINAL)
                || context.disclosure()
                        .purposeClass()
                        .filter(found -> found.code().equals(CRIME))
                        .isPresent();
        return Answer.foundIf(party && matter, context.flowPosition());
    }

    /** Every ground, and every answer to confidentiality that is left, can be worked out here. */
    static Answer groundsAreModelled(CategoryContext context) {
        List<Answer> answers = new ArrayList<>();
        List<LegalItem> grounds = new ArrayList<>(context.allGrounds());
        StatutoryPermissions.recorded(context).ifPresent(grounds::add);
        for (LegalItem ground : grounds) {
            if (!isModelled(context, ground)) {
                answers.add(Answer.found(context.groundsPosition())
                        .with("ground", ground.code())
                        .answer());
            }
        }
        context.confidentiality()
                .flawed(Flaw.NOT_MODELLED)
                .ifPresent(flawed -> answers.add(Answer.found(flawed.answer().position())
                        .with("ground", flawed.detail())
                        .answer()));
        return Answer.all(answers);
    }

    private static boolean isModelled(CategoryContext context, LegalItem ground) {
        if (ground.term().kind() != TermKind.ENACTMENT) {
            return ModelledRequirements.answer(ground);
        }
        return context.duty().isPresent()
                ? ModelledRequirements.answerAsDuty(ground)
                : !ground.forbids(Restriction.NOT_MODELLED);
    }
}
