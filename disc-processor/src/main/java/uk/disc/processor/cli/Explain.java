package uk.disc.processor.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;
import uk.disc.explanation.RuleHelp;
import uk.disc.processor.report.JsonOutput;
import uk.disc.vocabulary.NearestCode;

/** {@code disc explain}: the page about a finding, by the key in brackets. */
@Command(
        name = "explain",
        description = "Explains a finding: why the rule is there, and what to do next.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:explained", "2:wrong usage"})
final class Explain implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format = Format.TEXT;

    @Parameters(
            paramLabel = "KEY",
            description = "The key in brackets, such as disc.transfer.category-not-agreed, or the rule's id.")
    private String key = "";

    @Override
    public Integer call() {
        RuleCatalogue catalogue = RuleCatalogue.shipped();
        String wanted = key.replaceAll("^\\[|]$", "");
        Optional<RuleDescription> rule = catalogue.byKey(wanted).or(() -> catalogue.byId(wanted));
        if (rule.isEmpty()) {
            throw new UnusableException("There is no finding '" + wanted + "'."
                    + NearestCode.to(
                                    wanted,
                                    catalogue.all().stream()
                                            .map(RuleDescription::key)
                                            .toList())
                            .map(near -> " Did you mean '" + near + "'?")
                            .orElse(""));
        }
        String page = RuleHelp.page(rule.get());
        if (format == Format.JSON) {
            Main.line(spec)
                    .getOut()
                    .println(JsonOutput.write(JsonOutput.object(
                            "id", rule.get().id(),
                            "key", rule.get().key(),
                            "code", rule.get().code(),
                            "citation", rule.get().citation(),
                            "verified", rule.get().verified(),
                            "page", page)));
        } else {
            Main.line(spec).getOut().print(page);
        }
        return Main.FINE;
    }
}
