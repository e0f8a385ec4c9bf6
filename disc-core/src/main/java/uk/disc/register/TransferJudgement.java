package uk.disc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.PartyBasis;
import uk.disc.agreement.RecipientRef;
import uk.disc.annotation.Route;
import uk.disc.decision.CategoryDecision;
import uk.disc.decision.Decision;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.Effect;
import uk.disc.decision.Finding;
import uk.disc.decision.Outcome;
import uk.disc.decision.Pending;
import uk.disc.decision.RuleBook;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.NearestCode;
import uk.disc.vocabulary.TermKind;

/** Judges one transfer: it must be lawful from each sender to each recipient. */
final class TransferJudgement {
    private final PolicyPack pack;
    private final Answers answers;
    private final DiagnosisWriter writer;
    private final Dates dates;
    private final TransferFacts transfer;
    private final SortedSet<String> categories;
    private final List<Found> found = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    TransferJudgement(PolicyPack pack, Answers answers, DiagnosisWriter writer, Dates dates, TransferFacts transfer) {
        this.pack = pack;
        this.answers = answers;
        this.writer = writer;
        this.dates = dates;
        this.transfer = transfer;
        this.categories = transfer.payload().stream()
                .flatMap(item -> item.categories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * One finding before waivers. It can be split by the fields it is about, because a waiver may stand on a single field.
     *
     * @param key its key
     * @param items what it is about; empty when about the transfer as a whole
     * @param diagnosis its wording for some of the items
     */
    record Found(String key, List<? extends Located> items, Function<Predicate<Located>, Diagnosis> diagnosis) {
        List<Diagnosis> split(Predicate<Optional<Located>> waived) {
            if (items.isEmpty()) {
                return List.of(mark(diagnosis.apply(any -> true), waived.test(Optional.empty())));
            }
            List<Diagnosis> parts = new ArrayList<>();
            items.stream()
                    .collect(Collectors.partitioningBy(item -> waived.test(Optional.of(item)), Collectors.toSet()))
                    .forEach((isWaived, some) -> {
                        if (!some.isEmpty()) {
                            parts.add(mark(diagnosis.apply(some::contains), isWaived));
                        }
                    });
            return parts;
        }

        private static Diagnosis mark(Diagnosis diagnosis, boolean waived) {
            return new Diagnosis(
                    diagnosis.severity(),
                    diagnosis.rule(),
                    diagnosis.key(),
                    diagnosis.headline(),
                    diagnosis.details(),
                    diagnosis.position(),
                    diagnosis.transfer(),
                    waived);
        }
    }

    TransferJudgement judge() {
        transfer.problems().forEach(problem -> add(writer.mark(problem, Optional.of(transfer.id()))));
        if (transfer.senders().isEmpty()) {
            add(writer.senderMissing(transfer));
        }
        boolean codesKnown = codesKnown();
        unresolved(UnresolvedItem.Kind.UNMARKED, "G-06");
        unresolved(UnresolvedItem.Kind.OPAQUE, "M-03");
        if (codesKnown && saysWhatIsSent()) {
            for (String sender : transfer.senders()) {
                for (String recipient : transfer.recipients()) {
                    Answers.Answer answer = answers.to(request(sender, recipient));
                    decisions.add(answer.decision());
                    answer.window().from().ifPresent(dates::sameFrom);
                    answer.window().to().ifPresent(dates::sameTo);
                }
            }
        }
        ruleBookFindings();
        if (transfer.subjectIdentifier().isEmpty()) {
            SortedSet<String> facts = pending().stream()
                    .map(Pending::fact)
                    .filter(fact -> fact.startsWith("subject."))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!facts.isEmpty()) {
                add(writer.subjectIdentifierMissing(transfer, facts));
            }
        }
        return this;
    }

    private void add(Diagnosis diagnosis) {
        found.add(new Found(diagnosis.key(), List.of(), any -> diagnosis));
    }

    private DisclosureRequest request(String sender, String recipient) {
        return DisclosureRequest.builder(
                        sender,
                        RecipientRef.parse(recipient),
                        transfer.purpose(),
                        dates.asOf().atStartOfDay(DisclosureRequest.ZONE).toInstant())
                .categories(categories)
                .identifiability(categories.isEmpty() ? Identifiability.ANONYMOUS : Identifiability.IDENTIFIABLE)
                .agreements(transfer.route() == Route.AGREEMENT ? transfer.agreements() : List.of())
                .route(transfer.route())
                .receivedUnder(transfer.receivedUnder())
                .build();
    }

    /**
     * Whether the rule book can be asked. Where something is classified it can, and where all that leaves is known it can be told that
     * none of it is about anybody. Where nothing is classified and something is not known, nobody can tell what is sent.
     */
    private boolean saysWhatIsSent() {
        return !categories.isEmpty() || transfer.unresolved().isEmpty();
    }

    /** Codes in marks that the pack does not have. The rule book is not asked about a transfer that names any. */
    private boolean codesKnown() {
        boolean known = true;
        for (String sender : transfer.senders()) {
            known &= known("organisation", sender, pack.organisations().keySet());
        }
        for (String recipient : transfer.recipients()) {
            known &= known("recipient", recipient, knownRecipients());
        }
        for (String agreement : transfer.agreements()) {
            known &= known("agreement", agreement, pack.agreements().keySet());
        }
        for (String agreement : transfer.receivedUnder()) {
            known &= known("agreement", agreement, pack.agreements().keySet());
        }
        if (!transfer.purpose().isBlank()) {
            known &= known("purpose", transfer.purpose(), pack.vocabulary().codes(TermKind.PURPOSE));
        }
        for (PayloadItem item : transfer.payload()) {
            for (String category : item.categories()) {
                if (pack.vocabulary().category(category).isEmpty()) {
                    known = false;
                    // A mark in this module's sources is reported where it stands; any other here, or nobody would say
                    // it.
                    if (!item.position().file().endsWith(".java")) {
                        add(writer.unknownCode(
                                "category",
                                category,
                                NearestCode.to(category, pack.vocabulary().codes(TermKind.CATEGORY)),
                                transfer.payloadPosition(),
                                Optional.of(transfer.id())));
                    }
                }
            }
        }
        return known && !transfer.purpose().isBlank();
    }

    private boolean known(String kind, String code, Collection<String> codes) {
        if (codes.contains(code)) {
            return true;
        }
        if (!code.isBlank()) {
            add(writer.unknownCode(
                    kind, code, NearestCode.to(code, codes), transfer.position(), Optional.of(transfer.id())));
        }
        return false;
    }

    private SortedSet<String> knownRecipients() {
        SortedSet<String> known = new TreeSet<>(pack.organisations().keySet());
        known.add(RuleBook.INDIVIDUAL);
        pack.organisations()
                .values()
                .forEach(organisation ->
                        organisation.teams().forEach(team -> known.add(organisation.id() + "/" + team.id())));
        return known;
    }

    private void unresolved(UnresolvedItem.Kind kind, String rule) {
        List<UnresolvedItem> items = transfer.unresolved().stream()
                .filter(item -> item.kind() == kind)
                .toList();
        if (!items.isEmpty()) {
            found.add(new Found(
                    writer.key(rule),
                    items,
                    some -> writer.unresolved(
                            rule, transfer, items.stream().filter(some).toList())));
        }
    }

    /** One diagnosis a key: what several recipients or categories have in common is said once. */
    private void ruleBookFindings() {
        SortedMap<String, List<DiagnosisWriter.Judged>> byRule = new TreeMap<>();
        for (Decision decision : decisions) {
            for (Finding finding : decision.findings()) {
                if (isTold(finding.effect())) {
                    byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                            .add(new DiagnosisWriter.Judged(decision.request(), finding));
                }
            }
        }
        byRule.forEach((rule, judged) -> {
            Set<String> about = judged.stream()
                    .flatMap(one -> one.finding().categories().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            List<PayloadItem> items = transfer.payload().stream()
                    .filter(item -> item.categories().stream().anyMatch(about::contains))
                    .toList();
            found.add(new Found(
                    writer.key(rule),
                    items,
                    some -> writer.finding(
                            rule, transfer, judged, items.stream().filter(some).toList())));
        });
    }

    private static boolean isTold(Effect effect) {
        return effect == Effect.DENY || effect == Effect.EXCLUDE || effect == Effect.REFER || effect == Effect.WARN;
    }

    List<Found> diagnoses() {
        return found;
    }

    /** What speaks against sending any of some categories; nothing if the rule book lets all of them go. */
    Optional<List<Diagnosis>> against(Collection<String> some) {
        if (decisions.isEmpty()) {
            return Optional.of(List.of());
        }
        Set<String> denials = denials(some);
        return denials.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream()
                        .flatMap(one -> one.split(any -> false).stream())
                        .filter(diagnosis -> denials.contains(diagnosis.rule()))
                        .toList());
    }

    /** The rules by which some categories, or the whole, may not go. */
    private Set<String> denials(Collection<String> some) {
        Set<String> denials = new TreeSet<>();
        decisions.forEach(decision -> decision.findings().stream()
                .filter(finding -> finding.effect() == Effect.DENY || finding.effect() == Effect.EXCLUDE)
                .filter(finding -> finding.categories().isEmpty()
                        || finding.categories().stream().anyMatch(some::contains))
                .forEach(finding -> denials.add(finding.rule())));
        return denials;
    }

    /** The register's entry, once waivers have been applied. */
    SharingRegister.Entry entry(List<Diagnosis> diagnoses) {
        SortedSet<String> obligations = new TreeSet<>();
        SortedSet<String> unverified = new TreeSet<>();
        decisions.forEach(decision -> {
            obligations.addAll(decision.obligations());
            unverified.addAll(decision.unverified());
        });
        return new SharingRegister.Entry(transfer, verdict(diagnoses), grounds(), pending(), obligations, unverified);
    }

    private Verdict verdict(List<Diagnosis> diagnoses) {
        Set<String> denials = denials(categories);
        List<Diagnosis> errors = diagnoses.stream()
                .filter(diagnosis -> diagnosis.severity() == Diagnosis.Severity.ERROR)
                .toList();
        if (errors.stream().anyMatch(error -> !error.waived() && denials.contains(error.rule()))) {
            return Verdict.NOT_PERMITTED;
        }
        if (errors.stream().anyMatch(error -> !error.waived())) {
            return Verdict.UNKNOWN;
        }
        if (!errors.isEmpty()) {
            return Verdict.WAIVED;
        }
        Outcome strongest =
                decisions.stream().map(Decision::outcome).reduce(Outcome::and).orElse(Outcome.DENY);
        return switch (strongest) {
            case OUT_OF_SCOPE -> Verdict.NOT_PERSONAL;
            case PERMIT -> Verdict.ALLOWED;
            case REFER -> Verdict.ALLOWED_WITH_DECISION;
            case EXCLUDE, DENY -> decisions.isEmpty() ? Verdict.UNKNOWN : Verdict.NOT_PERMITTED;
        };
    }

    private List<Pending> pending() {
        return decisions.stream()
                .flatMap(decision -> decision.pending().stream())
                .sorted()
                .distinct()
                .toList();
    }

    private List<SharingRegister.Ground> grounds() {
        List<SharingRegister.Ground> grounds = new ArrayList<>();
        for (Decision decision : decisions) {
            for (CategoryDecision category : decision.categories().values()) {
                // What is refused rests on nothing, however near an agreement came.
                if (category.outcome() != Outcome.DENY) {
                    grounds.add(ground(decision.request(), category));
                }
            }
        }
        return grounds;
    }

    private static SharingRegister.Ground ground(DisclosureRequest request, CategoryDecision category) {
        return new SharingRegister.Ground(
                request.sender(),
                request.recipient().toString(),
                category.category(),
                category.agreement(),
                category.flow(),
                category.grounds().flatMap(PartyBasis::article6),
                category.grounds().flatMap(PartyBasis::article9));
    }
}
