package uk.disc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;
import uk.disc.explanation.PackLabels;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.SourcePosition;

/** Diagnoses about what leaves through method bodies. */
public final class FlowProblems {
    private static final int MOST_NAMED = 4;

    private final PackLabels labels;

    /**
     * Diagnoses in the words of a pack.
     *
     * @param pack the pack
     */
    public FlowProblems(PolicyPack pack) {
        this.labels = PackLabels.of(pack);
    }

    /**
     * Information reaches a call that sends it, and no transfer is declared.
     *
     * @param severity how it ends a build
     * @param categories the codes of what leaves
     * @param call the call, as people write it
     * @param paths how it gets there, a line a step
     * @param position the argument that leaves
     * @return the diagnosis
     */
    public Diagnosis undeclared(
            Diagnosis.Severity severity,
            Collection<String> categories,
            String call,
            List<Diagnosis.Detail> paths,
            SourcePosition position) {
        return of(
                "M-09",
                severity,
                Map.of("categories", named(categories), "call", call),
                paths,
                position,
                Optional.empty());
    }

    /**
     * A declared transfer sends something that its declaration does not show.
     *
     * @param severity how it ends a build
     * @param transfer the transfer's id
     * @param categories the codes of what its declaration does not show
     * @param paths how it gets there, a line a step
     * @param position the argument that leaves
     * @return the diagnosis
     */
    public Diagnosis sendsMore(
            Diagnosis.Severity severity,
            String transfer,
            Collection<String> categories,
            List<Diagnosis.Detail> paths,
            SourcePosition position) {
        return of(
                "M-10",
                severity,
                Map.of("categories", named(categories), "transfer", transfer),
                paths,
                position,
                Optional.of(transfer));
    }

    /**
     * A method could not be followed.
     *
     * @param method its name
     * @param why what stood in the way
     * @param position where it stands
     * @return a warning
     */
    public static Diagnosis unknown(String method, String why, SourcePosition position) {
        return of(
                "C-10",
                Diagnosis.Severity.WARNING,
                Map.of("method", method),
                List.of(new Diagnosis.Detail("why", why)),
                position,
                Optional.empty());
    }

    /**
     * Following method bodies was asked for, and can't be done.
     *
     * @param severity how it ends a build
     * @param reason what stands in the way
     * @return the diagnosis
     */
    public static Diagnosis notFollowed(Diagnosis.Severity severity, String reason) {
        return of("C-11", severity, Map.of("reason", reason), List.of(), SourcePosition.NONE, Optional.empty());
    }

    private String named(Collection<String> categories) {
        return Wording.some(categories.stream().sorted().map(labels::category).toList(), MOST_NAMED);
    }

    private static Diagnosis of(
            String id,
            Diagnosis.Severity severity,
            Map<String, String> given,
            List<Diagnosis.Detail> paths,
            SourcePosition position,
            Optional<String> transfer) {
        RuleDescription rule = RuleCatalogue.shipped()
                .byId(id)
                .orElseThrow(() -> new IllegalStateException("rules.yaml has no rule " + id));
        Map<String, String> facts = new TreeMap<>(given);
        List<Diagnosis.Detail> lines = new ArrayList<>(paths);
        lines.add(new Diagnosis.Detail("fix", Wording.fill(rule.fix(), facts)));
        lines.add(new Diagnosis.Detail("help", "disc explain " + rule.key()));
        return new Diagnosis(
                severity, rule.id(), rule.key(), Wording.fill(rule.says(), facts), lines, position, transfer, false);
    }
}
