package uk.disc.explanation;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import uk.disc.decision.Effect;
import uk.disc.decision.Gate;
import uk.disc.decision.Outcome;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * A decision told in full: every gate that found something, its rules, the facts each rests on, and where the pack says so.
 *
 * @param outcome the answer
 * @param settled false while something still has to be known: a permit that is not settled is no permission
 * @param practitioner the text for whoever shares
 * @param developer the text for whoever writes the code
 * @param told the text for the person the information is about
 * @param gates what was found, in the order of the gates
 * @param waitsFor what is not known yet, in words
 * @param obligations what must be done on sharing, by code, in words; none where it may not go
 * @param nearest for what may not go, what came nearest and what would allow it
 * @param unverified the vocabulary items relied on that are not yet checked against the law
 * @param packHash the hash of the pack that decided
 */
public record Explanation(
        Outcome outcome,
        boolean settled,
        String practitioner,
        String developer,
        String told,
        List<GateExplanation> gates,
        List<Waiting> waitsFor,
        SortedMap<String, String> obligations,
        List<Nearest> nearest,
        SortedSet<String> unverified,
        String packHash) {
    /** Copies the collections. */
    public Explanation {
        gates = List.copyOf(gates);
        waitsFor = List.copyOf(waitsFor);
        obligations = Ordered.map(obligations);
        nearest = List.copyOf(nearest);
        unverified = Ordered.set(unverified);
    }

    /**
     * What one gate found.
     *
     * @param gate the gate
     * @param rules the rules that found something, denials first
     */
    public record GateExplanation(Gate gate, List<RuleExplanation> rules) {
        /** Copies the list. */
        public GateExplanation {
            rules = List.copyOf(rules);
        }
    }

    /**
     * What one rule found.
     *
     * @param rule the rule's id
     * @param code its scenario code
     * @param effect what it does to the outcome
     * @param categories the categories it is about; empty for the disclosure as a whole
     * @param agreement the agreement it is about
     * @param flow the flow it is about
     * @param facts the facts it rests on, by name
     * @param position file, line and column in the pack; {@link SourcePosition#NONE} if it rests on an absence
     * @param citation what the rule rests on
     * @param verified whether that was checked against the law
     * @param practitioner the text for whoever shares
     * @param developer the text for whoever writes the code
     * @param told the text for the person the information is about
     * @param next a lawful next step and whom to ask; empty where nothing is stopped
     * @param sharing what follows from sharing
     * @param notSharing what follows from not sharing
     */
    public record RuleExplanation(
            String rule,
            String code,
            Effect effect,
            SortedSet<String> categories,
            Optional<String> agreement,
            Optional<String> flow,
            SortedMap<String, String> facts,
            SourcePosition position,
            String citation,
            boolean verified,
            String practitioner,
            String developer,
            String told,
            Optional<String> next,
            String sharing,
            String notSharing) {
        /** Copies the collections. */
        public RuleExplanation {
            categories = Ordered.set(categories);
            facts = Ordered.map(facts);
        }
    }

    /**
     * A fact that nobody knows yet.
     *
     * @param fact its name as a rule's input
     * @param rules the rules that wait for it
     * @param text the same in words
     */
    public record Waiting(String fact, SortedSet<String> rules, String text) {
        /** Copies the set. */
        public Waiting {
            rules = Ordered.set(rules);
        }
    }

    /**
     * What came nearest, with its words.
     *
     * @param found what came nearest
     * @param text which agreement it is, and what to change
     */
    public record Nearest(NearestAgreement found, String text) {}
}
