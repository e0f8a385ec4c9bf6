package uk.disc.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
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
 * @param baseline the findings that the baseline lists and that are still there
 * @param waived how many findings are waived
 */
public record LockCheck(List<Diagnosis> problems, SortedSet<BaselineEntry> baseline, long waived) {
    private static final String CHANGED = "C-12";
    private static final String UNREADABLE = "C-13";
    private static final String MENDED = "C-14";

    /** Copies the collections. */
    public LockCheck {
        problems = problems.stream().sorted().distinct().toList();
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
        RegisterLock now = RegisterLock.of(register, Optional.of(pack));
        List<Diagnosis> problems = new ArrayList<>();
        for (RegisterChange change :
                RegisterDiff.between(approved, now, Optional.of(register.asOf()), Optional.of(pack))) {
            problems.add(changed(change, register));
        }
        SortedSet<BaselineEntry> unmended = unmended(register);
        unmended.retainAll(approved.baseline());
        approved.baseline().stream()
                .filter(entry -> !unmended.contains(entry))
                .forEach(entry -> problems.add(diagnosis(
                        MENDED,
                        Diagnosis.Severity.ERROR,
                        Map.of("key", entry.key(), "headline", entry.headline()),
                        SourcePosition.NONE,
                        Optional.empty())));
        long waived = register.diagnoses().stream().filter(Diagnosis::waived).count();
        return new LockCheck(problems, unmended, waived);
    }

    /**
     * What a baseline would hold of a register: every finding that fails the build.
     *
     * @param register the register
     * @return the entries
     */
    public static SortedSet<BaselineEntry> unmended(SharingRegister register) {
        return register.diagnoses().stream()
                .filter(LockCheck::fails)
                .map(BaselineEntry::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The register's lock cannot be used: it is not there, or holds something else.
     *
     * @param what what is wrong with it
     * @return an error
     */
    public static Diagnosis unreadable(String what) {
        return diagnosis(
                UNREADABLE, Diagnosis.Severity.ERROR, Map.of("reason", what), SourcePosition.NONE, Optional.empty());
    }

    /**
     * Whether a finding is one that the baseline lists, so that it fails no build.
     *
     * @param diagnosis the finding
     * @return true if it is listed
     */
    public boolean lists(Diagnosis diagnosis) {
        return fails(diagnosis) && baseline.contains(BaselineEntry.of(diagnosis));
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
        return Wording.count(waived, "finding") + " waived, " + Wording.count(baseline.size(), "finding")
                + " in the baseline.";
    }

    private static Diagnosis changed(RegisterChange change, SharingRegister register) {
        return diagnosis(
                CHANGED,
                change.kind().severity(),
                Map.of("change", change.sentence()),
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
            SourcePosition position,
            Optional<String> transfer) {
        RuleDescription rule = RuleCatalogue.shipped()
                .byId(id)
                .orElseThrow(() -> new IllegalStateException("rules.yaml has no rule " + id));
        return DiagnosisWriter.diagnosis(rule, severity, facts, List.of(), position, transfer);
    }
}
