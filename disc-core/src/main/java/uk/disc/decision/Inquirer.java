package uk.disc.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import uk.disc.agreement.Agreement;
import uk.disc.policy.PolicyPack;

/** Asks a rule book what agreements let be sent, and on which days. It decides nothing itself. */
final class Inquirer {
    private final PolicyPack pack;
    private final RuleBook rules;
    /** By agreement: whoever sends under it, the days on which an answer may change are the same. */
    private final Map<String, NavigableSet<LocalDate>> boundaries = new ConcurrentHashMap<>();

    Inquirer(PolicyPack pack, RuleBook rules) {
        this.pack = pack;
        this.rules = rules;
    }

    SortedMap<String, CategoryDecision> decide(Inquiry inquiry, LocalDate day) {
        return rules.decide(request(inquiry, day)).categories();
    }

    /** The answers that let something be sent. */
    SortedMap<String, CategoryDecision> allowed(Inquiry inquiry, LocalDate day) {
        return allowed(decide(inquiry, day));
    }

    /** The answers that let something be sent, each by the agreement that the rule book chooses. */
    SortedMap<String, CategoryDecision> allowed(Inquiry.Ends ends, SortedSet<String> categories, LocalDate day) {
        return allowed(rules.decide(request(ends, categories, List.of(), day)).categories());
    }

    private static SortedMap<String, CategoryDecision> allowed(SortedMap<String, CategoryDecision> decisions) {
        SortedMap<String, CategoryDecision> allowed = new TreeMap<>(decisions);
        allowed.values().removeIf(decision -> !Permission.isOne(decision));
        return allowed;
    }

    private static DisclosureRequest request(Inquiry inquiry, LocalDate day) {
        return request(inquiry.ends(), inquiry.categories(), List.of(inquiry.agreement()), day);
    }

    private static DisclosureRequest request(
            Inquiry.Ends ends, SortedSet<String> categories, List<String> agreements, LocalDate day) {
        return DisclosureRequest.builder(
                        ends.from(),
                        ends.to(),
                        ends.purpose(),
                        day.atStartOfDay(DisclosureRequest.ZONE).toInstant())
                .categories(categories)
                .agreements(agreements)
                .build();
    }

    /** The days on which the answers to an inquiry may change. */
    NavigableSet<LocalDate> boundaries(Inquiry inquiry) {
        return boundaries.computeIfAbsent(
                inquiry.agreement(), agreement -> new TreeSet<>(rules.boundaries(request(inquiry, LocalDate.EPOCH))));
    }

    /** Whether an agreement holds on a day in some way. */
    boolean isOpen(Agreement agreement, LocalDate day) {
        return rules.isOpen(agreement, day);
    }

    /** What an inquiry lets be sent on a day, by category. */
    SortedMap<String, Permission> permissions(Inquiry inquiry, LocalDate day) {
        SortedMap<String, CategoryDecision> allowed = allowed(inquiry, day);
        SortedMap<String, Permission> permissions = new TreeMap<>();
        if (!allowed.isEmpty()) {
            Windows windows = windows(inquiry.about(allowed.keySet()), day);
            allowed.forEach((category, decision) ->
                    permissions.put(category, permission(inquiry, decision, windows.of(category))));
        }
        return permissions;
    }

    private Permission permission(Inquiry inquiry, CategoryDecision decision, Window during) {
        return new Permission(
                inquiry.line(decision.category()),
                flow(decision),
                decision.outcome(),
                during,
                decision.findings(),
                decision.pending(),
                decision.obligations());
    }

    FlowRef flow(CategoryDecision decision) {
        Agreement agreement = Optional.ofNullable(
                        pack.agreements().get(decision.agreement().orElseThrow()))
                .orElseThrow();
        return FlowRef.of(agreement, decision.flow().flatMap(agreement::flow).orElseThrow());
    }

    /** For categories that may be sent on a day, the first and last of the days around it on which each may. */
    private record Windows(Map<String, LocalDate> first, Map<String, LocalDate> last) {
        Window of(String category) {
            return new Window(Optional.ofNullable(first.get(category)), Optional.ofNullable(last.get(category)));
        }
    }

    private Windows windows(Inquiry inquiry, LocalDate day) {
        NavigableSet<LocalDate> days = boundaries(inquiry);
        Windows windows = new Windows(new HashMap<>(), new HashMap<>());
        walk(inquiry, days.headSet(day, true).descendingSet(), 1, windows.first()::put);
        walk(
                inquiry,
                days.tailSet(day, false),
                0,
                (category, boundary) -> windows.last().put(category, boundary.minusDays(1)));
        return windows;
    }

    /** Asks from boundary to boundary until nothing may be sent any more, and tells where each category stopped. */
    private void walk(
            Inquiry inquiry, Iterable<LocalDate> boundaries, int daysBefore, BiConsumer<String, LocalDate> stopped) {
        SortedSet<String> left = inquiry.categories();
        for (LocalDate boundary : boundaries) {
            if (left.isEmpty()) {
                return;
            }
            SortedSet<String> still = new TreeSet<>(
                    allowed(inquiry.about(left), boundary.minusDays(daysBefore)).keySet());
            left.stream()
                    .filter(category -> !still.contains(category))
                    .forEach(category -> stopped.accept(category, boundary));
            left = still;
        }
    }
}
