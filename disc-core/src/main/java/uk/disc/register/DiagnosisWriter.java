package uk.disc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.annotation.Route;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.Effect;
import uk.disc.decision.Finding;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.SourcePosition;

/** Words each diagnosis, from the rule's own wording and the names people know. */
final class DiagnosisWriter {
    /** More paths or codes than this are counted rather than listed. */
    private static final int MOST_LISTED = 12;

    private final PolicyPack pack;
    private final PackNames names;
    private final RuleCatalogue catalogue;
    private final Judgement.Options options;

    DiagnosisWriter(PolicyPack pack, RuleCatalogue catalogue, Judgement.Options options) {
        this.pack = pack;
        this.names = new PackNames(pack);
        this.catalogue = catalogue;
        this.options = options;
    }

    /**
     * A finding of the rule book, with the disclosure it was found for.
     *
     * @param request the disclosure
     * @param finding the finding
     */
    record Judged(DisclosureRequest request, Finding finding) {}

    String key(String rule) {
        return rule(rule).key();
    }

    private RuleDescription rule(String id) {
        return catalogue.required(id);
    }

    /** A finding of the rule book about some of a transfer's items. */
    Diagnosis finding(String ruleId, TransferFacts transfer, List<Judged> judged, List<PayloadItem> items) {
        RuleDescription rule = rule(ruleId);
        SortedSet<String> categories = judged.stream()
                .flatMap(one -> one.finding().categories().stream())
                .filter(category ->
                        items.stream().anyMatch(item -> item.categories().contains(category)))
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> recipients = judged.stream()
                .map(one -> one.request().recipient().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> senders =
                judged.stream().map(one -> one.request().sender()).collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> facts = facts(transfer, senders, recipients, categories);
        parameters(judged).forEach(facts::put);
        joined(judged, finding -> finding.agreement().stream().toList())
                .ifPresent(agreement -> facts.put("agreement", agreement));
        joined(judged, finding -> finding.flow().stream().toList()).ifPresent(flow -> facts.put("flow", flow));
        List<Diagnosis.Detail> details = new ArrayList<>();
        items.stream().limit(MOST_LISTED).forEach(item -> details.add(detail("sends", sends(item))));
        if (items.size() > MOST_LISTED) {
            details.add(detail("sends", "and " + (items.size() - MOST_LISTED) + " more fields"));
        }
        details.add(declared(transfer, recipients));
        agreements(judged).forEach(details::add);
        SourcePosition position = categories.isEmpty() ? transfer.position() : transfer.payloadPosition();
        return diagnosis(rule, severity(judged), facts, details, position, Optional.of(transfer.id()));
    }

    private static Optional<String> joined(List<Judged> judged, java.util.function.Function<Finding, List<String>> of) {
        Set<String> values = judged.stream()
                .flatMap(one -> of.apply(one.finding()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return values.isEmpty() ? Optional.empty() : Optional.of(Wording.and(values));
    }

    private Map<String, String> parameters(List<Judged> judged) {
        Map<String, Set<String>> values = new TreeMap<>();
        judged.forEach(one -> one.finding()
                .parameters()
                .forEach((name, value) -> values.computeIfAbsent(name, key -> new LinkedHashSet<>())
                        .add(names.parameter(name, value))));
        Map<String, String> joined = new TreeMap<>();
        values.forEach((name, all) -> joined.put(name, Wording.and(all)));
        return joined;
    }

    private Diagnosis.Severity severity(List<Judged> judged) {
        boolean denied = judged.stream()
                .map(one -> one.finding().effect())
                .anyMatch(effect -> effect == Effect.DENY || effect == Effect.EXCLUDE);
        if (denied) {
            return Diagnosis.Severity.ERROR;
        }
        boolean warns = judged.stream().anyMatch(one -> one.finding().effect() == Effect.WARN);
        return warns && options.strict() ? Diagnosis.Severity.WARNING : Diagnosis.Severity.NOTE;
    }

    /** What each agreement concerned allows; the developer sees both sets side by side. */
    private List<Diagnosis.Detail> agreements(List<Judged> judged) {
        Set<Diagnosis.Detail> details = new LinkedHashSet<>();
        for (Judged one : judged) {
            one.finding()
                    .agreement()
                    .flatMap(id -> Optional.ofNullable(pack.agreements().get(id)))
                    .ifPresent(agreement -> details.add(detail("agreement", agreement(agreement, one))));
        }
        return List.copyOf(details);
    }

    private static String agreement(Agreement agreement, Judged one) {
        String ends = agreement.inForce().to().map(day -> "ends " + day).orElse("no end date");
        Optional<Flow> flow = one.finding().flow().flatMap(agreement::flow);
        return flow.map(known -> agreement.id() + " allows "
                        + Wording.some(
                                known.items().stream().map(Item::category).toList(), MOST_LISTED)
                        + " (flow " + known.id() + ", " + ends + ")")
                .orElseGet(() -> agreement.id() + ", " + agreement.title() + " (" + ends + ")");
    }

    private Map<String, String> facts(
            TransferFacts transfer, Collection<String> senders, Collection<String> recipients, Set<String> categories) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("transfer", transfer.id());
        facts.put(
                "sender", Wording.and(senders.stream().map(names::organisation).toList()));
        facts.put("recipient", names.recipients(recipients));
        facts.put("purpose", names.purpose(transfer.purpose()));
        facts.put("categories", categories.isEmpty() ? "this information" : names.categories(categories));
        if (transfer.route() == Route.AGREEMENT) {
            facts.put(
                    "agreement", transfer.agreements().isEmpty() ? "an agreement" : Wording.and(transfer.agreements()));
        } else {
            facts.put("route", route(transfer));
        }
        facts.put("contact", names.contact(senders));
        return facts;
    }

    private Diagnosis.Detail declared(TransferFacts transfer, Collection<String> recipients) {
        String route = transfer.route() == Route.AGREEMENT ? "" : ", by the " + route(transfer) + " route";
        return detail(
                "declared",
                transfer.id() + " → " + names.recipients(recipients) + ", for " + names.purpose(transfer.purpose())
                        + route);
    }

    private static String route(TransferFacts transfer) {
        return transfer.route().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String sends(PayloadItem item) {
        return item.path() + "   (" + String.join(", ", item.categories()) + ")" + at(item.position());
    }

    private static String at(SourcePosition position) {
        if (position.line() == 0) {
            return "";
        }
        return "   " + position.file().substring(position.file().lastIndexOf('/') + 1) + ":" + position.line();
    }

    /** Fields that leave and are not known. */
    Diagnosis unresolved(String ruleId, TransferFacts transfer, List<UnresolvedItem> items) {
        Map<String, String> facts =
                facts(transfer, transfer.senders(), transfer.recipients(), java.util.Collections.emptySet());
        facts.put(
                "field",
                Wording.some(items.stream().map(UnresolvedItem::path).distinct().toList(), 3));
        facts.put("why", items.get(0).why());
        List<Diagnosis.Detail> details = new ArrayList<>();
        items.stream()
                .limit(MOST_LISTED)
                .forEach(item ->
                        details.add(detail("sends", item.path() + "   (" + item.why() + ")" + at(item.position()))));
        if (items.size() > MOST_LISTED) {
            details.add(detail("sends", "and " + (items.size() - MOST_LISTED) + " more"));
        }
        details.add(declared(transfer, transfer.recipients()));
        return diagnosis(
                rule(ruleId),
                Diagnosis.Severity.ERROR,
                facts,
                details,
                transfer.payloadPosition(),
                Optional.of(transfer.id()));
    }

    Diagnosis senderMissing(TransferFacts transfer) {
        Map<String, String> facts = facts(transfer, List.of(), transfer.recipients(), java.util.Collections.emptySet());
        return diagnosis(
                rule("M-01"),
                Diagnosis.Severity.ERROR,
                facts,
                List.of(declared(transfer, transfer.recipients())),
                transfer.position(),
                Optional.of(transfer.id()));
    }

    Diagnosis subjectIdentifierMissing(TransferFacts transfer, SortedSet<String> pending) {
        Map<String, String> facts =
                facts(transfer, transfer.senders(), transfer.recipients(), java.util.Collections.emptySet());
        facts.put("field", "the payload");
        return diagnosis(
                rule("M-02"),
                Diagnosis.Severity.ERROR,
                facts,
                List.of(
                        declared(transfer, transfer.recipients()),
                        detail("live", "needs to know " + String.join(", ", pending))),
                transfer.payloadPosition(),
                Optional.of(transfer.id()));
    }

    Diagnosis unknownCode(
            String kind, String code, Optional<String> nearest, SourcePosition position, Optional<String> transfer) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("input", kind);
        facts.put("name", code);
        facts.put("nearest", nearest.orElse("none is near"));
        List<Diagnosis.Detail> details = new ArrayList<>();
        nearest.ifPresent(near -> details.add(detail("nearest", near)));
        details.add(detail("pack", pack.id() + " version " + pack.version()));
        return diagnosis(rule("M-04"), Diagnosis.Severity.ERROR, facts, details, position, transfer);
    }

    Diagnosis duplicate(TransferFacts transfer, TransferFacts first) {
        Map<String, String> facts =
                facts(transfer, transfer.senders(), transfer.recipients(), java.util.Collections.emptySet());
        facts.put("other", first.type() + "." + first.method());
        return diagnosis(
                rule("M-05"),
                Diagnosis.Severity.ERROR,
                facts,
                List.of(detail("first", first.type() + "." + first.method() + at(first.position()))),
                transfer.position(),
                Optional.of(transfer.id()));
    }

    Diagnosis mark(MarkProblem problem, Optional<String> transfer) {
        return diagnosis(
                rule(problem.rule()),
                Diagnosis.Severity.ERROR,
                problem.parameters(),
                List.of(),
                problem.position(),
                transfer);
    }

    Diagnosis waiver(String ruleId, String what, WaiverFacts waiver) {
        RuleDescription rule = rule(ruleId);
        Map<String, String> facts = new TreeMap<>();
        facts.put("reason", what);
        facts.put("waived", waiver.rule());
        facts.put("date", waiver.until());
        facts.put("name", Waivers.isPlaceholder(waiver.reason()) ? waiver.reason() : waiver.approvedBy());
        return diagnosis(
                rule,
                rule.effect() == Effect.WARN ? Diagnosis.Severity.WARNING : Diagnosis.Severity.ERROR,
                facts,
                List.of(detail("waiver", what), detail("on", waiver.on())),
                waiver.position(),
                Optional.empty());
    }

    Diagnosis nothingChecked() {
        return diagnosis(
                rule("C-01"),
                options.strict() ? Diagnosis.Severity.ERROR : Diagnosis.Severity.NOTE,
                Map.of(),
                List.of(),
                SourcePosition.NONE,
                Optional.empty());
    }

    /** What to do next; whoever is to be asked is named, so that the next step is one message away. */
    private static String fix(RuleDescription rule, Map<String, String> facts) {
        String fix = Wording.fill(rule.fix(), facts);
        String contact = facts.get("contact");
        return contact == null
                ? fix
                : fix.replaceFirst("the IG lead\\b", Matcher.quoteReplacement("the IG lead (" + contact + ")"));
    }

    private static Diagnosis.Detail detail(String label, String text) {
        return new Diagnosis.Detail(label, text.replace('\n', ' ').replace('\r', ' '));
    }

    static Diagnosis diagnosis(
            RuleDescription rule,
            Diagnosis.Severity severity,
            Map<String, String> facts,
            List<Diagnosis.Detail> details,
            SourcePosition position,
            Optional<String> transfer) {
        List<Diagnosis.Detail> lines = new ArrayList<>(details);
        lines.add(detail("fix", fix(rule, facts)));
        if (rule.waivable() && severity == Diagnosis.Severity.ERROR) {
            lines.add(detail(
                    "waive",
                    "@SharingWaiver(rule = \"" + rule.key()
                            + "\", kind = …, reason = \"…\", approvedBy = \"…\", until = \"…\")"));
        }
        if (!rule.verified()) {
            lines.add(detail("law", "not yet checked against the law: " + rule.citation()));
        }
        lines.add(detail("help", "disc explain " + rule.key()));
        return new Diagnosis(
                severity, rule.id(), rule.key(), Wording.fill(rule.says(), facts), lines, position, transfer, false);
    }
}
