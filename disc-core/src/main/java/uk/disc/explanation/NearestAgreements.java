package uk.disc.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.AgreementStatus;
import uk.disc.annotation.Route;
import uk.disc.decision.CategoryDecision;
import uk.disc.decision.Decision;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.Effect;
import uk.disc.decision.Finding;
import uk.disc.decision.Outcome;
import uk.disc.decision.RuleBook;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Ordered;

/** Finds the agreement that comes nearest to allowing what was denied, and reads the changes off the rules that stopped it. */
final class NearestAgreements {
    private static final Set<AgreementStatus> GONE = EnumSet.of(AgreementStatus.SUPERSEDED, AgreementStatus.TERMINATED);
    private static final Comparator<NearestAgreement> NEAREST = Comparator.comparingInt(
                    (NearestAgreement near) -> near.people().size())
            .thenComparingInt(near -> near.changes().size())
            .thenComparing(near -> near.agreement().orElse(""))
            .thenComparing(near -> near.flow().orElse(""));

    private final PolicyPack pack;
    private final RuleBook rules;

    NearestAgreements(PolicyPack pack) {
        this.pack = pack;
        rules = RuleBook.of(pack);
    }

    /** What is needed for each category that may not go; categories that need the same are joined. */
    List<NearestAgreement> of(Decision decision) {
        SortedMap<String, NearestAgreement> found = new TreeMap<>();
        for (CategoryDecision category : decision.categories().values()) {
            if (category.outcome() == Outcome.DENY) {
                NearestAgreement near = nearest(decision.request(), category);
                String same = near.agreement() + " " + near.flow() + " " + near.people();
                found.merge(same, near, NearestAgreements::joined);
            }
        }
        return List.copyOf(found.values());
    }

    private static NearestAgreement joined(NearestAgreement left, NearestAgreement right) {
        SortedSet<String> categories = new TreeSet<>(left.categories());
        categories.addAll(right.categories());
        List<Change> changes = new ArrayList<>(left.changes());
        changes.addAll(right.changes());
        return new NearestAgreement(
                categories, left.agreement(), left.flow(), withCategoriesJoined(changes), left.people());
    }

    /** Changes that differ only in their categories become one. */
    private static List<Change> withCategoriesJoined(List<Change> changes) {
        SortedMap<Change, SortedSet<String>> byRest = new TreeMap<>();
        for (Change change : changes) {
            byRest.computeIfAbsent(with(change, Ordered.set(List.of())), rest -> new TreeSet<>())
                    .addAll(change.categories());
        }
        List<Change> joined = new ArrayList<>();
        byRest.forEach((rest, categories) -> joined.add(with(rest, categories)));
        return joined;
    }

    private static Change with(Change change, SortedSet<String> categories) {
        return new Change(change.kind(), change.agreement(), change.flow(), categories, change.parameters());
    }

    private NearestAgreement nearest(DisclosureRequest request, CategoryDecision own) {
        NearestAgreement asDecided = read(request, own);
        boolean somethingNear = own.agreement().isPresent()
                || request.route() != Route.AGREEMENT
                || own.findings().stream().noneMatch(finding -> finding.rule().equals("A-04"));
        if (somethingNear) {
            return asDecided;
        }
        return pack.agreements().values().stream()
                .filter(agreement ->
                        !GONE.contains(pack.status(agreement, request.day()).status()))
                .map(agreement -> under(request, agreement, own.category()))
                .min(NEAREST)
                .orElse(asDecided);
    }

    /** The same request as if it relied on one agreement, with nothing known of the person: their part is not the pack's. */
    private NearestAgreement under(DisclosureRequest request, Agreement agreement, String category) {
        DisclosureRequest narrowed = request.toBuilder()
                .agreements(List.of(agreement.id()))
                .categories(List.of(category))
                .build();
        return read(
                request,
                Objects.requireNonNull(rules.decide(narrowed).categories().get(category)));
    }

    private NearestAgreement read(DisclosureRequest request, CategoryDecision decision) {
        List<Change> changes = new ArrayList<>();
        SortedSet<String> people = new TreeSet<>();
        for (Finding finding : decision.findings()) {
            RemedyOfFinding remedy = new RemedyOfFinding(pack, request, decision, finding);
            if (finding.effect() == Effect.EXCLUDE) {
                people.add(finding.rule());
            } else if (stops(finding) && !remedy.goesWithAnother()) {
                remedy.change().ifPresentOrElse(changes::add, () -> people.add(finding.rule()));
            }
        }
        return new NearestAgreement(
                Ordered.set(List.of(decision.category())), decision.agreement(), decision.flow(), changes, people);
    }

    private static boolean stops(Finding finding) {
        return finding.effect() == Effect.DENY || finding.effect() == Effect.REFER;
    }
}
