package uk.disc.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Ordered;

/**
 * The same disclosure of several people's records: each is answered by itself, and one that may not go keeps no other from going.
 *
 * @param decisions one for each person, in the order in which they were asked about
 */
public record Batch(List<Decision> decisions) {
    /** Copies the list. */
    public Batch {
        decisions = List.copyOf(decisions);
    }

    /**
     * Decides for each person.
     *
     * @param rules the rule book
     * @param request what is asked, of each
     * @param subjects what is known of each, in any order
     * @return a decision for each, in the same order
     */
    public static Batch decide(RuleBook rules, DisclosureRequest request, Collection<SubjectFacts> subjects) {
        Plan plan = rules.plan(request);
        List<Decision> decisions = new ArrayList<>(subjects.size());
        for (SubjectFacts subject : subjects) {
            decisions.add(plan.decide(subject, request.at()));
        }
        return new Batch(decisions);
    }

    /**
     * How many records had each answer. A permit that still waits for facts counts as a permit here, and not in {@link #mayBeSent()}.
     *
     * @return the number of records by answer; 0 where there is none
     */
    public SortedMap<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        decisions.forEach(decision -> counts.merge(decision.outcome(), 1, Integer::sum));
        return Ordered.map(counts);
    }

    /**
     * How many records may be sent now.
     *
     * @return the number of decisions that say so
     */
    public int mayBeSent() {
        int number = 0;
        for (Decision decision : decisions) {
            if (decision.mayBeSent()) {
                number++;
            }
        }
        return number;
    }

    /**
     * What must be done on sending those records that may go, and to leave out who opted out, if anybody did.
     *
     * @return the obligations, each once
     */
    public SortedSet<String> obligations() {
        SortedSet<String> obligations = new TreeSet<>();
        for (Decision decision : decisions) {
            if (decision.mayBeSent()) {
                obligations.addAll(decision.obligations());
            } else if (decision.outcome() == Outcome.EXCLUDE) {
                obligations.add(PreferenceRules.EXCLUDED);
            }
        }
        return Ordered.set(obligations);
    }
}
