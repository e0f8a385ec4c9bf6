package uk.disc.processor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.register.Diagnosis;
import uk.disc.register.PackExtract;
import uk.disc.register.SharingRegister;

/** Who gets what: as a table, and in sentences. */
final class RecipientSections {
    /** For more to one recipient, the table is easier to read. */
    private static final int MOST_DRAWN = 20;

    private final SortedMap<String, List<SharedFlow>> recipients;
    private final Names names;
    private final DaysLeft daysLeft;
    private final SharingRegister register;
    private final Markup out;

    RecipientSections(List<SharedFlow> flows, Names names, DaysLeft daysLeft, SharingRegister register, Markup out) {
        this.daysLeft = daysLeft;
        this.names = names;
        this.register = register;
        this.out = out;
        recipients = flows.stream()
                .collect(Collectors.groupingBy(
                        flow -> SharedFlow.orNotSaid(flow.recipient()), TreeMap::new, Collectors.toList()));
    }

    void write() {
        matrix();
        sentences();
    }

    private void matrix() {
        SortedSet<String> categories = recipients.values().stream()
                .flatMap(List::stream)
                .flatMap(flow -> flow.categories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        out.open("section", "aria-labelledby", "who").line();
        out.element("h2", "Who gets what", "id", "who").line();
        if (recipients.isEmpty()) {
            out.element("p", "Nothing is declared, and nothing was found.").line();
            out.close("section").line();
            return;
        }
        List<String> columns = new ArrayList<>(List.of("Recipient"));
        categories.forEach(category -> columns.add(names.category(category)));
        DataTable table = DataTable.open(out, "who", "Who gets what", columns).body();
        recipients.forEach((recipient, flows) -> {
            table.row();
            table.cell(() -> heading(recipient, flows));
            categories.forEach(category -> table.cell(() -> cell(recipient, flows, category)));
            table.endRow();
        });
        table.endBody().close();
        out.close("section").line();
    }

    /** The recipient, and for how long what it rests on still holds. */
    private void heading(String recipient, List<SharedFlow> flows) {
        out.prose(names.recipient(recipient));
        SortedSet<String> agreements = flows.stream()
                .flatMap(flow -> flow.agreements().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!agreements.isEmpty()) {
            out.open("span", "class", "rests")
                    .prose(daysLeft.of(agreements, names))
                    .close("span");
        }
    }

    /** The worst verdict first: one transfer that may not be sent outweighs many that may. */
    private void cell(String recipient, List<SharedFlow> flows, String category) {
        List<SharedFlow> carrying = flows.stream()
                .filter(flow -> flow.categories().contains(category))
                .toList();
        carrying.stream()
                .map(SharedFlow::verdict)
                .max(Comparator.naturalOrder())
                .ifPresentOrElse(
                        worst -> out.element(
                                "a",
                                Drawing.sign(worst) + " " + worst.words()
                                        + (carrying.size() == 1 ? "" : " (" + carrying.size() + " transfers)"),
                                "href",
                                "#transfers",
                                "data-recipient",
                                names.recipient(recipient),
                                "data-category",
                                names.category(category)),
                        () -> out.element("span", "\u2013", "class", "none"));
    }

    private void sentences() {
        out.open("section", "aria-labelledby", "words").line();
        out.element("h2", "In plain English", "id", "words").line();
        recipients.forEach((recipient, flows) -> {
            out.element("h3", names.recipient(recipient)).line();
            flows.forEach(this::sentence);
            drawing(recipient, flows);
        });
        out.close("section").line();
    }

    private void drawing(String recipient, List<SharedFlow> flows) {
        if (flows.size() > MOST_DRAWN) {
            return;
        }
        out.open("details").element("summary", "Diagram for " + names.recipient(recipient));
        out.open(
                "div",
                "class",
                "drawing",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                "Diagram for " + names.recipient(recipient));
        out.add(Svg.of(Drawing.of(flows, names)));
        out.close("div").close("details").line();
    }

    private void sentence(SharedFlow flow) {
        String senders = flow.senders().stream().map(names::organisation).collect(Collectors.joining(", "));
        String told = flow.categories().isEmpty()
                ? "nothing that is marked as personal"
                : names.categories(flow.categories());
        out.open("p").element("strong", names.recipient(SharedFlow.orNotSaid(flow.recipient())));
        if (flow.declared()) {
            out.text(" receives " + told + " from " + SharedFlow.orNotSaid(senders) + ", for "
                    + SharedFlow.orNotSaid(names.purpose(flow.purpose())) + ". ");
        } else {
            out.text(": " + told + " is sent by " + flow.code() + " without a declaration. ");
        }
        out.prose(verdict(flow)).text(declaredOwner(flow)).close("p").line();
    }

    private static String declaredOwner(SharedFlow flow) {
        return flow.owner().isEmpty() ? " Nobody is named as its owner." : " Owner: " + flow.owner() + ".";
    }

    private String verdict(SharedFlow flow) {
        return switch (flow.verdict()) {
            case ALLOWED -> "This is allowed" + restsOn(flow) + ".";
            case ALLOWED_WITH_DECISION ->
                "This is allowed" + restsOn(flow) + ", once a person has decided and recorded it.";
            case NOT_PERSONAL -> "Nothing about a person leaves.";
            case WAIVED -> "This is not permitted, and a waiver lets the build pass until its date.";
            case UNKNOWN -> "Unknown: not everything that leaves could be resolved.";
            case NOT_PERMITTED -> "Not permitted: " + reasons(flow);
        };
    }

    private String restsOn(SharedFlow flow) {
        String agreements = flow.agreements().stream()
                .map(id -> names.agreement(id).map(this::titled).orElse(id))
                .collect(Collectors.joining(" and "));
        List<String> grounds = java.util.stream.Stream.concat(flow.article6().stream(), flow.article9().stream())
                .map(names::ground)
                .toList();
        return (agreements.isEmpty() ? "" : " under " + agreements)
                + (grounds.isEmpty() ? "" : ", on " + String.join(" with ", grounds));
    }

    private String titled(PackExtract.NamedAgreement agreement) {
        return agreement.id() + " \u201c" + agreement.title() + "\u201d"
                + agreement.to().map(end -> " (ends " + end + ")").orElse("");
    }

    private String reasons(SharedFlow flow) {
        String headlines = register.diagnoses().stream()
                .filter(diagnosis -> diagnosis.severity() == Diagnosis.Severity.ERROR && !diagnosis.waived())
                .filter(diagnosis -> diagnosis.transfer().equals(Optional.of(flow.id()))
                        || diagnosis.position().equals(flow.position()))
                .map(Diagnosis::headline)
                .distinct()
                .collect(Collectors.joining("; "));
        return (headlines.isEmpty() ? "see the findings" : headlines) + ".";
    }
}
