package uk.disc.processor.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.disc.agreement.Agreement;
import uk.disc.explanation.AgreementNotices;
import uk.disc.explanation.NoticePage;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.report.JsonOutput;
import uk.disc.vocabulary.NearestCode;

/** {@code disc notice}: a page about an agreement for the public, or for staff. */
@Command(
        name = "notice",
        description = "Writes the public notice of an agreement, or the page for staff: what it is for, and not for.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:wrong usage, or a pack that can't be used"})
final class Notice implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Option(
            names = "--for",
            paramLabel = "READERS",
            defaultValue = "public",
            description = "public, or staff for what the agreement is for, and not for.")
    private Readers readers = Readers.PUBLIC;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            description = "markdown, html or json.")
    private PageFormat format = PageFormat.MARKDOWN;

    @Parameters(paramLabel = "AGREEMENT", description = "The agreement's id, such as P-DIS.")
    private String id = "";

    /** Who reads it. */
    enum Readers {
        /** The people whom the information is about. */
        PUBLIC,
        /** Those who share it. */
        STAFF
    }

    /** How it is written. */
    enum PageFormat {
        /** Markdown. */
        MARKDOWN,
        /** One HTML file that needs nothing else. */
        HTML,
        /** The parts of the page, for programs. */
        JSON
    }

    Notice(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PolicyPack pack = asking.pack();
        Agreement agreement = Optional.ofNullable(pack.agreements().get(id))
                .orElseThrow(() -> new UnusableException("The pack has no agreement " + id + "."
                        + NearestCode.to(id, pack.agreements().keySet())
                                .map(near -> " Did you mean " + near + "?")
                                .orElseGet(() -> " It has "
                                        + String.join(", ", pack.agreements().keySet()) + ".")));
        AgreementNotices notices = AgreementNotices.of(pack);
        NoticePage page = readers == Readers.STAFF
                ? notices.whatItIsFor(agreement, asking.day(clock))
                : notices.forThePublic(agreement, asking.day(clock));
        Main.line(spec)
                .getOut()
                .print(
                        switch (format) {
                            case MARKDOWN -> page.markdown();
                            case HTML -> page.html();
                            case JSON -> JsonOutput.write(page) + "\n";
                        });
        return Main.FINE;
    }
}
