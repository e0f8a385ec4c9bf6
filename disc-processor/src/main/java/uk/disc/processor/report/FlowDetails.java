package uk.disc.processor.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.register.FoundTransfer;
import uk.disc.register.PackExtract;
import uk.disc.register.SharingRegister;

/** What a row of the transfers opens to: the fields, the clause it rests on, and where all of it is in the code. */
final class FlowDetails {
    private final Names names;
    private final Markup out;

    FlowDetails(Names names, Markup out) {
        this.names = names;
        this.out = out;
    }

    void write(SharedFlow flow) {
        out.open("details")
                .element("summary", "Fields, clause and code of " + flow.title())
                .open("ul");
        flow.entry().ifPresent(this::fields);
        flow.found().ifPresent(this::ways);
        flow.entry().ifPresent(entry -> clauses(flow, entry));
        flow.entry().ifPresent(this::duties);
        items("About", flow.subjects());
        if (!flow.written().isEmpty()) {
            item("Payload written as", flow.written());
        }
        item("Channel", SharedFlow.orNotSaid(List.copyOf(flow.channels())));
        item(
                "Address",
                flow.destinations().isEmpty()
                        ? flow.addressKnownBy()
                        : String.join(", ", flow.destinations()) + ", known " + flow.addressKnownBy());
        out.open("li")
                .element("strong", "Code: ")
                .open("code")
                .prose(flow.code())
                .close("code");
        out.text(" ").prose(flow.position().toString()).close("li");
        out.close("ul").close("details");
    }

    private void fields(SharingRegister.Entry entry) {
        entry.facts()
                .payload()
                .forEach(field -> item("Sends", field.path() + ": " + names.categories(field.categories())));
        entry.facts().unresolved().forEach(field -> item("Unknown", field.path() + ": " + field.why()));
    }

    private void ways(FoundTransfer found) {
        for (FoundTransfer.Item carried : found.carries()) {
            item(
                    "Sends " + names.category(carried.category()),
                    carried.source()
                            + carried.path().stream()
                                    .map(step -> " \u2192 " + step.text())
                                    .collect(Collectors.joining()));
        }
    }

    /** The words of the agreement, for what is sent alone. */
    private void clauses(SharedFlow flow, SharingRegister.Entry entry) {
        SortedSet<List<String>> said = new TreeSet<>(Comparator.comparing(List::toString));
        entry.grounds()
                .forEach(ground -> ground.agreement()
                        .ifPresent(
                                agreement -> ground.flow().ifPresent(clause -> said.add(List.of(agreement, clause)))));
        for (List<String> place : said) {
            names.agreement(place.get(0))
                    .flatMap(agreement -> agreement.flow(place.get(1)))
                    .ifPresent(clause -> item(
                            clause.clause().map(section -> section + " of ").orElse("") + place.get(0),
                            words(flow, clause)));
        }
    }

    private String words(SharedFlow flow, PackExtract.PermittedFlow clause) {
        String why = clause.items().entrySet().stream()
                .filter(permitted -> flow.categories().contains(permitted.getKey()))
                .map(permitted -> names.category(permitted.getKey()) + " (" + permitted.getValue() + ")")
                .collect(Collectors.joining(", "));
        return "flow " + clause.id() + ", " + why + ". "
                + clause.conditions().stream()
                        .map(condition -> condition + ". ")
                        .collect(Collectors.joining())
                        .replace("..", ".");
    }

    private void duties(SharingRegister.Entry entry) {
        items(
                "Checked at run time",
                Tables.checkedLive(entry).stream().map(Names::fact).toList());
        items("Obliges to", entry.obligations().stream().map(names::obligation).toList());
        items("Not yet checked against the law", entry.unverified());
    }

    private void items(String what, Collection<String> texts) {
        if (!texts.isEmpty()) {
            item(what, String.join(", ", texts));
        }
    }

    private void item(String what, String text) {
        out.open("li").element("strong", what + ": ").prose(text).close("li");
    }
}
