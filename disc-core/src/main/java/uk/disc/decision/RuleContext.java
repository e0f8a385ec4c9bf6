package uk.disc.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.charter.Organisation;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.VocabularyItem;

/** What a rule can ask about a disclosure that might rest on one candidate, whatever the category. */
class RuleContext {
    private final Disclosure disclosure;
    private final Candidate candidate;
    private final Set<String> unverified = new TreeSet<>();

    RuleContext(Disclosure disclosure, Candidate candidate) {
        this.disclosure = disclosure;
        this.candidate = candidate;
    }

    final Disclosure disclosure() {
        return disclosure;
    }

    final DisclosureRequest request() {
        return disclosure.request();
    }

    final PolicyPack pack() {
        return disclosure.pack();
    }

    final LocalDate day() {
        return disclosure.day();
    }

    final Candidate candidate() {
        return candidate;
    }

    final Optional<Agreement> agreement() {
        return candidate.agreement();
    }

    final Optional<Flow> flow() {
        return candidate.flow();
    }

    final Organisation sender() {
        return disclosure.senderIfKnown().orElseThrow();
    }

    final Organisation recipient() {
        return disclosure.recipientIfKnown().orElseThrow();
    }

    /**
     * Whoever receives it: the recipient, and where the flow names a body that the recipient's team works for, that body too. What is
     * asked of a recipient is asked of both.
     */
    final List<Organisation> receivingBodies() {
        List<Organisation> bodies = new ArrayList<>(List.of(recipient()));
        candidate.to().flatMap(Addressee::actedFor).ifPresent(bodies::add);
        return bodies;
    }

    final SourcePosition agreementPosition() {
        return agreement().map(Agreement::position).orElse(SourcePosition.NONE);
    }

    final SourcePosition flowPosition() {
        return flow().map(Flow::position).orElseGet(this::agreementPosition);
    }

    /** A legal item; if nobody has checked it against the law, that is noted. */
    final Optional<LegalItem> legal(TermKind kind, String code) {
        Optional<LegalItem> item = pack().vocabulary().legal(kind, code);
        item.ifPresent(this::note);
        return item;
    }

    final void note(VocabularyItem item) {
        if (!item.term().verified()) {
            unverified.add(item.term().kind() + " " + item.code());
        }
    }

    final Set<String> unverified() {
        return unverified;
    }

    final boolean holds(VocabularyItem item) {
        return item.term().usable() && item.term().inForce().contains(day());
    }
}
