package uk.disc.processor.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.report.JsonOutput;
import uk.disc.register.BaselineEntry;
import uk.disc.register.Diagnosis;
import uk.disc.register.Disc;
import uk.disc.register.Judgement;
import uk.disc.register.LockCheck;
import uk.disc.register.RegisterChange;
import uk.disc.register.RegisterDiff;
import uk.disc.register.RegisterLock;
import uk.disc.register.RegisterLockText;
import uk.disc.register.SharingRegister;

/** {@code disc accept}: writes what is shared into the file that the team commits. */
@Command(
        name = "accept",
        description = {
            "Writes what is shared into sharing-register.lock, for the team to review and commit.",
            "It makes nothing allowed: findings go on failing the build, except those of a baseline."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written, or already right", "2:wrong usage, or something that can't be used"})
final class Accept implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--pack",
            paramLabel = "PATH",
            description = "The pack's folder or jar. By default the one pack on the class path given.")
    private @Nullable Path pack;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day to judge for, such as 2026-12-31. By default today in Europe/London.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--lock",
            paramLabel = "FILE",
            defaultValue = RegisterLock.FILE,
            description = "The file to write. By default " + RegisterLock.FILE + ".")
    private Path lock = Path.of(RegisterLock.FILE);

    @Option(
            names = "--baseline",
            description =
                    "Lists the findings of today as ones to mend later. Only when the file is written for the first time.")
    private boolean startsBaseline;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format = Format.TEXT;

    @Parameters(
            arity = "1..*",
            paramLabel = "CLASSPATH_ENTRY",
            description = "Jars and folders of classes that the builds wrote.")
    private List<Path> entries = new ArrayList<>();

    Accept(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Recorded recorded = new Recorded(entries);
        PolicyPack judging = recorded.pack(pack);
        Disc.Verification verification = recorded.judge(judging, Day.orToday(asOf, clock), Judgement.Options.DEFAULT);
        SharingRegister register = verification.register();
        refuseWhatProvesNothing(verification);
        Optional<RegisterLock> before = Files.exists(lock) ? Optional.of(Locks.lock(lock)) : Optional.empty();
        if (startsBaseline && before.isPresent()) {
            throw new UnusableException(
                    "A baseline can only become shorter, and " + lock + " is there already; leave out --baseline.");
        }
        SortedSet<BaselineEntry> unmended = LockCheck.unmended(register);
        SortedSet<BaselineEntry> baseline = startsBaseline
                ? unmended
                : LockCheck.shrunk(before.map(RegisterLock::baseline).orElseGet(TreeSet::new), register);
        RegisterLock accepted = RegisterLock.of(register).withBaseline(baseline);
        TextFile.write(lock, RegisterLockText.write(accepted));
        print(
                before.map(old ->
                                RegisterDiff.between(old, accepted, Optional.of(register.asOf()), Optional.of(judging)))
                        .orElseGet(List::of),
                accepted,
                count(unmended) - count(baseline));
        return Main.FINE;
    }

    /** Facts that do not fit their evidence may be of other code than what runs. */
    private static void refuseWhatProvesNothing(Disc.Verification verification) {
        List<Diagnosis> told = verification.register().diagnoses();
        List<String> problems = verification.errors().stream()
                .filter(error -> !told.contains(error) && error.key().startsWith("disc.check."))
                .map(Diagnosis::text)
                .toList();
        if (!problems.isEmpty()) {
            throw new UnusableException(String.join("\n", problems));
        }
    }

    private static long count(Collection<BaselineEntry> baseline) {
        return baseline.stream().mapToLong(BaselineEntry::times).sum();
    }

    private void print(List<RegisterChange> changes, RegisterLock accepted, long failing) {
        PrintWriter out = Main.line(spec).getOut();
        if (format == Format.JSON) {
            out.println(JsonOutput.write(JsonOutput.object(
                    "file", lock.toString().replace('\\', '/'),
                    "transfers", accepted.transfers().size(),
                    "baseline", count(accepted.baseline()),
                    "failing", failing,
                    "changes", Diff.json(changes))));
            return;
        }
        changes.forEach(change -> out.println(Diff.line(change)));
        out.println("Written to " + lock + ": " + accepted.transfers().size()
                + (accepted.transfers().size() == 1 ? " transfer, " : " transfers, ")
                + count(accepted.baseline())
                + (count(accepted.baseline()) == 1 ? " finding" : " findings") + " in the baseline.");
        if (failing > 0) {
            out.println(failing + (failing == 1 ? " finding still fails" : " findings still fail")
                    + " the build: writing them down allows nothing.");
        }
    }
}
