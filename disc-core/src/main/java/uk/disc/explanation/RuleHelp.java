package uk.disc.explanation;

import java.util.Locale;
import uk.disc.decision.Effect;
import uk.disc.decision.Gate;
import uk.disc.decision.Phase;
import uk.disc.decision.RuleDescription;

/** The help page of a rule: the same text under {@code docs/rules} and from {@code disc explain}. */
public final class RuleHelp {
    private RuleHelp() {}

    /**
     * The page of a rule.
     *
     * @param rule the rule
     * @return the page, in Markdown
     */
    public static String page(RuleDescription rule) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(rule.key()).append("\n\n");
        page.append("> ").append(shown(rule.says())).append("\n\n");
        if (!rule.verified()) {
            page.append("**Not yet checked against the law.** Its citation was not read in the primary text.\n\n");
        }
        section(page, "What it means", shown(rule.plain()) + "\n\n" + consequence(rule));
        section(page, "Why", rule.why());
        section(page, "What to do", shown(rule.fix()));
        example(page, rule);
        section(page, "Waiving it", waiving(rule));
        section(page, "What it rests on", rule.citation() + ".");
        page.append("Rule ")
                .append(rule.id())
                .append(", code `")
                .append(rule.code())
                .append("`, answered ")
                .append(when(rule.phase()))
                .append(". What it reads: ")
                .append(String.join(", ", rule.inputs()))
                .append(" (see [where each is written](../rule-inputs.md)).\n\n");
        page.append("This page explains a check. It is not legal advice.\n");
        return page.toString();
    }

    private static void section(StringBuilder page, String title, String text) {
        page.append("## ").append(title).append("\n\n").append(text).append("\n\n");
    }

    /** Placeholders as a reader knows them: in angle brackets, code font. What a finding may leave out is there. */
    static String shown(String text) {
        return text.replace("][", " or").replaceAll("\\[([^\\[\\]]*)]", "$1").replaceAll("\\{(\\w+)}", "`<$1>`");
    }

    private static String consequence(RuleDescription rule) {
        return switch (rule.effect()) {
            case DENY -> stops(rule);
            case REFER ->
                "A person must decide"
                        + rule.answeredBy()
                                .map(kind -> " and record it; the kind of decision is `" + kind + "`")
                                .orElse("")
                        + ". The build goes on and the register says so.";
            case EXCLUDE -> "This person's record stays out of the batch; the others may go.";
            case WARN -> "It warns. Nothing is stopped.";
            case OBLIGE -> "Something must be done on sharing.";
            case OUT_OF_SCOPE -> "The rules on sharing do not apply.";
            case PERMIT -> "It may go, and is recorded.";
        };
    }

    private static String stops(RuleDescription rule) {
        if (rule.gate() == Gate.CHECK) {
            return "The check can't vouch for this build, so it stops.";
        }
        return rule.phase() == Phase.RUN
                ? "The guard does not let it go. A build shows it as checked when the transfer happens."
                : "The build stops; at run time the guard does not let it go.";
    }

    private static void example(StringBuilder page, RuleDescription rule) {
        RuleExamples.of(rule.id())
                .ifPresent(example -> page.append("## Example\n\nStopped:\n\n```")
                        .append(example.language())
                        .append('\n')
                        .append(example.bad())
                        .append("\n```\n\nFine:\n\n```")
                        .append(example.language())
                        .append('\n')
                        .append(example.good())
                        .append("\n```\n\n"));
    }

    private static String waiving(RuleDescription rule) {
        if (rule.waivable() && rule.effect() == Effect.DENY) {
            return "A waiver lets the build pass for a while; the guard decides as if it were absent.\n\n```java\n"
                    + "@SharingWaiver(rule = \"" + rule.key() + "\", kind = WaiverKind.PENDING_AGREEMENT,\n"
                    + "        reason = \"the amendment is with the signatories\", approvedBy = \"Caldicott Guardian\",\n"
                    + "        until = \"2026-12-31\")\n```";
        }
        if (rule.phase() == Phase.RUN) {
            return "It is found when a transfer happens, and a waiver has no effect then.";
        }
        return rule.effect() == Effect.DENY
                ? "It can't be waived."
                : "It stops no build, so there is nothing to waive.";
    }

    private static String when(Phase phase) {
        return switch (phase) {
            case COMPILE -> "at build";
            case RUN -> "when the transfer happens";
            case BOTH -> "at build, and again when the transfer happens";
        };
    }

    /** The file name of a rule's page. */
    static String fileName(RuleDescription rule) {
        return rule.key().toLowerCase(Locale.ROOT) + ".md";
    }
}
