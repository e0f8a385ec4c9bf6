package uk.disc.decision.reference;

import static uk.disc.vocabulary.Requirement.*;

import java.util.Set;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;

/** Which requirements the rules ask about, by kind of item. About any other only a person can say. */
final class Modelled {
    private static final Set<Requirement> OF_A_CONDITION = Set.of(
            CONSENT_RECORD,
            EXPLICIT_CONSENT,
            INCAPACITY,
            NO_CONSENT_REASON,
            POLICY_DOCUMENT,
            POLICY_DOCUMENT_UNLESS_TO_COMPETENT_AUTHORITY,
            PROFESSIONAL_SECRECY);
    private static final Set<Requirement> OF_A_CITED_LAW = Set.of(
            CAPACITY_ASSESSMENT,
            CARE_RELATIONSHIP,
            CONSENT_RECORD,
            DECEASED_SUBJECT,
            EXPLICIT_CONSENT,
            NO_OBJECTION,
            RECORDED_DECISION,
            SECTION_251_APPROVAL);

    private Modelled() {}

    static boolean answered(LegalItem item) {
        if (item.forbids(Restriction.NOT_MODELLED)) {
            return false;
        }
        for (Requirement requirement : item.requires()) {
            boolean asked = switch (item.term().kind()) {
                case ARTICLE_6 ->
                    Set.of(CONSENT_RECORD, OWN_FUNCTION, ENACTMENT, BALANCING_TEST, ANNEX_1_CONDITION)
                            .contains(requirement);
                case ANNEX_1 -> requirement == REQUEST_RECORD;
                case ANNEX_2 -> requirement == REQUEST_RECORD || requirement == COLLECTED_ON_CONSENT;
                case ARTICLE_9 -> requirement == SCHEDULE_1_PARAGRAPH || OF_A_CONDITION.contains(requirement);
                case SCHEDULE_1, ARTICLE_10 -> OF_A_CONDITION.contains(requirement);
                case CONFIDENTIALITY -> requirement == CITATION || OF_A_CITED_LAW.contains(requirement);
                case ENACTMENT -> OF_A_CITED_LAW.contains(requirement);
                case PERMISSION ->
                    Set.of(
                                    NOT_IDENTIFIABLE,
                                    HEALTH_PROFESSIONAL,
                                    CONSENT_RECORD,
                                    EXPLICIT_CONSENT,
                                    INCAPACITY,
                                    RECORDED_DECISION,
                                    CITATION)
                            .contains(requirement);
                case CATEGORY, PURPOSE, PURPOSE_CLASS, OBLIGATION -> false;
            };
            if (!asked) {
                return false;
            }
        }
        return true;
    }

    /** The same of an enactment that is itself the legal obligation: only an objection is asked about. */
    static boolean answeredAsDuty(LegalItem enactment) {
        return !enactment.forbids(Restriction.NOT_MODELLED)
                && enactment.requires().stream().allMatch(requirement -> requirement == NO_OBJECTION);
    }
}
