package uk.disc.processor.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.register.DictionaryEntry;
import uk.disc.register.SharingRegister;

/** The tables for spreadsheets. */
final class Tables {
    /** What neither code nor agreement says. A blank could be read as "none". */
    static final String ASK = "ASK IG LEAD";

    private static final String SEPARATOR = "; ";

    /** The columns of a record of processing activities, in the order of the ICO's template. */
    private static final List<String> ROPA = List.of(
            "activity_id",
            "business_function",
            "controller",
            "controller_contact",
            "joint_controllers",
            "dpo",
            "role",
            "department",
            "data_steward",
            "purpose",
            "description",
            "categories_of_individuals",
            "categories_of_personal_data",
            "special_category",
            "criminal_offence",
            "source_of_data",
            "recipients",
            "shared_with_third_parties",
            "agreement_ids",
            "third_country",
            "transfer_safeguards",
            "retention",
            "retention_policy_link",
            "security_measures",
            "location",
            "art6_basis",
            "legitimate_interest_summary",
            "lia_link",
            "art9_condition",
            "dpa2018_schedule1_condition",
            "duty_of_confidence_basis",
            "automated_decision",
            "dpia_required",
            "dpia_link",
            "rights",
            "privacy_notice_link",
            "consent_record_link",
            "breach_process_link",
            "processor_contract_link",
            "last_reviewed",
            "reviewed_by",
            "derived_from_code",
            "code_refs");

    private final SharingRegister register;
    private final Names names;
    private final List<SharedFlow> flows;

    Tables(SharingRegister register, Names names) {
        this.register = register;
        this.names = names;
        flows = SharedFlows.of(register);
    }

    String flows() {
        Csv csv = new Csv()
                .row(
                        "flow",
                        "declared",
                        "verdict",
                        "sender",
                        "recipient",
                        "purpose",
                        "categories",
                        "agreements",
                        "article_6",
                        "article_9",
                        "special_category",
                        "subjects",
                        "written_as",
                        "channel",
                        "destination",
                        "destination_known",
                        "obligations",
                        "checked_live",
                        "owner",
                        "code",
                        "place");
        for (SharedFlow flow : flows) {
            csv.row(
                    flow.id(),
                    flow.declared() ? "yes" : "no",
                    flow.verdict().words(),
                    said(flow.senders().stream().map(names::organisation).toList()),
                    SharedFlow.orNotSaid(names.recipient(flow.recipient())),
                    SharedFlow.orNotSaid(names.purpose(flow.purpose())),
                    joined(flow.categories().stream().map(names::category).toList()),
                    joined(flow.agreements()),
                    joined(flow.article6()),
                    joined(flow.article9()),
                    flow.special() ? "yes" : "no",
                    flow.declared() && flow.subjects().isEmpty() ? "anyone" : said(flow.subjects()),
                    flow.declared() ? flow.written() : SharedFlow.NOT_SAID,
                    said(flow.channels()),
                    said(flow.destinations()),
                    flow.addressKnownBy(),
                    joined(flow.entry().map(SharingRegister.Entry::obligations).orElseGet(TreeSet::new)),
                    joined(flow.entry().map(Tables::checkedLive).orElseGet(TreeSet::new)),
                    SharedFlow.orNotSaid(flow.owner()),
                    flow.code(),
                    flow.position().toString());
        }
        return csv.text();
    }

    String dictionary() {
        Csv csv = new Csv().row("field", "categories", "codes", "tells_whom", "leaves_with", "place");
        for (DictionaryEntry entry : register.dictionary()) {
            SortedSet<String> carried = new Carried(register).by(entry);
            csv.row(
                    entry.path(),
                    joined(entry.categories().stream().map(names::category).toList()),
                    joined(entry.categories()),
                    entry.subjectIdentifier() ? "yes" : "no",
                    carried.isEmpty() ? Carried.NONE : joined(carried),
                    entry.position().toString());
        }
        return csv.text();
    }

    /** One row for each activity, which is a purpose of a sender, and recipient. */
    String ropa() {
        Csv csv = new Csv().row(ROPA);
        flows.stream()
                .filter(SharedFlow::declared)
                .collect(Collectors.groupingBy(
                        flow -> List.of(flow.purpose(), String.join(SEPARATOR, flow.senders()), flow.recipient()),
                        () -> new java.util.TreeMap<List<String>, List<SharedFlow>>(
                                java.util.Comparator.comparing(key -> String.join("\u0000", key))),
                        Collectors.toList()))
                .values()
                .forEach(activity -> csv.row(activity(activity)));
        return csv.text();
    }

    private List<String> activity(List<SharedFlow> same) {
        SharedFlow first = same.get(0);
        SortedSet<String> conditions = union(same, SharedFlow::article9);
        Map<String, String> known = Map.ofEntries(
                Map.entry("activity_id", first.purpose() + " " + String.join(SEPARATOR, first.senders())),
                Map.entry(
                        "controller",
                        joined(first.senders().stream().map(names::organisation).toList())),
                Map.entry("purpose", names.purpose(first.purpose())),
                Map.entry(
                        "categories_of_personal_data",
                        joined(union(same, SharedFlow::categories).stream()
                                .map(names::category)
                                .toList())),
                Map.entry("special_category", conditions.isEmpty() ? "" : "yes"),
                Map.entry("recipients", names.recipient(first.recipient())),
                Map.entry("shared_with_third_parties", "yes"),
                Map.entry("agreement_ids", joined(union(same, SharedFlow::agreements))),
                Map.entry("art6_basis", joined(union(same, SharedFlow::article6))),
                Map.entry("art9_condition", joined(conditions)),
                Map.entry("derived_from_code", "yes"),
                Map.entry(
                        "code_refs",
                        joined(same.stream()
                                .map(flow -> flow.code() + " (" + flow.position() + ")")
                                .collect(Collectors.toCollection(TreeSet::new)))));
        List<String> cells = new ArrayList<>();
        for (String column : ROPA) {
            String cell = known.getOrDefault(column, "");
            cells.add(cell.isEmpty() ? ASK : cell);
        }
        return cells;
    }

    private static SortedSet<String> union(
            List<SharedFlow> flows, java.util.function.Function<SharedFlow, SortedSet<String>> part) {
        return flows.stream().map(part).flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    static SortedSet<String> checkedLive(SharingRegister.Entry entry) {
        return entry.pending().stream()
                .map(uk.disc.decision.Pending::fact)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String joined(Collection<String> words) {
        return String.join(SEPARATOR, words);
    }

    private static String said(Collection<String> words) {
        return SharedFlow.orNotSaid(joined(words));
    }
}
