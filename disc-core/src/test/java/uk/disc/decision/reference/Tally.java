package uk.disc.decision.reference;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.decision.Gate;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;

/** How often what was compared, so that agreement on nothing is seen to be that. */
final class Tally {
    private int disclosures;
    private int categories;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> fired = new TreeMap<>();
    private final SortedSet<String> waited = new TreeSet<>();

    synchronized void count(ReferenceInterpreter.Answers answers) {
        disclosures++;
        answers.categories().values().forEach(answer -> {
            categories++;
            outcomes.merge(
                    answer.outcome() + (answer.pending().isEmpty() ? "" : " with questions left"), 1, Integer::sum);
            answer.findings().forEach(finding -> fired.merge(finding.substring(0, 4), 1, Integer::sum));
            answer.pending().forEach(left -> waited.add(left.substring(0, 4)));
        });
    }

    int disclosures() {
        return disclosures;
    }

    /** The rules of the rule book that found nothing in all that was asked. */
    SortedSet<String> silent() {
        SortedSet<String> silent = new TreeSet<>();
        for (RuleDescription rule : RuleCatalogue.shipped().all()) {
            if (rule.gate().compareTo(Gate.MARKS) < 0 && !fired.containsKey(rule.id())) {
                silent.add(rule.id());
            }
        }
        return silent;
    }

    /** The rules that were left open for a fact at least once. */
    SortedSet<String> waited() {
        return waited;
    }

    @Override
    public String toString() {
        return disclosures + " disclosures, " + categories + " categories of them: "
                + outcomes.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + " " + Math.round(entry.getValue() * 1000.0 / categories) / 10.0 + " %")
                        .collect(Collectors.joining(", "))
                + "; found by " + fired;
    }
}
