package uk.disc.register;

import java.util.Collection;
import java.util.Locale;

/** A {@link Landscape} as JSON and as Markdown. The same landscape gives the same bytes on every machine. */
public final class LandscapeText {
    private LandscapeText() {}

    /**
     * Writes JSON, in the layout of {@link RegisterJson}; {@link RegisterJson#read} reads it.
     *
     * @param landscape the landscape
     * @return JSON text with a final line feed
     */
    public static String json(Landscape landscape) {
        JsonText json = new JsonText();
        json.open().number("schema", landscape.schema()).open("services");
        landscape
                .services()
                .forEach((name, service) -> json.open(name)
                        .texts("organisations", service.organisations())
                        .text("packId", service.packId())
                        .number("packVersion", service.packVersion())
                        .text("packHash", service.packHash())
                        .text("summary", service.summary())
                        .close());
        json.close().openList("flows");
        for (Landscape.Flow flow : landscape.flows()) {
            json.open()
                    .text("service", flow.service())
                    .text("transfer", flow.transfer())
                    .text("sender", flow.sender())
                    .text("recipient", flow.recipient())
                    .text("purpose", flow.purpose())
                    .texts("categories", flow.categories())
                    .texts("agreements", flow.agreements())
                    .constant("verdict", flow.verdict())
                    .constant("receipt", flow.receipt())
                    .close();
        }
        json.closeList().open("names");
        landscape.names().forEach(json::text);
        json.close().openList("disagreements");
        for (Landscape.Disagreement disagreement : landscape.disagreements()) {
            json.open()
                    .constant("kind", disagreement.kind())
                    .texts("services", disagreement.services())
                    .text("sentence", disagreement.sentence())
                    .close();
        }
        return json.closeList().close() + "\n";
    }

    /**
     * Writes Markdown.
     *
     * @param landscape the landscape
     * @return Markdown with a final line feed
     */
    public static String markdown(Landscape landscape) {
        StringBuilder out = new StringBuilder("# Sharing landscape\n\n");
        long unconfirmed = landscape.flows().stream()
                .filter(flow -> flow.receipt() == Landscape.Receipt.NOT_CONFIRMED)
                .count();
        out.append(Wording.count(landscape.services().size(), "service"))
                .append(", ")
                .append(Wording.count(landscape.flows().size(), "flow"))
                .append(", ")
                .append(Wording.count(landscape.disagreements().size(), "disagreement"))
                .append(", ")
                .append(unconfirmed)
                .append(" not confirmed by the recipient's code.\n\n## Disagreements\n\n");
        if (landscape.disagreements().isEmpty()) {
            out.append("None. What a recipient keeps to itself is not seen here.\n");
        }
        landscape
                .disagreements()
                .forEach(one -> out.append("- ")
                        .append(RegisterMarkdown.escape(one.sentence()))
                        .append('\n'));
        out.append("\n## Services\n\n");
        row(out, "Service", "Run by", "Pack", "What its register says");
        out.append("|---|---|---|---|\n");
        landscape
                .services()
                .forEach((name, service) -> row(
                        out,
                        name,
                        list(service.organisations().stream()
                                .map(landscape::nameOf)
                                .toList()),
                        service.packId() + " " + service.packVersion(),
                        service.summary()));
        out.append("\n## Flows\n\n");
        row(out, "From", "To", "For", "Categories", "Agreement", "Verdict", "Received", "Service", "Transfer");
        out.append("|---|---|---|---|---|---|---|---|---|\n");
        for (Landscape.Flow flow : landscape.flows()) {
            row(
                    out,
                    landscape.nameOf(flow.sender()),
                    landscape.nameOf(flow.recipient()),
                    landscape.nameOf(flow.purpose()),
                    list(flow.categories().stream().map(landscape::nameOf).toList()),
                    list(flow.agreements()),
                    flow.verdict().words(),
                    flow.receipt().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    flow.service(),
                    flow.transfer());
        }
        return out.toString();
    }

    private static String list(Collection<String> words) {
        return String.join(", ", words);
    }

    private static void row(StringBuilder out, String... cells) {
        out.append('|');
        for (String cell : cells) {
            out.append(' ').append(RegisterMarkdown.escape(cell)).append(" |");
        }
        out.append('\n');
    }
}
