package uk.disc.decision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Section251;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.PurposeClass;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.TermKind;

/**
 * The answers a flow gives to the duty of confidentiality, weighed for one category. Any one that holds suffices, so a rule finds
 * something only when none does, and waits for facts about the person only when no answer does without.
 */
final class Confidentiality {
    /** Requirements that only the case itself can meet. */
    private static final Set<Requirement> OF_THE_CASE = EnumSet.of(
            Requirement.CONSENT_RECORD,
            Requirement.EXPLICIT_CONSENT,
            Requirement.RECORDED_DECISION,
            Requirement.CARE_RELATIONSHIP,
            Requirement.NO_OBJECTION,
            Requirement.CAPACITY_ASSESSMENT,
            Requirement.DECEASED_SUBJECT);

    private final boolean needed;
    private final Optional<Weighed> answer;

    private Confidentiality(boolean needed, Optional<Weighed> answer) {
        this.needed = needed;
        this.answer = answer;
    }

    /** Why an answer does not hold. */
    enum Flaw {
        NONE,
        NOT_LAW,
        OTHER_PURPOSE,
        IMPLIED_FOR_OTHER_PURPOSE,
        CONFIDENTIAL_ITEM,
        NO_CITATION,
        SECTION_251,
        NOT_MODELLED,
        LIVING_ONLY
    }

    /**
     * One answer, weighed.
     *
     * @param answer the answer
     * @param flaw why it does not hold
     * @param detail for section 251, what is wrong with the approval; for what is not modelled, its code; empty otherwise
     * @param ofTheCase what it still requires of the case
     * @param lifts what it keeps from applying
     */
    record Weighed(
            ConfidentialityAnswer answer,
            Flaw flaw,
            String detail,
            Set<Requirement> ofTheCase,
            Set<Restriction> lifts) {
        boolean holds() {
            return flaw == Flaw.NONE;
        }
    }

    static Confidentiality of(CategoryContext context) {
        boolean needed = context.is(CategoryFlag.CONFIDENTIAL);
        return new Confidentiality(
                needed, context.answer().filter(answer -> needed).map(answer -> weigh(context, answer)));
    }

    private static Weighed weigh(CategoryContext context, ConfidentialityAnswer answer) {
        Optional<LegalItem> found = context.legal(TermKind.CONFIDENTIALITY, answer.answer());
        if (found.isEmpty() || !context.holds(found.get())) {
            return flawed(answer, Flaw.NOT_LAW);
        }
        LegalItem item = found.get();
        if (item.forbids(Restriction.CONFIDENTIAL_ITEMS)) {
            return flawed(answer, Flaw.CONFIDENTIAL_ITEM);
        }
        if (context.dead() && item.forbids(Restriction.AFTER_DEATH)) {
            return flawed(answer, Flaw.LIVING_ONLY);
        }
        if (!fits(item, context.disclosure().purposeClass())) {
            return flawed(
                    answer,
                    item.requires(Requirement.CARE_RELATIONSHIP) ? Flaw.IMPLIED_FOR_OTHER_PURPOSE : Flaw.OTHER_PURPOSE);
        }
        if (!ModelledRequirements.answer(item)) {
            return notModelled(answer, item);
        }
        Set<Requirement> requires = EnumSet.noneOf(Requirement.class);
        requires.addAll(item.requires());
        if (item.requires(Requirement.CITATION)) {
            if (answer.citation().isEmpty()) {
                // A route outside agreements cites at the time of sharing, and what will be cited may yield to an
                // objection.
                if (context.disclosure().byAgreement()) {
                    return flawed(answer, Flaw.NO_CITATION);
                }
                return new Weighed(
                        answer,
                        Flaw.NONE,
                        "",
                        EnumSet.of(Requirement.CITATION, Requirement.NO_OBJECTION),
                        item.forbids());
            }
            Optional<LegalItem> enactment =
                    context.legal(TermKind.ENACTMENT, answer.citation().get());
            if (enactment.isEmpty() || !context.holds(enactment.get())) {
                return flawed(answer, Flaw.NOT_LAW);
            }
            if (!ModelledRequirements.answer(enactment.get())) {
                return notModelled(answer, enactment.get());
            }
            requires.addAll(enactment.get().requires());
        }
        // The cited enactment may need an approval of its own, as the regulations under section 251 do.
        if (requires.contains(Requirement.SECTION_251_APPROVAL)) {
            String wrong = wrongWith(context, answer.section251());
            if (!wrong.isEmpty()) {
                return new Weighed(answer, Flaw.SECTION_251, wrong, Set.of(), Set.of());
            }
        }
        requires.retainAll(OF_THE_CASE);
        return new Weighed(answer, Flaw.NONE, "", requires, item.forbids());
    }

    private static Weighed flawed(ConfidentialityAnswer answer, Flaw flaw) {
        return new Weighed(answer, flaw, "", Set.of(), Set.of());
    }

    private static Weighed notModelled(ConfidentialityAnswer answer, LegalItem item) {
        return new Weighed(answer, Flaw.NOT_MODELLED, item.code(), Set.of(), Set.of());
    }

    private static boolean fits(LegalItem item, Optional<PurposeClass> purposeClass) {
        if (purposeClass.isEmpty()) {
            return false;
        }
        PurposeClass found = purposeClass.get();
        return (item.accepts().isEmpty() || item.accepts().contains(found.code()))
                && (found.confidentiality().isEmpty()
                        || found.confidentiality().contains(item.code())
                        || item.aliases().stream().anyMatch(found.confidentiality()::contains));
    }

    private static String wrongWith(CategoryContext context, Optional<Section251> approval) {
        if (approval.isEmpty()) {
            return "none is recorded";
        }
        Section251 found = approval.get();
        if (found.inForce().endedBefore(context.day())) {
            return "out of date";
        }
        if (found.inForce().startsAfter(context.day())) {
            return "not begun";
        }
        if (!found.purposes().isEmpty()
                && !found.purposes().contains(context.request().purpose())) {
            return "other purpose";
        }
        if (!found.categories().isEmpty() && !found.categories().contains(context.code())) {
            return "other information";
        }
        return "";
    }

    /** Whether the category was given in confidence at all. */
    boolean needed() {
        return needed;
    }

    /** The answer, with what is wrong with it; empty if there is none or none is needed. */
    Optional<Weighed> answer() {
        return answer;
    }

    /** Whether there is an answer that may hold. */
    boolean answered() {
        return answer.filter(Weighed::holds).isPresent();
    }

    /** The answer, if it has this flaw. */
    Optional<Weighed> flawed(Flaw flaw) {
        return answer.filter(found -> found.flaw() == flaw);
    }

    /** Whether the answer holds only if the case meets a requirement. */
    boolean waitsFor(Requirement requirement) {
        return answered() && answer.orElseThrow().ofTheCase().contains(requirement);
    }

    /** Whether what rests on the answer is out of reach of something. */
    boolean lifts(Restriction restriction) {
        return answered() && answer.orElseThrow().lifts().contains(restriction);
    }

    /** Whether it rests on the person having said yes. */
    boolean restsOnConsent() {
        return waitsFor(Requirement.EXPLICIT_CONSENT) || waitsFor(Requirement.CONSENT_RECORD);
    }

    /** Whether it rests on what the person wants: then it matters who decides for them. */
    boolean restsOnThePerson() {
        return restsOnConsent() || waitsFor(Requirement.NO_OBJECTION);
    }
}
