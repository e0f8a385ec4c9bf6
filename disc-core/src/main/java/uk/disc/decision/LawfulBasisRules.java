package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.disc.agreement.Collected;
import uk.disc.agreement.Flow;
import uk.disc.agreement.PartyBasis;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.TermKind;

/** Is there a lawful basis, and is what it needs recorded? Which basis needs what is data. */
final class LawfulBasisRules {
    private LawfulBasisRules() {}

    /** The sender has a basis of its own. */
    static Answer senderHasABasis(CategoryContext context) {
        return Answer.foundIf(context.article6().isEmpty(), context.groundsPosition());
    }

    /** Everything relied on is law on this day. */
    static Answer groundsAreInForce(CategoryContext context) {
        List<Answer> answers = new ArrayList<>();
        for (LegalItem ground : context.allGrounds()) {
            if (!context.holds(ground)) {
                answers.add(Answer.found(context.groundsPosition())
                        .with("ground", ground.code())
                        .answer());
            }
        }
        return Answer.all(answers);
    }

    /** A public authority performing its tasks relies on them, not on an interest. */
    static Answer openToPublicAuthorities(CategoryContext context) {
        return ground(context, Restriction.PUBLIC_AUTHORITY_TASKS);
    }

    /** Consent is seldom freely given to a public authority. */
    static Answer suitsPublicAuthorities(CategoryContext context) {
        return ground(context, Restriction.PUBLIC_AUTHORITY_UNSUITABLE);
    }

    private static Answer ground(CategoryContext context, Restriction restriction) {
        Optional<LegalItem> basis = context.article6().filter(found -> found.forbids(restriction));
        return basis.isPresent() && senderIsPublicAuthority(context)
                ? Answer.found(context.groundsPosition())
                        .with("ground", basis.get().code())
                        .answer()
                : Answer.pass();
    }

    private static boolean senderIsPublicAuthority(CategoryContext context) {
        return context.sender().publicAuthorityFor(context.grounds().flatMap(PartyBasis::function));
    }

    /** A public task names the sender's own function. */
    static Answer functionIsNamed(CategoryContext context) {
        return missing(context, Requirement.OWN_FUNCTION, PartyBasis::function);
    }

    /** A legitimate interest was weighed. */
    static Answer interestsWereWeighed(CategoryContext context) {
        return missing(context, Requirement.BALANCING_TEST, PartyBasis::balancingTest);
    }

    private static Answer missing(
            CategoryContext context, Requirement requirement, Function<PartyBasis, Optional<String>> recorded) {
        return Answer.foundIf(
                context.basisRequires(requirement)
                        && context.grounds().flatMap(recorded).isEmpty(),
                context.groundsPosition());
    }

    /** A legal obligation names the law; outside an agreement the case may name it. */
    static Answer obligationIsCited(CategoryContext context) {
        if (!context.basisRequires(Requirement.ENACTMENT)
                || context.grounds().flatMap(PartyBasis::enactment).isPresent()) {
            return Answer.pass();
        }
        return context.disclosure().byAgreement()
                ? Answer.found(context.groundsPosition()).answer()
                : Answer.check(FactChecks.Cited.of(context.pack().vocabulary(), context.groundsPosition()));
    }

    /** A recognised legitimate interest names its condition, and the request where the condition needs one. */
    static Answer recognisedInterestIsNamed(CategoryContext context) {
        if (!context.basisRequires(Requirement.ANNEX_1_CONDITION)) {
            return Answer.pass();
        }
        Optional<LegalItem> condition = context.annex1()
                .filter(found -> context.article6()
                        .map(basis ->
                                basis.accepts().isEmpty() || basis.accepts().contains(found.code()))
                        .orElse(false));
        if (condition.isEmpty()) {
            return Answer.found(context.groundsPosition())
                    .with("missing", "condition")
                    .answer();
        }
        boolean requestMissing = condition.get().requires(Requirement.REQUEST_RECORD)
                && context.grounds().flatMap(PartyBasis::request).isEmpty();
        return requestMissing
                ? Answer.found(context.groundsPosition())
                        .with("missing", "request")
                        .answer()
                : Answer.pass();
    }

    /** Consent as a basis is live. */
    static Answer consentIsLive(CategoryContext context) {
        return Answer.checkIf(
                context.basisRequires(Requirement.CONSENT_RECORD)
                        || context.conditionsRequire(Requirement.CONSENT_RECORD),
                () -> context.consent(ConsentCheck.Question.LIVE, ConsentSense.GDPR, false));
    }

    /** What people agreed to for one purpose is not used for another, unless the law lists the new one and they can't well be asked again. */
    static Answer consentCoversThePurpose(CategoryContext context) {
        return reuse(context)
                .filter(Collected::onConsent)
                .map(collected -> found(context, collected))
                .orElse(Answer.pass());
    }

    /** What was collected for another purpose, not on consent, was judged compatible. */
    static Answer reuseWasAssessed(CategoryContext context) {
        return reuse(context)
                .filter(collected ->
                        !collected.onConsent() && collected.assessment().isEmpty())
                .map(collected -> found(context, collected))
                .orElse(Answer.pass());
    }

    private static Answer found(CategoryContext context, Collected collected) {
        return Answer.found(context.flowPosition())
                .with("collected", collected.purpose())
                .answer();
    }

    /** What was collected for another purpose and has no condition of Annex 2 to make the new one compatible. */
    private static Optional<Collected> reuse(CategoryContext context) {
        return context.flow()
                .flatMap(Flow::collected)
                .filter(collected ->
                        !collected.purpose().equals(context.request().purpose()))
                .filter(collected -> collected
                        .annex2()
                        .flatMap(code -> context.legal(TermKind.ANNEX_2, code))
                        .filter(condition -> makesCompatible(context, condition, collected))
                        .isEmpty());
    }

    private static boolean makesCompatible(CategoryContext context, LegalItem condition, Collected collected) {
        return context.holds(condition)
                && ModelledRequirements.answer(condition)
                && (!condition.forbids(Restriction.PUBLIC_AUTHORITY_TASKS) || !senderIsPublicAuthority(context))
                && (!condition.requires(Requirement.REQUEST_RECORD)
                        || collected.request().isPresent())
                && (!condition.requires(Requirement.COLLECTED_ON_CONSENT) || collected.onConsent())
                && (!collected.onConsent() || collected.noFreshConsent().isPresent());
    }
}
