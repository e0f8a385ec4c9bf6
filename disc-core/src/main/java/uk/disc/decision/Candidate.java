package uk.disc.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.agreement.PartyBasis;
import uk.disc.charter.OutsideAgreementRoute;
import uk.disc.vocabulary.Ordered;

/**
 * What a disclosure might rest on: a flow of an agreement, an agreement without a flow that comes near, a route outside agreements,
 * or nothing at all.
 *
 * @param agreement the agreement; empty for none
 * @param agreed the flow; empty for none
 * @param from the name under which the sender stands in the flow; empty if it may not send
 * @param to the name under which the recipient stands in the flow; empty if it may not receive
 * @param purposeAgreed whether the flow is for this purpose
 * @param route the charter's words on sharing outside agreements; empty for none
 */
record Candidate(
        Optional<Agreement> agreement,
        Optional<AgreedFlow> agreed,
        Optional<Party> from,
        Optional<Addressee> to,
        boolean purposeAgreed,
        Optional<OutsideAgreementRoute> route) {
    static final Comparator<Candidate> ORDER = Comparator.comparing((Candidate candidate) ->
                    candidate.agreement().map(Agreement::id).orElse(""))
            .thenComparing(candidate -> candidate.flow().map(Flow::id).orElse(""))
            .thenComparing(candidate -> candidate
                    .route()
                    .map(OutsideAgreementRoute::position)
                    .map(Object::toString)
                    .orElse(""));

    static final Candidate NOTHING = new Candidate(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());

    /** A flow, once for each name under which the recipient stands in it; once without any where it stands under none. */
    static List<Candidate> of(AgreedFlow agreed, Disclosure disclosure) {
        Optional<Party> from = agreed.from(disclosure.senderNames());
        List<Addressee> receiving = agreed.to(disclosure.recipientNames());
        if (receiving.isEmpty()) {
            return List.of(of(agreed, disclosure, from, Optional.empty()));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Addressee to : receiving) {
            candidates.add(of(agreed, disclosure, from, Optional.of(to)));
        }
        return candidates;
    }

    private static Candidate of(
            AgreedFlow agreed, Disclosure disclosure, Optional<Party> from, Optional<Addressee> to) {
        return new Candidate(
                Optional.of(agreed.agreement()),
                Optional.of(agreed),
                from,
                to,
                agreed.flow().purposes().contains(disclosure.request().purpose()),
                Optional.empty());
    }

    static Candidate of(Agreement withoutFlows) {
        return new Candidate(
                Optional.of(withoutFlows),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    static Candidate of(OutsideAgreementRoute route) {
        return new Candidate(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.of(route));
    }

    Optional<Flow> flow() {
        return agreed.map(AgreedFlow::flow);
    }

    boolean directionAgreed() {
        return from.isPresent() && to.isPresent();
    }

    Optional<Item> item(String category) {
        return agreed.flatMap(found -> found.item(category));
    }

    boolean covers(String category) {
        return directionAgreed() && purposeAgreed && item(category).isPresent();
    }

    /** How far it is from covering a category: direction weighs most, then purpose, then the item. */
    int distance(String category) {
        return (directionAgreed() ? 0 : 4)
                + (purposeAgreed ? 0 : 2)
                + (item(category).isPresent() ? 0 : 1);
    }

    /** The grounds that may be relied on for a category: those written for it, or else those for all items. */
    List<PartyBasis> grounds(String sender, String category) {
        if (route.isPresent()) {
            return List.of(groundsOf(route.get(), sender));
        }
        List<PartyBasis> all = flow().map(
                        found -> found.basis(from.map(Party::named).orElse(sender), category))
                .orElse(List.of());
        List<PartyBasis> own =
                all.stream().filter(grounds -> !grounds.categories().isEmpty()).toList();
        return own.isEmpty() ? all : own;
    }

    List<ConfidentialityAnswer> confidentiality() {
        return route.map(Candidate::answersOf)
                .orElseGet(() -> flow().map(Flow::confidentiality).orElse(List.of()));
    }

    private static PartyBasis groundsOf(OutsideAgreementRoute route, String sender) {
        return new PartyBasis(
                sender,
                Ordered.set(List.of()),
                Optional.of(route.article6()),
                route.function(),
                route.enactment(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                route.article9(),
                route.schedule1(),
                route.policyDocument(),
                route.article10(),
                route.position());
    }

    private static List<ConfidentialityAnswer> answersOf(OutsideAgreementRoute route) {
        return route.confidentiality().stream()
                .map(answer -> new ConfidentialityAnswer(answer, route.enactment(), Optional.empty(), route.position()))
                .toList();
    }
}
