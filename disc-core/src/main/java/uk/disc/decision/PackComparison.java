package uk.disc.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.disc.agreement.Flow;
import uk.disc.decision.PackChange.Changed;
import uk.disc.policy.PolicyPack;

/** Compares what two packs let be sent between the same ends. */
final class PackComparison {
    private final List<Permission> newlyPermitted = new ArrayList<>();
    private final List<Permission> newlyDenied = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();

    private PackComparison() {}

    static PackChange between(
            PolicyPack before, Coverage coveredBefore, PolicyPack after, RuleBook.Options options, LocalDate day) {
        Coverage coveredAfter = new Coverage(after);
        SortedSet<Inquiry.Ends> touched = new Touched(before, coveredBefore, after, coveredAfter).ends();
        Side old = new Side(before, coveredBefore, options, touched, day);
        Side edited = new Side(after, coveredAfter, options, touched, day);
        PackComparison comparison = new PackComparison();
        touched.forEach(ends -> comparison.compare(old.of(ends), edited.of(ends)));
        return new PackChange(day, comparison.newlyPermitted, comparison.newlyDenied, comparison.changed);
    }

    private void compare(SharedBetween before, SharedBetween after) {
        Set<String> categories = new TreeSet<>(before.best().keySet());
        categories.addAll(after.best().keySet());
        for (String category : categories) {
            Optional<Permission> old = Optional.ofNullable(before.best().get(category));
            Optional<Permission> edited = Optional.ofNullable(after.best().get(category));
            if (old.isEmpty()) {
                edited.ifPresent(newlyPermitted::add);
            } else if (edited.isEmpty()) {
                old.ifPresent(newlyDenied::add);
            } else {
                compare(before, old.get(), after, edited.get());
            }
        }
    }

    private void compare(SharedBetween before, Permission old, SharedBetween after, Permission edited) {
        Window daysBefore = before.days(old);
        Window daysAfter = after.days(edited);
        EnumSet<Difference> differences =
                Terms.of(old, before.flow(old)).differences(Terms.of(edited, after.flow(edited)));
        if (!old.under().agreement().equals(edited.under().agreement())
                || !old.under().flow().equals(edited.under().flow())) {
            differences.add(Difference.FLOW);
        }
        if (!daysBefore.equals(daysAfter)) {
            differences.add(Difference.DAYS);
        }
        if (!differences.isEmpty()) {
            changed.add(new Changed(old, edited, daysBefore, daysAfter, new TreeSet<>(differences)));
        }
    }

    /** One of the two packs. */
    private static final class Side {
        private final PolicyPack pack;
        private final Map<Inquiry.Ends, List<Inquiry>> inquiries;
        private final Inquirer inquirer;
        private final LocalDate day;

        /** Only agreements that concern the ends are asked. */
        Side(
                PolicyPack pack,
                Coverage coverage,
                RuleBook.Options options,
                Collection<Inquiry.Ends> touched,
                LocalDate day) {
            this.pack = pack;
            this.day = day;
            inquiries = coverage.inquiries(touched);
            Set<String> asked = new TreeSet<>();
            inquiries.values().forEach(several -> several.forEach(inquiry -> asked.add(inquiry.agreement())));
            PolicyPack reduced = PackVariants.of(
                    pack,
                    pack.agreements().values().stream()
                            .filter(agreement -> asked.contains(agreement.id()))
                            .toList());
            inquirer = new Inquirer(reduced, RuleBook.of(reduced, options));
        }

        SharedBetween of(Inquiry.Ends ends) {
            List<Inquiry> between = inquiries.getOrDefault(ends, List.of());
            return new SharedBetween(
                    pack,
                    inquirer,
                    between,
                    between.size() == 1 ? inquirer.permissions(between.get(0), day) : chosen(ends, between));
        }

        private SortedMap<String, Permission> chosen(Inquiry.Ends ends, List<Inquiry> several) {
            SortedSet<String> categories = new TreeSet<>();
            several.forEach(inquiry -> categories.addAll(inquiry.categories()));
            SortedMap<String, CategoryDecision> chosen = inquirer.allowed(ends, categories, day);
            SortedMap<String, Permission> best = new TreeMap<>();
            for (Inquiry inquiry : several) {
                SortedSet<String> own = new TreeSet<>(inquiry.categories());
                own.removeIf(category -> Optional.ofNullable(chosen.get(category))
                        .flatMap(CategoryDecision::agreement)
                        .filter(inquiry.agreement()::equals)
                        .isEmpty());
                if (!own.isEmpty()) {
                    best.putAll(inquirer.permissions(inquiry.about(own), day));
                }
            }
            return best;
        }
    }

    /**
     * What one pack lets be sent between two ends for one purpose.
     *
     * @param pack the pack
     * @param inquirer asks its rule book
     * @param inquiries what its agreements might let be sent, by agreement
     * @param best by category, the permission that the rule book chooses
     */
    private record SharedBetween(
            PolicyPack pack, Inquirer inquirer, List<Inquiry> inquiries, SortedMap<String, Permission> best) {
        Flow flow(Permission permission) {
            return Optional.ofNullable(pack.agreements().get(permission.under().agreement()))
                    .flatMap(agreement -> agreement.flow(permission.under().flow()))
                    .orElseThrow();
        }

        /** The days without a break on which it may be sent, whichever agreement lets it. */
        Window days(Permission permission) {
            if (inquiries.size() == 1) {
                return permission.during(); // no other agreement could add to it
            }
            String category = permission.line().category();
            Optional<LocalDate> from = permission.during().from();
            for (Optional<Window> earlier = at(category, from.map(first -> first.minusDays(1)));
                    earlier.isPresent();
                    earlier = at(category, from.map(first -> first.minusDays(1)))) {
                from = earlier.get().from();
            }
            Optional<LocalDate> to = permission.during().to();
            for (Optional<Window> later = at(category, to.map(last -> last.plusDays(1)));
                    later.isPresent();
                    later = at(category, to.map(last -> last.plusDays(1)))) {
                to = later.get().to();
            }
            return new Window(from, to);
        }

        private Optional<Window> at(String category, Optional<LocalDate> on) {
            for (Inquiry inquiry : inquiries) {
                if (on.isPresent() && inquiry.categories().contains(category)) {
                    for (Permission permission : inquirer.permissions(inquiry.about(Set.of(category)), on.get())
                            .values()) {
                        return Optional.of(permission.during());
                    }
                }
            }
            return Optional.empty();
        }
    }
}
