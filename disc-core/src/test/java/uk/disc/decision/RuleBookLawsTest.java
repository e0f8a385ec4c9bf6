package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.CHARITY;
import static uk.disc.decision.TestPacks.DAY;
import static uk.disc.decision.TestPacks.POLICE;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.annotation.Route;
import uk.disc.decision.TestPacks.AgreementBuilder;
import uk.disc.decision.TestPacks.BasisBuilder;
import uk.disc.decision.TestPacks.FlowBuilder;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.RequestBuilder;
import uk.disc.vocabulary.Period;

/** What must hold of every pack and every request. */
class RuleBookLawsTest {
    private static final List<String> CATEGORIES = List.of(
            "NAME", "DIAGNOSIS", "SEXUAL_HEALTH", "HOUSING", "CRIMINAL_OFFENCE", "FREE_TEXT", "GENDER_RECOGNITION");

    /** One flow, drawn: what a pack under test is made of. */
    record Drawn(
            String from,
            String to,
            String purpose,
            Set<String> items,
            String article6,
            String condition,
            List<String> answers,
            boolean policyDocument,
            boolean ended) {
        void into(PackBuilder pack, String id) {
            pack.agreement(id, agreement -> {
                agreement.parties = List.of(UHD, BCP, CHARITY, POLICE);
                if (ended) {
                    agreement.inForce = Period.of(DAY.minusYears(1), DAY.minusDays(1));
                }
                agreement.flow(this::into);
            });
        }

        private void into(FlowBuilder flow) {
            flow.from = List.of(from);
            flow.to = List.of(to);
            flow.purposes = List.of(purpose);
            flow.items.clear();
            items.forEach(item -> flow.item(
                    item, item.equals("GENDER_RECOGNITION") ? Optional.of("PERSON_AGREED") : Optional.empty()));
            BasisBuilder basis = flow.basis.get(0);
            basis.party = from;
            int slash = condition.indexOf('/');
            basis.article6(article6).condition(condition.substring(0, slash), condition.substring(slash + 1));
            basis.policyDocument = policyDocument ? Optional.of("APD-1") : Optional.empty();
            flow.confidentiality.clear();
            answers.forEach(answer -> flow.orAnswer(answer, Optional.of("PLAIN_DUTY"), Optional.empty()));
        }
    }

    /** One value most of the time: drawn evenly, hardly anything would be permitted. */
    private static Arbitrary<String> mostly(String usual, String... others) {
        return Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.just(usual)), Tuple.of(2, Arbitraries.of(others)));
    }

    @Provide
    Arbitrary<List<Drawn>> flows() {
        Arbitrary<Drawn> grounds = Combinators.combine(
                        mostly("6.1.e", "6.1.a", "6.1.c", "6.1.ea", "6.1.f"),
                        mostly("9.2.h/2", "9.2.a/", "9.2.c/", "9.2.g/10", "9.2.g/18", "9.2.g/A1", "9.2.h/18"),
                        mostly(
                                        "IMPLIED_DIRECT_CARE",
                                        "EXPLICIT",
                                        "STATUTORY",
                                        "S251",
                                        "PUBLIC_INTEREST",
                                        "NOT_CONFIDENTIAL")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false, false, false, false))
                .as((article6, condition, answers, document, ended) ->
                        new Drawn("", "", "", Set.of(), article6, condition, answers, document, ended));
        return Combinators.combine(
                        mostly(UHD, BCP),
                        mostly(BCP, CHARITY, POLICE),
                        mostly("INDIVIDUAL_CARE", "SERVICE_PLANNING", "NON_CARE_SERVICE", "CRIME"),
                        Arbitraries.of(CATEGORIES).set().ofMinSize(3),
                        grounds)
                .as((from, to, purpose, items, drawn) -> new Drawn(
                        from,
                        to,
                        purpose,
                        new LinkedHashSet<>(items),
                        drawn.article6(),
                        drawn.condition(),
                        drawn.answers(),
                        drawn.policyDocument(),
                        drawn.ended()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<DisclosureRequest> requests() {
        return Combinators.combine(
                        mostly(UHD, BCP),
                        mostly(BCP, CHARITY, POLICE),
                        mostly("INDIVIDUAL_CARE", "SERVICE_PLANNING", "NON_CARE_SERVICE", "CRIME", "EMERGENCY"),
                        Arbitraries.of(CATEGORIES).set().ofMinSize(1),
                        Arbitraries.of(Route.AGREEMENT, Route.AGREEMENT, Route.AGREEMENT, Route.EMERGENCY),
                        Arbitraries.of(Identifiability.IDENTIFIABLE, Identifiability.PSEUDONYMISED))
                .as((from, to, purpose, categories, route, how) -> new RequestBuilder()
                        .from(from)
                        .to(to)
                        .purpose(purpose)
                        .under()
                        .sends(categories.toArray(String[]::new))
                        .by(route)
                        .as(how)
                        .build());
    }

    private static PackBuilder packOf(List<Drawn> flows) {
        PackBuilder pack = discharge().route(route -> {});
        pack.agreements.clear();
        for (int index = 0; index < flows.size(); index++) {
            flows.get(index).into(pack, "P-" + index);
        }
        return pack;
    }

    private static Decision decide(PackBuilder pack, DisclosureRequest request) {
        return RuleBook.of(pack.build()).decide(request);
    }

    @Property(tries = 300)
    void theOrderInWhichThingsAreWrittenDoesNotMatter(
            @ForAll("flows") List<Drawn> flows, @ForAll("requests") DisclosureRequest request, @ForAll Random random) {
        PackBuilder written = packOf(flows);
        PackBuilder shuffled = packOf(flows);
        shuffle(shuffled, random);

        assertThat(decide(shuffled, request)).isEqualTo(decide(written, request));
    }

    private static void shuffle(PackBuilder pack, Random random) {
        Collections.shuffle(pack.members, random);
        List<AgreementBuilder> agreements = new ArrayList<>(pack.agreements.values());
        Collections.shuffle(agreements, random);
        pack.agreements.clear();
        for (AgreementBuilder agreement : agreements) {
            pack.agreements.put(agreement.id, agreement);
            Collections.shuffle(agreement.flows, random);
            for (FlowBuilder flow : agreement.flows) {
                List<String> items = new ArrayList<>(flow.items.keySet());
                Collections.shuffle(items, random);
                items.forEach(item -> flow.items.put(item, flow.items.remove(item)));
                Collections.shuffle(flow.confidentiality, random);
            }
        }
    }

    /** The same with many more tries: run by the profile of long checks. */
    @Property(tries = 20_000)
    @Tag("long")
    void takingAnItemOutOfAnAgreementNeverPermitsMoreHoweverOftenItIsTried(
            @ForAll("flows") List<Drawn> flows, @ForAll("requests") DisclosureRequest request, @ForAll Random random) {
        takingAnItemOutOfAnAgreementNeverPermitsMore(flows, request, random);
    }

    @Property(tries = 300)
    void takingAnItemOutOfAnAgreementNeverPermitsMore(
            @ForAll("flows") List<Drawn> flows, @ForAll("requests") DisclosureRequest request, @ForAll Random random) {
        Decision before = decide(packOf(flows), request);
        PackBuilder smaller = packOf(flows);
        AgreementBuilder agreement = smaller.agreements.get("P-" + random.nextInt(flows.size()));
        FlowBuilder flow = agreement.flows.get(0);
        flow.items.remove(List.copyOf(flow.items.keySet()).get(random.nextInt(flow.items.size())));

        assertNoLooser(before, decide(smaller, request));
    }

    @Property(tries = 300)
    void takingAnAgreementAwayNeverPermitsMore(
            @ForAll("flows") List<Drawn> flows, @ForAll("requests") DisclosureRequest request) {
        PackBuilder smaller = packOf(flows);
        smaller.agreements.remove("P-0");

        assertNoLooser(decide(packOf(flows), request), decide(smaller, request));
    }

    @Property(tries = 300)
    void anAnswerMoreToConfidentialityNeverPermitsLess(
            @ForAll("flows") List<Drawn> flows, @ForAll("requests") DisclosureRequest request) {
        PackBuilder fewer = packOf(flows);
        for (AgreementBuilder agreement : fewer.agreements.values()) {
            List<ConfidentialityAnswer> answers = agreement.flows.get(0).confidentiality;
            if (!answers.isEmpty()) {
                answers.remove(0);
            }
        }

        assertNoLooser(decide(packOf(flows), request), decide(fewer, request));
    }

    @Property(tries = 300)
    void aPartnersOwnRulesNeverPermitMore(
            @ForAll("flows") List<Drawn> flows,
            @ForAll("requests") DisclosureRequest request,
            @ForAll Operation operation,
            @ForAll("categories") List<String> categories) {
        PackBuilder tightened = packOf(flows);
        tightened.overlay(request.sender(), ours -> {
            ours.operation = operation;
            ours.categories = categories;
            ours.obligations = List.of("ENCRYPT_IN_TRANSIT");
        });
        Decision before = decide(packOf(flows), request);
        Decision after = decide(tightened, request);

        assertNoLooser(before, after);
        after.categories().forEach((category, decision) -> {
            if (decision.outcome() != Outcome.DENY) {
                assertThat(decision.obligations())
                        .containsAll(before.categories().get(category).obligations());
            }
        });
    }

    @Provide
    Arbitrary<List<String>> categories() {
        return Arbitraries.of(CATEGORIES).list().uniqueElements().ofMaxSize(3);
    }

    private static void assertNoLooser(Decision before, Decision after) {
        before.categories()
                .forEach((category, decision) -> assertThat(
                                after.categories().get(category).outcome())
                        .as(category)
                        .isGreaterThanOrEqualTo(decision.outcome()));
    }

    @Property(tries = 300)
    void aCategoryMoreChangesNothingForTheOthers(
            @ForAll("flows") List<Drawn> flows,
            @ForAll("requests") DisclosureRequest request,
            @ForAll("oneCategory") String more) {
        RuleBook rules = RuleBook.of(packOf(flows).build());
        Set<String> categories = new HashSet<>(request.categories());
        categories.add(more);
        Decision before = rules.decide(request);
        Decision after = rules.decide(request.toBuilder().categories(categories).build());

        before.categories()
                .forEach((category, decision) ->
                        assertThat(after.categories().get(category)).isEqualTo(decision));
        assertThat(after.outcome()).isGreaterThanOrEqualTo(before.outcome());
    }

    @Provide
    Arbitrary<String> oneCategory() {
        return Arbitraries.of(CATEGORIES);
    }

    @Property(tries = 200)
    void anUnknownCodeNeverPermits(
            @ForAll("flows") List<Drawn> flows, @ForAll("requests") DisclosureRequest request, @ForAll Random random) {
        RequestBuilder unknown = request()
                .from(request.sender())
                .to(request.recipient().toString())
                .purpose(request.purpose())
                .sends(request.categories().toArray(String[]::new))
                .under()
                .by(request.route());
        switch (random.nextInt(4)) {
            case 0 -> unknown.from("nobody");
            case 1 -> unknown.to("nobody");
            case 2 -> unknown.purpose("NOTHING");
            default -> unknown.sends("SHOE_SIZE");
        }

        Decision decision = decide(packOf(flows), unknown.build());

        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.categories().values()).allMatch(category -> category.outcome() == Outcome.DENY);
    }

    @Property(tries = 300)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void aDenialOutranksAReferralAndThatAPermit(
            @ForAll("flows") List<Drawn> flows, @ForAll("requests") DisclosureRequest request) {
        Decision decision = decide(packOf(flows), request);
        decision.categories().values().forEach(category -> Statistics.collect(category.outcome()));
        Statistics.coverage(coverage -> {
            coverage.check(Outcome.PERMIT).percentage(share -> share > 5);
            coverage.check(Outcome.DENY).percentage(share -> share > 5);
        });

        for (CategoryDecision category : decision.categories().values()) {
            boolean denies = category.findings().stream().anyMatch(finding -> finding.effect() == Effect.DENY);
            boolean refers = category.findings().stream().anyMatch(finding -> finding.effect() == Effect.REFER);
            assertThat(category.outcome()).isEqualTo(denies ? Outcome.DENY : refers ? Outcome.REFER : Outcome.PERMIT);
        }
        assertThat(decision.outcome())
                .isEqualTo(decision.categories().values().stream()
                        .map(CategoryDecision::outcome)
                        .max(Outcome::compareTo)
                        .orElseThrow());
    }

    @Property(tries = 300)
    void whatIsPermittedCitesAnAgreementThatListsIt(
            @ForAll("flows") List<Drawn> flows, @ForAll("requests") DisclosureRequest request) {
        PackBuilder pack = packOf(flows);
        Decision decision = decide(pack, request);

        decision.categories().values().stream()
                .filter(category -> category.outcome() == Outcome.PERMIT && request.route() == Route.AGREEMENT)
                .forEach(category -> {
                    Agreement agreement =
                            pack.build().agreements().get(category.agreement().orElseThrow());
                    assertThat(agreement
                                    .flow(category.flow().orElseThrow())
                                    .orElseThrow()
                                    .item(category.category()))
                            .isPresent();
                });
    }

    @Property(tries = 100)
    void theAnswerStaysTheSameWithinItsWindowAndChangesAtItsEdges(
            @ForAll("flows") List<Drawn> flows, @ForAll("requests") DisclosureRequest request) {
        RuleBook rules = RuleBook.of(packOf(flows).build());
        Window window = rules.window(request);
        Decision now = rules.decide(request);

        window.from().ifPresent(first -> {
            assertThat(on(rules, request, first)).isEqualTo(now.categories());
            assertThat(on(rules, request, first.minusDays(1))).isNotEqualTo(now.categories());
        });
        window.to().ifPresent(last -> {
            assertThat(on(rules, request, last)).isEqualTo(now.categories());
            assertThat(on(rules, request, last.plusDays(1))).isNotEqualTo(now.categories());
        });
        for (long days = -30; days <= 900; days += 31) {
            java.time.LocalDate day = request.day().plusDays(days);
            boolean within = window.from().map(first -> !day.isBefore(first)).orElse(true)
                    && window.to().map(last -> !day.isAfter(last)).orElse(true);
            if (within) {
                assertThat(on(rules, request, day)).as(day.toString()).isEqualTo(now.categories());
            }
        }
    }

    private static Object on(RuleBook rules, DisclosureRequest request, java.time.LocalDate day) {
        return rules.decide(request.at(day.atStartOfDay(DisclosureRequest.ZONE).toInstant()))
                .categories();
    }
}
