package uk.disc.decision.reference;

import java.time.LocalDate;
import java.util.Optional;
import uk.disc.agreement.Flow;
import uk.disc.annotation.Route;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.NationalOptOut;
import uk.disc.vocabulary.CategoryFlag;

/** Did the person object or opt out? A choice lasts beyond death. */
final class PreferenceGate {
    private PreferenceGate() {}

    static void ask(Situation situation, Notes notes) {
        if (!situation.onGrounds()) {
            return;
        }

        // O-01, O-03: the national data opt-out, beyond a person's own care, unless there is an exemption. O-02 finds
        // nothing.
        boolean inScope = situation.is(CategoryFlag.CONFIDENTIAL)
                && situation.question().purposeClass().get().nationalDataOptOut()
                && !exempt(situation);
        Fact<NationalOptOut> optOut = situation.facts().nationalOptOut();
        if (inScope && optOut.state() == Fact.State.UNKNOWN) {
            notes.waits("O-01", FactKind.NATIONAL_OPT_OUT);
            notes.waits("O-03", FactKind.NATIONAL_OPT_OUT);
        }
        if (inScope && optOut.state() == Fact.State.NONE_RECORDED) {
            notes.found("O-03");
        }
        if (inScope && optOut.state() == Fact.State.KNOWN) {
            if (optOut.value().get().optedOut()) {
                notes.found("O-01");
            }
            int days = situation.flow().flatMap(Flow::nationalOptOutMaxAgeDays).orElse(0);
            LocalDate checked = optOut.value().get().checkedOn();
            boolean tooOld = checked.isBefore(situation.day().minusDays(days));
            boolean inTheFuture = checked.isAfter(situation.day());
            if (tooOld || inTheFuture) {
                notes.found("O-03");
            }
        }

        // O-04: the shared record's own opt-out.
        Optional<String> sharedRecord = situation.flow().flatMap(Flow::sharedRecord);
        if (sharedRecord.isPresent()) {
            if (situation.facts().localOptOuts().state() == Fact.State.UNKNOWN) {
                notes.waits("O-04", FactKind.LOCAL_OPT_OUTS);
            } else if (situation.facts().localOptOuts().value().stream()
                    .anyMatch(optOuts -> optOuts.contains(sharedRecord.get()))) {
                notes.found("O-04");
            }
        }
    }

    /** It rests on what the person agreed to, or on what outweighs their choice; or a law or a court requires it. */
    private static boolean exempt(Situation situation) {
        return ConfidentialityGate.outweighsTheOptOut(situation)
                || situation.request().route() == Route.STATUTORY_DUTY
                || situation.request().route() == Route.COURT;
    }
}
