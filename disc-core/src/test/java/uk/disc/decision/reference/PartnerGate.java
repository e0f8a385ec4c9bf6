package uk.disc.decision.reference;

import java.util.List;
import java.util.stream.Stream;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Overlay;
import uk.disc.agreement.RecipientRef;
import uk.disc.agreement.Tightening;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.vocabulary.Category;

/** What the sending partner's own rules add, and those of the bodies it took over from. */
final class PartnerGate {
    private PartnerGate() {}

    static void ask(Situation situation, Notes notes) {
        List<Tightening> toThem =
                rules(situation).filter(rule -> goesToThem(rule, situation)).toList();
        List<Tightening> toATeamOfTheBody = rules(situation)
                .filter(rule -> !goesToThem(rule, situation) && mayReachThem(rule, situation))
                .toList();

        // P-01: it is not withheld.
        if (toThem.stream().anyMatch(rule -> rule.operation() == Operation.WITHHOLD)) {
            notes.foundOrSaid("P-01");
        }

        // P-02: nobody has to be asked first.
        if (Stream.concat(toThem.stream(), toATeamOfTheBody.stream())
                .anyMatch(rule -> rule.operation() == Operation.ASK)) {
            notes.foundOrSaid("P-02");
        }

        // P-03: it has not been stopped.
        if (toThem.stream().anyMatch(rule -> hasStopped(rule, situation))) {
            notes.foundOrSaid("P-03");
        }

        // P-04: it does not go to a whole body while it is kept from a team of it.
        if (toATeamOfTheBody.stream()
                .anyMatch(rule -> rule.operation() == Operation.WITHHOLD || hasStopped(rule, situation))) {
            notes.foundOrSaid("P-04");
        }
    }

    /** What the partner asks to be done as well. */
    static List<String> obligations(Situation situation) {
        return rules(situation)
                .filter(rule -> rule.operation() == Operation.OBLIGE)
                .filter(rule -> goesToThem(rule, situation) || mayReachThem(rule, situation))
                .flatMap(rule -> rule.obligations().stream())
                .toList();
    }

    private static boolean hasStopped(Tightening rule, Situation situation) {
        return rule.operation() == Operation.STOP
                && (rule.after().isEmpty()
                        || situation.day().isAfter(rule.after().get()));
    }

    /** The rules about this agreement, purpose and category, whoever receives it. */
    private static Stream<Tightening> rules(Situation situation) {
        return situation.question().senderNames().stream()
                .map(Question.Name::id)
                .filter(situation.question().pack().overlays()::containsKey)
                .map(situation.question().pack().overlays()::get)
                .map(Overlay::tightenings)
                .flatMap(List::stream)
                .filter(rule -> isAbout(rule, situation));
    }

    /** It goes to those the rule names, under any name they have here, and to nobody else. */
    private static boolean goesToThem(Tightening rule, Situation situation) {
        return rule.recipients().isEmpty()
                || situation.question().addresses().stream()
                        .anyMatch(address -> rule.recipients().stream().anyMatch(named -> named.covers(address.ref())));
    }

    /** It goes to a whole body, and the rule names a team of that body. */
    private static boolean mayReachThem(Tightening rule, Situation situation) {
        List<RecipientRef> ownNames = situation.question().addresses().stream()
                .filter(address -> address.actedFor().isEmpty())
                .map(Question.Address::ref)
                .toList();
        return rule.recipients().stream().anyMatch(named -> ownNames.stream().anyMatch(own -> own.covers(named)));
    }

    private static boolean isAbout(Tightening rule, Situation situation) {
        boolean agreement = rule.agreements().isEmpty()
                || situation.agreement().map(Agreement::id).stream().anyMatch(rule.agreements()::contains);
        boolean purpose = rule.purposes().isEmpty()
                || rule.purposes().contains(situation.request().purpose());
        return agreement && purpose && categoryIsMeant(rule, situation);
    }

    /** A rule about a wider category reaches the narrower one; and notes may hold what the rule is about. */
    private static boolean categoryIsMeant(Tightening rule, Situation situation) {
        List<Category> kinds = situation.question().kinds(situation.category());
        return rule.categories().isEmpty()
                || kinds.stream().anyMatch(kind -> rule.categories().contains(kind.code()))
                || situation.isUnboundedNotes()
                || situation.holds().stream().anyMatch(held -> rule.categories().contains(held.code()));
    }
}
