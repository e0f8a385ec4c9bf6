package uk.disc.processor.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.decision.PackQuestions;
import uk.disc.decision.Permission;
import uk.disc.processor.report.JsonOutput;

/** {@code disc who-may-receive}: who may receive a category for a purpose, from whom, and under what. */
@Command(
        name = "who-may-receive",
        description = "Says who may receive a category for a purpose, from whom, under what and until when.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:answered, be it with nobody", "2:wrong usage, or a pack that can't be used"})
final class WhoMayReceive implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format = Format.TEXT;

    @Parameters(index = "0", paramLabel = "CATEGORY", description = "The category's code, such as DIAGNOSIS.")
    private String category = "";

    @Parameters(index = "1", paramLabel = "PURPOSE", description = "The purpose's code, such as INDIVIDUAL_CARE.")
    private String purpose = "";

    WhoMayReceive(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PackQuestions questions = asking.questions(clock);
        List<Permission> permissions = Asking.about(() -> questions.whoMayReceive(category, purpose));
        PrintWriter out = Main.line(spec).getOut();
        if (format == Format.JSON) {
            out.println(JsonOutput.write(JsonOutput.object(
                    "asOf", asking.day(clock).toString(),
                    "permissions", permissions.stream().map(Answers::json).toList())));
            return Main.FINE;
        }
        permissions.forEach(permission -> out.println(Answers.text(permission)));
        out.println(
                permissions.isEmpty()
                        ? "Nobody may receive " + category + " for " + purpose + " on " + asking.day(clock) + "."
                        : permissions.size() + (permissions.size() == 1 ? " permission on " : " permissions on ")
                                + asking.day(clock) + ".");
        return Main.FINE;
    }
}
