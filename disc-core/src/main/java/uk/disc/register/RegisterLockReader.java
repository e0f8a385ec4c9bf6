package uk.disc.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.disc.annotation.Channel;
import uk.disc.vocabulary.NearestCode;
import uk.disc.vocabulary.Period;

/** Reads a lock's text, and says of every line that can't be read what is wrong with it. */
final class RegisterLockReader {
    private static final Set<String> SUBJECTS = new TreeSet<>(
            Set.of("agreement", "baseline", "special", "bodies", "unfollowed", "step", "found", "transfer"));
    private static final Set<String> OF_TRANSFER = new TreeSet<>(Set.of(
            "verdict", "owner", "channel", "call", "safeguard", "unknown", "not-personal", "received-under", "sends"));
    private static final Set<String> CONFLICT = Set.of("<<<<<<<", "=======", ">>>>>>>");

    private final String text;
    private final List<String> problems = new ArrayList<>();
    private final SortedMap<String, Parts> transfers = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> carried = new TreeMap<>();
    private final SortedMap<String, Optional<Verdict>> verdicts = new TreeMap<>();
    private boolean bodiesFollowed;
    private final SortedSet<String> unfollowed = new TreeSet<>();
    private final SortedSet<LockedStep> steps = new TreeSet<>();
    private final SortedMap<String, Period> agreements = new TreeMap<>();
    private final SortedSet<String> special = new TreeSet<>();
    private final SortedSet<BaselineEntry> baseline = new TreeSet<>();
    private int number;

    RegisterLockReader(String text) {
        this.text = text;
    }

    /** The facts of one transfer so far. */
    private static final class Parts {
        private Optional<Verdict> verdict = Optional.empty();
        private final SortedSet<LockedLine> lines = new TreeSet<>();
        private final SortedSet<String> owners = new TreeSet<>();
        private final SortedSet<Channel> channels = new TreeSet<>();
        private final SortedSet<LockedSend> sends = new TreeSet<>();
        private final SortedSet<String> safeguards = new TreeSet<>();
        private final SortedSet<String> unknown = new TreeSet<>();
        private final SortedSet<String> notPersonal = new TreeSet<>();
        private final SortedSet<String> receivedUnder = new TreeSet<>();

        LockedTransfer transfer(Verdict worst) {
            return new LockedTransfer(
                    lines, worst, owners, channels, sends, safeguards, unknown, notPersonal, receivedUnder);
        }
    }

    RegisterLock read() {
        boolean begun = false;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (CONFLICT.stream().anyMatch(line::startsWith)) {
                problem("a merge left its marks; run disc accept");
            } else if (!begun) {
                begun = true;
                if (!line.equals(RegisterLockText.FORMAT)) {
                    throw new RegisterLockException(
                            List.of("line " + number + ": this is no register lock of this version; it begins with '"
                                    + RegisterLockText.FORMAT + "'"));
                }
            } else {
                LockWords.read(line).ifPresentOrElse(this::fact, () -> problem("a quote or an escape is wrong"));
            }
        }
        if (!begun) {
            problems.add("the file holds no register lock: it has no line '" + RegisterLockText.FORMAT + "'");
        }
        SortedMap<String, LockedTransfer> whole = new TreeMap<>();
        transfers.forEach((id, parts) -> parts.verdict.ifPresentOrElse(
                verdict -> whole.put(id, parts.transfer(verdict)),
                () -> problems.add("transfer " + id + " has no line with its verdict")));
        SortedMap<String, LockedFound> found = new TreeMap<>();
        carried.forEach((id, categories) -> {
            if (verdicts.containsKey(id)) {
                found.put(id, new LockedFound(categories, verdicts.getOrDefault(id, Optional.empty())));
            } else {
                problems.add("found " + id + " has no line with its verdict");
            }
        });
        if (!problems.isEmpty()) {
            throw new RegisterLockException(problems);
        }
        return new RegisterLock(whole, found, bodiesFollowed, unfollowed, steps, agreements, special, baseline);
    }

    private void fact(List<String> words) {
        switch (words.get(0)) {
            case "agreement" -> agreement(words);
            case "baseline" -> {
                if (has(words, 6) && at(words, 4, "times")) {
                    baseline.add(
                            new BaselineEntry(words.get(1), none(words.get(2)), words.get(3), times(words.get(5))));
                }
            }
            case "special" -> one(words, special);
            case "bodies" -> bodiesFollowed = has(words, 2) && at(words, 1, "followed");
            case "unfollowed" -> one(words, unfollowed);
            case "step" -> {
                if (has(words, 6) && at(words, 2, "from") && at(words, 4, "to")) {
                    steps.add(new LockedStep(words.get(1), codes(words.get(3)), codes(words.get(5))));
                }
            }
            case "found" -> found(words);
            case "transfer" -> transfer(words);
            default -> unknownWord(words.get(0), SUBJECTS);
        }
    }

    private void agreement(List<String> words) {
        if (has(words, 6) && at(words, 2, "from") && at(words, 4, "to")) {
            agreements.put(words.get(1), new Period(day(words.get(3)), day(words.get(5))));
        }
    }

    private void found(List<String> words) {
        if (!has(words, 4)) {
            return;
        }
        SortedSet<String> categories = carried.computeIfAbsent(words.get(1), id -> new TreeSet<>());
        switch (words.get(2)) {
            case "carries" -> categories.add(words.get(3));
            case "verdict" ->
                verdicts.put(words.get(1), words.get(3).equals("-") ? Optional.empty() : verdict(words.get(3)));
            default -> unknownWord(words.get(2), Set.of("carries", "verdict"));
        }
    }

    private void transfer(List<String> words) {
        if (words.size() < 4) {
            problem("something is missing at its end");
            return;
        }
        Parts parts = transfers.computeIfAbsent(words.get(1), id -> new Parts());
        switch (words.get(2)) {
            case "verdict" -> {
                if (parts.verdict.isPresent()) {
                    problem("this transfer has a verdict already");
                }
                parts.verdict = verdict(words.get(3));
            }
            case "owner" -> parts.owners.add(words.get(3));
            case "channel" -> channel(words.get(3)).ifPresent(parts.channels::add);
            case "call" -> {
                if (has(words, 6) && at(words, 4, "to")) {
                    parts.sends.add(new LockedSend(words.get(3), none(words.get(5))));
                }
            }
            case "safeguard" -> parts.safeguards.add(words.get(3));
            case "unknown" -> parts.unknown.add(words.get(3));
            case "not-personal" -> parts.notPersonal.add(words.get(3));
            case "received-under" -> parts.receivedUnder.add(words.get(3));
            case "sends" -> sends(words, parts);
            default -> unknownWord(words.get(2), OF_TRANSFER);
        }
    }

    private void sends(List<String> words, Parts parts) {
        if (has(words, 16)
                && at(words, 4, "from")
                && at(words, 6, "to")
                && at(words, 8, "for")
                && at(words, 10, "under")
                && at(words, 13, "on")) {
            parts.lines.add(new LockedLine(
                    none(words.get(3)),
                    none(words.get(5)),
                    none(words.get(7)),
                    none(words.get(9)),
                    optional(words.get(11)),
                    optional(words.get(12)),
                    optional(words.get(14)),
                    optional(words.get(15))));
        }
    }

    private void one(List<String> words, SortedSet<String> into) {
        if (has(words, 2)) {
            into.add(words.get(1));
        }
    }

    private boolean has(List<String> words, int count) {
        if (words.size() != count) {
            problem("it has " + words.size() + " words where " + count + " belong");
        }
        return words.size() == count;
    }

    private boolean at(List<String> words, int index, String expected) {
        if (!words.get(index).equals(expected)) {
            problem("'" + words.get(index) + "' stands where '" + expected + "' belongs");
            return false;
        }
        return true;
    }

    private Optional<Verdict> verdict(String words) {
        Optional<Verdict> verdict = Stream.of(Verdict.values())
                .filter(one -> one.words().equals(words))
                .findFirst();
        if (verdict.isEmpty()) {
            unknownWord(
                    words,
                    new TreeSet<>(
                            Stream.of(Verdict.values()).map(Verdict::words).toList()));
        }
        return verdict;
    }

    private Optional<Channel> channel(String name) {
        Optional<Channel> channel = Stream.of(Channel.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (channel.isEmpty()) {
            unknownWord(
                    name,
                    new TreeSet<>(Stream.of(Channel.values()).map(Channel::name).toList()));
        }
        return channel;
    }

    private Optional<LocalDate> day(String written) {
        if (written.equals("-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            problem("'" + written + "' is no date; write it as 2026-12-31");
            return Optional.empty();
        }
    }

    private long times(String written) {
        if (!written.matches("[1-9][0-9]{0,5}")) {
            problem("'" + written + "' is no count");
            return 1;
        }
        return Long.parseLong(written);
    }

    private void unknownWord(String word, Set<String> right) {
        problem("'" + word + "' is not known here; "
                + NearestCode.to(word, right)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElseGet(() -> "right would be " + String.join(", ", new TreeSet<>(right))));
    }

    private void problem(String what) {
        problems.add("line " + number + ": " + what);
    }

    private static SortedSet<String> codes(String written) {
        return written.equals("-") ? new TreeSet<>() : new TreeSet<>(List.of(written.split(",", -1)));
    }

    private static String none(String word) {
        return word.equals("-") ? "" : word;
    }

    private static Optional<String> optional(String word) {
        return Optional.of(word).filter(one -> !one.equals("-"));
    }
}
