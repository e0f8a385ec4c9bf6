package uk.disc.processor.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** The command line, {@code disc}. */
@Command(
        name = "disc",
        description = "Checks information sharing against a policy pack, without a compiler.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing to complain of", "1:findings", "2:wrong usage, or a pack that can't be used"})
public final class Main {
    /** Nothing to complain of. */
    static final int FINE = 0;

    /** Findings. */
    static final int FINDINGS = 1;

    /** Wrong usage, or a pack that can't be used. */
    static final int UNUSABLE = 2;

    private Main() {}

    /**
     * Runs a command and exits with its code.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        int code = run(Clock.systemUTC(), out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command without leaving the JVM. */
    static int run(Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new Verify(clock))
                .addSubcommand(new Lint())
                .addSubcommand(new Explain())
                .addSubcommand(new Diff(clock))
                .addSubcommand(new Accept(clock))
                .addSubcommand(new LandscapeCommand())
                .addSubcommand(new RunScenarios())
                .addSubcommand(new WhoMayReceive(clock))
                .addSubcommand(new WhatIf(clock))
                .addSubcommand(new Impact(clock))
                .addSubcommand(new Notice(clock))
                .addSubcommand(new Report())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Main::date)
                .setExecutionExceptionHandler(Main::explainFailure);
        return arguments.length == 0 ? usage(line, err) : line.execute(arguments);
    }

    /** The command line that a command runs in; picocli fills the field before it calls the command. */
    static CommandLine line(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "picocli gives each command its specification")
                .commandLine();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no date; write it as 2026-12-31");
        }
    }

    private static int usage(CommandLine line, PrintWriter err) {
        line.usage(err);
        return UNUSABLE;
    }

    private static int explainFailure(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        if (failure instanceof UnusableException) {
            line.getErr().println(failure.getMessage());
        } else {
            line.getErr()
                    .println("disc failed: " + failure.getClass().getSimpleName()
                            + Optional.ofNullable(failure.getMessage())
                                    .map(message -> ": " + message)
                                    .orElse(""));
        }
        return UNUSABLE;
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "disc "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("development")
            };
        }
    }
}
