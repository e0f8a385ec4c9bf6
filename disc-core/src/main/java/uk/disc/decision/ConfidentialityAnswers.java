package uk.disc.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
final class ConfidentialityAnswers {
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
    private final List<Weighed> all;
    private final List<Weighed> reliedOn;

    private ConfidentialityAnswers(boolean needed, List<Weighed> all) {
        this.needed = needed;
        this.all = all;
        List<Weighed> holding = all.stream().filter(Weighed::holds).toList();
        List<Weighed> proved =
                holding.stream().filter(answer -> answer.ofTheCase().isEmpty()).toList();
        reliedOn = proved.isEmpty() ? holding : proved;
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
        NOT_MODELLED
    }

    /**
     * One answer, weighed.
     *
     * @param answer the answer
     * @param flaw why it does not hold
     * @param detail for section 251, what is wrong with the approval; for what is not modelled, its code; empty otherwise
     * @param ofTheCase what it still requires of the case
     */
    record Weighed(ConfidentialityAnswer answer, Flaw flaw, String detail, Set<Requirement> ofTheCase) {
        boolean holds() {
            return flaw == Flaw.NONE;
        }
    }

    static ConfidentialityAnswers of(CategoryContext context) {
        boolean needed = context.is(CategoryFlag.CONFIDENTIAL);
        List<Weighed> weighed = new ArrayList<>();
        if (needed) {
            for (ConfidentialityAnswer answer : context.candidate().confidentiality()) {
                weighed.add(weigh(context, answer));
            }
        }
        return new ConfidentialityAnswers(needed, weighed);
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
                return new Weighed(answer, Flaw.NONE, "", EnumSet.of(Requirement.CITATION, Requirement.NO_OBJECTION));
            }
            Optional<LegalItem> enactment =
                    context.legal(TermKind.ENACTMENT, answer.citation().get());
            if (enactment.isPresent() && !context.holds(enactment.get())) {
                return flawed(answer, Flaw.NOT_LAW);
            }
            if (enactment.isPresent() && !ModelledRequirements.answer(enactment.get())) {
                return notModelled(answer, enactment.get());
            }
            enactment.ifPresent(cited -> requires.addAll(cited.requires()));
            if (enactment.isEmpty()) {
                // A citation nobody here knows may be of a duty that yields to an objection.
                requires.add(Requirement.NO_OBJECTION);
            }
        }
        // The cited enactment may need an approval of its own, as the regulations under section 251 do.
        if (requires.contains(Requirement.SECTION_251_APPROVAL)) {
            String wrong = wrongWith(context, answer.section251());
            if (!wrong.isEmpty()) {
                return new Weighed(answer, Flaw.SECTION_251, wrong, Set.of());
            }
        }
        requires.retainAll(OF_THE_CASE);
        return new Weighed(answer, Flaw.NONE, "", requires);
    }

    private static Weighed flawed(ConfidentialityAnswer answer, Flaw flaw) {
        return new Weighed(answer, flaw, "", Set.of());
    }

    private static Weighed notModelled(ConfidentialityAnswer answer, LegalItem item) {
        return new Weighed(answer, Flaw.NOT_MODELLED, item.code(), Set.of());
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

    /** Every answer, in the order written. */
    List<Weighed> all() {
        return all;
    }

    /** Whether at least one answer may hold. */
    boolean answered() {
        return !reliedOn.isEmpty();
    }

    /** The answers that have a flaw, when no other holds. */
    List<Weighed> flawed(Flaw flaw) {
        return answered()
                ? List.of()
                : all.stream().filter(answer -> answer.flaw() == flaw).toList();
    }

    /** Whether an answer that is relied on still requires something of the case. */
    boolean waitsFor(Requirement requirement) {
        for (Weighed answer : reliedOn) {
            if (answer.ofTheCase().contains(requirement)) {
                return true;
            }
        }
        return false;
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
