package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says of a decision what a test expects of it. */
final class DecisionAssert {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** What is left out where a fact in it is not known. */
    private static final Pattern OPTIONAL = Pattern.compile("\\[[^\\[\\]]*]");

    /** Placeholders that the request, the finding's own fields or the pack fill. */
    private static final Set<String> FROM_THE_REQUEST =
            Set.of("sender", "recipient", "purpose", "categories", "agreement", "flow", "contact");

    private final Decision decision;

    private DecisionAssert(Decision decision) {
        this.decision = decision;
    }

    static DecisionAssert the(Decision decision) {
        return new DecisionAssert(decision);
    }

    /** The rule fires, and the outcome is what its row says. */
    DecisionAssert isStoppedBy(String rule) {
        RuleDescription row = RuleCatalogue.shipped().byId(rule).orElseThrow();
        finds(rule);
        assertThat(decision.outcome()).isEqualTo(row.effect() == Effect.REFER ? Outcome.REFER : Outcome.DENY);
        return this;
    }

    /** The rule fires, and nothing else stops it. */
    DecisionAssert isStoppedOnlyBy(String rule) {
        isStoppedBy(rule);
        assertThat(decision.findings().stream()
                        .filter(finding -> finding.effect() == Effect.DENY || finding.effect() == Effect.REFER)
                        .map(Finding::rule))
                .containsOnly(rule);
        return this;
    }

    /** The rule fires, and every placeholder in its wording that must be filled can be. */
    DecisionAssert finds(String rule) {
        assertThat(rules()).contains(rule);
        RuleDescription row = RuleCatalogue.shipped().byId(rule).orElseThrow();
        for (String text : List.of(row.says(), row.plain(), row.fix())) {
            PLACEHOLDER
                    .matcher(OPTIONAL.matcher(text).replaceAll(""))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(placeholder -> assertThat(FROM_THE_REQUEST.contains(placeholder)
                                    || finding(rule).parameters().containsKey(placeholder))
                            .as("%s: {%s} in '%s'", rule, placeholder, text)
                            .isTrue());
        }
        return this;
    }

    DecisionAssert doesNotFind(String rule) {
        assertThat(rules()).doesNotContain(rule);
        return this;
    }

    DecisionAssert permits() {
        assertThat(decision.findings().stream().filter(finding -> finding.effect() != Effect.WARN))
                .isEmpty();
        assertThat(decision.outcome()).isEqualTo(Outcome.PERMIT);
        return this;
    }

    DecisionAssert is(Outcome outcome) {
        assertThat(decision.outcome()).isEqualTo(outcome);
        return this;
    }

    DecisionAssert says(String rule, String parameter, String value) {
        assertThat(finding(rule).parameters()).containsEntry(parameter, value);
        return this;
    }

    DecisionAssert leaves(String rule, String fact) {
        assertThat(decision.pending()).contains(new Pending(rule, fact));
        return this;
    }

    DecisionAssert doesNotLeave(String rule) {
        assertThat(decision.pending()).noneMatch(pending -> pending.rule().equals(rule));
        return this;
    }

    Finding finding(String rule) {
        return decision.findings().stream()
                .filter(found -> found.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rules() {
        return decision.findings().stream().map(Finding::rule).toList();
    }
}
