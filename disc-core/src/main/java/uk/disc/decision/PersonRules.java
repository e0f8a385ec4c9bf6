package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.Item;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.TermKind;

/** Who can decide for this person, and did they? And what no one can decide, because a statute did. */
final class PersonRules {
    private PersonRules() {}

    /** An item that a statute restricts goes only with one of its permissions, by whatever route. */
    static Answer statutePermitsIt(CategoryContext context) {
        List<Category> held = new ArrayList<>(context.mayHold());
        held.add(context.category());
        for (Category restricted : held) {
            if (restricted.is(CategoryFlag.STATUTORILY_RESTRICTED)
                    && permission(context, restricted).isEmpty()) {
                return Answer.found(context.item().map(Item::position).orElseGet(context::flowPosition))
                        .answer();
            }
        }
        return permissions(context);
    }

    private static Optional<LegalItem> permission(CategoryContext context, Category restricted) {
        return context.item()
                .filter(item -> context.covered())
                .flatMap(Item::permission)
                .flatMap(code -> context.legal(TermKind.PERMISSION, code))
                .filter(found -> restricted.permittedBy().contains(found.code())
                        || found.aliases().stream().anyMatch(restricted.permittedBy()::contains))
                .filter(context::holds);
    }

    /** A permission may itself depend on the person or on a decision. */
    private static Answer permissions(CategoryContext context) {
        if (!context.is(CategoryFlag.STATUTORILY_RESTRICTED)) {
            return Answer.pass();
        }
        List<Answer> answers = new ArrayList<>();
        context.item()
                .flatMap(Item::permission)
                .flatMap(code -> context.legal(TermKind.PERMISSION, code))
                .ifPresent(found -> {
                    answers.add(Answer.leftIf(
                            found.requires(Requirement.EXPLICIT_CONSENT) || found.requires(Requirement.CONSENT_RECORD),
                            "subject.consents"));
                    answers.add(Answer.leftIf(found.requires(Requirement.INCAPACITY), "subject.ableToConsent"));
                    answers.add(Answer.leftIf(found.requires(Requirement.RECORDED_DECISION), "decision.record"));
                    answers.add(Answer.leftIf(found.requires(Requirement.CITATION), "decision.citation"));
                });
        return Answer.all(answers);
    }

    private static boolean restsOnThePerson(CategoryContext context) {
        return context.confidentiality().restsOnThePerson()
                || context.basisRequires(Requirement.CONSENT_RECORD)
                || context.conditionsRequire(Requirement.EXPLICIT_CONSENT)
                || context.conditionsRequire(Requirement.CONSENT_RECORD);
    }

    /** For somebody under 16 it is known who decides. */
    static Answer decisionMakerIsKnown(CategoryContext context) {
        return Answer.leftIf(restsOnThePerson(context), "subject.age", "subject.competence");
    }

    /** No young person who understands has said no. */
    static Answer youngPersonDidNotRefuse(CategoryContext context) {
        return Answer.leftIf(restsOnThePerson(context), "subject.competence", "subject.objections");
    }

    /** Where capacity is in doubt, it was assessed. */
    static Answer capacityWasAssessed(CategoryContext context) {
        return Answer.leftIf(
                restsOnThePerson(context) || context.confidentiality().waitsFor(Requirement.CAPACITY_ASSESSMENT),
                "subject.capacity");
    }

    /** Confidentiality goes on after death; the rest does not apply. */
    static Answer confidentialityLastsAfterDeath(CategoryContext context) {
        return Answer.leftIf(context.confidentiality().needed(), "subject.deceased");
    }
}
