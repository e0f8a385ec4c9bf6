package uk.disc.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The lines of one judged transfer: each sender × recipient × category, with its ground. */
final class LockedLines {
    private LockedLines() {}

    static SortedSet<LockedLine> of(SharingRegister.Entry entry) {
        TransferFacts facts = entry.facts();
        SortedSet<String> categories = facts.payload().stream()
                .flatMap(item -> item.categories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<LockedLine> lines = new TreeSet<>();
        for (String sender : orNone(facts.senders())) {
            for (String recipient : orNone(facts.recipients())) {
                for (String category : orNone(categories)) {
                    lines.add(line(entry, sender, recipient, category));
                }
            }
        }
        return lines;
    }

    private static Collection<String> orNone(Collection<String> some) {
        return some.isEmpty() ? List.of("") : some;
    }

    private static LockedLine line(SharingRegister.Entry entry, String sender, String recipient, String category) {
        Optional<SharingRegister.Ground> ground = entry.grounds().stream()
                .filter(one -> one.sender().equals(sender)
                        && one.recipient().equals(recipient)
                        && one.category().equals(category))
                .findFirst();
        return new LockedLine(
                category,
                sender,
                recipient,
                entry.facts().purpose(),
                ground.flatMap(SharingRegister.Ground::agreement),
                ground.flatMap(SharingRegister.Ground::flow),
                ground.flatMap(SharingRegister.Ground::article6),
                ground.flatMap(SharingRegister.Ground::article9));
    }
}
