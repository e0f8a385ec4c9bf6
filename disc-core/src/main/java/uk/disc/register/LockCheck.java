package uk.disc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * A register held against what a team has approved.
 *
 * @param problems what has changed and who must approve it, and baseline entries that are mended; sorted
 * @param changes what has changed, the most serious first
 * @param baseline the findings that the baseline lists and that are still there
 * @param waived how many findings are waived
 */
public record LockCheck(
        List<Diagnosis> problems, List<RegisterChange> changes, SortedSet<BaselineEntry> baseline, long waived) {
    private static final String CHANGED = "C-12";
    private static final String UNREADABLE = "C-13";
    private static final String MENDED = "C-14";

    /** The compile of tests takes the arguments of the main code's with it, unless somebody thinks of it. */
    private static final List<Diagnosis.Detail> NOTHING = List.of(new Diagnosis.Detail(
            "or", "This compile shares nothing. If it is the tests', set disc.register for the main code alone."));

    /** Copies the collections. */
    public LockCheck {
        problems = problems.stream().sorted().distinct().toList();
        changes = List.copyOf(changes);
        baseline = Ordered.set(baseline);
    }

    /**
     * Holds a register against what was approved.
     *
     * @param approved what was approved
     * @param register the register
     * @param pack the pack it was judged by
     * @return what came of it
     */
    public static LockCheck of(RegisterLock approved, SharingRegister register, PolicyPack pack) {
        RegisterLock now = RegisterLock.of(register);
        List<Diagnosis> problems = new ArrayList<>();
        boolean nothing = now.transfers().isEmpty() && now.found().isEmpty();
        List<RegisterChange> changes = RegisterDiff.between(approved, register, Optional.of(pack));
        for (RegisterChange change : changes) {
            problems.add(changed(change, register, nothing ? NOTHING : List.of()));
        }
        Map<BaselineEntry, Long> found = found(register);
        for (BaselineEntry entry : approved.baseline()) {
            if (found.getOrDefault(entry.found(1), 0L) < entry.times()) {
                problems.add(diagnosis(
                        MENDED,
                        Diagnosis.Severity.ERROR,
                        Map.of("key", entry.key(), "headline", entry.headline()),
                        List.of(),
                        SourcePosition.NONE,
                        Optional.empty()));
            }
        }
        // Of more than were listed nobody can tell which are the new ones: none is put off.
        SortedSet<BaselineEntry> listed = shrunk(approved.baseline(), register);
        listed.removeIf(entry -> found.getOrDefault(entry.found(1), 0L) > entry.times());
        long waived = register.diagnoses().stream().filter(Diagnosis::waived).count();
        return new LockCheck(problems, changes, listed, waived);
    }

    /**
     * What a baseline would hold of a register: every finding that fails the build.
     *
     * @param register the register
     * @return the entries
     */
    public static SortedSet<BaselineEntry> unmended(SharingRegister register) {
        SortedSet<BaselineEntry> entries = new TreeSet<>();
        found(register).forEach((entry, often) -> entries.add(entry.found(often)));
        return entries;
    }

    /**
     * What is left of a baseline: what is still found, as often as it is, and never more often than it was listed.
     *
     * @param baseline the baseline
     * @param register the register
     * @return the entries that remain
     */
    public static SortedSet<BaselineEntry> shrunk(Collection<BaselineEntry> baseline, SharingRegister register) {
        Map<BaselineEntry, Long> found = found(register);
        SortedSet<BaselineEntry> left = new TreeSet<>();
        for (BaselineEntry entry : baseline) {
            long often = Math.min(entry.times(), found.getOrDefault(entry.found(1), 0L));
            if (often > 0) {
                left.add(entry.found(often));
            }
        }
        return left;
    }

    /** How often each finding is there. */
    private static Map<BaselineEntry, Long> found(SharingRegister register) {
        return register.diagnoses().stream()
                .filter(LockCheck::fails)
                .collect(Collectors.groupingBy(BaselineEntry::of, TreeMap::new, Collectors.counting()));
    }

    /**
     * The register's lock cannot be used: it is not there, or holds something else.
     *
     * @param what what is wrong with it
     * @return an error
     */
    public static Diagnosis unreadable(String what) {
        return diagnosis(
                UNREADABLE,
                Diagnosis.Severity.ERROR,
                Map.of("reason", what),
                List.of(),
                SourcePosition.NONE,
                Optional.empty());
    }

    /**
     * Whether a finding is one that the baseline lists, so that it fails no build.
     *
     * @param diagnosis the finding
     * @return true if it is listed
     */
    public boolean lists(Diagnosis diagnosis) {
        BaselineEntry finding = BaselineEntry.of(diagnosis);
        return fails(diagnosis)
                && baseline.stream().anyMatch(entry -> entry.found(1).equals(finding));
    }

    /**
     * The message of a finding that the baseline lists: its first line says so.
     *
     * @param diagnosis the finding
     * @return its whole message, in lines joined by {@code \n}
     */
    public static String textOfListed(Diagnosis diagnosis) {
        return diagnosis.text().replaceFirst("(\n|$)", " (in the baseline)$1");
    }

    /** Findings about the check itself can't be put off. */
    private static boolean fails(Diagnosis diagnosis) {
        return diagnosis.severity() == Diagnosis.Severity.ERROR
                && !diagnosis.waived()
                && !diagnosis.rule().startsWith("C-");
    }

    /**
     * How many findings are put off, in a line that every build prints.
     *
     * @return one sentence
     */
    public String counts() {
        return Wording.count(waived, "finding") + " waived, "
                + Wording.count(
                        baseline.stream().mapToLong(BaselineEntry::times).sum(), "finding")
                + " in the baseline.";
    }

    private static Diagnosis changed(RegisterChange change, SharingRegister register, List<Diagnosis.Detail> details) {
        return diagnosis(
                CHANGED,
                change.kind().severity(),
                Map.of("change", change.sentence()),
                details,
                register.transfers().stream()
                        .map(SharingRegister.Entry::facts)
                        .filter(facts -> facts.id().equals(change.about()))
                        .map(TransferFacts::position)
                        .findFirst()
                        .or(() -> register.found().stream()
                                .map(SharingRegister.Found::facts)
                                .filter(facts -> facts.id().equals(change.about()))
                                .map(FoundTransfer::position)
                                .findFirst())
                        .orElse(SourcePosition.NONE),
                register.transfers().stream()
                        .map(entry -> entry.facts().id())
                        .filter(id -> id.equals(change.about()))
                        .findFirst());
    }

    private static Diagnosis diagnosis(
            String id,
            Diagnosis.Severity severity,
            Map<String, String> facts,
            List<Diagnosis.Detail> details,
            SourcePosition position,
            Optional<String> transfer) {
        RuleDescription rule = RuleCatalogue.shipped().required(id);
        return DiagnosisWriter.diagnosis(rule, severity, facts, details, position, transfer);
    }
}
