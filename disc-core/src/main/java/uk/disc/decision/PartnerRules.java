package uk.disc.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.disc.agreement.RecipientRef;
import uk.disc.agreement.Tightening;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.vocabulary.Category;

/**
 * The sending partner's own tighter rules, and those of the bodies it took over from.
 *
 * <p>A rule about a team is about that team. What is sent to the whole body may reach it, so the whole body is asked about and owed
 * what the team is; what is withheld from the team needs a narrower address.
 */
final class PartnerRules {
    private PartnerRules() {}

    /** Whether a disclosure reaches those a tightening names. */
    private enum Reach {
        /** It goes to them, and to nobody else. */
        WHOLLY,
        /** It goes to a whole body, and they are a team of it. */
        AMONG_OTHERS,
        /** It does not. */
        NOT
    }

    /** The partner does not withhold it. */
    static Answer notWithheld(CategoryContext context) {
        return first(context, tightenings(context, Operation.WITHHOLD, Reach.WHOLLY));
    }

    /** The partner does not ask for a decision first. */
    static Answer nobodyIsAsked(CategoryContext context) {
        return first(context, tightenings(context, Operation.ASK, Reach.WHOLLY, Reach.AMONG_OTHERS));
    }

    /** The partner has not stopped sending it. */
    static Answer notStopped(CategoryContext context) {
        return first(context, stopped(context, Reach.WHOLLY));
    }

    /** It is not sent to a whole body while the partner keeps it from a team of that body. */
    static Answer keptFromNoTeamOfTheBody(CategoryContext context) {
        return Stream.concat(
                        tightenings(context, Operation.WITHHOLD, Reach.AMONG_OTHERS),
                        stopped(context, Reach.AMONG_OTHERS))
                .findFirst()
                .map(tightening -> found(context, tightening)
                        .with("team", written(teamsReached(context, tightening)))
                        .answer())
                .orElse(Answer.pass());
    }

    /** The partner's further obligations, as codes. */
    static List<String> obligations(CategoryContext context) {
        return tightenings(context, Operation.OBLIGE, Reach.WHOLLY, Reach.AMONG_OTHERS)
                .flatMap(tightening -> tightening.obligations().stream())
                .toList();
    }

    private static Stream<Tightening> stopped(CategoryContext context, Reach reach) {
        return tightenings(context, Operation.STOP, reach)
                .filter(tightening -> tightening
                        .after()
                        .map(last -> context.day().isAfter(last))
                        .orElse(true));
    }

    private static Answer first(CategoryContext context, Stream<Tightening> matching) {
        return matching.findFirst()
                .map(tightening -> found(context, tightening).answer())
                .orElse(Answer.pass());
    }

    private static Answer.Found found(CategoryContext context, Tightening tightening) {
        Answer.Found found = context.unlessOutsideAgreements(Answer.found(tightening.position())
                .with("tightening", tightening.id())
                .with("reason", tightening.reason()));
        return tightening
                .after()
                .map(last -> found.with("date", last.toString()))
                .orElse(found);
    }

    private static String written(List<RecipientRef> teams) {
        return String.join(", ", teams.stream().map(RecipientRef::toString).toList());
    }

    private static Stream<Tightening> tightenings(CategoryContext context, Operation operation, Reach... reaches) {
        List<Tightening> all = context.disclosure().tightenings();
        return all.isEmpty()
                ? Stream.empty()
                : all.stream()
                        .filter(tightening -> tightening.operation() == operation
                                && concerns(context, tightening)
                                && List.of(reaches).contains(reach(context, tightening)));
    }

    private static Reach reach(CategoryContext context, Tightening tightening) {
        if (tightening.recipients().isEmpty()) {
            return Reach.WHOLLY;
        }
        List<Addressee> names = context.disclosure().recipientNames();
        if (names.stream()
                .anyMatch(name -> tightening.recipients().stream().anyMatch(kept -> kept.covers(name.ref())))) {
            return Reach.WHOLLY;
        }
        return teamsReached(context, tightening).isEmpty() ? Reach.NOT : Reach.AMONG_OTHERS;
    }

    /** The teams named that belong to the body to which all is sent. A team that works for a body is not that body's other teams. */
    private static List<RecipientRef> teamsReached(CategoryContext context, Tightening tightening) {
        return tightening.recipients().stream()
                .filter(kept -> context.disclosure().recipientNames().stream()
                        .filter(name -> name.actedFor().isEmpty())
                        .anyMatch(name -> name.ref().covers(kept)))
                .toList();
    }

    private static boolean concerns(CategoryContext context, Tightening tightening) {
        return (tightening.agreements().isEmpty()
                        || context.agreement()
                                .filter(agreement -> tightening.agreements().contains(agreement.id()))
                                .isPresent())
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
        return context.isUnboundedText()
                || context.mayHold().stream()
                        .anyMatch(held -> tightening.categories().contains(held.code()));
    }
}
