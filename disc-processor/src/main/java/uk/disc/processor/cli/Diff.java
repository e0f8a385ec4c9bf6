package uk.disc.processor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
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
            "1:a change that needs approval, or one of the kinds named with --fail-on",
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

    @Option(
            names = "--fail-on",
            paramLabel = "KIND",
            split = ",",
            converter = KindConverter.class,
            description =
                    "The kinds of change that end with 1, such as new-recipient,new-category. By default those that need approval.")
    private Set<RegisterChange.Kind> failing = EnumSet.noneOf(RegisterChange.Kind.class);

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
        return changes.stream().anyMatch(this::fails) ? Main.FINDINGS : Main.FINE;
    }

    private boolean fails(RegisterChange change) {
        return failing.isEmpty() ? needsApproval(change) : failing.contains(change.kind());
    }

    /** Reads a kind as the answers write it. */
    static final class KindConverter implements ITypeConverter<RegisterChange.Kind> {
        @Override
        public RegisterChange.Kind convert(String written) {
            return Stream.of(RegisterChange.Kind.values())
                    .filter(kind -> kind.code().equals(written))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + written + "' is no kind of change; there are "
                            + Stream.of(RegisterChange.Kind.values())
                                    .map(RegisterChange.Kind::code)
                                    .collect(Collectors.joining(", "))));
        }
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
