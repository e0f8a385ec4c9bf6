package uk.disc.processor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.report.JsonOutput;
import uk.disc.register.Diagnosis;
import uk.disc.register.RegisterChange;
import uk.disc.register.RegisterDiff;
import uk.disc.register.RegisterLock;

/** {@code disc diff}: what changed between two registers or locks. */
@Command(
        name = "diff",
        description = "Tells what is shared otherwise: compares two sharing registers (JSON) or locks.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing that needs approval",
            "1:a change that needs approval",
            "2:wrong usage, or a file that can't be used"
        })
final class Diff implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--pack",
            paramLabel = "PATH",
            description = "The pack whose names are shown. By default those of a register; of two locks, codes.")
    private @Nullable Path pack;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day on which agreements are looked at when locks are compared. By default today in Europe/London.")
    private @Nullable LocalDate asOf;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format = Format.TEXT;

    @Parameters(index = "0", paramLabel = "OLD", description = "The register or lock before.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The register or lock after.")
    private Path after = Path.of("");

    Diff(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Optional<PolicyPack> names = Recorded.loadIf(pack);
        List<RegisterChange> changes = Locks.register(after)
                .map(now -> Locks.since(before, now, names))
                .orElseGet(() -> RegisterDiff.between(
                        lock(before), Locks.lock(after), Optional.of(Day.orToday(asOf, clock)), names));
        PrintWriter out = Main.line(spec).getOut();
        if (format == Format.JSON) {
            out.println(JsonOutput.write(Map.of("changes", json(changes))));
        } else {
            changes.forEach(change -> out.println(Diff.line(change)));
            out.println(changes.isEmpty() ? "Nothing changed." : Diff.count(changes));
        }
        return changes.stream().anyMatch(Diff::needsApproval) ? Main.FINDINGS : Main.FINE;
    }

    private static RegisterLock lock(Path file) {
        return Locks.register(file).map(RegisterLock::of).orElseGet(() -> Locks.lock(file));
    }

    static boolean needsApproval(RegisterChange change) {
        return change.kind().severity() == Diagnosis.Severity.ERROR;
    }

    static String line(RegisterChange change) {
        return change.kind().code() + ": " + change.sentence();
    }

    static String count(List<RegisterChange> changes) {
        long asking = changes.stream().filter(Diff::needsApproval).count();
        return changes.size()
                + (changes.size() == 1 ? " change, " : " changes, ")
                + asking
                + (asking == 1 ? " of which needs approval." : " of which need approval.");
    }

    static List<Object> json(List<RegisterChange> changes) {
        List<Object> list = new ArrayList<>();
        for (RegisterChange change : changes) {
            list.add(JsonOutput.object(
                    "kind", change.kind().code(),
                    "severity", change.kind().severity().name(),
                    "about", change.about(),
                    "sentence", change.sentence()));
        }
        return list;
    }
}
