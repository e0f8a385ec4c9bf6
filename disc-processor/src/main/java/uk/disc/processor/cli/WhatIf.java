package uk.disc.processor.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.agreement.RecipientRef;
import uk.disc.decision.CategoryDecision;
import uk.disc.decision.Decision;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.Finding;
import uk.disc.decision.Outcome;
import uk.disc.decision.Pending;
import uk.disc.decision.RuleBook;
import uk.disc.explanation.Explainer;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.report.JsonOutput;
import uk.disc.vocabulary.NearestCode;

/** {@code disc what-if}: asks for each line of a table whether it may be sent, with nobody in particular in mind. */
@Command(
        name = "what-if",
        description = {
            "Answers for each line of a table whether it may be sent. Nothing is known of a person.",
            "Columns: from, to, purpose, categories (with spaces between), and, if wanted, agreement and on."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:answered, be it with a no", "2:wrong usage, or a table or pack that can't be used"})
final class WhatIf implements Callable<Integer> {
    private static final List<String> NEEDED = List.of("from", "to", "purpose", "categories");
    private static final List<String> COLUMNS = List.of("from", "to", "purpose", "categories", "agreement", "on");
    private static final List<String> ANSWER =
            List.of("may be sent", "rests on", "findings", "waits for", "to do", "next step");

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", description = "csv or json.")
    private Table format = Table.CSV;

    @Parameters(paramLabel = "TABLE", description = "A file of comma-separated values with a line of headings.")
    private Path table = Path.of("");

    /** How the answers are written. */
    enum Table {
        /** The table with further columns. */
        CSV,
        /** A list of objects. */
        JSON
    }

    WhatIf(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PolicyPack pack = asking.pack();
        List<Map<String, String>> questions = questions();
        RuleBook rules = RuleBook.of(pack);
        Explainer explainer = Explainer.of(pack, Locale.UK);
        List<Map<String, String>> answers = new ArrayList<>();
        for (Map<String, String> question : questions) {
            Map<String, String> row = new LinkedHashMap<>(question);
            answer(row, rules, explainer);
            answers.add(row);
        }
        Main.line(spec)
                .getOut()
                .print(format == Table.JSON ? JsonOutput.write(answers) + "\n" : csv(questions, answers));
        return Main.FINE;
    }

    private static String csv(List<Map<String, String>> questions, List<Map<String, String>> answers) {
        List<String> head = new ArrayList<>(questions.get(0).keySet());
        head.addAll(ANSWER);
        StringBuilder out = new StringBuilder(Csv.row(head));
        answers.forEach(row -> out.append(Csv.row(row.values())));
        return out.toString();
    }

    private List<Map<String, String>> questions() {
        String text = TextFile.read(table);
        List<Csv.Row> rows;
        try {
            rows = Csv.read(text);
        } catch (UnusableException e) {
            throw new UnusableException(table + ", " + e.getMessage());
        }
        if (rows.size() < 2) {
            throw new UnusableException(table + " holds no question: it needs the headings " + String.join(", ", NEEDED)
                    + " and a line below them.");
        }
        List<String> head = heads(rows.get(0));
        List<Map<String, String>> questions = new ArrayList<>();
        for (Csv.Row row : rows.subList(1, rows.size())) {
            if (row.cells().size() != head.size()) {
                throw wrong(row, "it has " + row.cells().size() + " cells where " + head.size() + " belong");
            }
            Map<String, String> question = new LinkedHashMap<>();
            for (int at = 0; at < head.size(); at++) {
                question.put(head.get(at), row.cells().get(at).strip());
            }
            check(row, question);
            questions.add(question);
        }
        return questions;
    }

    private List<String> heads(Csv.Row row) {
        List<String> head = row.cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String name : head) {
            if (!COLUMNS.contains(name)) {
                throw wrong(
                        row,
                        "there is no column '" + name + "'"
                                + NearestCode.to(name, COLUMNS)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("; the columns are " + String.join(", ", COLUMNS)));
            }
        }
        for (String name : NEEDED) {
            if (!head.contains(name)) {
                throw wrong(row, "the column '" + name + "' is missing");
            }
        }
        if (Set.copyOf(head).size() != head.size()) {
            throw wrong(row, "a column is there twice");
        }
        return head;
    }

    private void check(Csv.Row row, Map<String, String> question) {
        for (String name : NEEDED) {
            if (question.getOrDefault(name, "").isEmpty()) {
                throw wrong(row, "the cell '" + name + "' is empty");
            }
        }
        String on = question.getOrDefault("on", "");
        try {
            if (!on.isEmpty()) {
                LocalDate.parse(on);
            }
        } catch (DateTimeException e) {
            throw wrong(row, "'" + on + "' is no date; write it as 2026-12-31");
        }
    }

    private UnusableException wrong(Csv.Row row, String what) {
        return new UnusableException(table + ", line " + row.line() + ": " + what + ".");
    }

    private void answer(Map<String, String> row, RuleBook rules, Explainer explainer) {
        String on = row.getOrDefault("on", "");
        String agreement = row.getOrDefault("agreement", "");
        LocalDate day = on.isEmpty() ? asking.day(clock) : LocalDate.parse(on);
        Decision decision = Asking.about(() -> rules.decide(DisclosureRequest.builder(
                        row.getOrDefault("from", ""),
                        RecipientRef.parse(row.getOrDefault("to", "")),
                        row.getOrDefault("purpose", ""),
                        day.atStartOfDay(DisclosureRequest.ZONE).toInstant())
                .categories(words(row.getOrDefault("categories", "")))
                .agreements(words(agreement))
                .build()));
        row.put("may be sent", mayBeSent(decision));
        row.put(
                "rests on",
                joined(decision.categories().values().stream()
                        .filter(category -> category.agreement().isPresent() && category.outcome() != Outcome.DENY)
                        .map(WhatIf::ground)
                        .toList()));
        row.put(
                "findings",
                joined(decision.findings().stream().map(Finding::code).toList()));
        row.put(
                "waits for",
                joined(decision.pending().stream().map(Pending::fact).toList()));
        row.put("to do", joined(List.copyOf(decision.obligations())));
        row.put("next step", explainer.nextStep(decision).replace('\n', ' '));
    }

    /** A permit that waits for facts is none yet. */
    private static String mayBeSent(Decision decision) {
        return switch (decision.outcome()) {
            case PERMIT -> decision.isSettled() ? "yes" : "when the facts are known";
            case REFER -> "when somebody has decided";
            case OUT_OF_SCOPE -> decision.isSettled() ? "not personal" : "when the facts are known";
            case EXCLUDE, DENY -> "no";
        };
    }

    private static String ground(CategoryDecision category) {
        return category.agreement().orElse("")
                + category.flow().map(flow -> "/" + flow).orElse("");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("[ ;]+", -1));
    }

    private static String joined(List<String> codes) {
        return String.join(" ", codes.stream().distinct().sorted().toList());
    }
}
