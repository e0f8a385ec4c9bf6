package uk.disc.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.agreement.Agreement;
import uk.disc.charter.Organisation;
import uk.disc.decision.Coverage.Limits;
import uk.disc.policy.PolicyPack;

/** Finds what can't be sent any more if something ends. Only what that touches is asked about, before and after. */
final class LossSearch {
    private final PolicyPack pack;
    private final RuleBook.Options options;
    private final Coverage coverage;
    private final Inquirer inquirer;

    LossSearch(PolicyPack pack, RuleBook.Options options, Coverage coverage, Inquirer inquirer) {
        this.pack = pack;
        this.options = options;
        this.coverage = coverage;
        this.inquirer = inquirer;
    }

    /** What ends with an agreement, on the days that the pack itself gives. */
    List<Loss> whenItLapses(Agreement agreement, LocalDate day) {
        SortedSet<Loss> losses = new TreeSet<>();
        for (Inquiry inquiry : coverage.inquiries(agreement)) {
            List<Inquiry> others = others(inquiry);
            for (Permission permission : inquirer.permissions(inquiry, day).values()) {
                Optional<LocalDate> last = permission.during().to();
                LocalDate after = last.map(end -> end.plusDays(1)).orElse(day);
                List<FlowRef> instead = new ArrayList<>();
                others.forEach(other -> instead.addAll(allowing(inquirer, other, permission.line(), after)));
                losses.add(new Loss(permission, last, instead));
            }
        }
        return List.copyOf(losses);
    }

    /** What ends if an agreement ends after a day. */
    List<Loss> ifItLapses(Agreement agreement, LocalDate last) {
        List<Agreement> touched = withSuperseded(List.of(agreement));
        return between(inquiries(touched), PackVariants.lapsed(pack, agreement, last), last);
    }

    /** What ends if a partner leaves after a day. */
    List<Loss> ifItLeaves(Organisation partner, LocalDate last) {
        List<Agreement> touched = withSuperseded(pack.agreements().values().stream()
                .filter(agreement -> agreement.parties().contains(partner.id()))
                .toList());
        SortedSet<Inquiry> inquiries = inquiries(touched);
        for (Organisation standing : coverage.standingFor(partner.id())) {
            inquiries.addAll(coverage.inquiries(Limits.from(standing.id())));
            inquiries.addAll(coverage.receivedBy(standing.id()));
        }
        return between(inquiries, PackVariants.left(pack, partner.id(), last), last);
    }

    /** What an agreement takes the place of depends on it. */
    private List<Agreement> withSuperseded(List<Agreement> agreements) {
        List<Agreement> all = new ArrayList<>(agreements);
        for (Agreement agreement : agreements) {
            for (String id : agreement.supersedes()) {
                Optional.ofNullable(pack.agreements().get(id)).ifPresent(all::add);
            }
        }
        return all;
    }

    private SortedSet<Inquiry> inquiries(List<Agreement> agreements) {
        SortedSet<Inquiry> inquiries = new TreeSet<>();
        agreements.forEach(agreement -> inquiries.addAll(coverage.inquiries(agreement)));
        return inquiries;
    }

    private List<Loss> between(SortedSet<Inquiry> inquiries, PolicyPack variant, LocalDate last) {
        Set<String> touched = inquiries.stream().map(Inquiry::agreement).collect(Collectors.toSet());
        PolicyPack reduced = PackVariants.of(
                variant,
                variant.agreements().values().stream()
                        .filter(agreement -> touched.contains(agreement.id()))
                        .toList());
        Inquirer then = new Inquirer(reduced, RuleBook.of(reduced, options));
        LocalDate after = last.plusDays(1);
        SortedSet<Loss> losses = new TreeSet<>();
        for (Inquiry inquiry : inquiries) {
            SortedSet<String> gone = new TreeSet<>(inquiry.categories());
            gone.removeAll(then.allowed(inquiry, after).keySet());
            Collection<Permission> lost = gone.isEmpty()
                    ? List.of()
                    : inquirer.permissions(inquiry.about(gone), after).values();
            if (!lost.isEmpty()) {
                List<Inquiry> others = others(inquiry);
                for (Permission permission : lost) {
                    List<FlowRef> instead = new ArrayList<>();
                    for (Inquiry other : others) {
                        Inquirer asked = touched.contains(other.agreement()) ? then : inquirer;
                        instead.addAll(allowing(asked, other, permission.line(), after));
                    }
                    losses.add(new Loss(permission, Optional.of(last), instead));
                }
            }
        }
        return List.copyOf(losses);
    }

    private List<Inquiry> others(Inquiry inquiry) {
        return coverage.inquiries(inquiry.ends()).stream()
                .filter(other -> !other.agreement().equals(inquiry.agreement()))
                .toList();
    }

    private static List<FlowRef> allowing(Inquirer asked, Inquiry inquiry, SharingLine line, LocalDate on) {
        return inquiry.categories().contains(line.category())
                ? asked.allowed(inquiry.about(Set.of(line.category())), on).values().stream()
                        .map(asked::flow)
                        .toList()
                : List.of();
    }
}
