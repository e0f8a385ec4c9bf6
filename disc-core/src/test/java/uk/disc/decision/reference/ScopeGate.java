package uk.disc.decision.reference;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.Instrument;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.Effect;
import uk.disc.decision.Outcome;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;

/** Is everything known, is it personal data, and is it sharing between partners at all? */
final class ScopeGate {
    private ScopeGate() {}

    /** What is settled before any agreement is looked at. */
    record First(Question question, boolean unknownInput, boolean anonymous, Notes notes) {
        boolean settlesIt() {
            return unknownInput || anonymous || question.toIndividual();
        }

        /** Whether nothing more need be asked about a category. */
        boolean settles(String category) {
            return settlesIt() || isUnknown(category) || tellsWho(category);
        }

        ReferenceInterpreter.Answer answer(String category) {
            SortedSet<String> findings = new TreeSet<>(notes.findings);
            SortedSet<String> obligations = new TreeSet<>(notes.obligations);
            Outcome outcome = notes.outcome;
            if (anonymous && !tellsWho(category)) {
                findings.add("G-02 " + Effect.OUT_OF_SCOPE);
                obligations.add("SMALL_NUMBERS");
                outcome = notes.outcome == Outcome.PERMIT ? Outcome.OUT_OF_SCOPE : notes.outcome;
            }
            if (isUnknown(category)) {
                findings.add("G-01 " + Effect.DENY);
                outcome = Outcome.DENY;
            }
            if (tellsWho(category)) {
                findings.add("G-09 " + Effect.DENY);
                outcome = Outcome.DENY;
            }
            return new ReferenceInterpreter.Answer(
                    outcome,
                    Optional.empty(),
                    Optional.empty(),
                    findings,
                    new TreeSet<>(),
                    outcome == Outcome.DENY ? new TreeSet<>() : obligations);
        }

        private boolean isUnknown(String category) {
            return !category.isEmpty()
                    && question.pack().vocabulary().category(category).isEmpty();
        }

        /**
         * G-09: who is named is not hidden, whatever it is called. Of notes nobody knows whom they name, unless an agreement bounds them.
         */
        private boolean tellsWho(String category) {
            boolean named = false;
            boolean inNotes = false;
            for (Category kind : question.pack()
                    .vocabulary()
                    .category(category)
                    .map(question::kinds)
                    .orElse(List.of())) {
                named |= kind.flags().contains(CategoryFlag.DIRECT_IDENTIFIER);
                inNotes |= kind.flags().contains(CategoryFlag.FREE_TEXT);
            }
            return switch (question.request().identifiability()) {
                case IDENTIFIABLE -> false;
                case PSEUDONYMISED -> named;
                case ANONYMOUS -> named || inNotes;
            };
        }
    }

    static First ofTheWhole(Question question) {
        PolicyPack pack = question.pack();
        DisclosureRequest request = question.request();
        Notes notes = new Notes(question);

        // G-01: whatever is named is in the pack. An unknown category is about that category alone.
        boolean senderKnown = pack.organisations().containsKey(request.sender());
        boolean recipientKnown =
                pack.organisations().containsKey(request.recipient().organisation());
        boolean teamKnown = !recipientKnown
                || request.recipient().team().isEmpty()
                || question.team().isPresent();
        boolean purposeKnown = question.purposeClass().isPresent();
        boolean agreementsKnown = pack.agreements().keySet().containsAll(request.agreements());
        boolean originsKnown = pack.agreements().keySet().containsAll(request.receivedUnder());
        boolean saysWhatIsSent =
                !request.categories().isEmpty() || request.identifiability() == Identifiability.ANONYMOUS;
        boolean allKnown = senderKnown
                && saysWhatIsSent
                && (recipientKnown || question.toIndividual())
                && teamKnown
                && purposeKnown
                && agreementsKnown
                && originsKnown;
        if (!allKnown) {
            notes.found("G-01");
        }

        // G-02: totals and anonymous data.
        boolean anonymous = request.identifiability() == Identifiability.ANONYMOUS;

        // G-07: a person is no partner. No decision makes it sharing between partners.
        if (question.toIndividual()) {
            notes.found("G-07", Effect.REFER);
        }
        return new First(question, !allKnown, anonymous, notes);
    }

    static void ask(Situation situation, Notes notes) {
        Optional<Flow> flow = situation.flow();

        // G-03: coded data is personal for whoever can undo the coding.
        if (situation.covered()
                && situation.request().identifiability() == Identifiability.PSEUDONYMISED
                && flow.get().recipientCanReidentify()) {
            notes.found("G-03");
        }

        // G-04: a supplier works under a contract.
        if (situation.byAgreement() && recipientIsSupplier(situation)) {
            notes.found("G-04");
        }

        // G-05: notes say what they may hold.
        if (situation.covered()
                && situation.category().is(CategoryFlag.FREE_TEXT)
                && situation.item().get().mayHold().isEmpty()) {
            notes.found("G-05");
        }

        // G-08: outside an agreement nobody says what notes may hold, so somebody reads them.
        if (!situation.byAgreement() && situation.isUnboundedNotes()) {
            notes.found("G-08");
        }
    }

    static boolean recipientIsSupplier(Situation situation) {
        Optional<Agreement> agreement = situation.agreement();
        return agreement.isPresent()
                && agreement.get().instrument() != Instrument.PROCESSOR_CONTRACT
                && agreement
                        .get()
                        .processors()
                        .contains(situation.question().recipient().id());
    }
}
