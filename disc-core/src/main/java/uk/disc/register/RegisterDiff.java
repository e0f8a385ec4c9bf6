package uk.disc.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Period;

/**
 * What changed between two registers, or between a register and what was approved. It compares what is shared, never where it is
 * written: moving or reformatting code yields no change of a lock.
 */
public final class RegisterDiff {
    private final RegisterLock before;
    private final RegisterLock after;
    private final boolean bodiesLost;
    private final Optional<LocalDate> asOf;
    private final ChangeNames names;
    private final List<RegisterChange> changes = new ArrayList<>();

    private RegisterDiff(RegisterLock before, RegisterLock after, Optional<LocalDate> asOf, ChangeNames names) {
        // What nobody looked for is not gone.
        this.bodiesLost = before.bodiesFollowed() && !after.bodiesFollowed();
        this.before = bodiesLost ? before.withoutBodies() : before;
        this.after = after;
        this.asOf = asOf;
        this.names = names;
    }

    /**
     * The changes between two locks.
     *
     * @param before the one before
     * @param after the one after
     * @param asOf the day on which agreements are looked at; without one, no agreement's end is told
     * @param pack whose names are used; without one, codes stand for themselves
     * @return every change, the most serious first
     */
    public static List<RegisterChange> between(
            RegisterLock before, RegisterLock after, Optional<LocalDate> asOf, Optional<PolicyPack> pack) {
        return new RegisterDiff(before, after, asOf, ChangeNames.of(pack)).changes();
    }

    /**
     * The changes from what was approved to a register.
     *
     * @param approved what was approved
     * @param now the register
     * @param pack whose names are used; without one, those that the register took from its own
     * @return every change, the most serious first
     */
    public static List<RegisterChange> between(RegisterLock approved, SharingRegister now, Optional<PolicyPack> pack) {
        return new RegisterDiff(approved, RegisterLock.of(now), Optional.of(now.asOf()), ChangeNames.of(pack, now))
                .changes();
    }

    /**
     * The changes between two registers; a declaration that stands elsewhere is told too.
     *
     * @param before the one before
     * @param after the one after
     * @param pack whose names are used; without one, those that the registers took from theirs
     * @return every change, the most serious first
     */
    public static List<RegisterChange> between(
            SharingRegister before, SharingRegister after, Optional<PolicyPack> pack) {
        RegisterDiff diff = new RegisterDiff(
                RegisterLock.of(before),
                RegisterLock.of(after),
                Optional.of(after.asOf()),
                ChangeNames.of(pack, after, before));
        diff.moved(places(before), places(after));
        return diff.changes();
    }

    private static Map<String, SortedSet<String>> places(SharingRegister register) {
        return register.transfers().stream()
                .map(SharingRegister.Entry::facts)
                .collect(Collectors.groupingBy(
                        TransferFacts::id,
                        TreeMap::new,
                        Collectors.mapping(
                                facts -> facts.type() + "." + facts.method(), Collectors.toCollection(TreeSet::new))));
    }

    private void moved(Map<String, SortedSet<String>> from, Map<String, SortedSet<String>> to) {
        from.forEach((id, places) -> Optional.ofNullable(to.get(id))
                .filter(others -> !others.equals(places))
                .ifPresent(others -> add(
                        RegisterChange.Kind.MOVED,
                        id,
                        id + " is now declared at " + Wording.and(others) + ", before at " + Wording.and(places)
                                + ".")));
    }

    private List<RegisterChange> changes() {
        after.transfers()
                .forEach((id, transfer) -> Optional.ofNullable(
                                before.transfers().get(id))
                        .ifPresentOrElse(
                                old -> changes.addAll(
                                        new TransferDiff(id, old, transfer, after, expired(), names).changes()),
                                () -> appeared(id, transfer)));
        before.transfers().forEach((id, transfer) -> {
            if (!after.transfers().containsKey(id)) {
                add(
                        RegisterChange.Kind.REMOVED,
                        id,
                        id + " is gone: " + names.recipients(transfer.recipients()) + " no longer "
                                + (transfer.recipients().size() == 1 ? "receives" : "receive") + " "
                                + names.categories(transfer.categories()) + " by it.");
            }
        });
        if (bodiesLost) {
            add(
                    RegisterChange.Kind.NEW_UNKNOWN,
                    "",
                    "Method bodies are no longer followed: what they send without a declaration is not known.");
        }
        found();
        agreements();
        steps();
        after.unfollowed().stream()
                .filter(method -> !before.unfollowed().contains(method))
                .forEach(method -> add(
                        RegisterChange.Kind.NEW_UNKNOWN, method, "What " + method + " sends can no longer be told."));
        return changes.stream().sorted().distinct().toList();
    }

    private void appeared(String id, LockedTransfer transfer) {
        SortedSet<String> known = before.transfers().values().stream()
                .flatMap(other -> other.recipients().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> strangers = new TreeSet<>(transfer.recipients());
        strangers.removeAll(known);
        String what = names.categories(transfer.categories()) + " for " + names.purposes(transfer.purposes());
        if (strangers.isEmpty()) {
            add(
                    RegisterChange.Kind.NEW_TRANSFER,
                    id,
                    id + " is new: it sends " + names.recipients(transfer.recipients()) + " " + what + ".");
        }
        for (String stranger : strangers) {
            add(
                    RegisterChange.Kind.NEW_RECIPIENT,
                    id,
                    names.recipient(stranger) + " now receives " + what + ", by the new transfer " + id + ".");
        }
    }

    private void found() {
        after.found()
                .forEach((id, found) -> Optional.ofNullable(before.found().get(id))
                        .ifPresentOrElse(old -> found(id, old, found), () -> {
                            if (found.verdict().isPresent()) {
                                add(
                                        RegisterChange.Kind.NEW_TRANSFER,
                                        id,
                                        id + " now sends " + names.categories(found.categories()) + " undeclared.");
                            }
                        }));
        before.found().forEach((id, found) -> {
            if (!after.found().containsKey(id) && found.verdict().isPresent()) {
                add(
                        RegisterChange.Kind.REMOVED,
                        id,
                        id + " no longer sends " + names.categories(found.categories()) + " undeclared.");
            }
        });
    }

    private void found(String id, LockedFound old, LockedFound found) {
        for (String category : found.categories()) {
            if (!old.categories().contains(category)) {
                add(more(category), id, id + " now sends " + names.category(category) + " too, undeclared.");
            }
        }
        for (String category : old.categories()) {
            if (!found.categories().contains(category)) {
                add(
                        RegisterChange.Kind.NARROWED,
                        id,
                        id + " no longer sends " + names.category(category) + " undeclared.");
            }
        }
        if (old.verdict().isPresent()
                && found.verdict().isPresent()
                && found.verdict().get().isWorseThan(old.verdict().get())) {
            add(
                    RegisterChange.Kind.VERDICT_WORSE,
                    id,
                    "What " + id + " sends undeclared was "
                            + old.verdict().get().words() + " and is now "
                            + found.verdict().get().words() + ".");
        }
    }

    private RegisterChange.Kind more(String category) {
        return after.special().contains(category)
                ? RegisterChange.Kind.NEW_SPECIAL_CATEGORY
                : RegisterChange.Kind.NEW_CATEGORY;
    }

    /** The agreements that something rested on and that have ended. */
    private SortedSet<String> expired() {
        SortedSet<String> expired = new TreeSet<>();
        after.agreements().forEach((id, days) -> {
            boolean over =
                    days.to().isPresent() && asOf.isPresent() && days.to().get().isBefore(asOf.get());
            if (over && before.transfers().values().stream().anyMatch(transfer -> transfer.restsOn(id))) {
                expired.add(id);
            }
        });
        return expired;
    }

    private void agreements() {
        SortedSet<String> expired = expired();
        after.agreements().forEach((id, days) -> {
            String until = days.to().map(LocalDate::toString).orElse("no day");
            if (expired.contains(id)) {
                add(
                        RegisterChange.Kind.AGREEMENT_EXPIRED,
                        id,
                        "Agreement " + id + " ended on " + until + ", and " + Wording.and(restingOn(id))
                                + " rested on it.");
            } else if (Optional.ofNullable(before.agreements().get(id))
                    .filter(old -> !old.equals(days))
                    .isPresent()) {
                add(
                        RegisterChange.Kind.AGREEMENT_CHANGED,
                        id,
                        "Agreement " + id + " now holds " + during(days) + ", before "
                                + during(before.agreements().getOrDefault(id, Period.ALWAYS)) + ".");
            }
        });
    }

    private List<String> restingOn(String agreement) {
        return before.transfers().entrySet().stream()
                .filter(entry -> entry.getValue().restsOn(agreement))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String during(Period days) {
        return days.from().map(from -> "from " + from).orElse("from the beginning")
                + days.to().map(to -> " to " + to).orElse(" without an end");
    }

    private void steps() {
        for (LockedStep step : before.steps()) {
            if (!after.steps().contains(step)) {
                boolean other =
                        after.steps().stream().anyMatch(one -> one.method().equals(step.method()));
                add(
                        RegisterChange.Kind.SAFEGUARD_REMOVED,
                        step.method(),
                        step.method()
                                + (other
                                        ? " no longer takes away the same: before, it took away "
                                        : " no longer takes away ")
                                + names.categories(step.from()) + ".");
            }
        }
        for (LockedStep step : after.steps()) {
            if (before.steps().stream().noneMatch(one -> one.method().equals(step.method()))) {
                add(
                        RegisterChange.Kind.NEW_STEP,
                        step.method(),
                        step.method() + " is now taken at its word that it takes away " + names.categories(step.from())
                                + ".");
            }
        }
    }

    private void add(RegisterChange.Kind kind, String about, String sentence) {
        changes.add(new RegisterChange(kind, about, sentence));
    }
}
