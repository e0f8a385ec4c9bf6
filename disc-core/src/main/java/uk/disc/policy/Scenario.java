package uk.disc.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.RecipientRef;
import uk.disc.annotation.Route;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * An executable example in a pack: a disclosure, what is known of the person, and what must come of it.
 *
 * @param id unique in the pack
 * @param title what it shows; empty if not given
 * @param at the instant of the disclosure
 * @param from the sender, by organisation id
 * @param to the recipient
 * @param purpose the purpose code
 * @param agreement the agreement relied on; empty for any that covers it
 * @param route by which route it is sent
 * @param categories the categories sent
 * @param identifiability how far it identifies the person
 * @param receivedUnder the agreements under which the sender received it from others
 * @param caseReference the case in hand, as recorded decisions name it; empty for none
 * @param subject what is known of the person
 * @param expect what must come of it
 * @param flip the same with what makes the difference changed, and what must come of that; empty if not given
 * @param position where it is written
 */
public record Scenario(
        String id,
        Optional<String> title,
        Instant at,
        String from,
        RecipientRef to,
        String purpose,
        Optional<String> agreement,
        Route route,
        SortedSet<String> categories,
        Identifiability identifiability,
        SortedSet<String> receivedUnder,
        Optional<String> caseReference,
        ScenarioSubject subject,
        Expectation expect,
        Optional<Scenario> flip,
        SourcePosition position) {
    /** Copies the sets. */
    public Scenario {
        categories = Ordered.set(categories);
        receivedUnder = Ordered.set(receivedUnder);
    }

    /**
     * What must come of a scenario.
     *
     * @param outcome the outcome of the whole disclosure
     * @param codes the codes that must be among the findings
     * @param obligations the obligations a permit must carry; empty when the scenario does not say
     * @param categories the outcome of single categories, by category code
     * @param reason the reason a practitioner is shown; empty when the scenario does not say
     * @param nextStep what a practitioner is told to do next; empty when the scenario does not say
     */
    public record Expectation(
            Outcome outcome,
            SortedSet<String> codes,
            Optional<SortedSet<String>> obligations,
            SortedMap<String, Outcome> categories,
            Optional<String> reason,
            Optional<String> nextStep) {
        /** Copies the collections. */
        public Expectation {
            codes = Ordered.set(codes);
            obligations = obligations.map(Ordered::set);
            categories = Ordered.map(categories);
        }
    }

    /** What a scenario may expect. */
    public enum Outcome {
        /** It may be sent. */
        PERMIT,
        /** It may not. */
        DENY,
        /** A person must decide first. */
        REFER,
        /** This record is left out of a batch. */
        EXCLUDE,
        /** It is not personal information. */
        OUT_OF_SCOPE
    }
}
