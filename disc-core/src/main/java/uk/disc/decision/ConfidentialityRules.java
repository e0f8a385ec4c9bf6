package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import uk.disc.decision.ConfidentialityAnswers.Flaw;
import uk.disc.decision.ConfidentialityAnswers.Weighed;
import uk.disc.subject.CareRelationship;
import uk.disc.subject.FactKind;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.TermKind;

/** Is the duty of confidentiality answered? Passing every rule of data protection law never answers it. */
final class ConfidentialityRules {
    private ConfidentialityRules() {}

    /**
     * Some answer holds, or another rule says what is wrong with the one that comes nearest. Whether the person agreed, or has died, or
     * a law will be cited, only the case can tell.
     */
    static Answer dutyIsAnswered(CategoryContext context) {
        ConfidentialityAnswers answers = context.confidentiality();
        if (answers.answered()) {
            return Answer.all(List.of(
                    Answer.leftIf(answers.restsOnConsent(), "subject.consents"),
                    Answer.leftIf(answers.waitsFor(Requirement.DECEASED_SUBJECT), "subject.deceased"),
                    Answer.leftIf(answers.waitsFor(Requirement.CITATION), "decision.citation")));
        }
        if (!answers.needed()
                || !answers.flawed(Flaw.IMPLIED_FOR_OTHER_PURPOSE).isEmpty()
                || !answers.flawed(Flaw.SECTION_251).isEmpty()
                || !answers.flawed(Flaw.NOT_MODELLED).isEmpty()) {
            return Answer.pass();
        }
        return Answer.found(answers.all().stream()
                        .map(answer -> answer.answer().position())
                        .findFirst()
                        .orElseGet(context::flowPosition))
                .answer();
    }

    /** Implied consent covers a person's own care and nothing else. */
    static Answer impliedConsentIsForCare(CategoryContext context) {
        return context.confidentiality().flawed(Flaw.IMPLIED_FOR_OTHER_PURPOSE).stream()
                .findFirst()
                .map(answer -> Answer.found(answer.answer().position()).answer())
                .orElse(Answer.pass());
    }

    /** Whoever receives on implied consent is caring for the person. */
    static Answer recipientCares(CategoryContext context) {
        if (!context.confidentiality().waitsFor(Requirement.CARE_RELATIONSHIP)) {
            return Answer.pass();
        }
        Answer stranger = Answer.found(context.flowPosition()).answer();
        return context.subject()
                .careRelationships()
                .fold(
                        known -> known.stream().anyMatch(care -> holds(context, care)) ? Answer.pass() : stranger,
                        () -> stranger,
                        () -> Answer.left(FactKind.CARE_RELATIONSHIPS.input()));
    }

    private static boolean holds(CategoryContext context, CareRelationship care) {
        return care.period().contains(context.disclosure().day())
                && care.with().covers(context.disclosure().recipientRef());
    }

    /** The person has not said no. That counts also for an enactment whose duty yields to an objection. */
    static Answer personDoesNotObject(CategoryContext context) {
        return Answer.leftIf(
                context.confidentiality().waitsFor(Requirement.NO_OBJECTION)
                        || context.dutyRequires(Requirement.NO_OBJECTION),
                "subject.objections");
    }

    /** Explicit consent has not been taken back. */
    static Answer consentIsNotWithdrawn(CategoryContext context) {
        return Answer.leftIf(context.confidentiality().restsOnConsent(), "subject.consents");
    }

    /** A section 251 approval covers this purpose and this category on this day. */
    static Answer approvalCoversIt(CategoryContext context) {
        List<Answer> answers = new ArrayList<>();
        for (Weighed flawed : context.confidentiality().flawed(Flaw.SECTION_251)) {
            answers.add(Answer.found(flawed.answer().position())
                    .with("reason", flawed.detail())
                    .answer());
        }
        return Answer.all(answers);
    }

    /** A section 251 approval stands beside the grounds of data protection law, never in their place. */
    static Answer approvalIsNotAlone(CategoryContext context) {
        boolean groundsMissing = context.article6().isEmpty()
                || (context.is(CategoryFlag.SPECIAL) && context.article9().isEmpty());
        return context.confidentiality().all().stream()
                .filter(answer -> groundsMissing && isApproval(context, answer))
                .findFirst()
                .map(answer -> Answer.found(answer.answer().position()).answer())
                .orElse(Answer.pass());
    }

    private static boolean isApproval(CategoryContext context, Weighed answer) {
        return context.pack()
                .vocabulary()
                .legal(TermKind.CONFIDENTIALITY, answer.answer().answer())
                .map((LegalItem item) -> item.requires(Requirement.SECTION_251_APPROVAL))
                .orElse(false);
    }

    /** A person decided this case and recorded it. */
    static Answer decisionIsRecorded(CategoryContext context) {
        return Answer.leftIf(context.confidentiality().waitsFor(Requirement.RECORDED_DECISION), "decision.record");
    }

    /** The decision is about this case and not too old. */
    static Answer decisionIsFresh(CategoryContext context) {
        return Answer.leftIf(context.confidentiality().waitsFor(Requirement.RECORDED_DECISION), "decision.record");
    }
}
