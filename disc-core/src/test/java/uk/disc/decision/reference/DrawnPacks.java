package uk.disc.decision.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Collected;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Frequency;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.ImpactAssessment;
import uk.disc.agreement.Instrument;
import uk.disc.agreement.Item;
import uk.disc.agreement.Notices;
import uk.disc.agreement.Onward;
import uk.disc.agreement.Overlay;
import uk.disc.agreement.Particulars;
import uk.disc.agreement.PartyBasis;
import uk.disc.agreement.RecipientRef;
import uk.disc.agreement.Review;
import uk.disc.agreement.Section251;
import uk.disc.agreement.Signature;
import uk.disc.agreement.Suspension;
import uk.disc.agreement.Termination;
import uk.disc.agreement.Tightening;
import uk.disc.annotation.Route;
import uk.disc.charter.Charter;
import uk.disc.charter.Destinations;
import uk.disc.charter.Membership;
import uk.disc.charter.Organisation;
import uk.disc.charter.OrganisationFunction;
import uk.disc.charter.OutsideAgreementRoute;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.charter.Succession;
import uk.disc.charter.Team;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.ShippedVocabulary;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.Term;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;
import uk.disc.vocabulary.VocabularyItem;

/** Packs drawn from choices. Small sets of codes, so that what is drawn meets; the usual choice is what makes sharing possible. */
final class DrawnPacks {
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    static final List<LocalDate> DAYS = List.of(
            DAY,
            LocalDate.of(2026, 1, 20),
            LocalDate.of(2025, 6, 1),
            LocalDate.of(2027, 6, 30),
            LocalDate.of(2027, 12, 31),
            LocalDate.of(2028, 1, 1));
    static final String HOSPITAL = "hospital";
    static final String COUNCIL = "council";
    static final String CHARITY = "charity";
    static final String POLICE = "police";
    static final String OLD_COUNCIL = "old-council";
    static final String SUPPLIER = "supplier";
    static final List<String> BODIES = List.of(HOSPITAL, COUNCIL, CHARITY, POLICE);
    static final List<String> CATEGORIES = List.of(
            "NAME",
            "DIAGNOSIS",
            "NHS_NUMBER",
            "RELIGION",
            "CRIMINAL_OFFENCE",
            "FREE_TEXT",
            "GENDER_RECOGNITION",
            "SEALED_FILE");
    static final List<String> PURPOSES =
            List.of("INDIVIDUAL_CARE", "RESEARCH", "CRIME", "EMERGENCY", "CHILD_SAFEGUARDING", "CARE_ADMIN");
    static final String FUNCTION = "Looking after people";
    static final String TRADE = "Trading";

    private static final Particulars NOTHING = new Particulars(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());
    private static final Vocabulary VOCABULARY = vocabulary();

    private final Choices choices;

    private DrawnPacks(Choices choices) {
        this.choices = choices;
    }

    static PolicyPack from(List<Integer> numbers) {
        return new DrawnPacks(new Choices(numbers)).pack();
    }

    /** The shipped vocabulary, and items with what no shipped one asks for. */
    private static Vocabulary vocabulary() {
        List<VocabularyItem> items = new ArrayList<>();
        for (TermKind kind : TermKind.values()) {
            items.addAll(ShippedVocabulary.load().items(kind));
        }
        items.add(new Category(
                term(TermKind.CATEGORY, "SEALED_FILE"),
                Ordered.set(List.of(CategoryFlag.PERSONAL, CategoryFlag.STATUTORILY_RESTRICTED)),
                Optional.empty(),
                Ordered.set(List.of("OWN_INCAPACITY", "OWN_CONSENT", "OWN_UNREAD", "OWN_CARE"))));
        items.add(law(TermKind.PERMISSION, "OWN_INCAPACITY", List.of(), Requirement.INCAPACITY));
        items.add(law(TermKind.PERMISSION, "OWN_CONSENT", List.of(), Requirement.EXPLICIT_CONSENT));
        items.add(law(TermKind.PERMISSION, "OWN_UNREAD", List.of(), Requirement.CARE_RELATIONSHIP));
        items.add(law(TermKind.PERMISSION, "OWN_CARE", List.of("INDIVIDUAL_CARE")));
        items.add(law(TermKind.ENACTMENT, "OWN_DUTY", List.of()));
        items.add(law(TermKind.ENACTMENT, "OWN_DUTY_BY_CONSENT", List.of(), Requirement.EXPLICIT_CONSENT));
        items.add(law(TermKind.ENACTMENT, "OWN_DUTY_UNREAD", List.of(), Requirement.BALANCING_TEST));
        items.add(law(TermKind.ARTICLE_9, "OWN_CONDITION_BY_CONSENT", List.of(), Requirement.CONSENT_RECORD));
        return Vocabulary.of(items);
    }

    private static LegalItem law(TermKind kind, String code, List<String> accepts, Requirement... requires) {
        return new LegalItem(
                term(kind, code),
                Ordered.set(List.of(requires)),
                Ordered.set(List.of()),
                Ordered.set(accepts),
                Ordered.set(List.of()));
    }

    private static Term term(TermKind kind, String code) {
        return new Term(
                kind, code, code, code, Optional.empty(), Period.ALWAYS, true, true, List.of(), SourcePosition.NONE);
    }

    private PolicyPack pack() {
        SortedMap<String, Organisation> bodies = new TreeMap<>();
        List<Membership> members = new ArrayList<>();
        for (String id : List.of(HOSPITAL, COUNCIL, CHARITY, POLICE, OLD_COUNCIL, SUPPLIER)) {
            bodies.put(id, body(id));
            LocalDate signed = choices.mostly(95, LocalDate.of(2016, 1, 1), LocalDate.of(2026, 2, 1));
            Optional<LocalDate> left =
                    choices.mostly(94, Optional.<LocalDate>empty(), Optional.of(DAY.minusDays(1)), Optional.of(DAY));
            if (!choices.in(id.equals(SUPPLIER) ? 80 : 4)) {
                members.add(new Membership(id, "Chief Executive", signed, left, false, SourcePosition.NONE));
            }
        }
        SortedMap<String, Agreement> agreements = new TreeMap<>();
        int count = choices.mostly(15, 1, 2, 3, 4);
        for (int number = 1; number <= count; number++) {
            agreements.put("P-" + number, agreement("P-" + number));
        }
        SortedMap<String, Overlay> overlays = new TreeMap<>();
        for (String partner : BODIES) {
            if (choices.in(20)) {
                overlays.put(
                        partner,
                        new Overlay(
                                partner, "Our own", List.of(tightening("a"), tightening("b")), SourcePosition.NONE));
            }
        }
        List<OutsideAgreementRoute> routes = new ArrayList<>();
        for (Route route : List.of(Route.EMERGENCY, Route.STATUTORY_DUTY, Route.COURT, Route.EMERGENCY)) {
            if (!choices.in(25)) {
                routes.add(route(route, routes.size()));
            }
        }
        return new PolicyPack(
                "drawn",
                1,
                "England",
                new Charter(
                        "DISC",
                        "Charter",
                        LocalDate.of(2016, 1, 1),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        members,
                        routes,
                        SourcePosition.NONE),
                bodies,
                VOCABULARY,
                agreements,
                overlays,
                new TreeMap<>(),
                List.of(),
                List.of(),
                "hash",
                "prose");
    }

    private Organisation body(String id) {
        List<Team> teams = new ArrayList<>();
        for (String team : List.of("ward", "desk")) {
            ProfessionalDuty duty = choices.mostly(
                    70,
                    ProfessionalDuty.HEALTH_PROFESSIONAL,
                    ProfessionalDuty.NONE,
                    ProfessionalDuty.LEGAL_DUTY_OF_CONFIDENTIALITY);
            List<String> actsFor = choices.mostly(
                    85,
                    List.<String>of(),
                    List.of(COUNCIL),
                    List.of("nobody", CHARITY),
                    List.of(CHARITY, COUNCIL, POLICE));
            teams.add(new Team(team, team, duty, Ordered.set(actsFor), SourcePosition.NONE));
        }
        List<Succession> predecessors = new ArrayList<>();
        if (id.equals(COUNCIL) || id.equals(OLD_COUNCIL)) {
            predecessors.add(new Succession(
                    id.equals(COUNCIL) ? OLD_COUNCIL : CHARITY,
                    choices.mostly(80, LocalDate.of(2019, 4, 1), LocalDate.of(2026, 11, 3)),
                    choices.oneOf(
                            Succession.CarriedOver.CONFIRMED,
                            Succession.CarriedOver.UNCONFIRMED,
                            Succession.CarriedOver.ENDED),
                    SourcePosition.NONE));
        }
        return new Organisation(
                id,
                id,
                true,
                Optional.empty(),
                Optional.empty(),
                choices.mostly(
                        96, Period.ALWAYS, Period.from(LocalDate.of(2026, 2, 1)), Period.of(LocalDate.EPOCH, DAY)),
                choices.mostly(95, "GB", "FR"),
                !id.equals(CHARITY) && !choices.in(20),
                choices.in(20) ? List.of(new OrganisationFunction(TRADE, choices.in(50))) : List.of(),
                id.equals(POLICE),
                choices.mostly(
                        75,
                        ProfessionalDuty.HEALTH_PROFESSIONAL,
                        ProfessionalDuty.NONE,
                        ProfessionalDuty.SOCIAL_WORK_PROFESSIONAL),
                teams,
                predecessors,
                Destinations.NONE,
                Optional.empty(),
                Optional.empty(),
                SourcePosition.NONE);
    }

    private Agreement agreement(String id) {
        List<String> parties = choices.mostly(
                80,
                List.of(HOSPITAL, COUNCIL, CHARITY, POLICE, OLD_COUNCIL),
                List.of(HOSPITAL, COUNCIL),
                List.of(HOSPITAL, OLD_COUNCIL, POLICE));
        List<Signature> signatures = new ArrayList<>();
        for (String party : parties) {
            if (!choices.in(3)) {
                LocalDate on = choices.mostly(95, LocalDate.of(2025, 12, 1), DAY, DAY.plusDays(1));
                signatures.add(new Signature(party, "Caldicott Guardian", on, SourcePosition.NONE));
            }
        }
        List<Suspension> suspensions = new ArrayList<>();
        if (choices.in(4)) {
            suspensions.add(new Suspension(
                    choices.mostly(50, Optional.<String>empty(), Optional.of(HOSPITAL), Optional.of(COUNCIL)),
                    choices.oneOf(Period.of(DAY, DAY), Period.from(LocalDate.of(2027, 1, 1))),
                    "asked"));
        }
        List<Termination> terminations = new ArrayList<>();
        while (choices.in(5)) {
            terminations.add(new Termination(
                    choices.mostly(
                            20,
                            Optional.<String>empty(),
                            Optional.of(HOSPITAL),
                            Optional.of(COUNCIL),
                            Optional.of(CHARITY)),
                    choices.oneOf(DAY, DAY.plusDays(1), LocalDate.of(2025, 1, 1)),
                    "left"));
        }
        List<Flow> flows = new ArrayList<>();
        int count = choices.mostly(90, choices.oneOf(1, 2, 3), 0);
        for (int number = 0; number < count; number++) {
            flows.add(flow("f" + number));
        }
        return new Agreement(
                id,
                id,
                1,
                choices.mostly(85, Instrument.RECIPROCAL, Instrument.PROCESSOR_CONTRACT),
                "DISC",
                Ordered.set(parties),
                Ordered.set(choices.mostly(85, List.<String>of(), List.of(SUPPLIER), List.of(COUNCIL))),
                choices.present(30, LocalDate.of(2025, 10, 1)),
                choices.present(50, LocalDate.of(2025, 11, 1)),
                choices.mostly(
                        90,
                        Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)),
                        Period.of(DAY, DAY),
                        Period.from(DAY.plusDays(1)),
                        Period.of(LocalDate.of(2025, 1, 1), DAY.minusDays(1)),
                        new Period(Optional.empty(), Optional.of(LocalDate.of(2026, 12, 31)))),
                choices.mostly(
                        88,
                        Optional.of(new Review(LocalDate.of(2027, 3, 30), java.time.Period.ofMonths(3))),
                        Optional.<Review>empty(),
                        Optional.of(new Review(DAY.minusDays(1), java.time.Period.ZERO)),
                        Optional.of(new Review(DAY, java.time.Period.ZERO))),
                signatures,
                suspensions,
                terminations,
                Ordered.set(choices.mostly(96, List.<String>of(), List.of("P-1"), List.of("P-2"))),
                choices.mostly(
                        85,
                        Optional.of(new ImpactAssessment(true, Optional.of("DPIA"), false)),
                        Optional.<ImpactAssessment>empty(),
                        Optional.of(new ImpactAssessment(true, Optional.empty(), false)),
                        Optional.of(new ImpactAssessment(true, Optional.empty(), true))),
                flows,
                NOTHING,
                SourcePosition.NONE);
    }

    private Flow flow(String id) {
        List<Item> items = new ArrayList<>();
        for (String category : choices.each(85, CATEGORIES)) {
            items.add(item(category));
        }
        List<PartyBasis> basis = new ArrayList<>();
        for (String party : List.of(HOSPITAL, COUNCIL, CHARITY, OLD_COUNCIL, POLICE)) {
            if (!choices.in(5)) {
                basis.add(basis(party, List.of()));
            }
            if (choices.in(20)) {
                basis.add(basis(party, List.copyOf(choices.few(3, CATEGORIES))));
            }
            if (choices.in(15)) {
                basis.add(basis(party, List.of()));
            }
        }
        List<ConfidentialityAnswer> answers = new ArrayList<>();
        if (choices.in(50)) {
            for (String code : List.of("IMPLIED_DIRECT_CARE", "S251", "PUBLIC_INTEREST", "BEST_INTERESTS")) {
                answers.add(answer(code));
            }
        }
        int count = choices.mostly(60, 1, 2, 3, 0);
        for (int number = 0; number < count; number++) {
            answers.add(answer(choices.mostly(
                    25,
                    "IMPLIED_DIRECT_CARE",
                    "IMPLIED_CARE_ADMIN",
                    "EXPLICIT",
                    "EXPLICIT",
                    "STATUTORY",
                    "STATUTORY",
                    "S251",
                    "PUBLIC_INTEREST",
                    "CONF.PUBLIC_INTEREST",
                    "BEST_INTERESTS",
                    "DECEASED",
                    "NOT_CONFIDENTIAL")));
        }
        return new Flow(
                id,
                Ordered.set(choices.mostly(
                        60, BODIES, List.of(HOSPITAL), List.of(HOSPITAL, COUNCIL), List.of(OLD_COUNCIL, CHARITY))),
                Ordered.set(choices
                        .mostly(
                                60,
                                BODIES,
                                List.of(COUNCIL),
                                List.of(COUNCIL + "/ward", POLICE + "/desk"),
                                List.of(OLD_COUNCIL, CHARITY),
                                List.of(SUPPLIER, COUNCIL))
                        .stream()
                        .map(RecipientRef::parse)
                        .toList()),
                Ordered.set(choices.mostly(60, PURPOSES, List.copyOf(choices.few(2, PURPOSES)))),
                items,
                basis,
                answers,
                choices.mostly(
                        85, Identifiability.IDENTIFIABLE, Identifiability.PSEUDONYMISED, Identifiability.ANONYMOUS),
                choices.in(50),
                Ordered.set(
                        choices.mostly(50, List.of("MINIMUM_NECESSARY", "AUDIT"), List.of("MINEC"), List.<String>of())),
                choices.oneOf(Onward.ORIGINATOR_ONLY, Onward.PARTIES_ONLY, Onward.PERMITTED),
                choices.mostly(
                        70,
                        Optional.<Frequency>empty(),
                        Optional.of(new Frequency("monthly", OptionalInt.of(2))),
                        Optional.of(new Frequency("when asked", OptionalInt.empty()))),
                Ordered.set(choices.mostly(75, List.<String>of(), List.of("adults", "carers"))),
                List.of(),
                collected(),
                choices.mostly(80, Optional.<String>empty(), Optional.of("shared-record")),
                new Notices(choices.present(90, "here"), choices.present(90, "there")),
                choices.mostly(70, Optional.of(21), Optional.<Integer>empty(), Optional.of(0)),
                choices.mostly(90, Optional.<String>empty(), Optional.of("adequacy")),
                Optional.empty(),
                SourcePosition.NONE);
    }

    private Optional<Collected> collected() {
        Optional<Collected> collected = Optional.of(new Collected(
                choices.mostly(60, "LICENSING", PURPOSES.get(0)),
                choices.in(40),
                choices.oneOf(Optional.<String>empty(), Optional.of("1"), Optional.of("2"), Optional.of("7")),
                choices.present(50, "REQ"),
                choices.present(70, "NOBODY KNOWS WHERE THEY ARE"),
                choices.present(50, "ASSESSMENT")));
        return choices.in(15) ? collected : Optional.empty();
    }

    private Item item(String category) {
        List<String> mayHold = category.equals("FREE_TEXT")
                ? choices.mostly(
                        40,
                        List.of("DIAGNOSIS"),
                        List.<String>of(),
                        List.of("CRIMINAL_OFFENCE", "NAME"),
                        List.of("SEALED_FILE"))
                : List.of();
        Optional<String> permission = choices.mostly(
                15,
                Optional.<String>empty(),
                Optional.of("GRA_AGREED"),
                Optional.of("GRA_MEDICAL"),
                Optional.of("GRA_COURT_ORDER"),
                Optional.of("GRA_NOT_IDENTIFIABLE"),
                Optional.of("GRA_NO_KNOWLEDGE"),
                Optional.of("OWN_INCAPACITY"),
                Optional.of("OWN_CONSENT"),
                Optional.of("OWN_UNREAD"),
                Optional.of("OWN_CARE"));
        return new Item(
                category,
                "needed",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Ordered.set(mayHold),
                permission,
                SourcePosition.NONE);
    }

    private PartyBasis basis(String party, List<String> categories) {
        String condition = choices.mostly(
                65,
                "9.2.h/2",
                "9.2.a/",
                "9.2.c/",
                "9.2.d/",
                "9.2.g/18",
                "9.2.g/10",
                "9.2.g/A1",
                "9.2.g/24",
                "9.2.h/18",
                "9.2.j/4",
                "OWN_CONDITION_BY_CONSENT/",
                "/");
        int slash = condition.indexOf('/');
        return new PartyBasis(
                party,
                Ordered.set(categories),
                choices.mostly(
                        65,
                        Optional.of("6.1.e"),
                        Optional.of("6.1.a"),
                        Optional.of("6.1.c"),
                        Optional.of("6.1.d"),
                        Optional.of("6.1.ea"),
                        Optional.of("6.1.f"),
                        Optional.<String>empty()),
                choices.mostly(85, Optional.of(FUNCTION), Optional.of(TRADE), Optional.<String>empty()),
                enactment(),
                choices.mostly(
                        25,
                        Optional.of("6"),
                        Optional.of("1"),
                        Optional.of("1"),
                        Optional.of("5"),
                        Optional.<String>empty()),
                choices.present(50, "REQ"),
                choices.present(70, "BALANCE"),
                nonEmpty(condition.substring(0, slash)),
                nonEmpty(condition.substring(slash + 1)),
                choices.present(75, "APD"),
                choices.mostly(
                        50,
                        Optional.of("SCH1.10"),
                        Optional.of("OFFICIAL_AUTHORITY"),
                        Optional.of("SCH1.18"),
                        Optional.of("SCH1.29"),
                        Optional.of("SCH1.30"),
                        Optional.of("SCH1.24"),
                        Optional.of("SCH1.2"),
                        Optional.<String>empty()),
                SourcePosition.NONE);
    }

    private static Optional<String> nonEmpty(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    private Optional<String> enactment() {
        return choices.mostly(
                80,
                Optional.of("OWN_DUTY"),
                Optional.of("HSCA_2012_S251B"),
                Optional.of("CHILDREN_ACT_2004_S16LC"),
                Optional.of("OWN_DUTY_UNREAD"),
                Optional.<String>empty());
    }

    private ConfidentialityAnswer answer(String code) {
        Section251 approval = new Section251(
                "CAG-1",
                "5",
                "HRA",
                choices.mostly(80, Period.ALWAYS, Period.from(DAY.plusDays(1)), Period.of(LocalDate.EPOCH, DAY)),
                Ordered.set(choices.mostly(80, List.<String>of(), List.of("RESEARCH"))),
                Ordered.set(choices.mostly(80, List.<String>of(), List.of("DIAGNOSIS"))),
                Optional.empty());
        return new ConfidentialityAnswer(
                code,
                choices.mostly(
                        30,
                        Optional.of("OWN_DUTY"),
                        Optional.of("HSCA 2012 s251B"),
                        Optional.of("COPI_REG_5"),
                        Optional.of("MCA_2005_S5"),
                        Optional.of("AHRA_1990_S3"),
                        Optional.of("CHILDREN_ACT_2004_S16LC"),
                        Optional.of("OWN_DUTY_BY_CONSENT"),
                        Optional.of("OWN_DUTY_UNREAD"),
                        Optional.of("An order nobody listed"),
                        Optional.<String>empty()),
                choices.present(80, approval),
                SourcePosition.NONE);
    }

    private Tightening tightening(String id) {
        return new Tightening(
                id,
                choices.oneOf(Tightening.Operation.values()),
                Ordered.set(choices.mostly(60, List.<String>of(), List.of("P-1"), List.of("P-2"))),
                Ordered.set(
                        choices
                                .mostly(60, List.<String>of(), List.of(COUNCIL), List.of(COUNCIL + "/ward", POLICE))
                                .stream()
                                .map(RecipientRef::parse)
                                .toList()),
                Ordered.set(choices.mostly(60, List.<String>of(), List.of("INDIVIDUAL_CARE", "CRIME"))),
                Ordered.set(choices.mostly(
                        20, List.<String>of(), List.of("HEALTH"), List.of("DIAGNOSIS"), List.of("NAME"))),
                choices.mostly(70, Optional.of(DAY.minusDays(1)), Optional.of(DAY), Optional.<LocalDate>empty()),
                Ordered.set(choices.mostly(80, List.of("ENCRYPT_IN_TRANSIT"), List.<String>of())),
                "because",
                SourcePosition.NONE);
    }

    private OutsideAgreementRoute route(Route route, int line) {
        String condition = choices.mostly(60, "9.2.c/", "9.2.g/6", "9.2.h/2", "/");
        int slash = condition.indexOf('/');
        return new OutsideAgreementRoute(
                route,
                Ordered.set(choices.mostly(70, List.<String>of(), List.of("EMERGENCY", "CRIME"))),
                Ordered.set(choices.mostly(80, List.<String>of(), List.of(COUNCIL), List.of(POLICE + "/ward"))),
                choices.mostly(45, route == Route.EMERGENCY ? "6.1.d" : "6.1.c", "6.1.e", "6.1.a", "6.1.c"),
                nonEmpty(condition.substring(0, slash)),
                nonEmpty(condition.substring(slash + 1)),
                choices.present(80, "APD"),
                choices.present(70, "SCH1.6"),
                choices.mostly(
                        60,
                        Optional.<String>empty(),
                        Optional.of("OWN_DUTY"),
                        Optional.of("HSCA_2012_S251B"),
                        Optional.of("CHILDREN_ACT_2004_S16LC")),
                choices.present(80, FUNCTION),
                choices.mostly(
                        25,
                        List.of("PUBLIC_INTEREST"),
                        List.of("BEST_INTERESTS", "PUBLIC_INTEREST"),
                        List.of("STATUTORY"),
                        List.of("STATUTORY", "EXPLICIT"),
                        List.of("IMPLIED_DIRECT_CARE")),
                Ordered.set(choices.mostly(60, List.of("RECORD_NOW", "REVIEW_AFTER"), List.<String>of())),
                new SourcePosition("charter.yaml", line + 1, 1));
    }
}
