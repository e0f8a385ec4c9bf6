package uk.disc.processor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.policy.PolicyPack;
import uk.disc.register.Diagnosis;
import uk.disc.register.Disc;
import uk.disc.register.Judgement;
import uk.disc.register.LockCheck;
import uk.disc.register.RegisterJson;
import uk.disc.register.RegisterSummary;
import uk.disc.register.SharingRegister;

/** {@code disc verify}: judges what earlier builds recorded, against a pack that may be newer. */
@Command(
        name = "verify",
        description = "Judges recorded transfers against a policy pack, without compiling.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing to complain of", "1:findings", "2:wrong usage, or a pack that can't be used"})
final class Verify implements Callable<Integer> {
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
            description =
                    "What the team approved: what changed since is a finding, and findings that its baseline lists fail nothing.")
    private @Nullable Path lock;

    @Option(names = "--strict", description = "Warn of what only a date brings about; fail if nothing was checked.")
    private boolean strict;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format = Format.TEXT;

    @Parameters(
            arity = "1..*",
            paramLabel = "CLASSPATH_ENTRY",
            description = "Jars and folders of classes that the builds wrote.")
    private List<Path> entries = new ArrayList<>();

    Verify(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Recorded recorded = new Recorded(entries);
        PolicyPack judging = recorded.pack(pack);
        Disc.Verification verification = recorded.judge(
                judging,
                Day.orToday(asOf, clock),
                new Judgement.Options(strict, Judgement.Options.DEFAULT.supportHorizonDays()));
        Optional<LockCheck> approved =
                Optional.ofNullable(lock).map(file -> LockCheck.of(Locks.lock(file), verification.register(), judging));
        print(verification, approved);
        return fails(verification, approved) ? Main.FINDINGS : Main.FINE;
    }

    private static boolean fails(Disc.Verification verification, Optional<LockCheck> approved) {
        boolean changed = approved.stream()
                .flatMap(check -> check.problems().stream())
                .anyMatch(problem -> problem.severity() == Diagnosis.Severity.ERROR);
        return changed || verification.errors().stream().anyMatch(error -> !isPutOff(error, approved));
    }

    private static boolean isPutOff(Diagnosis diagnosis, Optional<LockCheck> approved) {
        return approved.filter(check -> check.lists(diagnosis)).isPresent();
    }

    private void print(Disc.Verification verification, Optional<LockCheck> approved) {
        PrintWriter out = out();
        SharingRegister register = verification.register();
        List<Diagnosis> beside = new ArrayList<>();
        verification.errors().stream()
                .filter(error -> !register.diagnoses().contains(error))
                .forEach(beside::add);
        approved.ifPresent(check -> beside.addAll(check.problems()));
        if (format == Format.JSON) {
            out.print(RegisterJson.write(register));
            beside.forEach(problem -> err().println(problem.text()));
            return;
        }
        Stream.concat(beside.stream(), register.diagnoses().stream())
                .sorted()
                .forEach(diagnosis -> out.println(line(diagnosis, isPutOff(diagnosis, approved))));
        out.println("DISC: " + RegisterSummary.line(register));
        approved.ifPresent(check -> out.println("Compared with what was approved: " + check.counts()));
        out.println("Judged against pack " + register.packId() + " " + register.packVersion() + " as of "
                + register.asOf() + ". " + RegisterSummary.window(register.validFrom(), register.validTo()));
    }

    private static String line(Diagnosis diagnosis, boolean putOff) {
        return place(diagnosis)
                + (putOff
                        ? "warning: " + LockCheck.textOfListed(diagnosis)
                        : severity(diagnosis) + ": " + diagnosis.text());
    }

    private static String place(Diagnosis diagnosis) {
        String position = diagnosis.position().toString();
        return position.isEmpty() ? "" : position + ": ";
    }

    private static String severity(Diagnosis diagnosis) {
        if (diagnosis.waived()) {
            return "waived";
        }
        return switch (diagnosis.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    private PrintWriter out() {
        return Main.line(spec).getOut();
    }

    private PrintWriter err() {
        return Main.line(spec).getErr();
    }
}
