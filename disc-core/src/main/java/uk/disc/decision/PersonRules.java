package uk.disc.decision;

import java.util.List;
import java.util.Optional;
import uk.disc.agreement.Item;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;

/** Who can decide for this person, and did they? And what no one can decide, because a statute did. */
final class PersonRules {
    private PersonRules() {}

    /** An item that a statute restricts goes only with one of its permissions, by whatever route. */
    static Answer statutePermitsIt(CategoryContext context) {
        Optional<LegalItem> permission = StatutoryPermissions.recorded(context);
        for (Category restricted : StatutoryPermissions.restricted(context)) {
            if (permission
                    .filter(found -> StatutoryPermissions.lifts(context, found, restricted))
                    .isEmpty()) {
                return Answer.found(context.item().map(Item::position).orElseGet(context::flowPosition))
                        .answer();
            }
        }
        return permission.map(PersonRules::ofTheCase).orElse(Answer.pass());
    }

    /** A permission may itself depend on the person or on a decision. */
    private static Answer ofTheCase(LegalItem permission) {
        return Answer.all(List.of(
                Answer.leftIf(
                        permission.requires(Requirement.EXPLICIT_CONSENT)
                                || permission.requires(Requirement.CONSENT_RECORD),
                        "subject.consents"),
                Answer.leftIf(permission.requires(Requirement.INCAPACITY), "subject.ableToConsent"),
                Answer.leftIf(permission.requires(Requirement.RECORDED_DECISION), "decision.record"),
                Answer.leftIf(permission.requires(Requirement.CITATION), "decision.citation")));
    }

    private static boolean restsOnThePerson(CategoryContext context) {
        return context.confidentiality().restsOnThePerson()
                || context.dutyRequires(Requirement.NO_OBJECTION)
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
