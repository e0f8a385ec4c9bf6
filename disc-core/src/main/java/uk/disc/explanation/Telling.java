package uk.disc.explanation;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.RuleDescription;

/**
 * What one text is about: the facts its placeholders stand for.
 *
 * @param request what was asked
 * @param categories the codes of the categories it is about; empty for the disclosure as a whole
 * @param agreement the agreement's id; null for none
 * @param flow the flow's id; null for none
 * @param rule the rule; null for none
 * @param facts further facts by name
 * @param notStated what stands for a fact that is missing
 */
record Telling(
        DisclosureRequest request,
        Collection<String> categories,
        @Nullable String agreement,
        @Nullable String flow,
        @Nullable RuleDescription rule,
        Map<String, String> facts,
        String notStated) {}
