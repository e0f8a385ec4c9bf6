package uk.disc.processor.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    /** Days. */
    private static final long[] SPANS = {30, 90, 365};

    private static final List<String> ENDS =
            List.of("ended already", "within 30 days", "within 90 days", "within 365 days");

    private final List<SharedFlow> flows;
    private final Names names;
    private final DaysLeft daysLeft;
    private final Set<String> changed;
    private final Markup out;
    private final List<Filter> filters;
    private final Map<String, Integer> anchors = new HashMap<>();

    /** A choice among what the rows say; a row may say several things. */
    private record Filter(String key, String label, Function<SharedFlow, List<String>> values) {}

    /** What changed is told by ids; {@code compared} says whether anybody looked. */
    TransferSection(
            List<SharedFlow> flows, Names names, DaysLeft daysLeft, Set<String> changed, boolean compared, Markup out) {
        this.flows = flows;
        this.names = names;
        this.daysLeft = daysLeft;
        this.changed = changed;
        this.out = out;
        filters = new ArrayList<>(List.of(
                new Filter("verdict", "Verdict", flow -> List.of(flow.verdict().words())),
                new Filter("recipient", "Recipient", flow -> List.of(recipient(flow))),
                new Filter("purpose", "Purpose", flow -> List.of(purpose(flow))),
                new Filter(
                        "category",
                        "Category",
                        flow -> flow.categories().stream().map(names::category).toList()),
                new Filter("special", "Special category", flow -> List.of(flow.special() ? "yes" : "no")),
                new Filter(
                        "subject",
                        "About",
                        flow -> flow.subjects().isEmpty() ? List.of("anyone") : List.copyOf(flow.subjects())),
                new Filter("agreement", "Agreement", flow -> List.copyOf(flow.agreements())),
                new Filter("ends", "Agreement ends", this::ends),
                new Filter("channel", "Channel", flow -> orNotSaid(flow.channels())),
                new Filter("address", "Address", flow -> List.of(flow.addressKnownBy())),
                new Filter("owner", "Owner", flow -> List.of(SharedFlow.orNotSaid(flow.owner())))));
        if (compared) {
            filters.add(new Filter("changed", "Changed", flow -> List.of(changed(flow))));
        }
    }

    private static List<String> orNotSaid(Collection<String> texts) {
        return texts.isEmpty() ? List.of(SharedFlow.NOT_SAID) : List.copyOf(texts);
    }

    /** Every span within which one of its agreements ends. */
    private List<String> ends(SharedFlow flow) {
        List<Long> days = flow.agreements().stream()
                .flatMap(id -> names.agreement(id).stream())
                .flatMap(agreement -> daysLeft.count(agreement).stream())
                .toList();
        List<String> spans = new ArrayList<>();
        if (days.stream().anyMatch(left -> left < 0)) {
            spans.add(ENDS.get(0));
        }
        for (int span = 0; span < SPANS.length; span++) {
            long within = SPANS[span];
            if (days.stream().anyMatch(left -> left >= 0 && left <= within)) {
                spans.add(ENDS.get(span + 1));
            }
        }
        return spans;
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
        filters.forEach(this::choices);
        out.element("button", "Show all", "type", "reset").line();
        out.element("button", "Download what is shown (CSV)", "type", "button", "id", "download")
                .line();
        out.element("p", "", "id", "shown", "role", "status").line();
        out.close("form").line();
    }

    private void choices(Filter filter) {
        SortedSet<String> choices =
                new TreeSet<>(Comparator.<String>comparingInt(ENDS::indexOf).thenComparing(Comparator.naturalOrder()));
        flows.forEach(flow -> choices.addAll(filter.values().apply(flow)));
        out.open("div").element("label", filter.label(), "for", "filter-" + filter.key());
        out.open("select", "id", "filter-" + filter.key(), "name", filter.key()).element("option", "All", "value", "");
        choices.forEach(choice -> out.element("option", choice, "value", choice));
        out.close("select").close("div").line();
    }

    private void row(DataTable table, FlowDetails details, SharedFlow flow) {
        List<String> attributes = new ArrayList<>(List.of("id", anchor(flow)));
        for (Filter filter : filters) {
            attributes.add("data-" + filter.key());
            attributes.add(String.join(BETWEEN, filter.values().apply(flow)));
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
        table.cell(flow.agreements().isEmpty() ? "none" : daysLeft.of(flow.agreements(), names));
        String grounds = Stream.concat(flow.article6().stream(), flow.article9().stream())
                .map(names::ground)
                .collect(Collectors.joining("; "));
        table.cell(SharedFlow.orNotSaid(grounds));
        table.cell(SharedFlow.orNotSaid(flow.owner()));
        table.endRow();
        table.wholeRow(() -> details.write(flow));
        table.endBody();
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
