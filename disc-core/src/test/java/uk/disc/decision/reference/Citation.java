package uk.disc.decision.reference;

import java.util.Optional;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.TermKind;

/** The enactment or order cited for a case. */
final class Citation {
    private Citation() {}

    /** A rule that needs a citation: one is recorded, and it can be relied on. */
    static void ask(Situation situation, Notes notes, String rule) {
        if (situation.facts().citation().state() == Fact.State.UNKNOWN) {
            notes.waits(rule, FactKind.CITATION);
        } else if (situation.facts().citation().state() == Fact.State.NONE_RECORDED || !canBeReliedOn(situation)) {
            notes.found(rule);
        }
    }

    /**
     * An order, or an enactment nobody here knows, is taken at its word. One that is known has to be law on the day, and to ask for
     * nothing that can't be seen here.
     */
    static boolean canBeReliedOn(Situation situation) {
        Optional<LegalItem> known = law(situation);
        return known.isEmpty() || (situation.question().isLaw(known.get()) && Modelled.answeredAsDuty(known.get()));
    }

    static Optional<LegalItem> law(Situation situation) {
        return situation
                .question()
                .law(TermKind.ENACTMENT, situation.facts().citation().value());
    }
}
