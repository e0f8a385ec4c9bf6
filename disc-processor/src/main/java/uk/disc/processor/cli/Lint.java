package uk.disc.processor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.policy.PackProblem;
import uk.disc.policy.PackReading;
import uk.disc.policy.PackSource;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.PolicyReader;
import uk.disc.processor.report.JsonOutput;

/** {@code disc lint}: everything wrong in a pack, at once. */
@Command(
        name = "lint",
        description = "Reads a policy pack and tells everything that is wrong in it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no problems", "1:problems", "2:wrong usage"})
final class Lint implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format = Format.TEXT;

    @Parameters(paramLabel = "PACK", description = "The pack's folder or jar.")
    private Path pack = Path.of("");

    @Override
    public Integer call() {
        PackReading reading = PolicyReader.read(PackSource.at(PackFile.at(pack)));
        PrintWriter out = Main.line(spec).getOut();
        if (format == Format.JSON) {
            out.println(JsonOutput.write(JsonOutput.object(
                    "problems", reading.problems().stream().map(Lint::json).toList())));
            return reading.pack().isPresent() ? Main.FINE : Main.FINDINGS;
        }
        if (reading.pack().isPresent()) {
            PolicyPack read = reading.pack().get();
            out.println("No problems: pack " + read.id() + " " + read.version() + ", "
                    + read.agreements().size() + " agreements, "
                    + read.organisations().size() + " organisations.");
            return Main.FINE;
        }
        reading.problems().stream().map(PackProblem::toString).forEach(out::println);
        int count = reading.problems().size();
        out.println(count + (count == 1 ? " problem in " : " problems in ") + pack + ".");
        return Main.FINDINGS;
    }

    private static Map<String, Object> json(PackProblem problem) {
        return JsonOutput.object(
                "code", problem.code(),
                "place", problem.position().toString(),
                "message", problem.message());
    }
}
