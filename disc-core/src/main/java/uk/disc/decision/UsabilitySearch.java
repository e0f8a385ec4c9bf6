package uk.disc.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
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

    UsabilitySearch(PolicyPack pack, RuleBook.Options options, Coverage coverage, Inquirer inquirer, LocalDate day) {
        this.pack = pack;
        this.options = options;
        this.coverage = coverage;
        this.inquirer = inquirer;
        this.day = day;
    }

    List<NeverUsable> neverUsable() {
        SortedSet<NeverUsable> found = new TreeSet<>();
        for (Agreement agreement : pack.agreements().values()) {
            for (Flow flow : agreement.flows()) {
                SortedSet<Inquiry> inquiries = coverage.inquiries(agreement, List.of(flow));
                if (!usableNow(flow, inquiries)) {
                    new Attempts(agreement, flow, inquiries).fail().ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Most are, and often the first category shows it. */
    private boolean usableNow(Flow flow, SortedSet<Inquiry> inquiries) {
        return inquiries.stream()
                        .limit(1)
                        .anyMatch(inquiry -> allows(
                                flow, inquiry.about(Set.of(inquiry.categories().first()))))
                || inquiries.stream().anyMatch(inquiry -> allows(flow, inquiry));
    }

    private boolean allows(Flow flow, Inquiry inquiry) {
        return inquirer.allowed(inquiry, day).values().stream()
                .anyMatch(decision -> decision.flow().filter(flow.id()::equals).isPresent());
    }

    /** Everything one flow names, tried on every day on which the answer may change, as if its agreement had no other flow. */
    private final class Attempts {
        private final Flow flow;
        private final PolicyPack alone;
        private final Agreement agreement;
        private final Inquirer asked;
        private final SortedSet<Inquiry> inquiries;
        private Optional<NeverUsable> nearest = Optional.empty();

        Attempts(Agreement whole, Flow flow, SortedSet<Inquiry> inquiries) {
            this.flow = flow;
            this.inquiries = inquiries;
            agreement = PackVariants.with(whole, List.of(flow));
            alone = PackVariants.of(pack, List.of(agreement));
            asked = new Inquirer(alone, RuleBook.of(alone, options));
        }

        Optional<NeverUsable> fail() {
            for (Inquiry inquiry : inquiries) {
                for (LocalDate on : days(inquiry)) {
                    for (CategoryDecision decision : asked.decide(inquiry, on).values()) {
                        if (Permission.isOne(decision)) {
                            return Optional.empty();
                        }
                        keepNearest(inquiry.line(decision.category()), on, decision);
                    }
                }
            }
            return nearest.isPresent()
                    ? nearest
                    : Optional.of(new NeverUsable(FlowRef.of(agreement, flow), Optional.empty(), day, List.of()));
        }

        /** The day asked about, and the days on which the agreement holds in some way. */
        private SortedSet<LocalDate> days(Inquiry inquiry) {
            SortedSet<LocalDate> days = new TreeSet<>();
            days.add(day);
            for (LocalDate boundary : asked.boundaries(inquiry)) {
                switch (alone.status(agreement, boundary).status()) {
                    case IN_FORCE, REVIEW_DUE, REVIEW_OVERDUE, PARTIALLY_SIGNED -> days.add(boundary);
                    default -> {}
                }
            }
            return days;
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
