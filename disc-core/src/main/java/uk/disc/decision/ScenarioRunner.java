package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.Scenario;
import uk.disc.policy.Scenario.Expectation;
import uk.disc.vocabulary.NearestCode;

/**
 * Runs a pack's scenarios against its rule book. Whatever a scenario expects must come; further findings are shown and are no
 * failure, except those that change the outcome. A permit must leave no rule open: it is no permit as long as somebody has to look
 * something up.
 */
public final class ScenarioRunner {
    private static final String NOTHING = "-";
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!:] ?$");

    private final RuleBook rules;
    private final Optional<Wording> wording;

    private ScenarioRunner(RuleBook rules, Optional<Wording> wording) {
        this.rules = rules;
        this.wording = wording;
    }

    /** What a practitioner is told of a decision. The package {@code uk.disc.explanation} has one. */
    public interface Wording {
        /**
         * Why, and what follows.
         *
         * @param decision the decision
         * @return all that is said, in plain words
         */
        String reason(Decision decision);

        /**
         * What to do.
         *
         * @param decision the decision
         * @return the next step in plain words
         */
        String nextStep(Decision decision);
    }

    /**
     * A runner that knows no words: a scenario that expects some fails.
     *
     * @param rules the rule book of the scenarios' pack
     * @return the runner
     */
    public static ScenarioRunner of(RuleBook rules) {
        return new ScenarioRunner(rules, Optional.empty());
    }

    /**
     * A runner that also compares what is said. What a scenario expects is whole sentences, one after another, of what is said; more may
     * be said before and after them. A flip must change what is said and what to do, whether or not a scenario expects any words.
     *
     * @param rules the rule book of the scenarios' pack
     * @param wording what is said
     * @return the runner
     */
    public static ScenarioRunner of(RuleBook rules, Wording wording) {
        return new ScenarioRunner(rules, Optional.of(wording));
    }

    /**
     * Runs all scenarios of a pack, and after each its flip.
     *
     * @param pack the pack
     * @return the results in the order of the scenarios
     */
    public List<Result> run(PolicyPack pack) {
        List<Result> results = new ArrayList<>();
        for (Scenario scenario : pack.scenarios()) {
            results.add(run(scenario));
            flip(scenario).ifPresent(results::add);
        }
        return List.copyOf(results);
    }

    /**
     * Runs one scenario, without its flip.
     *
     * @param scenario the scenario
     * @return what came of it
     */
    public Result run(Scenario scenario) {
        Decision decision = decide(scenario);
        return new Result(scenario, false, decision, compare(scenario.expect(), decision));
    }

    /**
     * Runs the flip of one scenario.
     *
     * @param scenario the scenario
     * @return what came of it; empty if it has none
     */
    public Optional<Result> flip(Scenario scenario) {
        return scenario.flip().map(flip -> {
            Result result = run(flip);
            List<Row> rows = new ArrayList<>(result.rows());
            if (flip.expect().outcome() == scenario.expect().outcome()) {
                rows.add(unchanged("outcome"));
            }
            wording.ifPresent(words -> {
                Decision before = decide(scenario);
                if (words.reason(before).equals(words.reason(result.decision()))) {
                    rows.add(unchanged("reason"));
                }
                if (words.nextStep(before).equals(words.nextStep(result.decision()))) {
                    rows.add(unchanged("next step"));
                }
            });
            return new Result(flip, true, result.decision(), rows);
        });
    }

    private static Row unchanged(String what) {
        return new Row("flip", "another " + what, "the same " + what + " as before it", false);
    }

    private Decision decide(Scenario scenario) {
        return rules.decide(ScenarioFacts.request(scenario), ScenarioFacts.facts(scenario));
    }

    private List<Row> compare(Expectation expected, Decision decision) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("outcome", expected.outcome().name(), decision.outcome().name()));
        codes(expected.codes(), decision, rows);
        expected.obligations().ifPresent(obligations -> obligations(obligations, decision.obligations(), rows));
        expected.categories()
                .forEach((category, outcome) -> rows.add(Row.of(
                        category,
                        outcome.name(),
                        Optional.ofNullable(decision.categories().get(category))
                                .map(answer -> answer.outcome().name())
                                .orElse(NOTHING))));
        boolean open = expected.outcome() != Scenario.Outcome.PERMIT;
        for (Pending pending : decision.pending()) {
            rows.add(new Row("left open", NOTHING, pending.rule() + " waits for " + pending.fact(), open));
        }
        expected.reason().ifPresent(reason -> rows.add(said("reason", reason, told(words -> words.reason(decision)))));
        expected.nextStep()
                .ifPresent(step -> rows.add(said("next step", step, told(words -> words.nextStep(decision)))));
        return rows;
    }

    private Optional<String> told(Function<Wording, String> what) {
        return wording.map(what).map(ScenarioRunner::onOneLine);
    }

    private static Row said(String what, String expected, Optional<String> told) {
        String sentences = onOneLine(expected);
        return told.map(actual -> new Row(what, sentences, actual, holdsSentences(actual, sentences)))
                .orElseGet(() -> Row.of(what, sentences, "nothing: this run compares no words"));
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Whether a text holds these sentences: whole ones, so that half a sentence never stands for the opposite of the whole. */
    private static boolean holdsSentences(String text, String sentences) {
        for (int from = text.indexOf(sentences); from >= 0; from = text.indexOf(sentences, from + 1)) {
            if (endsSentence(text.substring(0, from)) && endsSentence(text.substring(0, from + sentences.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSentence(String before) {
        return before.isEmpty() || SENTENCE_END.matcher(before).find();
    }

    private static void codes(SortedSet<String> expected, Decision decision, List<Row> rows) {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        for (Finding finding : decision.findings()) {
            found.computeIfAbsent(finding.code(), code -> new TreeSet<>()).add(shown(finding));
        }
        for (String code : expected) {
            String actual = found.containsKey(code) ? String.join("; ", found.get(code)) : absent(code);
            rows.add(new Row("finding", code, actual, found.containsKey(code)));
        }
        found.forEach((code, findings) -> {
            if (!expected.contains(code)) {
                rows.add(new Row("finding", NOTHING, String.join("; ", findings), true));
            }
        });
    }

    private static String shown(Finding finding) {
        String parameters = finding.parameters().isEmpty()
                ? ""
                : " "
                        + finding.parameters().entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining(", "));
        String categories = finding.categories().isEmpty() ? "" : " of " + String.join(", ", finding.categories());
        return finding.code() + " (" + finding.rule() + " " + finding.effect() + parameters + categories + ")";
    }

    private static String absent(String code) {
        if (!RuleCatalogue.shipped().byCode(code).isEmpty()) {
            return NOTHING;
        }
        List<String> codes = RuleCatalogue.shipped().all().stream()
                .map(RuleDescription::code)
                .toList();
        return NearestCode.to(code, codes)
                .map(nearest -> "no rule has this code; did you mean " + nearest + "?")
                .orElse("no rule has this code");
    }

    private static void obligations(SortedSet<String> expected, SortedSet<String> actual, List<Row> rows) {
        SortedSet<String> all = new TreeSet<>(expected);
        all.addAll(actual);
        for (String obligation : all) {
            boolean asked = expected.contains(obligation);
            boolean there = actual.contains(obligation);
            rows.add(new Row("obligation", asked ? obligation : NOTHING, there ? obligation : NOTHING, there));
        }
    }

    /**
     * One thing that was compared.
     *
     * @param what what it is
     * @param expected what the scenario expects; a dash if nothing
     * @param actual what came; a dash if nothing
     * @param holds whether the one allows the other
     */
    public record Row(String what, String expected, String actual, boolean holds) {
        static Row of(String what, String expected, String actual) {
            return new Row(what, expected, actual, expected.equals(actual));
        }
    }

    /**
     * What came of a scenario, or of its flip.
     *
     * @param scenario the scenario as it was run
     * @param flipped whether it is a flip
     * @param decision what was decided
     * @param rows what was compared, the outcome first
     */
    public record Result(Scenario scenario, boolean flipped, Decision decision, List<Row> rows) {
        /** Copies the rows. */
        public Result {
            rows = List.copyOf(rows);
        }

        /**
         * What it is called.
         *
         * @return the scenario's id, and whether it is its flip
         */
        public String name() {
            return scenario.id() + (flipped ? " flipped" : "");
        }

        /**
         * Whether all came that was expected.
         *
         * @return true if it did
         */
        public boolean passed() {
            return rows.stream().allMatch(Row::holds);
        }

        /**
         * What was expected beside what came, as plain text; an arrow marks each line that differs. Long texts go on in the lines
         * below.
         *
         * @return a heading and a table; each line ends with a line feed
         */
        public String table() {
            StringBuilder text = new StringBuilder(name());
            scenario.title().ifPresent(title -> text.append(": ").append(title));
            text.append("\n").append(scenario.position()).append('\n');
            return text.append(SideBySide.of(rows)).toString();
        }
    }
}
