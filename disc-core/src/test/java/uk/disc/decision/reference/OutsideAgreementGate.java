package uk.disc.decision.reference;

import java.util.List;
import java.util.Optional;
import uk.disc.agreement.Flow;
import uk.disc.annotation.Route;
import uk.disc.charter.OutsideAgreementRoute;
import uk.disc.decision.Effect;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.subject.TransferHistory;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.TermKind;

/** Sharing without an agreement, and what a permit obliges to. */
final class OutsideAgreementGate {
    private static final int A_HABIT = 3;

    private OutsideAgreementGate() {}

    static void ask(Situation situation, Notes notes) {
        Optional<OutsideAgreementRoute> route = situation.footing().route();
        SubjectFacts facts = situation.facts();

        // E-04: the charter has this route.
        if (!situation.byAgreement() && route.isEmpty()) {
            notes.found("E-04");
        }

        // E-01: in an emergency a named person decides, and says why.
        if (route.isPresent() && route.get().route() == Route.EMERGENCY) {
            List<Fact<String>> both = List.of(facts.decisionMaker(), facts.decisionReason());
            if (both.stream().anyMatch(fact -> fact.state() == Fact.State.NONE_RECORDED)) {
                notes.found("E-01", Effect.REFER);
            }
            if (both.stream().anyMatch(fact -> fact.state() == Fact.State.UNKNOWN)) {
                notes.waits("E-01", FactKind.DECISION_MAKER, FactKind.DECISION_REASON);
            }
            if (both.stream().noneMatch(fact -> fact.state() == Fact.State.NONE_RECORDED)
                    || both.stream().anyMatch(fact -> fact.state() == Fact.State.UNKNOWN)) {
                notes.found("E-01", Effect.PERMIT);
            }
        }

        // E-02: what a law or a court requires is cited, and what is cited can be relied on.
        if (route.isPresent() && route.get().route() != Route.EMERGENCY) {
            boolean citedByTheCharter = route.get().enactment().isPresent();
            boolean missing = !citedByTheCharter
                    && (facts.citation().state() == Fact.State.NONE_RECORDED || !Citation.canBeReliedOn(situation));
            if (!citedByTheCharter) {
                notes.waits("E-02", FactKind.CITATION);
            }
            notes.found("E-02", missing ? Effect.REFER : Effect.PERMIT);
        }

        // E-03: it does not keep happening.
        if (route.isPresent()) {
            Fact<TransferHistory> history = facts.history();
            if (history.state() == Fact.State.UNKNOWN) {
                notes.waits("E-03", FactKind.HISTORY);
            } else if (history.value().map(TransferHistory::outsideAgreements).orElse(0) >= A_HABIT) {
                notes.found("E-03");
            }
        }

        // Z-01: what has to be done.
        if (situation.onGrounds()) {
            situation
                    .flow()
                    .map(Flow::obligations)
                    .ifPresent(codes -> codes.forEach(code -> oblige(situation, notes, code)));
            route.map(OutsideAgreementRoute::obligations)
                    .ifPresent(codes -> codes.forEach(code -> oblige(situation, notes, code)));
            PartnerGate.obligations(situation).forEach(code -> oblige(situation, notes, code));
        }
    }

    /** Noted under its own code, whichever of its spellings was written. */
    private static void oblige(Situation situation, Notes notes, String code) {
        notes.obligations.add(situation
                .question()
                .law(TermKind.OBLIGATION, Optional.of(code))
                .map(LegalItem::code)
                .orElse(code));
    }
}
