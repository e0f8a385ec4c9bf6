package uk.disc.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.disc.agreement.Overlay;
import uk.disc.agreement.Tightening;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;

/** The sending partner's own tighter rules. */
final class PartnerRules {
    private PartnerRules() {}

    /** The partner does not withhold it. */
    static Answer notWithheld(CategoryContext context) {
        return first(tightenings(context, Operation.WITHHOLD));
    }

    /** The partner does not ask for a decision first. */
    static Answer nobodyIsAsked(CategoryContext context) {
        return first(tightenings(context, Operation.ASK));
    }

    /** The partner has not stopped sending it. */
    static Answer notStopped(CategoryContext context) {
        return first(tightenings(context, Operation.STOP)
                .filter(tightening -> tightening
                        .after()
                        .map(last -> context.day().isAfter(last))
                        .orElse(true)));
    }

    /** The partner's further obligations, as codes. */
    static List<String> obligations(CategoryContext context) {
        return tightenings(context, Operation.OBLIGE)
                .flatMap(tightening -> tightening.obligations().stream())
                .toList();
    }

    private static Answer first(Stream<Tightening> matching) {
        List<Answer> answers = new ArrayList<>();
        matching.limit(1).forEach(tightening -> {
            Answer.Found found = Answer.found(tightening.position())
                    .with("tightening", tightening.id())
                    .with("reason", tightening.reason());
            answers.add(tightening
                    .after()
                    .map(last -> found.with("date", last.toString()))
                    .orElse(found)
                    .answer());
        });
        return Answer.all(answers);
    }

    private static Stream<Tightening> tightenings(CategoryContext context, Operation operation) {
        Overlay overlay = context.pack().overlays().get(context.sender().id());
        if (overlay == null) {
            return Stream.empty();
        }
        return overlay.tightenings().stream()
                .filter(tightening -> tightening.operation() == operation && concerns(context, tightening));
    }

    private static boolean concerns(CategoryContext context, Tightening tightening) {
        return (tightening.agreements().isEmpty()
                        || context.agreement()
                                .filter(agreement -> tightening.agreements().contains(agreement.id()))
                                .isPresent())
                && (tightening.recipients().isEmpty()
                        || tightening.recipients().stream()
                                .anyMatch(recipient ->
                                        recipient.covers(context.disclosure().recipientRef())))
                && (tightening.purposes().isEmpty()
                        || tightening.purposes().contains(context.request().purpose()))
                && (tightening.categories().isEmpty()
                        || tightening.categories().contains(context.code())
                        || isWithin(context, tightening)
                        || mayHold(context, tightening));
    }

    /** A permission for the wider category does not reach the narrower one, but a refusal does. */
    private static boolean isWithin(CategoryContext context, Tightening tightening) {
        Set<String> seen = new HashSet<>();
        Optional<String> parent = context.category().parent();
        while (parent.isPresent() && seen.add(parent.get())) {
            if (tightening.categories().contains(parent.get())) {
                return true;
            }
            parent = context.pack().vocabulary().category(parent.get()).flatMap(Category::parent);
        }
        return false;
    }

    /** Notes for which nobody said what they may hold may hold what is withheld. */
    private static boolean mayHold(CategoryContext context, Tightening tightening) {
        boolean unbounded =
                context.is(CategoryFlag.FREE_TEXT) && context.mayHold().isEmpty();
        return unbounded
                || context.mayHold().stream()
                        .anyMatch(held -> tightening.categories().contains(held.code()));
    }
}
