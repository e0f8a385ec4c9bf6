package uk.disc.register;

import java.util.HashMap;
import java.util.Map;
import uk.disc.decision.Decision;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.RuleBook;
import uk.disc.decision.Window;

/**
 * What the rule book answers within one judgement. Many transfers of an application ask the same, such as two methods that send the same
 * kinds of information to the same partner; each question is asked once, since its window takes a decision for every day on which the
 * answer might change.
 */
final class Answers {
    private final RuleBook rules;
    private final Map<DisclosureRequest, Answer> known = new HashMap<>();

    /**
     * One answer.
     *
     * @param decision the decision
     * @param window the days on which it stays the same
     */
    record Answer(Decision decision, Window window) {}

    Answers(RuleBook rules) {
        this.rules = rules;
    }

    Answer to(DisclosureRequest request) {
        return known.computeIfAbsent(request, asked -> new Answer(rules.decide(asked), rules.window(asked)));
    }
}
