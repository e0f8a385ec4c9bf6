package uk.disc.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.disc.register.RegisterChange;
import uk.disc.register.RegisterSummary;
import uk.disc.register.SharingRegister;
import uk.disc.register.Verdict;

/** The page that people review: one file that needs no network and no script. */
final class Page {
    /** A drawing of more can't be taken in, and takes many sheets of paper. */
    private static final int MOST_BOXES = 20;

    /** As many days as it takes to renew an agreement; the compiler mentions an end as early if nobody asks otherwise. */
    private static final int SOON = 90;

    private final SharingRegister register;
    private final Names names;
    private final Optional<List<RegisterChange>> changes;
    private final List<SharedFlow> flows;
    private final Markup out = new Markup();

    Page(SharingRegister register, Names names, Optional<List<RegisterChange>> changes) {
        this.register = register;
        this.names = names;
        this.changes = changes;
        flows = SharedFlows.of(register);
    }

    String text() {
        out.documentType().open("html", "lang", "en-GB").line().open("head").line();
        out.open("meta", "charset", "utf-8").line();
        out.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.open(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'; base-uri 'none'")
                .line();
        out.element("title", "Sharing report").line();
        out.own("style", resource("page.css"));
        out.close("head").line().open("body").line();
        out.element("a", "Skip to the report", "class", "skip", "href", "#main").line();
        out.open("header").line();
        out.element("p", "Data sharing of one application", "class", "kicker").line();
        out.element("h1", "Sharing report").line();
        out.close("header").line();
        out.open("main", "id", "main").line();
        banner();
        changes.ifPresent(known -> new ChangeSection(known, out).write());
        DaysLeft daysLeft = new DaysLeft(register.asOf());
        new RecipientSections(flows, names, daysLeft, register, out).write();
        diagram();
        Set<String> changed =
                changes.orElse(List.of()).stream().map(RegisterChange::about).collect(Collectors.toSet());
        new TransferSection(flows, names, daysLeft, changed, changes.isPresent(), out).write();
        new ReferenceSections(flows, register, names, daysLeft, out).write();
        out.close("main").line();
        out.own("script", resource("page.js"));
        return out.close("body").line().close("html").line().toString();
    }

    private void diagram() {
        Drawing drawing = Drawing.of(flows, names);
        boolean many = drawing.boxes().size() > MOST_BOXES;
        out.open("section", "aria-labelledby", "diagram").line();
        out.element("h2", "Diagram", "id", "diagram").line();
        out.element(
                        "p",
                        "From left to right: who sends, what, who receives. A plain line is allowed, a dashed one waived,"
                                + " a dotted one unknown, a thick one not permitted."
                                + (many
                                        ? " There are many transfers: those of one verdict to one recipient share a box."
                                        : ""))
                .line();
        out.open("div", "class", "drawing", "tabindex", "0", "role", "region", "aria-label", "Diagram of all transfers")
                .line();
        out.add(Svg.of(many ? drawing.merged(names) : drawing));
        out.close("div").line().close("section").line();
    }

    private void banner() {
        boolean fails = register.fails();
        long unknown = flows.stream()
                        .filter(flow -> flow.verdict() == Verdict.UNKNOWN)
                        .map(SharedFlow::id)
                        .distinct()
                        .count()
                + register.unfollowed().size();
        out.open("section", "class", fails || unknown > 0 ? "banner attention" : "banner", "aria-label", "Verdict")
                .line();
        if (unknown > 0) {
            out.element(
                            "p",
                            unknown == 1
                                    ? "1 part could not be resolved; this report is incomplete until it is."
                                    : unknown
                                            + " parts could not be resolved; this report is incomplete until they are.",
                            "class",
                            "first")
                    .line();
        }
        out.element("p", RegisterSummary.line(register), "class", "first").line();
        out.sentence(
                        "p",
                        (fails ? "Needs action: see the findings. " : "")
                                + RegisterSummary.window(register.validFrom(), register.validTo()))
                .line();
        ending();
        out.open("dl").line();
        fact("Judged for", register.asOf().toString());
        fact("Pack", register.packId() + " version " + register.packVersion());
        fact("Pack hash", register.packHash());
        fact("Modules", SharedFlow.orNotSaid(List.copyOf(register.modules())));
        Carried carried = new Carried(register);
        long leaving = register.dictionary().stream()
                .filter(entry -> !carried.by(entry).isEmpty())
                .count();
        fact(
                "Marked fields",
                register.dictionary().size() + ", of which " + leaving + (leaving == 1 ? " leaves" : " leave")
                        + " with a transfer");
        fact(
                "Method bodies",
                register.bodiesNotFollowed().isEmpty() ? "followed" : "not followed everywhere: see the limits");
        out.close("dl").line().close("section").line();
    }

    private void ending() {
        DaysLeft daysLeft = new DaysLeft(register.asOf());
        List<String> soon = flows.stream()
                .flatMap(flow -> flow.agreements().stream())
                .distinct()
                .sorted()
                .filter(id -> names.agreement(id)
                        .flatMap(daysLeft::count)
                        .filter(left -> left >= 0 && left <= SOON)
                        .isPresent())
                .toList();
        if (!soon.isEmpty()) {
            out.element(
                            "p",
                            (soon.size() == 1 ? "1 agreement ends" : soon.size() + " agreements end") + " within "
                                    + SOON + " days: " + String.join(", ", soon) + ".")
                    .line();
        }
    }

    private void fact(String name, String value) {
        out.open("div").element("dt", name).sentence("dd", value).close("div").line();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
