package uk.disc.decision.reference;

import java.util.Optional;
import uk.disc.agreement.Collected;
import uk.disc.agreement.Flow;
import uk.disc.agreement.PartyBasis;
import uk.disc.subject.FactKind;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.TermKind;

/** Is there a lawful basis, and is what it needs recorded? UK GDPR says nothing of the dead. */
final class LawfulBasisGate {
    private LawfulBasisGate() {}

    static void ask(Situation situation, Notes notes) {
        if (!situation.onGrounds() || situation.dead()) {
            return;
        }
        Question question = situation.question();
        Optional<PartyBasis> grounds = situation.grounds();
        Optional<LegalItem> basis = situation.article6();

        // B-01: the sender has a basis.
        if (basis.isEmpty()) {
            notes.found("B-01");
        }

        // B-02: everything relied on is law on this day.
        for (LegalItem law : situation.everythingReliedOn()) {
            if (!question.isLaw(law)) {
                notes.found("B-02");
            }
        }

        // B-03, B-09: what is not open, or does not suit, a public authority in its tasks.
        boolean publicAuthority = question.sender().publicAuthorityFor(grounds.flatMap(PartyBasis::function));
        if (publicAuthority && basis.isPresent() && basis.get().forbids(Restriction.PUBLIC_AUTHORITY_TASKS)) {
            notes.found("B-03");
        }
        if (publicAuthority && basis.isPresent() && basis.get().forbids(Restriction.PUBLIC_AUTHORITY_UNSUITABLE)) {
            notes.found("B-09");
        }

        // B-04: a public task names the function.
        if (situation.basisRequires(Requirement.OWN_FUNCTION)
                && grounds.flatMap(PartyBasis::function).isEmpty()) {
            notes.found("B-04");
        }

        // B-05: a recognised interest names its condition, and the request where that is needed.
        if (situation.basisRequires(Requirement.ANNEX_1_CONDITION)) {
            Optional<LegalItem> condition = situation.annex1();
            boolean accepted = condition.isPresent()
                    && (basis.get().accepts().isEmpty()
                            || basis.get().accepts().contains(condition.get().code()));
            if (!accepted) {
                notes.found("B-05");
            } else if (condition.get().requires(Requirement.REQUEST_RECORD)
                    && grounds.flatMap(PartyBasis::request).isEmpty()) {
                notes.found("B-05");
            }
        }

        // B-06: a legitimate interest was weighed.
        if (situation.basisRequires(Requirement.BALANCING_TEST)
                && grounds.flatMap(PartyBasis::balancingTest).isEmpty()) {
            notes.found("B-06");
        }

        // B-07: a legal obligation names the law; outside an agreement the case may name it.
        if (situation.basisRequires(Requirement.ENACTMENT)
                && grounds.flatMap(PartyBasis::enactment).isEmpty()) {
            if (situation.byAgreement()) {
                notes.found("B-07");
            } else {
                Citation.ask(situation, notes, "B-07");
            }
        }

        // B-08: consent as a basis is live.
        if (situation.basisRequires(Requirement.CONSENT_RECORD)
                || situation.conditionRequires(Requirement.CONSENT_RECORD)) {
            consent(situation, notes, "B-08", false);
        }
        if (!situation.covered()) {
            return;
        }

        // B-10, B-11: what was collected for another purpose may be used for this one.
        Optional<Collected> collected = situation.flow().flatMap(Flow::collected);
        if (collected.isPresent()
                && !collected.get().purpose().equals(situation.request().purpose())
                && !compatible(situation, collected.get(), publicAuthority)) {
            if (collected.get().onConsent()) {
                notes.found("B-10");
            } else if (collected.get().assessment().isEmpty()) {
                notes.found("B-11");
            }
        }
    }

    /** Consent under UK GDPR, as the rule that asks for it answers. */
    static void consent(Situation situation, Notes notes, String rule, boolean explicit) {
        switch (Statements.standing(situation, ConsentSense.GDPR, explicit)) {
            case LIVE -> {}
            case UNKNOWN -> notes.waits(rule, FactKind.CONSENTS, FactKind.AGE, FactKind.COMPETENCE, FactKind.CAPACITY);
            default -> notes.found(rule);
        }
    }

    private static boolean compatible(Situation situation, Collected collected, boolean publicAuthority) {
        Optional<LegalItem> condition = situation.question().law(TermKind.ANNEX_2, collected.annex2());
        return condition.isPresent()
                && situation.question().isLaw(condition.get())
                && Modelled.answered(condition.get())
                && !(condition.get().forbids(Restriction.PUBLIC_AUTHORITY_TASKS) && publicAuthority)
                && !(condition.get().requires(Requirement.REQUEST_RECORD)
                        && collected.request().isEmpty())
                && !(condition.get().requires(Requirement.COLLECTED_ON_CONSENT) && !collected.onConsent())
                && !(collected.onConsent() && collected.noFreshConsent().isEmpty());
    }
}
