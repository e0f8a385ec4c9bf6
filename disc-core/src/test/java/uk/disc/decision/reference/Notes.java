package uk.disc.decision.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.decision.Effect;
import uk.disc.decision.Gate;
import uk.disc.decision.Outcome;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;

/** What the rules said of one alternative. */
final class Notes {
    static final String KEEP_THE_DECISION = "RECORD_DECISION";

    private final Question question;
    final SortedSet<String> findings = new TreeSet<>();
    final SortedSet<String> pending = new TreeSet<>();
    final SortedSet<String> obligations = new TreeSet<>();
    final Map<Gate, Integer> denials = new EnumMap<>(Gate.class);
    int waiting;
    Outcome outcome = Outcome.PERMIT;

    Notes(Question question) {
        this.question = question;
    }

    /** A rule found something in the pack; its row says what that does. A recorded decision may have answered what it refers. */
    void found(String rule) {
        RuleDescription row = row(rule);
        if (row.effect() == Effect.REFER
                && row.answeredBy().isPresent()
                && RecordedDecisions.of(question, row.answeredBy().get()) == RecordedDecisions.Found.FRESH) {
            answeredByADecision(rule);
        } else {
            found(rule, row.effect());
        }
    }

    /** What partners promised one another stops sharing under an agreement. What outweighs it, outside one, has it said. */
    void foundOrSaid(String rule) {
        if (question.byAgreement()) {
            found(rule);
        } else {
            found(rule, Effect.WARN);
        }
    }

    void found(String rule, Effect effect) {
        findings.add(rule + " " + effect);
        outcome = outcome.and(
                switch (effect) {
                    case DENY -> Outcome.DENY;
                    case REFER -> Outcome.REFER;
                    case EXCLUDE -> Outcome.EXCLUDE;
                    case WARN, OBLIGE, PERMIT, OUT_OF_SCOPE -> Outcome.PERMIT;
                });
        if (effect == Effect.DENY) {
            denials.merge(row(rule).gate(), 1, Integer::sum);
        }
    }

    /** What would refuse or refer was decided by a person, whose decision has to be kept. */
    void answeredByADecision(String rule) {
        found(rule, Effect.OBLIGE);
        obligations.add(KEEP_THE_DECISION);
    }

    /** A rule can't tell yet. It waits for everything it may ask of which nobody has looked anything up. */
    void waits(String rule, FactKind... mayAsk) {
        for (FactKind fact : mayAsk) {
            if (question.facts().fact(fact).state() == Fact.State.UNKNOWN) {
                pending.add(rule + " " + fact.input());
                waiting++;
            }
        }
    }

    void waits(String rule, List<FactKind> also, FactKind... mayAsk) {
        waits(rule, mayAsk);
        also.forEach(fact -> waits(rule, fact));
    }

    private static RuleDescription row(String rule) {
        return RuleCatalogue.shipped().byId(rule).orElseThrow();
    }
}
