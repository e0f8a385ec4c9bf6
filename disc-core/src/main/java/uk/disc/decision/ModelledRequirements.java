package uk.disc.decision;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.TermKind;

/**
 * Which requirements some rule reads, by the kind of the item that has them. What no rule reads can't be answered here, so that an item
 * that has it can't be relied on without a person's word.
 */
final class ModelledRequirements {
    private static final Map<TermKind, Set<Requirement>> READ = new EnumMap<>(Map.of(
            TermKind.ARTICLE_6,
            EnumSet.of(
                    Requirement.CONSENT_RECORD,
                    Requirement.OWN_FUNCTION,
                    Requirement.ENACTMENT,
                    Requirement.BALANCING_TEST,
                    Requirement.ANNEX_1_CONDITION),
            TermKind.ANNEX_1,
            EnumSet.of(Requirement.REQUEST_RECORD),
            TermKind.ANNEX_2,
            EnumSet.of(Requirement.REQUEST_RECORD, Requirement.COLLECTED_ON_CONSENT),
            TermKind.ARTICLE_9,
            condition(Requirement.SCHEDULE_1_PARAGRAPH),
            TermKind.SCHEDULE_1,
            condition(),
            TermKind.ARTICLE_10,
            condition(),
            TermKind.CONFIDENTIALITY,
            EnumSet.of(
                    Requirement.CITATION,
                    Requirement.SECTION_251_APPROVAL,
                    Requirement.CONSENT_RECORD,
                    Requirement.EXPLICIT_CONSENT,
                    Requirement.RECORDED_DECISION,
                    Requirement.CARE_RELATIONSHIP,
                    Requirement.NO_OBJECTION,
                    Requirement.CAPACITY_ASSESSMENT,
                    Requirement.DECEASED_SUBJECT),
            TermKind.PERMISSION,
            EnumSet.of(
                    Requirement.NOT_IDENTIFIABLE,
                    Requirement.HEALTH_PROFESSIONAL,
                    Requirement.CONSENT_RECORD,
                    Requirement.EXPLICIT_CONSENT,
                    Requirement.INCAPACITY,
                    Requirement.RECORDED_DECISION,
                    Requirement.CITATION),
            TermKind.ENACTMENT,
            EnumSet.of(
                    Requirement.SECTION_251_APPROVAL,
                    Requirement.CONSENT_RECORD,
                    Requirement.EXPLICIT_CONSENT,
                    Requirement.RECORDED_DECISION,
                    Requirement.CARE_RELATIONSHIP,
                    Requirement.NO_OBJECTION,
                    Requirement.CAPACITY_ASSESSMENT,
                    Requirement.DECEASED_SUBJECT)));

    /** What is read of an enactment that is itself the legal obligation, and not the answer to confidentiality. */
    private static final Set<Requirement> OF_A_DUTY = EnumSet.of(Requirement.NO_OBJECTION);

    private ModelledRequirements() {}

    /** What is read of a condition for special category or criminal-offence data. */
    private static Set<Requirement> condition(Requirement... further) {
        Set<Requirement> read = EnumSet.of(
                Requirement.CONSENT_RECORD,
                Requirement.EXPLICIT_CONSENT,
                Requirement.POLICY_DOCUMENT,
                Requirement.POLICY_DOCUMENT_UNLESS_TO_COMPETENT_AUTHORITY,
                Requirement.PROFESSIONAL_SECRECY,
                Requirement.NO_CONSENT_REASON,
                Requirement.INCAPACITY);
        read.addAll(Set.of(further));
        return read;
    }

    /** Whether the rules can answer everything that an item requires. */
    static boolean answer(LegalItem item) {
        return answer(item, READ.getOrDefault(item.term().kind(), Set.of()));
    }

    /** Whether the rules can answer everything that an enactment requires as the legal obligation that is relied on. */
    static boolean answerAsDuty(LegalItem enactment) {
        return answer(enactment, OF_A_DUTY);
    }

    private static boolean answer(LegalItem item, Set<Requirement> read) {
        return !item.forbids(Restriction.NOT_MODELLED) && read.containsAll(item.requires());
    }
}
