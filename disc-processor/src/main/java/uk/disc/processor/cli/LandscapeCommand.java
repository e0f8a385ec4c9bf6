package uk.disc.processor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.register.Landscape;
import uk.disc.register.LandscapeText;

/** {@code disc landscape}: the registers of many services side by side. */
@Command(
        name = "landscape",
        description = "Puts the registers of many services side by side, and lists where they do not fit together.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:they fit together", "1:a disagreement", "2:wrong usage, or a file that can't be used"})
final class LandscapeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--pack",
            paramLabel = "PATH",
            description = "The pack whose names are shown. By default those in the registers.")
    private @Nullable Path pack;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (Markdown) or json.")
    private Format format = Format.TEXT;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME=REGISTER",
            description = "Each service's register in JSON, as disc verify --format json prints it, after its name.")
    private List<String> registers = new ArrayList<>();

    @Override
    public Integer call() {
        Landscape landscape = Landscape.of(NamedRegisters.read(registers), Recorded.loadIf(pack));
        Main.line(spec)
                .getOut()
                .print(format == Format.JSON ? LandscapeText.json(landscape) : LandscapeText.markdown(landscape));
        return landscape.disagreements().isEmpty() ? Main.FINE : Main.FINDINGS;
    }
}
