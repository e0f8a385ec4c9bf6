package uk.disc.decision;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;

/**
 * The answer to a disclosure. Ask {@link #mayBeSent()} before sending: a permit may still wait for facts.
 *
 * @param request what was asked
 * @param outcome the strongest of the categories' answers
 * @param categories the answer for each category
 * @param findings everything found, once each: findings that differ only in their categories are joined; sorted
 * @param pending the rules left for run time, sorted
 * @param obligations what must be done on sharing
 * @param unverified the vocabulary items relied on that are not yet checked against the law, as {@code KIND code}
 * @param packHash the hash of the pack that decided
 */
public record Decision(
        DisclosureRequest request,
        Outcome outcome,
        SortedMap<String, CategoryDecision> categories,
        List<Finding> findings,
        List<Pending> pending,
        SortedSet<String> obligations,
        SortedSet<String> unverified,
        String packHash) {
    /** Sorts and copies the collections. */
    public Decision {
        categories = Ordered.map(categories);
        findings = findings.stream().sorted().distinct().toList();
        pending = pending.stream().sorted().distinct().toList();
        obligations = Ordered.set(obligations);
        unverified = Ordered.set(unverified);
    }

    /**
     * Whether nothing more is to be asked. What waits for a fact may still turn out otherwise.
     *
     * @return true if no rule is left for run time
     */
    public boolean isSettled() {
        return pending.isEmpty();
    }

    /**
     * Whether it may be sent now. A permit that waits for facts is none yet: whoever sends has to treat it as a no.
     *
     * @return true if it is settled, and permitted or no personal data
     */
    public boolean mayBeSent() {
        return isSettled() && (outcome == Outcome.PERMIT || outcome == Outcome.OUT_OF_SCOPE);
    }
}
