package uk.disc.decision;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.agreement.PartyBasis;
import uk.disc.vocabulary.Ordered;

/**
 * The answer for one category.
 *
 * @param category the category's code
 * @param outcome the answer, as far as it is known
 * @param agreement the agreement it rests on, or that came nearest; empty for none
 * @param flow the flow of that agreement; empty for none
 * @param grounds the legal grounds it rests on, or that came nearest: those of the sender, or of the body it took over from, in that
 *     flow; those of the charter's route outside agreements; empty where none are recorded, and once the person has
 *     died, since data protection law no longer applies
 * @param findings everything found, sorted
 * @param pending the rules left for run time, sorted
 * @param obligations what must be done on sharing
 */
public record CategoryDecision(
        String category,
        Outcome outcome,
        Optional<String> agreement,
        Optional<String> flow,
        Optional<PartyBasis> grounds,
        List<Finding> findings,
        List<Pending> pending,
        SortedSet<String> obligations) {
    /** Sorts and copies the lists. */
    public CategoryDecision {
        findings = findings.stream().sorted().distinct().toList();
        pending = pending.stream().sorted().distinct().toList();
        obligations = Ordered.set(obligations);
    }
}
