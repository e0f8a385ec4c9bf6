package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.RecipientRef;
import uk.disc.charter.Organisation;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.VocabularyItem;

/** Asks a rule book about everything a pack has a name for: the slow and obvious way to answer a question about it. */
final class EverythingAsked {
    private final PolicyPack pack;
    private final LocalDate day;
    private final RuleBook rules;
    private final SortedSet<RecipientRef> recipients;
    private final SortedSet<String> categories;
    private final SortedSet<String> purposes;
    /** What is allowed, with the answer for each agreement that allows it when it is the one named. */
    private final SortedMap<SharingLine, SortedMap<String, CategoryDecision>> byAgreement = new TreeMap<>();
    /** What is allowed when no agreement is named. */
    private final SortedSet<SharingLine> byAny = new TreeSet<>();

    EverythingAsked(PolicyPack pack, LocalDate day) {
        this.pack = pack;
        this.day = day;
        rules = RuleBook.of(pack);
        recipients = recipients(pack);
        categories = categories(pack);
        purposes = purposes(pack);
        for (String from : pack.organisations().keySet()) {
            for (RecipientRef to : recipients) {
                for (String purpose : purposes) {
                    byAny.addAll(allowed(from, to, purpose, List.of()).keySet());
                    for (String agreement : agreementsFor(purpose)) {
                        allowed(from, to, purpose, List.of(agreement))
                                .forEach((line, decision) -> byAgreement
                                        .computeIfAbsent(line, added -> new TreeMap<>())
                                        .put(agreement, decision));
                    }
                }
            }
        }
    }

    private SortedMap<SharingLine, CategoryDecision> allowed(
            String from, RecipientRef to, String purpose, List<String> agreements) {
        SortedMap<SharingLine, CategoryDecision> answers = ask(from, to, purpose, categories, agreements, day);
        answers.values().removeIf(decision -> !allows(decision));
        return answers;
    }

    SortedMap<SharingLine, CategoryDecision> ask(
            String from,
            RecipientRef to,
            String purpose,
            Collection<String> categories,
            List<String> agreements,
            LocalDate on) {
        SortedMap<SharingLine, CategoryDecision> answers = new TreeMap<>();
        rules.decide(DisclosureRequest.builder(
                                from,
                                to,
                                purpose,
                                on.atTime(12, 0).atZone(DisclosureRequest.ZONE).toInstant())
                        .categories(categories)
                        .agreements(agreements)
                        .build())
                .categories()
                .forEach((category, decision) -> answers.put(new SharingLine(from, to, purpose, category), decision));
        return answers;
    }

    SortedSet<RecipientRef> recipients() {
        return recipients;
    }

    SortedSet<String> categories() {
        return categories;
    }

    SortedSet<String> purposes() {
        return purposes;
    }

    /** Any other agreement denies it for its purpose. */
    private List<String> agreementsFor(String purpose) {
        return pack.agreements().values().stream()
                .filter(agreement -> agreement.flows().stream()
                        .anyMatch(flow -> flow.purposes().contains(purpose)))
                .map(Agreement::id)
                .toList();
    }

    /** Every organisation and team. */
    static SortedSet<RecipientRef> recipients(PolicyPack pack) {
        SortedSet<RecipientRef> recipients = new TreeSet<>();
        for (Organisation organisation : pack.organisations().values()) {
            recipients.add(new RecipientRef(organisation.id(), Optional.empty()));
            organisation
                    .teams()
                    .forEach(team -> recipients.add(new RecipientRef(organisation.id(), Optional.of(team.id()))));
        }
        return recipients;
    }

    /** The categories that some flow carries: any other is denied by every agreement. */
    private static SortedSet<String> categories(PolicyPack pack) {
        SortedSet<String> used = new TreeSet<>();
        for (Agreement agreement : pack.agreements().values()) {
            agreement.flows().forEach(flow -> flow.items().forEach(item -> used.add(item.category())));
        }
        used.add(firstOther(pack, TermKind.CATEGORY, used));
        return used;
    }

    private static SortedSet<String> purposes(PolicyPack pack) {
        SortedSet<String> used = new TreeSet<>();
        for (Agreement agreement : pack.agreements().values()) {
            agreement.flows().forEach(flow -> used.addAll(flow.purposes()));
        }
        used.add(firstOther(pack, TermKind.PURPOSE, used));
        return used;
    }

    /** One code that no flow has stands for all that none has. */
    private static String firstOther(PolicyPack pack, TermKind kind, Collection<String> used) {
        return pack.vocabulary().items(kind).stream()
                .map(VocabularyItem::code)
                .filter(code -> !used.contains(code))
                .findFirst()
                .orElseThrow();
    }

    static boolean allows(CategoryDecision decision) {
        return decision.outcome() == Outcome.PERMIT || decision.outcome() == Outcome.REFER;
    }

    /** What the rule book answers about a line if an agreement is named, for each that allows it. */
    SortedMap<String, CategoryDecision> allowing(SharingLine line) {
        return byAgreement.getOrDefault(line, new TreeMap<>());
    }

    /** What each agreement says that holds and covers a line, whatever else stops it. */
    SortedMap<String, CategoryDecision> governing(SharingLine line) {
        SortedMap<String, CategoryDecision> governing = new TreeMap<>();
        for (String agreement : agreementsFor(line.purpose())) {
            ask(line, List.of(agreement), day).ifPresent(decision -> {
                if (decision.findings().stream().noneMatch(EverythingAsked::deniesAtTheAgreement)) {
                    governing.put(agreement, decision);
                }
            });
        }
        return governing;
    }

    private static boolean deniesAtTheAgreement(Finding finding) {
        return finding.effect() == Effect.DENY
                && RuleCatalogue.shipped().of(finding).gate() == Gate.AGREEMENT;
    }

    /** On what terms the rule book lets a line be sent if no agreement is named. */
    Object terms(SharingLine line) {
        CategoryDecision decision = ask(line, List.of(), day).orElseThrow();
        Agreement agreement = Optional.ofNullable(
                        pack.agreements().get(decision.agreement().orElseThrow()))
                .orElseThrow();
        Flow flow = agreement.flow(decision.flow().orElseThrow()).orElseThrow();
        return List.of(agreement.id(), flow.id(), Terms.of(decision, flow));
    }

    /** Which agreements allow a line on another day. */
    List<String> allowingOn(SharingLine line, LocalDate on) {
        return agreementsFor(line.purpose()).stream()
                .filter(agreement -> ask(line, List.of(agreement), on)
                        .filter(EverythingAsked::allows)
                        .isPresent())
                .toList();
    }

    /** Whether an agreement lets anything be sent on any day on which the answer might change. */
    static boolean anythingGoesOnAnyDay(PolicyPack pack, String agreement) {
        RuleBook rules = RuleBook.of(pack);
        for (String from : pack.organisations().keySet()) {
            for (RecipientRef to : recipients(pack)) {
                for (String purpose : purposes(pack)) {
                    DisclosureRequest request = DisclosureRequest.builder(from, to, purpose, Instant.EPOCH)
                            .categories(categories(pack))
                            .agreements(List.of(agreement))
                            .build();
                    for (LocalDate on : rules.boundaries(request)) {
                        Instant noon =
                                on.atTime(12, 0).atZone(DisclosureRequest.ZONE).toInstant();
                        if (rules.decide(request.at(noon)).categories().values().stream()
                                .anyMatch(EverythingAsked::allows)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Every line that may be sent. */
    SortedSet<SharingLine> allowed() {
        return byAny;
    }

    /** The permissions are those the rule book gives, no more and no fewer, and each says what it says. */
    void hold(List<Permission> permissions, Predicate<SharingLine> asked) {
        Map<String, CategoryDecision> expected = new TreeMap<>();
        assertThat(byAgreement.keySet()).isEqualTo(byAny);
        byAny.stream()
                .filter(asked)
                .forEach(line ->
                        allowing(line).forEach((agreement, decision) -> expected.put(line + agreement, decision)));
        Map<String, CategoryDecision> found = new TreeMap<>();
        permissions.forEach(permission -> {
            String name = permission.line() + permission.under().agreement();
            found.put(
                    name,
                    new CategoryDecision(
                            permission.line().category(),
                            permission.outcome(),
                            Optional.of(permission.under().agreement()),
                            Optional.of(permission.under().flow()),
                            // A permission does not say its grounds.
                            Optional.ofNullable(expected.get(name)).flatMap(CategoryDecision::grounds),
                            permission.findings(),
                            permission.pending(),
                            permission.obligations()));
        });
        assertThat(found).isEqualTo(expected);
        assertThat(permissions).isSorted().hasSize(expected.size());
        permissions.stream()
                .limit(1)
                .forEach(permission -> holdsItsDays(
                        permission.line(), List.of(permission.under().agreement()), permission.during()));
    }

    /** A line may be sent on the days of a window and not on those beside it, whichever agreement lets it. */
    void holdsItsDays(SharingLine line, Window during) {
        holdsItsDays(line, List.of(), during);
    }

    private void holdsItsDays(SharingLine line, List<String> agreements, Window during) {
        during.from().ifPresent(first -> {
            assertThat(allowsOn(line, agreements, first)).isTrue();
            assertThat(allowsOn(line, agreements, first.minusDays(1))).isFalse();
        });
        during.to().ifPresent(last -> {
            assertThat(allowsOn(line, agreements, last)).isTrue();
            assertThat(allowsOn(line, agreements, last.plusDays(1))).isFalse();
        });
        LocalDate first = during.from().orElse(day.minusYears(2));
        LocalDate last = during.to().orElse(day.plusYears(2));
        for (LocalDate between = first; !between.isAfter(last); between = between.plusDays(61)) {
            assertThat(allowsOn(line, agreements, between))
                    .as("%s on %s", line, between)
                    .isTrue();
        }
    }

    private boolean allowsOn(SharingLine line, List<String> agreements, LocalDate on) {
        return ask(line, agreements, on).filter(EverythingAsked::allows).isPresent();
    }

    private Optional<CategoryDecision> ask(SharingLine line, List<String> agreements, LocalDate on) {
        return ask(line.from(), line.to(), line.purpose(), List.of(line.category()), agreements, on).values().stream()
                .findFirst();
    }
}
