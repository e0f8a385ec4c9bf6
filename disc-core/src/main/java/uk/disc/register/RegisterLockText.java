package uk.disc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A {@link RegisterLock} as text: one fact a line, sorted, so that a pull request shows exactly the facts that changed. The format is
 * described in {@code docs/register-lock.md}.
 */
public final class RegisterLockText {
    /** The first line that is not a comment. */
    static final String FORMAT = "register-lock 1";

    private static final String HEAD = """
            # What this code shares, one fact a line. Whoever approves a change of this file approves what it says.
            # "disc accept" writes it; it is not edited by hand.
            """;

    private RegisterLockText() {}

    /**
     * Writes a lock.
     *
     * @param lock the lock
     * @return its text, with a final line feed
     */
    public static String write(RegisterLock lock) {
        SortedSet<String> lines = new TreeSet<>();
        lock.agreements()
                .forEach((id, days) -> add(lines, "agreement", id, "from", day(days.from()), "to", day(days.to())));
        lock.baseline()
                .forEach(entry -> add(
                        lines,
                        "baseline",
                        entry.key(),
                        none(entry.transfer()),
                        entry.headline(),
                        "times",
                        String.valueOf(entry.times())));
        lock.special().forEach(code -> add(lines, "special", code));
        if (lock.bodiesFollowed()) {
            add(lines, "bodies", "followed");
        }
        lock.unfollowed().forEach(method -> add(lines, "unfollowed", method));
        lock.steps()
                .forEach(step -> add(lines, "step", step.method(), "from", codes(step.from()), "to", codes(step.to())));
        lock.found().forEach((id, found) -> found(id, found, lines));
        lock.transfers().forEach((id, transfer) -> transfer(id, transfer, lines));
        return HEAD + FORMAT + "\n" + (lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    /**
     * Reads a lock.
     *
     * @param text its text
     * @return the lock
     * @throws RegisterLockException if a line is none of a lock's; it names each
     */
    public static RegisterLock read(String text) {
        return new RegisterLockReader(text).read();
    }

    private static void transfer(String id, LockedTransfer transfer, Collection<String> lines) {
        add(lines, "transfer", id, "verdict", transfer.verdict().words());
        transfer.owners().forEach(owner -> add(lines, "transfer", id, "owner", owner));
        transfer.channels().forEach(channel -> add(lines, "transfer", id, "channel", channel.name()));
        transfer.sends()
                .forEach(send -> add(lines, "transfer", id, "call", send.call(), "to", none(send.destination())));
        transfer.safeguards().forEach(safeguard -> add(lines, "transfer", id, "safeguard", safeguard));
        transfer.unknown().forEach(path -> add(lines, "transfer", id, "unknown", path));
        transfer.notPersonal().forEach(path -> add(lines, "transfer", id, "not-personal", path));
        transfer.receivedUnder().forEach(agreement -> add(lines, "transfer", id, "received-under", agreement));
        for (LockedLine line : transfer.lines()) {
            add(
                    lines,
                    "transfer",
                    id,
                    "sends",
                    none(line.category()),
                    "from",
                    none(line.sender()),
                    "to",
                    none(line.recipient()),
                    "for",
                    none(line.purpose()),
                    "under",
                    line.agreement().orElse("-"),
                    line.flow().orElse("-"),
                    "on",
                    line.article6().orElse("-"),
                    line.article9().orElse("-"));
        }
    }

    private static void found(String id, LockedFound found, Collection<String> lines) {
        add(lines, "found", id, "verdict", found.verdict().map(Verdict::words).orElse("-"));
        found.categories().forEach(code -> add(lines, "found", id, "carries", code));
    }

    private static void add(Collection<String> lines, String... words) {
        List<String> written = new ArrayList<>();
        for (String word : words) {
            written.add(LockWords.write(word));
        }
        lines.add(String.join(" ", written));
    }

    private static String codes(SortedSet<String> codes) {
        return none(String.join(",", codes));
    }

    private static String day(Optional<?> day) {
        return day.map(Object::toString).orElse("-");
    }

    private static String none(String word) {
        return word.isEmpty() ? "-" : word;
    }
}
