package uk.disc.decision.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.agreement.PartyBasis;
import uk.disc.agreement.RecipientRef;
import uk.disc.charter.Organisation;
import uk.disc.charter.OutsideAgreementRoute;

/** What a disclosure might stand on: a flow of an agreement, an agreement without flows, a route of the charter, or nothing. */
record Footing(
        Optional<Agreement> agreement,
        Optional<Flow> flow,
        Optional<OutsideAgreementRoute> route,
        Optional<Question.Name> from,
        Optional<Question.Address> to,
        boolean forThePurpose) {
    /** Every footing a question could have, in the order of the pack. */
    static List<Footing> of(Question question) {
        List<Footing> footings = question.byAgreement() ? flows(question) : routes(question);
        if (footings.isEmpty()) {
            footings = List.of(new Footing(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false));
        }
        return footings;
    }

    private static List<Footing> flows(Question question) {
        boolean anyAgreement = question.request().agreements().isEmpty();
        List<Footing> footings = new ArrayList<>();
        for (Agreement agreement : question.pack().agreements().values()) {
            if (!anyAgreement && !question.request().agreements().contains(agreement.id())) {
                continue;
            }
            if (agreement.flows().isEmpty() && !anyAgreement) {
                footings.add(new Footing(
                        Optional.of(agreement),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false));
            }
            for (Flow flow : agreement.flows()) {
                for (Footing footing : on(question, agreement, flow)) {
                    if (!anyAgreement || footing.inThisDirection()) {
                        footings.add(footing);
                    }
                }
            }
        }
        return footings;
    }

    /** The recipient receives it for itself, under its first name in the flow, or for any body its team works for. */
    private static List<Footing> on(Question question, Agreement agreement, Flow flow) {
        List<Question.Address> named = question.addresses().stream()
                .filter(address -> flow.to().stream().anyMatch(to -> to.covers(address.ref())))
                .toList();
        Stream<Question.Address> ofItsOwn =
                named.stream().filter(address -> address.actedFor().isEmpty()).limit(1);
        Stream<Question.Address> ofOthers =
                named.stream().filter(address -> address.actedFor().isPresent());
        List<Optional<Question.Address>> receiving = new ArrayList<>(
                Stream.concat(ofItsOwn, ofOthers).map(Optional::of).toList());
        if (receiving.isEmpty()) {
            receiving.add(Optional.empty());
        }
        return receiving.stream()
                .map(to -> new Footing(
                        Optional.of(agreement),
                        Optional.of(flow),
                        Optional.empty(),
                        question.senderNames().stream()
                                .filter(name -> flow.from().contains(name.id()))
                                .findFirst(),
                        to,
                        flow.purposes().contains(question.request().purpose())))
                .toList();
    }

    private static List<Footing> routes(Question question) {
        return question.pack().charter().routes().stream()
                .filter(route -> route.route() == question.request().route())
                .filter(route -> route.purposes().isEmpty()
                        || route.purposes().contains(question.request().purpose()))
                .filter(route -> route.recipients().isEmpty()
                        || route.recipients().stream()
                                .map(RecipientRef::parse)
                                .anyMatch(recipient ->
                                        recipient.covers(question.request().recipient())))
                .map(route -> new Footing(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(route),
                        Optional.empty(),
                        Optional.empty(),
                        false))
                .toList();
    }

    /** Whoever receives it: the recipient, and the other body for which its team receives it. */
    List<Organisation> receivers(Question question) {
        List<Organisation> receivers = new ArrayList<>(List.of(question.recipient()));
        to.flatMap(Question.Address::actedFor).ifPresent(receivers::add);
        return receivers;
    }

    boolean inThisDirection() {
        return from.isPresent() && to.isPresent();
    }

    Optional<Item> item(String category) {
        return flow.flatMap(found -> found.items().stream()
                .filter(item -> item.category().equals(category))
                .findFirst());
    }

    boolean covers(String category) {
        return inThisDirection() && forThePurpose && item(category).isPresent();
    }

    /** How far it is from covering a category: a wrong direction is further than a wrong purpose, that than a missing item. */
    int missesBy(String category) {
        return (inThisDirection() ? 0 : 4)
                + (forThePurpose ? 0 : 2)
                + (item(category).isPresent() ? 0 : 1);
    }

    /** The grounds the sender may rely on for a category: those written for it; if there are none, those for every item. */
    List<PartyBasis> grounds(Question question, String category) {
        if (route.isPresent()) {
            OutsideAgreementRoute found = route.get();
            return List.of(new PartyBasis(
                    question.request().sender(),
                    new TreeSet<>(),
                    Optional.of(found.article6()),
                    found.function(),
                    found.enactment(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    found.article9(),
                    found.schedule1(),
                    found.policyDocument(),
                    found.article10(),
                    found.position()));
        }
        String sender = from.map(Question.Name::id).orElse(question.request().sender());
        List<PartyBasis> ofTheSender = flow.map(Flow::basis).orElse(List.of()).stream()
                .filter(basis -> basis.party().equals(sender))
                .toList();
        List<PartyBasis> forTheCategory = ofTheSender.stream()
                .filter(basis -> basis.categories().contains(category))
                .toList();
        List<PartyBasis> forEverything = ofTheSender.stream()
                .filter(basis -> basis.categories().isEmpty())
                .toList();
        return forTheCategory.isEmpty() ? forEverything : forTheCategory;
    }

    /** The answers to the duty of confidentiality, in the order of their codes: how an agreement is written does not matter. */
    List<ConfidentialityAnswer> answers() {
        return written().stream()
                .sorted(Comparator.comparing(ConfidentialityAnswer::answer)
                        .thenComparing(answer -> answer.citation().orElse("")))
                .toList();
    }

    private List<ConfidentialityAnswer> written() {
        if (route.isPresent()) {
            return route.get().confidentiality().stream()
                    .map(code -> new ConfidentialityAnswer(
                            code,
                            route.get().enactment(),
                            Optional.empty(),
                            route.get().position()))
                    .toList();
        }
        return flow.map(Flow::confidentiality).orElse(List.of());
    }
}
