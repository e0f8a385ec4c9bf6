package uk.disc.processor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.register.Diagnosis;
import uk.disc.register.Disc;
import uk.disc.register.Judgement;
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
        Disc.Verification verification = recorded.judge(
                recorded.pack(pack),
                Day.orToday(asOf, clock),
                new Judgement.Options(strict, Judgement.Options.DEFAULT.supportHorizonDays()));
        print(verification);
        return verification.errors().isEmpty() ? Main.FINE : Main.FINDINGS;
    }

    private void print(Disc.Verification verification) {
        PrintWriter out = out();
        SharingRegister register = verification.register();
        if (format == Format.JSON) {
            out.print(RegisterJson.write(register));
            verification.errors().stream()
                    .filter(error -> !register.diagnoses().contains(error))
                    .forEach(error -> err().println(error.text()));
            return;
        }
        List<Diagnosis> all = new ArrayList<>(verification.errors());
        register.diagnoses().stream()
                .filter(diagnosis -> !all.contains(diagnosis))
                .forEach(all::add);
        for (Diagnosis diagnosis : all.stream().sorted().toList()) {
            out.println(place(diagnosis) + severity(diagnosis) + ": " + diagnosis.text());
        }
        out.println("DISC: " + RegisterSummary.line(register));
        out.println("Judged against pack " + register.packId() + " " + register.packVersion() + " as of "
                + register.asOf() + ". " + RegisterSummary.window(register.validFrom(), register.validTo()));
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
