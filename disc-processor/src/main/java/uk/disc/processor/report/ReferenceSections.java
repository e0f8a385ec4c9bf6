package uk.disc.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.disc.register.Diagnosis;
import uk.disc.register.FoundTransfer;
import uk.disc.register.PackExtract;
import uk.disc.register.SharingRegister;
import uk.disc.register.WaiverFacts;

/** What stands behind the transfers: findings, agreements, dictionary, waivers, unknowns, and the limits of it all. */
final class ReferenceSections {
    /** The rule of fields that are seen to hold what their marks don't name. */
    private static final String LOST_LABEL = "disc.label.lost";

    private final List<SharedFlow> flows;
    private final SharingRegister register;
    private final Names names;
    private final DaysLeft daysLeft;
    private final Markup out;

    ReferenceSections(List<SharedFlow> flows, SharingRegister register, Names names, DaysLeft daysLeft, Markup out) {
        this.daysLeft = daysLeft;
        this.flows = flows;
        this.register = register;
        this.names = names;
        this.out = out;
    }

    void write() {
        table("findings", "Findings", List.of("Severity", "Finding", "Rule", "Place"), findings());
        table(
                "agreements",
                "Agreements relied on",
                List.of(
                        "Agreement",
                        "Title",
                        "From",
                        "Until",
                        "Days left",
                        "Next review",
                        "Permitted and not used here",
                        "Transfers"),
                agreements());
        table("dictionary", "Data dictionary", List.of("Field", "Categories", "Leaves with", "Place"), dictionary());
        table(
                "lost",
                "Fields that hold what their marks don't say",
                List.of("Severity", "Finding", "Place"),
                register.diagnoses().stream()
                        .filter(diagnosis -> diagnosis.key().equals(LOST_LABEL))
                        .map(diagnosis -> List.of(
                                severity(diagnosis),
                                diagnosis.headline(),
                                diagnosis.position().toString()))
                        .toList());
        table(
                "steps",
                "Steps after which less is told",
                List.of("Method", "From", "To", "How", "Place"),
                register.reclassifications().stream()
                        .map(step -> List.of(
                                step.method(),
                                names.categories(step.from()),
                                step.to().isEmpty() ? "nothing about the person" : names.categories(step.to()),
                                step.how(),
                                step.position().toString()))
                        .toList());
        table(
                "tighter",
                "Partners' own tighter rules",
                List.of("Partner", "What it does", "About", "Reason", "Rule"),
                register.pack().overlays().stream().map(this::tighter).toList());
        table("waivers", "Waivers", List.of("On", "Rule", "Kind", "Until", "Approved by", "Reason"), waivers());
        table("unknowns", "Unknown", List.of("Where", "What", "Why", "Place"), unknowns());
        table("kept", "Not sent", List.of("Where", "What", "Why"), kept());
        limits();
    }

    private List<List<String>> findings() {
        return register.diagnoses().stream()
                .map(diagnosis -> List.of(
                        severity(diagnosis),
                        diagnosis.headline(),
                        diagnosis.key(),
                        diagnosis.position().toString()))
                .toList();
    }

    private static String severity(Diagnosis diagnosis) {
        return diagnosis.waived() ? "waived" : diagnosis.severity().name().toLowerCase(Locale.ROOT);
    }

    private List<List<String>> agreements() {
        SortedSet<String> ids = flows.stream()
                .flatMap(flow -> flow.agreements().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return ids.stream()
                .map(id -> {
                    Optional<PackExtract.NamedAgreement> known = names.agreement(id);
                    return List.of(
                            id,
                            known.map(PackExtract.NamedAgreement::title).orElse("not in the pack"),
                            date(known.flatMap(agreement -> agreement.from())),
                            date(known.flatMap(agreement -> agreement.to())),
                            known.flatMap(daysLeft::count).map(String::valueOf).orElse(SharedFlow.NOT_SAID),
                            date(known.flatMap(PackExtract.NamedAgreement::review)),
                            known.map(this::notUsed).orElse(SharedFlow.NOT_SAID),
                            flows.stream()
                                    .filter(flow -> flow.agreements().contains(id))
                                    .map(SharedFlow::id)
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
                })
                .toList();
    }

    /** By sender: each is asked to send no more than it needs, and what others send is nothing it can leave out. */
    private String notUsed(PackExtract.NamedAgreement agreement) {
        SortedSet<String> senders = flows.stream()
                .filter(flow -> flow.agreements().contains(agreement.id()))
                .flatMap(flow -> flow.senders().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return senders.stream()
                .map(sender -> names.organisation(sender) + ": " + notUsed(agreement, sender))
                .collect(Collectors.joining("; "));
    }

    private String notUsed(PackExtract.NamedAgreement agreement, String sender) {
        SortedSet<String> used = flows.stream()
                .filter(flow -> flow.agreements().contains(agreement.id())
                        && flow.senders().contains(sender))
                .flatMap(flow -> flow.categories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> permitted = agreement.flows().stream()
                .filter(flow -> flow.from().contains(sender))
                .flatMap(flow -> flow.items().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        int all = permitted.size();
        permitted.removeAll(used);
        return permitted.size() + " of " + all + (permitted.isEmpty() ? "" : " (" + names.categories(permitted) + ")");
    }

    private List<String> tighter(PackExtract.TighterRule rule) {
        String does = switch (rule.operation()) {
            case WITHHOLD -> "does not send it";
            case STOP ->
                "sends it no longer" + rule.after().map(day -> " after " + day).orElse("");
            case ASK -> "asks a person to decide each time";
            case OBLIGE ->
                "also obliges to: "
                        + rule.obligations().stream().map(names::obligation).collect(Collectors.joining(", "));
        };
        List<String> about = new ArrayList<>();
        rule.categories().forEach(code -> about.add(names.category(code)));
        rule.purposes().forEach(code -> about.add("for " + names.purpose(code)));
        rule.recipients().forEach(written -> about.add("to " + names.recipient(written)));
        rule.agreements().forEach(id -> about.add("under " + id));
        return List.of(
                names.organisation(rule.partner()),
                does,
                about.isEmpty() ? "everything" : String.join(", ", about),
                rule.reason(),
                rule.id());
    }

    private static String date(Optional<java.time.LocalDate> day) {
        return day.map(String::valueOf).orElse(SharedFlow.NOT_SAID);
    }

    private List<List<String>> dictionary() {
        Carried carried = new Carried(register);
        return register.dictionary().stream()
                .map(entry -> {
                    SortedSet<String> by = carried.by(entry);
                    return List.of(
                            entry.path(),
                            names.categories(entry.categories()),
                            by.isEmpty() ? Carried.NONE : String.join(", ", by),
                            entry.position().toString());
                })
                .toList();
    }

    private List<List<String>> waivers() {
        Stream<WaiverFacts> all = Stream.concat(
                register.transfers().stream().flatMap(entry -> entry.facts().waivers().stream()),
                register.found().stream().flatMap(found -> found.facts().waivers().stream()));
        return all.sorted()
                .distinct()
                .map(waiver -> List.of(
                        waiver.on(),
                        waiver.rule(),
                        waiver.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        waiver.until(),
                        waiver.approvedBy(),
                        waiver.reason()))
                .toList();
    }

    private List<List<String>> unknowns() {
        List<List<String>> rows = new ArrayList<>();
        register.transfers()
                .forEach(entry -> entry.facts()
                        .unresolved()
                        .forEach(item -> rows.add(List.of(
                                entry.facts().id(),
                                item.path(),
                                item.why(),
                                item.position().toString()))));
        register.unfollowed()
                .forEach(method -> rows.add(List.of(
                        method.method(),
                        "what this method sends",
                        method.why(),
                        method.position().toString())));
        return rows;
    }

    private List<List<String>> kept() {
        List<List<String>> rows = new ArrayList<>();
        register.transfers().forEach(entry -> {
            entry.facts()
                    .leftOut()
                    .forEach(item -> rows.add(List.of(entry.facts().id(), item.path(), "stays behind: " + item.why())));
            entry.facts()
                    .notPersonal()
                    .forEach(item -> rows.add(List.of(
                            entry.facts().id(), item.path(), "sent, and marked as not personal: " + item.why())));
        });
        register.found().stream()
                .filter(found -> found.verdict().isEmpty())
                .forEach(found -> rows.add(List.of(
                        found.facts().type() + "." + found.facts().method(),
                        names.categories(found.facts().categories()),
                        found.facts().direction() == FoundTransfer.Direction.LOGGED
                                ? "goes to a log of the service's own"
                                : "goes to a store of the service's own")));
        return rows;
    }

    private void limits() {
        out.open("section", "aria-labelledby", "limits").line();
        out.element("h2", "Method and limits", "id", "limits").line();
        out.element(
                        "p",
                        "The compiler read the marks in the code and held each declared transfer against the pack named above."
                                + " It did not see what other programs send, what is not marked, or whether a mark is true of what"
                                + " people type. Facts about a person are checked at run time, where a transfer says so; whether the running"
                                + " program asks for that check is not told by the marks."
                                + " This is a check of code. It is not legal advice.")
                .line();
        out.element(
                        "p",
                        register.bodiesNotFollowed().isEmpty()
                                ? "Method bodies were followed in every module."
                                : "Method bodies were not followed in: "
                                        + String.join(", ", register.bodiesNotFollowed())
                                        + ". What they send without a declaration is not in this report.")
                .line();
        out.close("section").line();
    }

    private void table(String id, String title, List<String> columns, List<List<String>> rows) {
        out.open("section", "aria-labelledby", id).line();
        out.element("h2", title, "id", id).line();
        if (rows.isEmpty()) {
            out.element("p", "None.").line().close("section").line();
            return;
        }
        DataTable.of(out, id, title, columns, rows);
        out.close("section").line();
    }
}
