package uk.disc.processor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.decision.RuleBook;
import uk.disc.decision.ScenarioRunner;
import uk.disc.explanation.Explainer;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.report.JsonOutput;

/** {@code disc test}: runs the scenarios of a pack. */
@Command(
        name = "test",
        description =
                "Runs a pack's scenarios, each with its flip, and shows expected beside actual where they differ.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all came as expected",
            "1:something else came, or there is no scenario",
            "2:wrong usage, or a pack that can't be used"
        })
final class RunScenarios implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format = Format.TEXT;

    @Parameters(paramLabel = "PACK", description = "The pack's folder or jar.")
    private Path pack = Path.of("");

    @Override
    public Integer call() {
        PolicyPack read = Recorded.load(pack);
        List<ScenarioRunner.Result> results = ScenarioRunner.of(RuleBook.of(read), Explainer.of(read, Locale.UK))
                .run(read);
        long failed = results.stream().filter(result -> !result.passed()).count();
        PrintWriter out = Main.line(spec).getOut();
        if (format == Format.JSON) {
            out.println(JsonOutput.write(
                    JsonOutput.object("ran", results.size(), "failed", failed, "scenarios", json(results))));
        } else {
            results.stream().filter(result -> !result.passed()).forEach(result -> out.println(result.table()));
            out.println(
                    results.isEmpty()
                            ? "0 scenarios: nothing was tested."
                            : results.size() + (results.size() == 1 ? " scenario, " : " scenarios, flips included, ")
                                    + failed + " failed.");
        }
        return results.isEmpty() || failed > 0 ? Main.FINDINGS : Main.FINE;
    }

    private static List<Object> json(List<ScenarioRunner.Result> results) {
        List<Object> list = new ArrayList<>();
        for (ScenarioRunner.Result result : results) {
            list.add(JsonOutput.object(
                    "name",
                    result.name(),
                    "place",
                    result.scenario().position().toString(),
                    "passed",
                    result.passed(),
                    "outcome",
                    result.decision().outcome().name(),
                    "differences",
                    result.rows().stream()
                            .filter(row -> !row.holds())
                            .map(row -> JsonOutput.object(
                                    "what", row.what(), "expected", row.expected(), "actual", row.actual()))
                            .toList()));
        }
        return list;
    }
}
