package uk.disc.processor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.disc.decision.Loss;
import uk.disc.decision.PackQuestions;
import uk.disc.processor.report.JsonOutput;
import uk.disc.register.TransferFacts;

/** {@code disc impact}: what stops when an agreement lapses or a partner leaves. */
@Command(
        name = "impact",
        description = "Says what may no longer be shared once an agreement lapses or a partner leaves.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no sharing stops", "1:some sharing stops", "2:wrong usage, or a pack that can't be used"})
final class Impact implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Subject subject = new Subject();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The last day of the agreement or the membership. By default the agreement's own days count.")
    private @Nullable LocalDate last;

    @Option(
            names = "--register",
            paramLabel = "REGISTER",
            description =
                    "A register in JSON, as a build or disc verify --format json writes it: its code that relies on what ends is named. May be given often.")
    private List<Path> registers = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format = Format.TEXT;

    /** What comes to an end. */
    static final class Subject {
        @Option(names = "--agreement", paramLabel = "ID", description = "An agreement that lapses.")
        private @Nullable String agreement;

        @Option(names = "--partner", paramLabel = "ID", description = "A partner that leaves the charter; needs --on.")
        private @Nullable String partner;
    }

    Impact(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        refuseAPastDay();
        Relying relying = new Relying(registers);
        PackQuestions questions = asking.questions(clock);
        List<Loss> losses = Asking.about(() -> losses(questions));
        long stopping = losses.stream().filter(Loss::stopsSharing).count();
        PrintWriter out = Main.line(spec).getOut();
        if (format == Format.JSON) {
            out.println(JsonOutput.write(JsonOutput.object(
                    "asOf", asking.day(clock).toString(),
                    "losses",
                            losses.stream()
                                    .map(loss -> Answers.json(loss, relying))
                                    .toList())));
        } else {
            losses.forEach(loss -> out.println(Answers.text(loss, relying)));
            out.println(losses.size() + (losses.size() == 1 ? " permission ends, " : " permissions end, ") + stopping
                    + " with nothing in its place.");
            if (relying.isAsked()) {
                out.println(stopping(losses, relying));
            }
        }
        return stopping == 0 ? Main.FINE : Main.FINDINGS;
    }

    /** What of the code may no longer send as it does. */
    private static String stopping(List<Loss> losses, Relying relying) {
        List<String> ids = losses.stream()
                .filter(Loss::stopsSharing)
                .flatMap(loss -> relying.on(loss).stream())
                .map(TransferFacts::id)
                .distinct()
                .sorted()
                .toList();
        return ids.isEmpty()
                ? "No transfer of the registers relies on what stops."
                : "In code, this stops " + String.join(", ", ids) + ", or part of what they send.";
    }

    /** Of a day that is over, "nothing stops" would read like "nothing is lost today". */
    private void refuseAPastDay() {
        LocalDate day = asking.day(clock);
        if (last != null && last.isBefore(day)) {
            throw new UnusableException("--on " + last + " is before " + day
                    + ", the day the answer is for. Give a later day, or set --as-of to an earlier one.");
        }
    }

    private List<Loss> losses(PackQuestions questions) {
        Optional<String> agreement = Optional.ofNullable(subject.agreement);
        Optional<LocalDate> day = Optional.ofNullable(last);
        if (agreement.isPresent()) {
            return day.map(known -> questions.whatStopsIfItLapses(agreement.get(), known))
                    .orElseGet(() -> questions.whatStopsWhenItLapses(agreement.get()));
        }
        String partner = Optional.ofNullable(subject.partner).orElse("");
        return questions.whatStopsIfItLeaves(
                partner,
                day.orElseThrow(() -> new UnusableException("Say with --on which day is the partner's last.")));
    }
}
