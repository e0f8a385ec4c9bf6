package uk.disc.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.decision.Inquiry.Ends;
import uk.disc.decision.Overlap.Kind;
import uk.disc.policy.PolicyPack;

/** Finds what several agreements govern. Only what flows of two agreements name is asked about. */
final class OverlapSearch {
    private static final Set<Difference> CONTRADICT = Collections.unmodifiableSet(
            EnumSet.of(Difference.OUTCOME, Difference.OBLIGATIONS, Difference.ONWARD, Difference.CONFIDENTIALITY));

    private final PolicyPack pack;
    private final Inquirer inquirer;
    private final LocalDate day;
    private final Map<Pair, SortedMap<List<Difference>, SortedSet<SharingLine>>> found = new HashMap<>();

    /** A flow of one agreement and a flow of another. */
    private record Pair(FlowRef first, FlowRef second) {}

    OverlapSearch(PolicyPack pack, Inquirer inquirer, LocalDate day) {
        this.pack = pack;
        this.inquirer = inquirer;
        this.day = day;
    }

    List<Overlap> among(Collection<Inquiry> inquiries) {
        Map<Ends, List<Inquiry>> together = new HashMap<>();
        for (Inquiry inquiry : inquiries) {
            together.computeIfAbsent(inquiry.ends(), added -> new ArrayList<>()).add(inquiry);
        }
        together.values().stream().filter(several -> several.size() > 1).forEach(this::compare);
        SortedSet<Overlap> overlaps = new TreeSet<>();
        found.forEach((pair, byDifferences) -> byDifferences.forEach((differences, lines) -> overlaps.add(new Overlap(
                kind(pair, differences, byDifferences.size() == 1),
                pair.first(),
                pair.second(),
                new TreeSet<>(differences),
                lines))));
        return List.copyOf(overlaps);
    }

    private Kind kind(Pair pair, List<Difference> differences, boolean throughout) {
        if (differences.stream().anyMatch(CONTRADICT::contains)) {
            return Kind.CONTRADICTION;
        }
        return throughout && differences.isEmpty() && nameTheSame(flow(pair.first()), flow(pair.second()))
                ? Kind.DUPLICATE
                : Kind.OVERLAP;
    }

    private static boolean nameTheSame(Flow first, Flow second) {
        return first.from().equals(second.from())
                && first.to().equals(second.to())
                && first.purposes().equals(second.purposes())
                && categories(first).equals(categories(second));
    }

    private static Set<String> categories(Flow flow) {
        return flow.items().stream().map(Item::category).collect(Collectors.toSet());
    }

    private void compare(List<Inquiry> sameEnds) {
        Map<String, Integer> named = new HashMap<>();
        sameEnds.forEach(inquiry -> inquiry.categories().forEach(category -> named.merge(category, 1, Integer::sum)));
        Map<String, List<CategoryDecision>> governing = new TreeMap<>();
        for (Inquiry inquiry : sameEnds) {
            SortedSet<String> shared = new TreeSet<>(inquiry.categories());
            shared.removeIf(category -> named.getOrDefault(category, 0) < 2);
            if (!shared.isEmpty()) {
                inquirer.decide(inquiry.about(shared), day).forEach((category, decision) -> {
                    if (governs(decision)) {
                        governing
                                .computeIfAbsent(category, added -> new ArrayList<>())
                                .add(decision);
                    }
                });
            }
        }
        governing.forEach((category, decisions) -> {
            for (int second = 1; second < decisions.size(); second++) {
                for (int first = 0; first < second; first++) {
                    compare(sameEnds.get(0).line(category), decisions.get(first), decisions.get(second));
                }
            }
        });
    }

    /** The agreement holds and covers it, whether or not anything else stops it. */
    private static boolean governs(CategoryDecision decision) {
        return decision.findings().stream()
                .noneMatch(finding -> finding.effect() == Effect.DENY
                        && RuleCatalogue.shipped().of(finding).gate() == Gate.AGREEMENT);
    }

    private void compare(SharingLine line, CategoryDecision first, CategoryDecision second) {
        if (!Permission.isOne(first) && !Permission.isOne(second)) {
            return;
        }
        Pair pair = new Pair(inquirer.flow(first), inquirer.flow(second));
        List<Difference> differences =
                List.copyOf(Terms.of(first, flow(pair.first())).differences(Terms.of(second, flow(pair.second()))));
        found.computeIfAbsent(pair, added -> new TreeMap<>(Comparator.comparing(List<Difference>::toString)))
                .computeIfAbsent(differences, added -> new TreeSet<>())
                .add(line);
    }

    private Flow flow(FlowRef ref) {
        return Optional.ofNullable(pack.agreements().get(ref.agreement()))
                .flatMap(agreement -> agreement.flow(ref.flow()))
                .orElseThrow();
    }
}
