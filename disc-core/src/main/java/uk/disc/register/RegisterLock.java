package uk.disc.register;

import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;

/**
 * What a team has approved: a register without places and days, which the team commits as {@code sharing-register.lock}. Moving or
 * reformatting code changes nothing in it.
 *
 * @param transfers the declared transfers, by id
 * @param found what leaves without a declaration, by id
 * @param bodiesFollowed whether method bodies were followed in every module
 * @param unfollowed the method bodies that could not be followed
 * @param steps the named steps after which information tells less
 * @param agreements the days on which each agreement named is to hold; an agreement the pack does not have is left out
 * @param special the categories, of those that leave, to which the law gives special protection
 * @param baseline findings that are still to be mended and fail no build meanwhile
 */
public record RegisterLock(
        SortedMap<String, LockedTransfer> transfers,
        SortedMap<String, LockedFound> found,
        boolean bodiesFollowed,
        SortedSet<String> unfollowed,
        SortedSet<LockedStep> steps,
        SortedMap<String, Period> agreements,
        SortedSet<String> special,
        SortedSet<BaselineEntry> baseline) {
    /** The usual name of the file. */
    public static final String FILE = "sharing-register.lock";

    /** Copies the collections. */
    public RegisterLock {
        transfers = Ordered.map(transfers);
        found = Ordered.map(found);
        unfollowed = Ordered.set(unfollowed);
        steps = Ordered.set(steps);
        agreements = Ordered.map(agreements);
        special = Ordered.set(special);
        baseline = Ordered.set(baseline);
    }

    /**
     * What there is to approve in a register. The baseline is empty. The agreements' days and the special categories are those of the
     * pack it was judged by, as the register took them over.
     *
     * @param register the register
     * @return the lock
     */
    public static RegisterLock of(SharingRegister register) {
        SortedMap<String, LockedTransfer> transfers = new TreeMap<>();
        register.transfers()
                .forEach(entry -> transfers.merge(
                        entry.facts().id(), LockedTransfer.of(entry, register.sends()), LockedTransfer::and));
        SortedMap<String, LockedFound> found = new TreeMap<>();
        register.found().forEach(one -> found.merge(one.facts().id(), LockedFound.of(one), LockedFound::and));
        SortedMap<String, Period> agreements = new TreeMap<>();
        register.transfers().stream()
                .flatMap(entry -> entry.facts().agreements().stream())
                .forEach(id -> register.pack()
                        .agreement(id)
                        .ifPresent(known -> agreements.put(id, new Period(known.from(), known.to()))));
        SortedSet<String> leaving = transfers.values().stream()
                .flatMap(transfer -> transfer.categories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        found.values().forEach(one -> leaving.addAll(one.categories()));
        return new RegisterLock(
                transfers,
                found,
                !register.modules().isEmpty() && register.bodiesNotFollowed().isEmpty(),
                register.unfollowed().stream()
                        .map(UnfollowedMethod::method)
                        .collect(Collectors.toCollection(TreeSet::new)),
                register.reclassifications().stream()
                        .map(LockedStep::of)
                        .collect(Collectors.toCollection(TreeSet::new)),
                agreements,
                leaving.stream()
                        .filter(register.pack().special()::contains)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>());
    }

    /**
     * This with a baseline.
     *
     * @param entries the findings that are still to be mended
     * @return a new lock
     */
    public RegisterLock withBaseline(Collection<BaselineEntry> entries) {
        return new RegisterLock(
                transfers, found, bodiesFollowed, unfollowed, steps, agreements, special, new TreeSet<>(entries));
    }

    /** This without what only following method bodies can bring to light. */
    RegisterLock withoutBodies() {
        SortedMap<String, LockedTransfer> declared = new TreeMap<>();
        transfers.forEach((id, transfer) -> declared.put(id, transfer.withoutSends()));
        return new RegisterLock(
                declared, new TreeMap<>(), false, new TreeSet<>(), new TreeSet<>(), agreements, special, baseline);
    }
}
