package uk.disc.processor.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every transfer, with filters that a script shows; without it, the whole table is there. */
final class TransferSection {
    private static final String BETWEEN = " | ";

    private final List<SharedFlow> flows;
    private final Names names;
    private final DaysLeft daysLeft;
    private final Set<String> changed;
    private final boolean compared;
    private final Markup out;
    private final Map<String, Integer> anchors = new HashMap<>();

    /** What changed is told by ids; {@code compared} says whether anybody looked. */
    TransferSection(
            List<SharedFlow> flows, Names names, DaysLeft daysLeft, Set<String> changed, boolean compared, Markup out) {
        this.flows = flows;
        this.names = names;
        this.daysLeft = daysLeft;
        this.changed = changed;
        this.compared = compared;
        this.out = out;
    }

    void write() {
        out.open("section", "aria-labelledby", "transfers").line();
        out.element("h2", "Transfers", "id", "transfers").line();
        if (flows.isEmpty()) {
            out.element("p", "None.").line();
        } else {
            filters();
            DataTable table = DataTable.open(
                    out,
                    "transfer",
                    "Transfers",
                    List.of(
                            "Transfer",
                            "Verdict",
                            "Recipient",
                            "Purpose",
                            "Categories",
                            "Agreement",
                            "Lawful basis",
                            "Owner"));
            FlowDetails details = new FlowDetails(names, out);
            flows.forEach(flow -> row(table, details, flow));
            table.close();
        }
        out.close("section").line();
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
        if (compared) {
            filter("changed", "Changed", flow -> Stream.of(changed(flow)));
        }
        out.element("button", "Show all", "type", "reset").line();
        out.element("button", "Download what is shown (CSV)", "type", "button", "id", "download")
                .line();
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

    private void row(DataTable table, FlowDetails details, SharedFlow flow) {
        List<String> attributes = new ArrayList<>(List.of(
                "id",
                anchor(flow),
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
                SharedFlow.orNotSaid(flow.owner())));
        if (compared) {
            attributes.addAll(List.of("data-changed", changed(flow)));
        }
        table.body(attributes.toArray(String[]::new));
        table.row();
        table.cell(() -> {
            out.prose(flow.title());
            if (changed.contains(flow.id())) {
                out.text(" ").element("span", "\u25c6 changed", "class", "changed");
            }
        });
        table.cell(() -> out.element(
                "span",
                Drawing.sign(flow.verdict()) + " " + flow.verdict().words(),
                "class",
                "verdict " + flow.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        table.cell(recipient(flow));
        table.cell(purpose(flow));
        String categories = names.categories(flow.categories());
        table.cell(categories.isEmpty() ? "none marked" : categories);
        table.cell(flow.agreements().isEmpty() ? "none" : agreements(flow));
        String grounds = Stream.concat(flow.article6().stream(), flow.article9().stream())
                .map(names::ground)
                .collect(Collectors.joining("; "));
        table.cell(SharedFlow.orNotSaid(grounds));
        table.cell(SharedFlow.orNotSaid(flow.owner()));
        table.endRow();
        table.wholeRow(() -> details.write(flow));
        table.endBody();
    }

    private String agreements(SharedFlow flow) {
        return flow.agreements().stream()
                .map(id -> names.agreement(id)
                        .map(known -> id + ", " + daysLeft.of(known))
                        .orElse(id))
                .collect(Collectors.joining("; "));
    }

    /** One a row, though a transfer with two recipients has two rows. */
    private String anchor(SharedFlow flow) {
        String plain = "transfer-" + flow.id().replaceAll("[^A-Za-z0-9-]+", "-");
        int before = anchors.merge(plain, 1, Integer::sum);
        return before == 1 ? plain : plain + "." + before;
    }

    private String changed(SharedFlow flow) {
        return changed.contains(flow.id()) ? "changed" : "as approved";
    }

    private String recipient(SharedFlow flow) {
        return names.recipient(SharedFlow.orNotSaid(flow.recipient()));
    }

    private String purpose(SharedFlow flow) {
        return SharedFlow.orNotSaid(names.purpose(flow.purpose()));
    }
}
