package uk.disc.decision;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Frequency;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.Onward;

/** On what terms a flow lets something be sent: all that a sender or a recipient must heed. */
record Terms(
        Outcome outcome,
        SortedSet<String> obligations,
        List<Pending> checks,
        SortedSet<String> decisions,
        Onward onward,
        Set<String> confidentiality,
        Identifiability identifiability,
        SortedSet<String> subjectGroups,
        Optional<Frequency> frequency,
        List<String> conditions) {

    static Terms of(CategoryDecision decision, Flow flow) {
        return of(decision.outcome(), decision.obligations(), decision.pending(), decision.findings(), flow);
    }

    static Terms of(Permission permission, Flow flow) {
        return of(permission.outcome(), permission.obligations(), permission.pending(), permission.findings(), flow);
    }

    private static Terms of(
            Outcome outcome, SortedSet<String> obligations, List<Pending> checks, List<Finding> findings, Flow flow) {
        return new Terms(
                outcome,
                obligations,
                checks,
                decisions(findings),
                flow.onward(),
                answers(flow.confidentiality()),
                flow.identifiability(),
                flow.subjectGroups(),
                flow.frequency(),
                flow.conditions());
    }

    private static SortedSet<String> decisions(List<Finding> findings) {
        SortedSet<String> rules = new TreeSet<>();
        findings.stream()
                .filter(finding -> finding.effect() == Effect.REFER)
                .forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    /** Where an answer is written does not matter. */
    private static Set<String> answers(Collection<ConfidentialityAnswer> answers) {
        Set<String> codes = new TreeSet<>();
        answers.forEach(answer -> codes.add(answer.answer() + answer.citation() + answer.section251()));
        return codes;
    }

    EnumSet<Difference> differences(Terms other) {
        EnumSet<Difference> found = EnumSet.noneOf(Difference.class);
        differ(found, Difference.OUTCOME, outcome, other.outcome);
        // What may not be sent carries no obligations and is not checked at run time.
        if (outcome != Outcome.DENY && other.outcome != Outcome.DENY) {
            differ(found, Difference.OBLIGATIONS, obligations, other.obligations);
            differ(found, Difference.CHECKS, checks, other.checks);
            differ(found, Difference.DECISIONS, decisions, other.decisions);
        }
        differ(found, Difference.ONWARD, onward, other.onward);
        differ(found, Difference.CONFIDENTIALITY, confidentiality, other.confidentiality);
        differ(found, Difference.IDENTIFIABILITY, identifiability, other.identifiability);
        differ(found, Difference.SUBJECT_GROUPS, subjectGroups, other.subjectGroups);
        differ(found, Difference.FREQUENCY, frequency, other.frequency);
        differ(found, Difference.CONDITIONS, conditions, other.conditions);
        return found;
    }

    private static void differ(EnumSet<Difference> found, Difference difference, Object left, Object right) {
        if (!left.equals(right)) {
            found.add(difference);
        }
    }
}
