package uk.disc.processor.report;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.disc.register.SharingRegister;

/** Every transfer, with filters that a script shows; without it, the whole table is there. */
final class TransferSection {
    private static final String BETWEEN = " | ";

    private final List<SharedFlow> flows;
    private final Names names;
    private final Markup out;

    TransferSection(List<SharedFlow> flows, Names names, Markup out) {
        this.flows = flows;
        this.names = names;
        this.out = out;
    }

    void write() {
        out.open("section", "aria-labelledby", "transfers").line();
        out.element("h2", "Transfers", "id", "transfers").line();
        filters();
        out.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-labelledby", "transfers")
                .line();
        out.open("table", "id", "transfer-table").line().open("thead").open("tr");
        List.of(
                        "Transfer",
                        "Verdict",
                        "Recipient",
                        "Purpose",
                        "Categories",
                        "Agreement",
                        "Lawful basis",
                        "Channel",
                        "Address in the code",
                        "Owner",
                        "Code")
                .forEach(column -> out.element("th", column, "scope", "col"));
        out.close("tr").close("thead").line().open("tbody").line();
        flows.forEach(this::row);
        out.close("tbody")
                .close("table")
                .line()
                .close("div")
                .line()
                .close("section")
                .line();
    }

    private void filters() {
        out.open("form", "id", "filters", "hidden", "hidden").line();
        out.open("div")
                .element("label", "Search the table", "for", "search")
                .open("input", "id", "search", "type", "search", "autocomplete", "off")
                .close("div")
                .line();
        filter("verdict", "Verdict", flow -> Stream.of(flow.verdict().words()));
        filter("recipient", "Recipient", flow -> Stream.of(recipient(flow)));
        filter("purpose", "Purpose", flow -> Stream.of(purpose(flow)));
        filter("category", "Category", flow -> flow.categories().stream().map(names::category));
        filter("agreement", "Agreement", flow -> flow.agreements().stream());
        filter("owner", "Owner", flow -> Stream.of(SharedFlow.orNotSaid(flow.owner())));
        out.element("button", "Show all", "type", "reset").line();
        out.element("p", "", "id", "shown", "role", "status").line();
        out.close("form").line();
    }

    private void filter(String key, String label, Function<SharedFlow, Stream<String>> values) {
        SortedSet<String> choices = flows.stream().flatMap(values).collect(Collectors.toCollection(TreeSet::new));
        out.open("div").element("label", label, "for", "filter-" + key);
        out.open("select", "id", "filter-" + key, "name", key).element("option", "All", "value", "");
        choices.forEach(choice -> out.element("option", choice, "value", choice));
        out.close("select").close("div").line();
    }

    private void row(SharedFlow flow) {
        String categories = names.categories(flow.categories());
        out.open(
                "tr",
                "data-verdict",
                flow.verdict().words(),
                "data-recipient",
                recipient(flow),
                "data-purpose",
                purpose(flow),
                "data-category",
                flow.categories().stream().map(names::category).collect(Collectors.joining(BETWEEN)),
                "data-agreement",
                String.join(BETWEEN, flow.agreements()),
                "data-owner",
                SharedFlow.orNotSaid(flow.owner()));
        out.open("th", "scope", "row").text(flow.id());
        flow.entry().ifPresent(this::details);
        out.close("th");
        out.open("td")
                .element(
                        "span",
                        Drawing.sign(flow.verdict()) + " " + flow.verdict().words(),
                        "class",
                        "verdict "
                                + flow.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .close("td");
        cell(recipient(flow));
        cell(purpose(flow));
        cell(categories.isEmpty() ? "none marked" : categories);
        cell(flow.agreements().isEmpty() ? "none" : String.join(", ", flow.agreements()));
        String grounds = Stream.concat(flow.article6().stream(), flow.article9().stream())
                .map(names::ground)
                .collect(Collectors.joining("; "));
        cell(SharedFlow.orNotSaid(grounds));
        cell(flow.channel());
        cell(SharedFlow.orNotSaid(List.copyOf(flow.destinations())));
        cell(SharedFlow.orNotSaid(flow.owner()));
        out.open("td")
                .element("code", flow.code())
                .text(" ")
                .text(flow.position().toString())
                .close("td");
        out.close("tr").line();
    }

    private void details(SharingRegister.Entry entry) {
        out.open("details").element("summary", "What leaves").open("ul");
        entry.facts()
                .payload()
                .forEach(item -> out.element("li", item.path() + ": " + names.categories(item.categories())));
        entry.facts().unresolved().forEach(item -> out.element("li", "Unknown: " + item.path() + ": " + item.why()));
        Tables.checkedLive(entry).forEach(fact -> out.element("li", "Checked at run time: " + fact));
        entry.obligations().forEach(duty -> out.element("li", "Obliges to: " + duty));
        entry.unverified().forEach(law -> out.element("li", "Not yet checked against the law: " + law));
        out.close("ul").close("details");
    }

    private String recipient(SharedFlow flow) {
        return names.recipient(SharedFlow.orNotSaid(flow.recipient()));
    }

    private String purpose(SharedFlow flow) {
        return SharedFlow.orNotSaid(names.purpose(flow.purpose()));
    }

    private void cell(String text) {
        out.element("td", text);
    }
}
