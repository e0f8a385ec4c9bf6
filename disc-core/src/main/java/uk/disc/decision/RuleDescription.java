package uk.disc.decision;

import java.util.List;
import java.util.Optional;
import uk.disc.vocabulary.DecisionKind;

/**
 * One row of {@code rules.yaml}. Help page, error key and scenario code derive from it, one to one.
 *
 * @param id the rule's id, such as {@code A-06}
 * @param gate the gate it belongs to
 * @param phase when it can be answered
 * @param effect what it does when it fires
 * @param code its scenario code, such as {@code CATEGORY_NOT_COVERED}
 * @param key the key developers meet, such as {@code disc.transfer.category-not-agreed}
 * @param citation what it rests on
 * @param verified whether that was checked against the primary text
 * @param inputs the inputs it reads, each named in {@code inputs.yaml}
 * @param says the first line of the error, with placeholders in braces
 * @param plain what it means, for someone who is not a lawyer
 * @param fix what to do next
 * @param why why the rule exists, for its help page
 * @param answeredBy for a rule that refers, the kind of recorded decision that answers it
 * @param waivable whether a waiver may name it
 */
public record RuleDescription(
        String id,
        Gate gate,
        Phase phase,
        Effect effect,
        String code,
        String key,
        String citation,
        boolean verified,
        List<String> inputs,
        String says,
        String plain,
        String fix,
        String why,
        Optional<DecisionKind> answeredBy,
        boolean waivable) {
    /** Copies the list. */
    public RuleDescription {
        inputs = List.copyOf(inputs);
    }
}
