package uk.disc.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.disc.annotation.Channel;
import uk.disc.vocabulary.Ordered;

/**
 * What was approved of one declared transfer. Declarations that share an id are one transfer.
 *
 * @param lines what goes from whom to whom, and what it rests on
 * @param verdict the worst verdict of its declarations
 * @param owners its owners
 * @param channels how its payload is written
 * @param sends the calls by which it is sent, where method bodies are followed
 * @param safeguards what must be done on sharing
 * @param unknown what leaves and is not known
 * @param notPersonal what leaves and is marked as telling nothing of a person
 * @param receivedUnder the agreements under which it says that some of it was received
 */
public record LockedTransfer(
        SortedSet<LockedLine> lines,
        Verdict verdict,
        SortedSet<String> owners,
        SortedSet<Channel> channels,
        SortedSet<LockedSend> sends,
        SortedSet<String> safeguards,
        SortedSet<String> unknown,
        SortedSet<String> notPersonal,
        SortedSet<String> receivedUnder) {
    /** Copies the sets. */
    public LockedTransfer {
        lines = Ordered.set(lines);
        owners = Ordered.set(owners);
        channels = Ordered.set(channels);
        sends = Ordered.set(sends);
        safeguards = Ordered.set(safeguards);
        unknown = Ordered.set(unknown);
        notPersonal = Ordered.set(notPersonal);
        receivedUnder = Ordered.set(receivedUnder);
    }

    static LockedTransfer of(SharingRegister.Entry entry, Collection<AddressedSend> sent) {
        TransferFacts facts = entry.facts();
        return new LockedTransfer(
                LockedLines.of(entry),
                entry.verdict(),
                Ordered.set(List.of(facts.owner())),
                Ordered.set(List.of(facts.channel())),
                sent.stream()
                        .filter(send -> send.transfer().equals(facts.id()))
                        .map(LockedSend::of)
                        .collect(Collectors.toCollection(TreeSet::new)),
                entry.obligations(),
                facts.unresolved().stream().map(UnresolvedItem::path).collect(Collectors.toCollection(TreeSet::new)),
                facts.notPersonal().stream().map(LeftOutItem::path).collect(Collectors.toCollection(TreeSet::new)),
                facts.receivedUnder());
    }

    LockedTransfer and(LockedTransfer other) {
        return new LockedTransfer(
                both(lines, other.lines),
                worst(verdict, other.verdict),
                both(owners, other.owners),
                both(channels, other.channels),
                both(sends, other.sends),
                both(safeguards, other.safeguards),
                both(unknown, other.unknown),
                both(notPersonal, other.notPersonal),
                both(receivedUnder, other.receivedUnder));
    }

    LockedTransfer withoutSends() {
        return new LockedTransfer(
                lines, verdict, owners, channels, new TreeSet<>(), safeguards, unknown, notPersonal, receivedUnder);
    }

    SortedSet<String> senders() {
        return all(LockedLine::sender);
    }

    SortedSet<String> recipients() {
        return all(LockedLine::recipient);
    }

    SortedSet<String> purposes() {
        return all(LockedLine::purpose);
    }

    SortedSet<String> categories() {
        SortedSet<String> categories = all(LockedLine::category);
        categories.remove("");
        return categories;
    }

    boolean restsOn(String agreement) {
        return lines.stream().anyMatch(line -> line.agreement().equals(Optional.of(agreement)));
    }

    private SortedSet<String> all(Function<LockedLine, String> part) {
        return lines.stream().map(part).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Verdict worst(Verdict one, Verdict other) {
        return one.isWorseThan(other) ? one : other;
    }

    private static <T extends Comparable<? super T>> SortedSet<T> both(SortedSet<T> some, SortedSet<T> others) {
        SortedSet<T> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
