package uk.disc.explanation;

import java.util.ArrayList;
import java.util.List;
import uk.disc.explanation.Explanation.GateExplanation;
import uk.disc.explanation.Explanation.RuleExplanation;
import uk.disc.explanation.Explanation.Waiting;
import uk.disc.vocabulary.SourcePosition;

/** An explanation as a tree for a terminal. */
final class ExplanationTree {
    private static final String INDENT = "  ";

    private ExplanationTree() {}

    static String of(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add(explanation.outcome() + (explanation.settled() ? "" : ", not settled yet"));
        for (GateExplanation gate : explanation.gates()) {
            lines.add(INDENT + gate.gate());
            gate.rules().forEach(rule -> add(lines, rule));
        }
        for (Waiting waiting : explanation.waitsFor()) {
            lines.add(INDENT + "waits for " + waiting.fact() + " (" + String.join(", ", waiting.rules()) + ")");
        }
        explanation.obligations().forEach((code, text) -> lines.add(INDENT + "obliges " + code + ": " + text));
        explanation.nearest().forEach(near -> lines.add(INDENT + "nearest: " + near.text()));
        explanation.unverified().forEach(item -> lines.add(INDENT + "not yet checked against the law: " + item));
        lines.add(INDENT + "pack " + explanation.packHash());
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, RuleExplanation rule) {
        String about = rule.categories().isEmpty() ? "" : ": " + String.join(", ", rule.categories());
        lines.add(INDENT.repeat(2) + rule.rule() + " " + rule.code() + " " + rule.effect() + about);
        String fact = INDENT.repeat(3);
        rule.agreement()
                .ifPresent(agreement -> lines.add(fact + "agreement = " + agreement
                        + rule.flow().map(flow -> ", flow " + flow).orElse("")));
        rule.facts().forEach((name, value) -> lines.add(fact + name + " = " + value));
        lines.add(fact + "at " + (rule.position().equals(SourcePosition.NONE) ? "nothing written" : rule.position()));
        lines.add(fact + "law: " + rule.citation() + (rule.verified() ? "" : " (not yet checked against the law)"));
    }
}
