package uk.disc.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.RecipientRef;
import uk.disc.charter.OutsideAgreementRoute;
import uk.disc.vocabulary.Category;

/** What a disclosure might rest on, found once for all its categories. */
final class Candidates {
    private final Disclosure disclosure;
    private final List<Examination> all = new ArrayList<>();

    Candidates(Disclosure disclosure) {
        this.disclosure = disclosure;
        List<Candidate> candidates =
                new ArrayList<>(disclosure.byAgreement() ? underAgreements() : outsideAgreements());
        candidates.sort(Candidate.ORDER);
        candidates.forEach(candidate -> all.add(new Examination(disclosure, candidate)));
    }

    /**
     * What the pack settles about each way in which a category might be sent, in the order of the pack.
     *
     * @param category the category
     * @param dead whether the person has died
     * @return at least one verdict
     */
    List<Verdict> verdicts(Category category, boolean dead) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Examination examination : near(category.code())) {
            for (Verdict verdict : examination.of(category, dead)) {
                verdicts.add(verdict);
                if (verdict.isSettledPermit()) {
                    return verdicts;
                }
            }
        }
        return verdicts;
    }

    /** The candidates worth weighing for a category: those that cover it, or else those that come nearest. */
    private List<Examination> near(String category) {
        int nearest = Integer.MAX_VALUE;
        for (Examination examination : all) {
            nearest = Math.min(nearest, examination.candidate().distance(category));
        }
        List<Examination> near = new ArrayList<>();
        for (Examination examination : all) {
            if (examination.candidate().distance(category) == nearest) {
                near.add(examination);
            }
        }
        return near;
    }

    private List<Candidate> underAgreements() {
        SortedSet<String> named = disclosure.request().agreements();
        List<Candidate> candidates = new ArrayList<>();
        if (named.isEmpty()) {
            Set<AgreedFlow> flows = new LinkedHashSet<>();
            disclosure
                    .senderNames()
                    .forEach(name -> flows.addAll(disclosure.index().flowsFrom(name.named())));
            for (AgreedFlow flow : flows) {
                for (Candidate candidate : Candidate.of(flow, disclosure)) {
                    if (candidate.directionAgreed()) {
                        candidates.add(candidate);
                    }
                }
            }
        } else {
            for (Agreement agreement : disclosure.index().considered(named)) {
                List<AgreedFlow> flows = disclosure.index().flowsOf(agreement.id());
                flows.forEach(flow -> candidates.addAll(Candidate.of(flow, disclosure)));
                if (flows.isEmpty()) {
                    candidates.add(Candidate.of(agreement));
                }
            }
        }
        return candidates.isEmpty() ? List.of(Candidate.NOTHING) : candidates;
    }

    private List<Candidate> outsideAgreements() {
        DisclosureRequest request = disclosure.request();
        List<Candidate> candidates = new ArrayList<>();
        for (OutsideAgreementRoute route : disclosure.pack().charter().routes()) {
            if (route.route() == request.route()
                    && (route.purposes().isEmpty() || route.purposes().contains(request.purpose()))
                    && (route.recipients().isEmpty() || serves(route))) {
                candidates.add(Candidate.of(route));
            }
        }
        return candidates.isEmpty() ? List.of(Candidate.NOTHING) : candidates;
    }

    private boolean serves(OutsideAgreementRoute route) {
        return route.recipients().stream()
                .map(RecipientRef::parse)
                .anyMatch(recipient -> recipient.covers(disclosure.recipientRef()));
    }
}
