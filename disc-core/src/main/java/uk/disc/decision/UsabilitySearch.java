package uk.disc.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.policy.PolicyPack;

/** Finds flows under which nothing may ever be sent. */
final class UsabilitySearch {
    private final PolicyPack pack;
    private final RuleBook.Options options;
    private final Coverage coverage;
    private final Inquirer inquirer;
    private final LocalDate day;
    /** The agreements that take the place of others: all that the state of one agreement may depend on. */
    private final PolicyPack succession;

    UsabilitySearch(PolicyPack pack, RuleBook.Options options, Coverage coverage, Inquirer inquirer, LocalDate day) {
        this.pack = pack;
        this.options = options;
        this.coverage = coverage;
        this.inquirer = inquirer;
        this.day = day;
        SortedMap<String, Agreement> superseding = new TreeMap<>(pack.agreements());
        superseding.values().removeIf(agreement -> agreement.supersedes().isEmpty());
        succession = PackVariants.with(pack, pack.charter(), superseding);
    }

    List<NeverUsable> neverUsable() {
        SortedSet<NeverUsable> found = new TreeSet<>();
        for (Agreement agreement : pack.agreements().values()) {
            for (Flow flow : agreement.flows()) {
                SortedSet<Inquiry> inquiries = coverage.inquiries(agreement, List.of(flow));
                if (!isSeenToBeUsable(flow, inquiries)) {
                    new Attempts(agreement, flow, inquiries).fail().ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Most are, and often the first category shows it. */
    private boolean isSeenToBeUsable(Flow flow, SortedSet<Inquiry> inquiries) {
        return inquiries.stream()
                .limit(1)
                .map(inquiry -> inquiry.about(Set.of(inquiry.categories().first())))
                .flatMap(inquiry -> inquirer.allowed(inquiry, day).values().stream())
                .anyMatch(decision -> decision.flow().filter(flow.id()::equals).isPresent());
    }

    /** Everything one flow names, tried on every day on which the answer may change, as if its agreement had no other flow. */
    private final class Attempts {
        private final Flow flow;
        private final Agreement agreement;
        private final Inquirer asked;
        private final SortedSet<Inquiry> inquiries;
        private Optional<NeverUsable> nearest = Optional.empty();

        Attempts(Agreement whole, Flow flow, SortedSet<Inquiry> inquiries) {
            this.flow = flow;
            this.inquiries = inquiries;
            agreement = PackVariants.with(whole, List.of(flow));
            PolicyPack alone = PackVariants.of(succession, List.of(agreement));
            asked = new Inquirer(alone, RuleBook.of(alone, options));
        }

        Optional<NeverUsable> fail() {
            if (inquiries.isEmpty()) {
                return Optional.of(new NeverUsable(FlowRef.of(agreement, flow), Optional.empty(), day, List.of()));
            }
            SortedMap<LocalDate, Boolean> days = days();
            for (Inquiry inquiry : inquiries) {
                for (Map.Entry<LocalDate, Boolean> each : days.entrySet()) {
                    if (!each.getValue() && cannotBeBetteredWhileClosed()) {
                        continue;
                    }
                    for (CategoryDecision decision :
                            asked.decide(inquiry, each.getKey()).values()) {
                        if (Permission.isOne(decision)) {
                            return Optional.empty();
                        }
                        keepNearest(inquiry.line(decision.category()), each.getKey(), decision);
                    }
                }
            }
            return nearest;
        }

        /** The day asked about, and the days on which the agreement holds in some way; with each, whether it does. */
        private SortedMap<LocalDate, Boolean> days() {
            SortedMap<LocalDate, Boolean> days = new TreeMap<>();
            days.put(day, inquirer.isOpen(agreement, day));
            for (LocalDate boundary : inquirer.boundaries(inquiries.first())) {
                if (inquirer.isOpen(agreement, boundary)) {
                    days.put(boundary, true);
                }
            }
            return days;
        }

        /** That the agreement does not hold is itself a denial, so on such a day there is at least one. */
        private boolean cannotBeBetteredWhileClosed() {
            return nearest.isPresent() && nearest.get().findings().size() <= 1;
        }

        private void keepNearest(SharingLine line, LocalDate on, CategoryDecision decision) {
            List<Finding> denials = decision.findings().stream()
                    .filter(finding -> finding.effect() == Effect.DENY)
                    .toList();
            if (nearest.isEmpty() || denials.size() < nearest.get().findings().size()) {
                nearest = Optional.of(new NeverUsable(FlowRef.of(agreement, flow), Optional.of(line), on, denials));
            }
        }
    }
}
