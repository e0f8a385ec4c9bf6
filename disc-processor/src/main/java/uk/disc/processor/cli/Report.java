package uk.disc.processor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.report.JsonOutput;
import uk.disc.processor.report.Reports;
import uk.disc.register.RegisterChange;
import uk.disc.register.SharingRegister;

/** {@code disc report}: a register as a page, as tables and as drawings. */
@Command(
        name = "report",
        description = "Writes a register as a page for review, tables for spreadsheets, and drawings.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written, whatever the verdicts", "2:wrong usage, or a file that can't be used"})
final class Report implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--pack",
            paramLabel = "PATH",
            description = "The pack whose names and agreements are shown. By default names are those in the register.")
    private @Nullable Path pack;

    @Option(
            names = "--since",
            paramLabel = "LOCK",
            description =
                    "What the team approved: a lock, or an earlier register. The page then tells what changed since.")
    private @Nullable Path since;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write to; it is made if it is not there.")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json: how what was written is told.")
    private Format format = Format.TEXT;

    @Parameters(
            paramLabel = "REGISTER",
            description = "A register in JSON, as a build or disc verify --format json writes it.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        SharingRegister register = Locks.register(file)
                .orElseThrow(() -> new UnusableException(file + " is no sharing register in JSON."));
        Optional<PolicyPack> names = Recorded.loadIf(pack);
        Optional<List<RegisterChange>> changes =
                Optional.ofNullable(since).map(approved -> Locks.since(approved, register, names));
        SortedMap<String, String> files = Reports.of(register, names, changes);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnusableException(folder + " can't be made as a folder.");
        }
        files.forEach((name, text) -> TextFile.write(folder.resolve(name), text));
        Main.line(spec)
                .getOut()
                .println(
                        format == Format.JSON
                                ? JsonOutput.write(
                                        JsonOutput.object("folder", folder.toString(), "files", files.keySet()))
                                : "Written to " + folder + ": " + String.join(", ", files.keySet()) + ".");
        return Main.FINE;
    }
}
