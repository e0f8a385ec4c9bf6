package uk.disc.processor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.report.JsonOutput;
import uk.disc.processor.report.Reports;
import uk.disc.register.Landscape;
import uk.disc.register.LandscapeText;
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
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

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
            arity = "1..*",
            paramLabel = "REGISTER",
            description =
                    "A register in JSON, as a build or disc verify --format json writes it. Those of many services, each as NAME=REGISTER, are put side by side too.")
    private List<String> registers = new ArrayList<>();

    @Override
    public Integer call() {
        Optional<PolicyPack> names = Recorded.loadIf(pack);
        SortedMap<String, String> files = registers.size() == 1 && !NamedRegisters.isNamed(registers.get(0))
                ? one(NamedRegisters.register(registers.get(0)), names)
                : landscape(NamedRegisters.read(registers), names);
        files.forEach((name, text) -> {
            Path file = folder.resolve(name);
            make(Optional.ofNullable(file.getParent()).orElse(folder));
            TextFile.write(file, text);
        });
        Main.line(spec)
                .getOut()
                .println(
                        format == Format.JSON
                                ? JsonOutput.write(
                                        JsonOutput.object("folder", folder.toString(), "files", files.keySet()))
                                : "Written to " + folder + ": " + String.join(", ", files.keySet()) + ".");
        return Main.FINE;
    }

    private SortedMap<String, String> one(SharingRegister register, Optional<PolicyPack> names) {
        Optional<List<RegisterChange>> changes =
                Optional.ofNullable(since).map(approved -> Locks.since(approved, register, names));
        return Reports.of(register, names, changes);
    }

    /** What each service shares in a folder of its name, and all of them side by side. */
    private SortedMap<String, String> landscape(
            SortedMap<String, SharingRegister> services, Optional<PolicyPack> names) {
        if (since != null) {
            throw new UnusableException("--since is about one register; leave it out for a landscape of services.");
        }
        SortedMap<String, String> files = new TreeMap<>();
        services.forEach((service, register) -> {
            if (!FOLDER.matcher(service).matches()) {
                throw new UnusableException(
                        "'" + service + "' can't be the name of a service's folder; use letters, digits, - and _.");
            }
            Reports.of(register, names, Optional.empty())
                    .forEach((name, text) -> files.put(service + "/" + name, text));
        });
        Landscape landscape = Landscape.of(services, names);
        files.put("landscape.md", LandscapeText.markdown(landscape));
        files.put("landscape.json", LandscapeText.json(landscape));
        return files;
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnusableException(folder + " can't be made as a folder.");
        }
    }
}
