package uk.disc.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import uk.disc.register.RegisterChange.Kind;

/** What changed in one declared transfer that was there before. */
final class TransferDiff {
    private final String id;
    private final LockedTransfer before;
    private final LockedTransfer after;
    private final RegisterLock lock;
    private final SortedSet<String> expired;
    private final ChangeNames names;
    private final List<RegisterChange> changes = new ArrayList<>();

    TransferDiff(
            String id,
            LockedTransfer before,
            LockedTransfer after,
            RegisterLock lock,
            SortedSet<String> expired,
            ChangeNames names) {
        this.id = id;
        this.before = before;
        this.after = after;
        this.lock = lock;
        this.expired = expired;
        this.names = names;
    }

    List<RegisterChange> changes() {
        recipients();
        categories();
        purposes();
        senders();
        channels();
        sends();
        if (expired.stream().noneMatch(before::restsOn)) {
            grounds();
            safeguards();
            verdict();
        }
        owners();
        for (String path : without(after.unknown(), before.unknown())) {
            add(Kind.NEW_UNKNOWN, id + " now sends " + path + ", and what that holds is not known.");
        }
        for (String path : without(before.unknown(), after.unknown())) {
            add(Kind.NARROWED, id + " no longer sends " + path + " unknown.");
        }
        words();
        return changes;
    }

    /** What is only said, and taken at its word: these are the ways to share more while less seems to be shared. */
    private void words() {
        for (String path : without(after.notPersonal(), before.notPersonal())) {
            add(Kind.MARKED_NOT_PERSONAL, id + " now sends " + path + " as something that tells nothing of a person.");
        }
        for (String path : without(before.notPersonal(), after.notPersonal())) {
            add(Kind.NARROWED, id + " no longer sends " + path + " as something that tells nothing of a person.");
        }
        for (String agreement : without(before.receivedUnder(), after.receivedUnder())) {
            add(
                    Kind.SAFEGUARD_REMOVED,
                    id + " no longer says that it passes on what was received under " + agreement + ".");
        }
        for (String agreement : without(after.receivedUnder(), before.receivedUnder())) {
            add(Kind.NARROWED, id + " now says that it passes on what was received under " + agreement + ".");
        }
    }

    private void recipients() {
        for (String recipient : without(after.recipients(), before.recipients())) {
            add(
                    Kind.NEW_RECIPIENT,
                    names.recipient(recipient) + " now receives "
                            + names.categories(categories(after, recipient)) + " for "
                            + names.purposes(after.purposes()) + ", by " + id + ".");
        }
        for (String recipient : without(before.recipients(), after.recipients())) {
            add(
                    Kind.NARROWED,
                    names.recipient(recipient) + " no longer receives "
                            + names.categories(categories(before, recipient)) + " by " + id + ".");
        }
    }

    private static SortedSet<String> categories(LockedTransfer transfer, String recipient) {
        return transfer.lines().stream()
                .filter(line -> line.recipient().equals(recipient))
                .map(LockedLine::category)
                .filter(category -> !category.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What those who received already receive more or less, one change a category. */
    private void categories() {
        SortedMap<String, SortedSet<String>> more = new TreeMap<>();
        SortedMap<String, SortedSet<String>> less = new TreeMap<>();
        SortedSet<String> both = new TreeSet<>(before.recipients());
        both.retainAll(after.recipients());
        for (String recipient : both) {
            SortedSet<String> old = categories(before, recipient);
            SortedSet<String> now = categories(after, recipient);
            without(now, old)
                    .forEach(code ->
                            more.computeIfAbsent(code, any -> new TreeSet<>()).add(recipient));
            without(old, now)
                    .forEach(code ->
                            less.computeIfAbsent(code, any -> new TreeSet<>()).add(recipient));
        }
        more.forEach((code, recipients) -> add(
                lock.special().contains(code) ? Kind.NEW_SPECIAL_CATEGORY : Kind.NEW_CATEGORY,
                names.recipients(recipients) + " now also " + receive(recipients) + " " + names.category(code) + ", by "
                        + id + "."));
        less.forEach((code, recipients) -> add(
                Kind.NARROWED,
                names.recipients(recipients) + " no longer " + receive(recipients) + " " + names.category(code) + " by "
                        + id + "."));
    }

    private static String receive(SortedSet<String> recipients) {
        return recipients.size() == 1 ? "receives" : "receive";
    }

    private void purposes() {
        if (!before.purposes().equals(after.purposes())) {
            add(
                    Kind.NEW_PURPOSE,
                    id + " is now sent for " + names.purposes(after.purposes()) + ", before for "
                            + names.purposes(before.purposes()) + ".");
        }
    }

    private void senders() {
        for (String sender : without(after.senders(), before.senders())) {
            add(Kind.NEW_SENDER, names.organisation(sender) + " now sends by " + id + ".");
        }
        for (String sender : without(before.senders(), after.senders())) {
            add(Kind.NARROWED, names.organisation(sender) + " no longer sends by " + id + ".");
        }
    }

    private void channels() {
        if (!before.channels().equals(after.channels())) {
            add(
                    Kind.CHANNEL_CHANGED,
                    id + " is now written as " + named(after.channels()) + ", before as " + named(before.channels())
                            + ".");
        }
    }

    private void sends() {
        SortedSet<LockedSend> more = new TreeSet<>(after.sends());
        more.removeAll(before.sends());
        SortedSet<LockedSend> less = new TreeSet<>(before.sends());
        less.removeAll(after.sends());
        if (!more.isEmpty()) {
            add(
                    Kind.CHANNEL_CHANGED,
                    id + " is now " + (less.isEmpty() ? "also " : "") + "sent by " + words(more)
                            + (less.isEmpty() ? "." : ", before by " + words(less) + "."));
        } else if (!less.isEmpty()) {
            add(Kind.NARROWED, id + " is no longer sent by " + words(less) + ".");
        }
    }

    private static String words(SortedSet<LockedSend> sends) {
        return Wording.and(sends.stream().map(LockedSend::words).toList());
    }

    private static <E extends Enum<E>> String named(SortedSet<E> constants) {
        return Wording.and(constants.stream().map(Enum::name).toList());
    }

    /** For what goes the same way: whether it rests on another agreement, or else on another flow or lawful basis. */
    private void grounds() {
        SortedMap<String, SortedSet<String>> agreements = new TreeMap<>();
        SortedMap<String, SortedSet<String>> bases = new TreeMap<>();
        for (LockedLine now : after.lines()) {
            for (LockedLine old : before.lines()) {
                if (!now.sameRoute(old) || now.category().isEmpty()) {
                    continue;
                }
                if (isWhyTheVerdictChanged(now, old)) {
                    continue;
                }
                if (!now.agreement().equals(old.agreement())) {
                    group(agreements, now, old, (line, other) -> agreement(line));
                } else if (!basis(now).equals(basis(old))) {
                    group(bases, now, old, this::basisInWords);
                }
            }
        }
        agreements.forEach((rest, codes) -> add(Kind.AGREEMENT_CHANGED, grounded(codes, rest)));
        bases.forEach((rest, codes) -> add(Kind.BASIS_CHANGED, grounded(codes, rest)));
    }

    private static void group(
            SortedMap<String, SortedSet<String>> groups,
            LockedLine now,
            LockedLine old,
            BiFunction<LockedLine, LockedLine, String> words) {
        groups.computeIfAbsent(words.apply(now, old) + ", before on " + words.apply(old, now), any -> new TreeSet<>())
                .add(now.category());
    }

    private String grounded(SortedSet<String> codes, String rest) {
        boolean all = codes.equals(after.categories());
        return all
                ? id + " now rests on " + rest + "."
                : "In " + id + ", " + names.categories(codes) + " now " + (codes.size() == 1 ? "rests" : "rest")
                        + " on " + rest + ".";
    }

    private static String agreement(LockedLine line) {
        return line.agreement().map(code -> "agreement " + code).orElse("no agreement");
    }

    private static List<Optional<String>> basis(LockedLine line) {
        return List.of(line.flow(), line.article6(), line.article9());
    }

    /** Only what differs from the other is named. */
    private String basisInWords(LockedLine line, LockedLine other) {
        List<String> parts = new ArrayList<>();
        if (!line.flow().equals(other.flow())) {
            parts.add(line.flow().map(flow -> "flow " + flow).orElse("no flow"));
        }
        if (!line.article6().equals(other.article6())) {
            parts.add(line.article6().map(names::ground).orElse("no recorded basis"));
        }
        if (!line.article9().equals(other.article9())) {
            parts.add(line.article9().map(names::ground).orElse("no recorded condition"));
        }
        return Wording.and(parts);
    }

    private void safeguards() {
        for (String code : without(before.safeguards(), after.safeguards())) {
            add(Kind.SAFEGUARD_REMOVED, id + " no longer has the safeguard " + code + ".");
        }
        for (String code : without(after.safeguards(), before.safeguards())) {
            add(Kind.NARROWED, id + " now has the safeguard " + code + ".");
        }
    }

    private void verdict() {
        if (verdictIsTold()) {
            add(
                    isWorse() ? Kind.VERDICT_WORSE : Kind.VERDICT_BETTER,
                    id + " was " + before.verdict().words() + " and is now "
                            + after.verdict().words()
                            + why().map(reason -> ": " + reason).orElse("") + ".");
        }
    }

    private boolean verdictIsTold() {
        boolean saidAlready = after.verdict() == Verdict.UNKNOWN
                && !without(after.unknown(), before.unknown()).isEmpty();
        return before.verdict() != after.verdict() && !saidAlready;
    }

    private boolean isWorse() {
        return after.verdict().isWorseThan(before.verdict());
    }

    /** Whether a line has lost its agreement as the verdict became worse, or found one as it became better: the verdict's sentence says so. */
    private boolean isWhyTheVerdictChanged(LockedLine now, LockedLine old) {
        LockedLine without = isWorse() ? now : old;
        LockedLine with = isWorse() ? old : now;
        return verdictIsTold()
                && without.agreement().isEmpty()
                && with.agreement().isPresent();
    }

    private Optional<String> why() {
        SortedMap<String, SortedSet<String>> agreements = new TreeMap<>();
        for (LockedLine now : after.lines()) {
            for (LockedLine old : before.lines()) {
                if (now.sameRoute(old) && isWhyTheVerdictChanged(now, old)) {
                    agreements
                            .computeIfAbsent(agreement(isWorse() ? old : now), any -> new TreeSet<>())
                            .add(now.category());
                }
            }
        }
        List<String> reasons = new ArrayList<>();
        agreements.forEach((agreement, codes) -> reasons.add(names.categories(codes)
                + (isWorse() ? " no longer " : " now ")
                + (codes.size() == 1 ? "rests" : "rest") + " on " + agreement));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(Wording.and(reasons));
    }

    private void owners() {
        if (!before.owners().equals(after.owners())) {
            add(
                    Kind.OWNER_CHANGED,
                    Wording.and(after.owners()) + " now answers for " + id + ", before " + Wording.and(before.owners())
                            + ".");
        }
    }

    private static SortedSet<String> without(SortedSet<String> some, SortedSet<String> others) {
        SortedSet<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private void add(Kind kind, String sentence) {
        changes.add(new RegisterChange(kind, id, sentence));
    }
}
