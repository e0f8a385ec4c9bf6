package uk.disc.decision.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.AgreementStatus;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Frequency;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.Instrument;
import uk.disc.charter.Membership;
import uk.disc.charter.Organisation;
import uk.disc.charter.Succession;
import uk.disc.decision.Effect;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.TransferHistory;

/** Is there a signed agreement that covers it? */
final class AgreementGate {
    private AgreementGate() {}

    static void ask(Situation situation, Notes notes) {
        Question question = situation.question();
        Optional<Agreement> agreement = situation.agreement();
        Optional<Flow> flow = situation.flow();
        LocalDate day = situation.day();

        List<Organisation> receivers = situation.footing().receivers(question);

        // both ends exist.
        List<Organisation> both = new ArrayList<>(List.of(question.sender()));
        both.addAll(receivers);
        for (Organisation end : both) {
            if (!end.exists().contains(day)) {
                notes.found("A-12");
            }
        }
        if (!situation.byAgreement()) {
            return;
        }

        // both ends are members of the charter; a supplier under its contract need not be.
        boolean supplier = agreement.isPresent() && agreement.get().instrument() == Instrument.PROCESSOR_CONTRACT;
        List<List<Question.Name>> ends = new ArrayList<>();
        ends.add(question.senderNames());
        if (!supplier) {
            receivers.forEach(receiver -> ends.add(question.namesOf(receiver)));
        }
        for (List<Question.Name> names : ends) {
            if (!isMember(question, names)) {
                notes.found("A-01");
            }
        }

        // what holds only through a merger was confirmed.
        Set<Succession> doubts = new LinkedHashSet<>();
        for (List<Question.Name> names : ends) {
            names.stream()
                    .filter(name -> isMemberByName(question, name))
                    .findFirst()
                    .flatMap(Question.Name::doubt)
                    .ifPresent(doubts::add);
        }
        situation.footing().from().flatMap(Question.Name::doubt).ifPresent(doubts::add);
        situation.footing().to().flatMap(to -> to.name().doubt()).ifPresent(doubts::add);
        for (int doubt = 0; doubt < doubts.size(); doubt++) {
            notes.found("A-02");
        }

        // the agreement holds, as a whole and for both ends.
        if (agreement.isPresent()) {
            AgreementStatus status = Lifecycle.statusOn(
                    agreement.get(), day, question.pack().agreements().values());
            boolean holds = Set.of(
                                    AgreementStatus.IN_FORCE,
                                    AgreementStatus.REVIEW_DUE,
                                    AgreementStatus.REVIEW_OVERDUE,
                                    AgreementStatus.PARTIALLY_SIGNED)
                            .contains(status)
                    && situation.footing().from().stream()
                            .allMatch(from -> Lifecycle.binds(agreement.get(), from.id(), day))
                    && situation.footing().to().stream()
                            .allMatch(to ->
                                    Lifecycle.binds(agreement.get(), to.name().id(), day));
            if (!holds) {
                notes.found("A-03");
            }

            // its review is not overdue.
            if (status == AgreementStatus.REVIEW_OVERDUE) {
                notes.found("A-09", question.options().reviewOverdueWarns() ? Effect.WARN : Effect.DENY);
            }
        }

        // there is a flow in this direction. Of a supplier another rule speaks.
        if (!situation.footing().inThisDirection() && !ScopeGate.recipientIsSupplier(situation)) {
            notes.found("A-04");
        }

        // the flow is for this purpose.
        if (flow.isPresent() && !situation.footing().forThePurpose()) {
            notes.found("A-05");
        }

        // the flow carries this category.
        if (flow.isPresent() && situation.item().isEmpty()) {
            notes.found("A-06");
        }
        if (!situation.covered()) {
            return;
        }

        // the person belongs to one of the groups.
        SortedSet<String> groups = flow.get().subjectGroups();
        if (!groups.isEmpty()) {
            Fact<SortedSet<String>> own = situation.facts().groups();
            if (own.state() == Fact.State.UNKNOWN) {
                notes.waits("A-07", FactKind.GROUPS);
            } else if (own.value().stream().flatMap(Set::stream).noneMatch(groups::contains)) {
                notes.found("A-07");
            }
        }

        // not more often than agreed.
        Optional<Integer> times = flow.get()
                .frequency()
                .map(Frequency::timesPerMonth)
                .filter(figure -> figure.isPresent())
                .map(figure -> figure.getAsInt());
        if (times.isPresent()) {
            Fact<TransferHistory> history = situation.facts().history();
            if (history.state() == Fact.State.UNKNOWN) {
                notes.waits("A-08", FactKind.HISTORY);
            } else if (history.value().isPresent() && history.value().get().inPeriod() >= times.get()) {
                notes.found("A-08");
            }
        }

        // it does not end while what is built today is in use.
        Optional<LocalDate> last = agreement.get().inForce().to();
        if (last.isPresent()
                && !day.isAfter(last.get())
                && day.plus(question.options().supportHorizon()).isAfter(last.get())) {
            notes.found("A-10");
        }

        // it identifies people no more than agreed.
        Identifiability agreed = flow.get().identifiability();
        Identifiability sent = situation.request().identifiability();
        boolean more = sent == Identifiability.IDENTIFIABLE && agreed != Identifiability.IDENTIFIABLE
                || sent == Identifiability.PSEUDONYMISED && agreed == Identifiability.ANONYMOUS;
        if (more) {
            notes.found("A-11");
        }
    }

    /** A body that signed for itself stands by that alone; another stands in the place of those it took over from. */
    private static boolean isMember(Question question, List<Question.Name> names) {
        String itself = names.get(0).id();
        boolean signedItself = question.pack().charter().members().stream()
                .anyMatch(member -> member.organisation().equals(itself)
                        && !member.signedOn().isAfter(question.day()));
        return signedItself
                ? isMemberByName(question, names.get(0))
                : names.stream().anyMatch(name -> isMemberByName(question, name));
    }

    private static boolean isMemberByName(Question question, Question.Name name) {
        for (Membership member : question.pack().charter().members()) {
            boolean left = member.leftOn().isPresent()
                    && question.day().isAfter(member.leftOn().get());
            if (member.organisation().equals(name.id()) && !member.signedOn().isAfter(question.day()) && !left) {
                return true;
            }
        }
        return false;
    }
}
