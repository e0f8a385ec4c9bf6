package uk.disc.decision;

import static uk.disc.vocabulary.CategoryFlag.CONFIDENTIAL;
import static uk.disc.vocabulary.CategoryFlag.CRIMINAL;
import static uk.disc.vocabulary.CategoryFlag.DIRECT_IDENTIFIER;
import static uk.disc.vocabulary.CategoryFlag.FREE_TEXT;
import static uk.disc.vocabulary.CategoryFlag.PERSONAL;
import static uk.disc.vocabulary.CategoryFlag.SPECIAL;
import static uk.disc.vocabulary.CategoryFlag.STATUTORILY_RESTRICTED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.Purpose;
import uk.disc.vocabulary.PurposeClass;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.Term;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;
import uk.disc.vocabulary.VocabularyItem;

/** Packs for tests. {@link #discharge()} is one in which everything is in order; a test then twists one thing. */
final class TestPacks {
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    static final String UHD = "uhd";
    static final String BCP = "bcp-council";
    static final String CHARITY = "poole-carers";
    static final String POLICE = "dorset-police";
    static final String P_DIS = "P-DIS";

    private TestPacks() {}

    /** A hospital sends a name and a diagnosis to a council, for a person's own care, under one agreement. */
    static PackBuilder discharge() {
        PackBuilder pack = new PackBuilder();
        pack.organisation(UHD, organisation -> organisation.duty = ProfessionalDuty.HEALTH_PROFESSIONAL);
        pack.organisation(BCP, organisation -> {
            organisation.duty = ProfessionalDuty.SOCIAL_WORK_PROFESSIONAL;
            organisation.team("adult-social-care", ProfessionalDuty.SOCIAL_WORK_PROFESSIONAL);
            organisation.team("housing", ProfessionalDuty.NONE);
        });
        pack.organisation(CHARITY, organisation -> organisation.publicAuthority = false);
        pack.organisation(POLICE, organisation -> {
            organisation.competentAuthority = true;
            organisation.duty = ProfessionalDuty.LEGAL_DUTY_OF_CONFIDENTIALITY;
        });
        pack.agreement(P_DIS, agreement -> {});
        return pack;
    }

    /** The same, and a charity's team that works for the council to which the flow goes. */
    static PackBuilder withJointTeam() {
        return discharge()
                .organisation(
                        CHARITY, charity -> charity.team("joint", ProfessionalDuty.LEGAL_DUTY_OF_CONFIDENTIALITY, BCP));
    }

    static RequestBuilder request() {
        return new RequestBuilder();
    }

    static final class RequestBuilder {
        String sender = UHD;
        String recipient = BCP;
        String purpose = "INDIVIDUAL_CARE";
        List<String> categories = List.of("NAME", "DIAGNOSIS");
        List<String> agreements = List.of(P_DIS);
        Route route = Route.AGREEMENT;
        Identifiability identifiability = Identifiability.IDENTIFIABLE;
        List<String> receivedUnder = List.of();
        LocalDate day = DAY;

        RequestBuilder from(String id) {
            sender = id;
            return this;
        }

        RequestBuilder to(String ref) {
            recipient = ref;
            return this;
        }

        RequestBuilder purpose(String code) {
            purpose = code;
            return this;
        }

        RequestBuilder sends(String... codes) {
            categories = List.of(codes);
            return this;
        }

        RequestBuilder under(String... ids) {
            agreements = List.of(ids);
            return this;
        }

        RequestBuilder by(Route by) {
            route = by;
            agreements = List.of();
            return this;
        }

        RequestBuilder as(Identifiability how) {
            identifiability = how;
            return this;
        }

        RequestBuilder receivedUnder(String... ids) {
            receivedUnder = List.of(ids);
            return this;
        }

        RequestBuilder on(LocalDate date) {
            day = date;
            return this;
        }

        RequestBuilder on(String date) {
            return on(LocalDate.parse(date));
        }

        DisclosureRequest build() {
            return DisclosureRequest.builder(
                            sender,
                            RecipientRef.parse(recipient),
                            purpose,
                            day.atTime(10, 0).atZone(DisclosureRequest.ZONE).toInstant())
                    .categories(categories)
                    .agreements(agreements)
                    .route(route)
                    .identifiability(identifiability)
                    .receivedUnder(receivedUnder)
                    .build();
        }
    }

    static final class PackBuilder {
        final Map<String, OrganisationBuilder> organisations = new LinkedHashMap<>();
        final Map<String, AgreementBuilder> agreements = new LinkedHashMap<>();
        final List<Membership> members = new ArrayList<>();
        final List<OutsideAgreementRoute> routes = new ArrayList<>();
        final Map<String, List<Tightening>> overlays = new LinkedHashMap<>();
        final Map<String, VocabularyItem> vocabulary = new LinkedHashMap<>();

        PackBuilder() {
            TestVocabulary.items().forEach(this::item);
        }

        /** Adds or changes an organisation; a new one signs the charter. */
        PackBuilder organisation(String id, Consumer<OrganisationBuilder> change) {
            OrganisationBuilder organisation = organisations.computeIfAbsent(id, added -> {
                members.add(member(added, LocalDate.of(2015, 4, 1), Optional.empty()));
                return new OrganisationBuilder(added);
            });
            change.accept(organisation);
            return this;
        }

        PackBuilder notAMember(String id) {
            members.removeIf(member -> member.organisation().equals(id));
            return this;
        }

        PackBuilder memberUntil(String id, LocalDate last) {
            notAMember(id);
            members.add(member(id, LocalDate.of(2015, 4, 1), Optional.of(last)));
            return this;
        }

        PackBuilder agreement(String id, Consumer<AgreementBuilder> change) {
            change.accept(agreements.computeIfAbsent(id, AgreementBuilder::new));
            return this;
        }

        PackBuilder agreement(Consumer<AgreementBuilder> change) {
            return agreement(P_DIS, change);
        }

        PackBuilder flow(Consumer<FlowBuilder> change) {
            return agreement(agreement -> agreement.flow(change));
        }

        PackBuilder basis(Consumer<BasisBuilder> change) {
            return flow(flow -> change.accept(flow.basis.get(0)));
        }

        PackBuilder item(VocabularyItem item) {
            vocabulary.put(item.term().kind() + " " + item.code(), item);
            return this;
        }

        PackBuilder route(Consumer<RouteBuilder> change) {
            RouteBuilder route = new RouteBuilder();
            change.accept(route);
            routes.add(route.build());
            return this;
        }

        PackBuilder overlay(String partner, Consumer<TighteningBuilder> change) {
            TighteningBuilder tightening = new TighteningBuilder();
            change.accept(tightening);
            overlays.computeIfAbsent(partner, added -> new ArrayList<>()).add(tightening.build());
            return this;
        }

        PolicyPack build() {
            SortedMap<String, Organisation> bodies = new TreeMap<>();
            organisations.forEach((id, organisation) -> bodies.put(id, organisation.build()));
            SortedMap<String, Agreement> signed = new TreeMap<>();
            agreements.forEach((id, agreement) -> signed.put(id, agreement.build()));
            SortedMap<String, Overlay> tightened = new TreeMap<>();
            overlays.forEach((partner, tightenings) ->
                    tightened.put(partner, new Overlay(partner, "Our own rules.", tightenings, SourcePosition.NONE)));
            return new PolicyPack(
                    "test",
                    1,
                    "England",
                    new Charter(
                            "DISC",
                            "Charter",
                            LocalDate.of(2015, 4, 1),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            members,
                            routes,
                            SourcePosition.NONE),
                    bodies,
                    Vocabulary.of(vocabulary.values()),
                    signed,
                    tightened,
                    new TreeMap<>(),
                    List.of(),
                    List.of(),
                    "hash",
                    "prose");
        }

        /** As a build does. */
        Decision decide(RequestBuilder request) {
            return Watched.atBuild(RuleBook.of(build()).decide(request.build()));
        }

        /** As at run time. */
        Decision decide(RequestBuilder request, SubjectFacts subject) {
            return Watched.atRunTime(RuleBook.of(build()).decide(request.build(), subject));
        }

        Decision decide() {
            return decide(request());
        }

        private static Membership member(String id, LocalDate from, Optional<LocalDate> last) {
            return new Membership(id, "Chief Executive", from, last, false, SourcePosition.NONE);
        }
    }

    static final class OrganisationBuilder {
        final String id;
        Period exists = Period.ALWAYS;
        String country = "GB";
        boolean publicAuthority = true;
        List<OrganisationFunction> functions = List.of();
        boolean competentAuthority;
        ProfessionalDuty duty = ProfessionalDuty.NONE;
        final List<Team> teams = new ArrayList<>();
        final List<Succession> predecessors = new ArrayList<>();

        OrganisationBuilder(String id) {
            this.id = id;
        }

        OrganisationBuilder team(String team, ProfessionalDuty itsDuty, String... actsFor) {
            teams.add(new Team(team, team, itsDuty, Ordered.set(List.of(actsFor)), SourcePosition.NONE));
            return this;
        }

        OrganisationBuilder tookOverFrom(String predecessor, LocalDate on, Succession.CarriedOver carriedOver) {
            predecessors.add(new Succession(predecessor, on, carriedOver, SourcePosition.NONE));
            return this;
        }

        Organisation build() {
            return new Organisation(
                    id,
                    id,
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    exists,
                    country,
                    publicAuthority,
                    functions,
                    competentAuthority,
                    duty,
                    teams,
                    predecessors,
                    Destinations.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    SourcePosition.NONE);
        }
    }

    static final class AgreementBuilder {
        final String id;
        Instrument instrument = Instrument.RECIPROCAL;
        List<String> parties = List.of(UHD, BCP);
        List<String> processors = List.of();
        Optional<LocalDate> approvedOn = Optional.of(LocalDate.of(2025, 11, 1));
        Period inForce = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
        Optional<Review> review = Optional.of(new Review(LocalDate.of(2027, 6, 1), java.time.Period.ofMonths(3)));
        Optional<List<String>> signedBy = Optional.empty();
        final List<Suspension> suspensions = new ArrayList<>();
        final List<Termination> terminations = new ArrayList<>();
        List<String> supersedes = List.of();
        Optional<ImpactAssessment> impactAssessment =
                Optional.of(new ImpactAssessment(true, Optional.of("DPIA-1"), false));
        final List<FlowBuilder> flows = new ArrayList<>(List.of(new FlowBuilder("discharge-summary")));

        AgreementBuilder(String id) {
            this.id = id;
        }

        AgreementBuilder flow(Consumer<FlowBuilder> change) {
            change.accept(flows.get(0));
            return this;
        }

        AgreementBuilder anotherFlow(String flow, Consumer<FlowBuilder> change) {
            FlowBuilder added = new FlowBuilder(flow);
            change.accept(added);
            flows.add(added);
            return this;
        }

        Agreement build() {
            return new Agreement(
                    id,
                    id,
                    1,
                    instrument,
                    "DISC",
                    Ordered.set(parties),
                    Ordered.set(processors),
                    Optional.empty(),
                    approvedOn,
                    inForce,
                    review,
                    signedBy.orElse(parties).stream()
                            .map(party -> new Signature(
                                    party, "Caldicott Guardian", LocalDate.of(2025, 12, 1), SourcePosition.NONE))
                            .toList(),
                    suspensions,
                    terminations,
                    Ordered.set(supersedes),
                    impactAssessment,
                    flows.stream().map(FlowBuilder::build).toList(),
                    NOTHING_PARTICULAR,
                    SourcePosition.NONE);
        }
    }

    private static final Particulars NOTHING_PARTICULAR = new Particulars(
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

    static final class FlowBuilder {
        final String id;
        List<String> from = List.of(UHD);
        List<String> to = List.of(BCP);
        List<String> purposes = List.of("INDIVIDUAL_CARE");
        final Map<String, Item> items = new LinkedHashMap<>();
        final List<BasisBuilder> basis = new ArrayList<>(List.of(new BasisBuilder(UHD)));
        final List<ConfidentialityAnswer> confidentiality = new ArrayList<>();
        Identifiability identifiability = Identifiability.IDENTIFIABLE;
        boolean recipientCanReidentify;
        List<String> obligations = List.of("MINIMUM_NECESSARY", "AUDIT");
        Onward onward = Onward.ORIGINATOR_ONLY;
        Optional<Frequency> frequency = Optional.empty();
        List<String> subjectGroups = List.of();
        Optional<Collected> collected = Optional.empty();
        Optional<String> sharedRecord = Optional.empty();
        Notices notices = new Notices(Optional.of("notice"), Optional.of("notice"));
        Optional<String> transferMechanism = Optional.empty();
        Optional<Integer> nationalOptOutMaxAgeDays = Optional.empty();

        FlowBuilder(String id) {
            this.id = id;
            item("NAME").item("DIAGNOSIS").answer("IMPLIED_DIRECT_CARE");
        }

        FlowBuilder item(String category) {
            return item(category, Optional.empty());
        }

        FlowBuilder item(String category, Optional<String> permission, String... mayHold) {
            items.put(
                    category,
                    new Item(
                            category,
                            "to plan support at home",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Ordered.set(List.of(mayHold)),
                            permission,
                            SourcePosition.NONE));
            return this;
        }

        /** Replaces every answer to confidentiality. */
        FlowBuilder answer(String code) {
            confidentiality.clear();
            return orAnswer(code, Optional.empty(), Optional.empty());
        }

        FlowBuilder answer(String code, String citation) {
            confidentiality.clear();
            return orAnswer(code, Optional.of(citation), Optional.empty());
        }

        FlowBuilder answer(Section251 approval) {
            confidentiality.clear();
            return orAnswer("S251", Optional.empty(), Optional.of(approval));
        }

        FlowBuilder orAnswer(String code, Optional<String> citation, Optional<Section251> approval) {
            confidentiality.add(new ConfidentialityAnswer(code, citation, approval, SourcePosition.NONE));
            return this;
        }

        Flow build() {
            return new Flow(
                    id,
                    Ordered.set(from),
                    Ordered.set(to.stream().map(RecipientRef::parse).toList()),
                    Ordered.set(purposes),
                    List.copyOf(items.values()),
                    basis.stream().map(BasisBuilder::build).toList(),
                    confidentiality,
                    identifiability,
                    recipientCanReidentify,
                    Ordered.set(obligations),
                    onward,
                    frequency,
                    Ordered.set(subjectGroups),
                    List.of(),
                    collected,
                    sharedRecord,
                    notices,
                    nationalOptOutMaxAgeDays,
                    transferMechanism,
                    Optional.empty(),
                    SourcePosition.NONE);
        }
    }

    static final class BasisBuilder {
        String party;
        List<String> categories = List.of();
        Optional<String> article6 = Optional.of("6.1.e");
        Optional<String> function = Optional.of("NHS Act 2006 functions");
        Optional<String> enactment = Optional.empty();
        Optional<String> annex1 = Optional.empty();
        Optional<String> request = Optional.empty();
        Optional<String> balancingTest = Optional.empty();
        Optional<String> article9 = Optional.of("9.2.h");
        Optional<String> schedule1 = Optional.of("2");
        Optional<String> policyDocument = Optional.empty();
        Optional<String> article10 = Optional.empty();

        BasisBuilder(String party) {
            this.party = party;
        }

        BasisBuilder article6(String code) {
            article6 = Optional.of(code);
            return this;
        }

        BasisBuilder condition(String code, String paragraph) {
            article9 = Optional.of(code);
            schedule1 = paragraph.isEmpty() ? Optional.empty() : Optional.of(paragraph);
            return this;
        }

        PartyBasis build() {
            return new PartyBasis(
                    party,
                    Ordered.set(categories),
                    article6,
                    function,
                    enactment,
                    annex1,
                    request,
                    balancingTest,
                    article9,
                    schedule1,
                    policyDocument,
                    article10,
                    SourcePosition.NONE);
        }
    }

    static final class RouteBuilder {
        Route route = Route.EMERGENCY;
        List<String> purposes = List.of("EMERGENCY");
        List<String> recipients = List.of();
        String article6 = "6.1.d";
        Optional<String> article9 = Optional.of("9.2.c");
        Optional<String> enactment = Optional.empty();
        List<String> confidentiality = List.of("PUBLIC_INTEREST");
        List<String> obligations = List.of("AUDIT");

        OutsideAgreementRoute build() {
            return new OutsideAgreementRoute(
                    route,
                    Ordered.set(purposes),
                    Ordered.set(recipients),
                    article6,
                    article9,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    enactment,
                    Optional.empty(),
                    confidentiality,
                    Ordered.set(obligations),
                    SourcePosition.NONE);
        }
    }

    static final class TighteningBuilder {
        String id = "ours";
        Tightening.Operation operation = Tightening.Operation.WITHHOLD;
        List<String> agreements = List.of();
        List<String> recipients = List.of();
        List<String> purposes = List.of();
        List<String> categories = List.of();
        Optional<LocalDate> after = Optional.empty();
        List<String> obligations = List.of();

        Tightening build() {
            return new Tightening(
                    id,
                    operation,
                    Ordered.set(agreements),
                    Ordered.set(recipients.stream().map(RecipientRef::parse).toList()),
                    Ordered.set(purposes),
                    Ordered.set(categories),
                    after,
                    Ordered.set(obligations),
                    "because we promised",
                    SourcePosition.NONE);
        }
    }

    /** A vocabulary of our own, so that these tests rest on no file. */
    static final class TestVocabulary {
        private TestVocabulary() {}

        static List<VocabularyItem> items() {
            List<VocabularyItem> items = new ArrayList<>(List.of(
                    category("NAME", PERSONAL, DIRECT_IDENTIFIER),
                    new Category(
                            term(TermKind.CATEGORY, "FORMER_NAME"),
                            Ordered.set(List.of(PERSONAL)),
                            Optional.of("NAME"),
                            Ordered.set(List.of())),
                    category("DIAGNOSIS", PERSONAL, SPECIAL, CONFIDENTIAL),
                    category("SEXUAL_HEALTH", PERSONAL, SPECIAL, CONFIDENTIAL),
                    category("HOUSING", PERSONAL),
                    category("CRIMINAL_OFFENCE", PERSONAL, CRIMINAL, CONFIDENTIAL),
                    category("FREE_TEXT", PERSONAL, SPECIAL, CONFIDENTIAL, FREE_TEXT),
                    new Category(
                            term(TermKind.CATEGORY, "GENDER_RECOGNITION"),
                            Ordered.set(List.of(PERSONAL, SPECIAL, CONFIDENTIAL, STATUTORILY_RESTRICTED)),
                            Optional.empty(),
                            Ordered.set(List.of("PERSON_AGREED", "NOT_IDENTIFIABLE", "MEDICAL"))),
                    new Category(
                            term(TermKind.CATEGORY, "FERTILITY_TREATMENT"),
                            Ordered.set(List.of(PERSONAL, SPECIAL, CONFIDENTIAL, STATUTORILY_RESTRICTED)),
                            Optional.empty(),
                            Ordered.set(List.of("PERSON_AGREED"))),
                    new Category(
                            term(TermKind.CATEGORY, "GENDER_RECOGNITION_DATE"),
                            Ordered.set(List.of(PERSONAL, SPECIAL, CONFIDENTIAL)),
                            Optional.of("GENDER_RECOGNITION"),
                            Ordered.set(List.of())),
                    purpose("INDIVIDUAL_CARE"),
                    purpose("SERVICE_PLANNING"),
                    purpose("NON_CARE_SERVICE"),
                    purpose("CRIME"),
                    purpose("EMERGENCY"),
                    purpose("STATUTORY_RETURN"),
                    purposeClass("INDIVIDUAL_CARE", false),
                    purposeClass("SERVICE_PLANNING", true),
                    purposeClass("NON_CARE_SERVICE", true),
                    purposeClass("CRIME", false),
                    purposeClass("EMERGENCY", false),
                    purposeClass("STATUTORY_RETURN", false)));
            items.addAll(List.of(
                    legal(TermKind.ARTICLE_6, "6.1.a")
                            .requires(Requirement.CONSENT_RECORD)
                            .forbids(Restriction.PUBLIC_AUTHORITY_UNSUITABLE)
                            .build(),
                    legal(TermKind.ARTICLE_6, "6.1.c")
                            .requires(Requirement.ENACTMENT)
                            .build(),
                    legal(TermKind.ARTICLE_6, "6.1.d").build(),
                    legal(TermKind.ARTICLE_6, "6.1.e")
                            .requires(Requirement.OWN_FUNCTION)
                            .build(),
                    legal(TermKind.ARTICLE_6, "6.1.ea")
                            .requires(Requirement.ANNEX_1_CONDITION)
                            .forbids(Restriction.PUBLIC_AUTHORITY_TASKS)
                            .accepts("1", "6")
                            .from(LocalDate.of(2026, 2, 5))
                            .build(),
                    legal(TermKind.ARTICLE_6, "6.1.f")
                            .requires(Requirement.BALANCING_TEST)
                            .forbids(Restriction.PUBLIC_AUTHORITY_TASKS)
                            .build(),
                    legal(TermKind.ANNEX_1, "1")
                            .requires(Requirement.REQUEST_RECORD)
                            .build(),
                    legal(TermKind.ANNEX_1, "6").build(),
                    legal(TermKind.ANNEX_2, "SAFEGUARDING").build(),
                    legal(TermKind.ANNEX_2, "ARCHIVING")
                            .requires(Requirement.REQUEST_RECORD, Requirement.COLLECTED_ON_CONSENT)
                            .build(),
                    legal(TermKind.ANNEX_2, "REQUEST")
                            .requires(Requirement.REQUEST_RECORD)
                            .forbids(Restriction.PUBLIC_AUTHORITY_TASKS)
                            .build(),
                    legal(TermKind.ARTICLE_9, "9.2.a")
                            .requires(Requirement.EXPLICIT_CONSENT)
                            .build(),
                    legal(TermKind.ARTICLE_9, "9.2.c")
                            .requires(Requirement.INCAPACITY)
                            .build(),
                    legal(TermKind.ARTICLE_9, "9.2.g")
                            .requires(Requirement.SCHEDULE_1_PARAGRAPH)
                            .accepts("10", "18", "A1")
                            .build(),
                    legal(TermKind.ARTICLE_9, "9.2.h")
                            .requires(Requirement.SCHEDULE_1_PARAGRAPH, Requirement.PROFESSIONAL_SECRECY)
                            .accepts("2")
                            .build(),
                    legal(TermKind.SCHEDULE_1, "2").build(),
                    legal(TermKind.SCHEDULE_1, "10")
                            .requires(Requirement.POLICY_DOCUMENT_UNLESS_TO_COMPETENT_AUTHORITY)
                            .build(),
                    legal(TermKind.SCHEDULE_1, "18")
                            .requires(Requirement.POLICY_DOCUMENT, Requirement.NO_CONSENT_REASON)
                            .build(),
                    legal(TermKind.SCHEDULE_1, "A1")
                            .forbids(Restriction.NOT_MODELLED)
                            .build(),
                    legal(TermKind.ARTICLE_10, "SCH1.10")
                            .requires(Requirement.POLICY_DOCUMENT_UNLESS_TO_COMPETENT_AUTHORITY)
                            .accepts("10")
                            .build(),
                    legal(TermKind.CONFIDENTIALITY, "IMPLIED_DIRECT_CARE")
                            .requires(Requirement.CARE_RELATIONSHIP, Requirement.NO_OBJECTION)
                            .accepts("INDIVIDUAL_CARE")
                            .build(),
                    legal(TermKind.CONFIDENTIALITY, "EXPLICIT")
                            .requires(Requirement.EXPLICIT_CONSENT)
                            .build(),
                    legal(TermKind.CONFIDENTIALITY, "BEST_INTERESTS")
                            .requires(Requirement.CAPACITY_ASSESSMENT, Requirement.RECORDED_DECISION)
                            .build(),
                    legal(TermKind.CONFIDENTIALITY, "STATUTORY")
                            .requires(Requirement.CITATION)
                            .build(),
                    legal(TermKind.CONFIDENTIALITY, "S251")
                            .requires(Requirement.SECTION_251_APPROVAL)
                            .accepts("SERVICE_PLANNING")
                            .build(),
                    legal(TermKind.CONFIDENTIALITY, "PUBLIC_INTEREST")
                            .requires(Requirement.RECORDED_DECISION)
                            .build(),
                    legal(TermKind.CONFIDENTIALITY, "NOT_CONFIDENTIAL")
                            .forbids(Restriction.CONFIDENTIAL_ITEMS)
                            .build(),
                    legal(TermKind.PERMISSION, "PERSON_AGREED")
                            .requires(Requirement.EXPLICIT_CONSENT)
                            .build(),
                    legal(TermKind.PERMISSION, "NOT_IDENTIFIABLE")
                            .requires(Requirement.NOT_IDENTIFIABLE)
                            .build(),
                    legal(TermKind.PERMISSION, "MEDICAL")
                            .requires(Requirement.HEALTH_PROFESSIONAL, Requirement.RECORDED_DECISION)
                            .accepts("INDIVIDUAL_CARE")
                            .build(),
                    legal(TermKind.ENACTMENT, "DUTY_TO_SHARE")
                            .requires(Requirement.NO_OBJECTION)
                            .build(),
                    legal(TermKind.ENACTMENT, "PLAIN_DUTY").build(),
                    legal(TermKind.ENACTMENT, "NOT_BEGUN").unusable().build(),
                    legal(TermKind.OBLIGATION, "MINIMUM_NECESSARY")
                            .alias("MINEC")
                            .build(),
                    legal(TermKind.OBLIGATION, "AUDIT").build(),
                    legal(TermKind.OBLIGATION, "ENCRYPT_IN_TRANSIT").build()));
            return items;
        }

        static LegalItemBuilder legal(TermKind kind, String code) {
            return new LegalItemBuilder(kind, code);
        }

        private static Category category(String code, CategoryFlag... flags) {
            return new Category(
                    term(TermKind.CATEGORY, code),
                    Ordered.set(Arrays.asList(flags)),
                    Optional.empty(),
                    Ordered.set(List.of()));
        }

        private static Purpose purpose(String code) {
            return new Purpose(term(TermKind.PURPOSE, code), code);
        }

        private static PurposeClass purposeClass(String code, boolean nationalDataOptOut) {
            return new PurposeClass(
                    term(TermKind.PURPOSE_CLASS, code),
                    nationalDataOptOut,
                    Ordered.set(List.of()),
                    Ordered.set(List.of()),
                    Ordered.set(List.of()));
        }

        static Term term(TermKind kind, String code) {
            return new Term(
                    kind,
                    code,
                    code,
                    code,
                    Optional.empty(),
                    Period.ALWAYS,
                    true,
                    true,
                    List.of(),
                    SourcePosition.NONE);
        }
    }

    static final class LegalItemBuilder {
        private final TermKind kind;
        private final String code;
        private Period inForce = Period.ALWAYS;
        private boolean usable = true;
        private boolean verified = true;
        private List<Requirement> requires = List.of();
        private List<Restriction> forbids = List.of();
        private List<String> accepts = List.of();
        private List<String> aliases = List.of();

        LegalItemBuilder(TermKind kind, String code) {
            this.kind = kind;
            this.code = code;
        }

        LegalItemBuilder requires(Requirement... requirements) {
            requires = List.of(requirements);
            return this;
        }

        LegalItemBuilder forbids(Restriction... restrictions) {
            forbids = List.of(restrictions);
            return this;
        }

        LegalItemBuilder accepts(String... codes) {
            accepts = List.of(codes);
            return this;
        }

        LegalItemBuilder alias(String... codes) {
            aliases = List.of(codes);
            return this;
        }

        LegalItemBuilder from(LocalDate first) {
            inForce = Period.from(first);
            return this;
        }

        LegalItemBuilder unusable() {
            usable = false;
            return this;
        }

        LegalItemBuilder unverified() {
            verified = false;
            return this;
        }

        LegalItem build() {
            return new LegalItem(
                    new Term(
                            kind,
                            code,
                            code,
                            code,
                            Optional.empty(),
                            inForce,
                            usable,
                            verified,
                            List.of(),
                            SourcePosition.NONE),
                    Ordered.set(requires),
                    Ordered.set(forbids),
                    Ordered.set(accepts),
                    Ordered.set(aliases));
        }
    }
}
