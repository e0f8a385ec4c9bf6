package uk.disc.decision.reference;

import static uk.disc.decision.reference.DrawnPacks.CATEGORIES;
import static uk.disc.decision.reference.DrawnPacks.CHARITY;
import static uk.disc.decision.reference.DrawnPacks.COUNCIL;
import static uk.disc.decision.reference.DrawnPacks.DAY;
import static uk.disc.decision.reference.DrawnPacks.DAYS;
import static uk.disc.decision.reference.DrawnPacks.HOSPITAL;
import static uk.disc.decision.reference.DrawnPacks.POLICE;
import static uk.disc.decision.reference.DrawnPacks.PURPOSES;
import static uk.disc.decision.reference.DrawnPacks.SUPPLIER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.RecipientRef;
import uk.disc.annotation.Route;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.RuleBook;
import uk.disc.subject.Capacity;
import uk.disc.subject.CareRelationship;
import uk.disc.subject.Competence;
import uk.disc.subject.Consent;
import uk.disc.subject.Fact;
import uk.disc.subject.InformationRequest;
import uk.disc.subject.NationalOptOut;
import uk.disc.subject.Objection;
import uk.disc.subject.RecordedDecision;
import uk.disc.subject.Scope;
import uk.disc.subject.SubjectFacts;
import uk.disc.subject.TransferHistory;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.NoConsentReason;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.Speaker;

/** A disclosure drawn from choices, and what is known of the person. The usual choice is what lets it go. */
record DrawnDisclosure(DisclosureRequest request, SubjectFacts facts) {
    private static final List<String> OFTEN_ORDINARY = Stream.concat(
                    CATEGORIES.stream(), Stream.of("NAME", "DIAGNOSIS", "NHS_NUMBER", "RELIGION", "DIAGNOSIS"))
            .toList();

    static DrawnDisclosure from(List<Integer> numbers) {
        Choices choices = new Choices(numbers);
        DisclosureRequest request = request(choices);
        return new DrawnDisclosure(request, new Facts(choices, request).drawn());
    }

    private static DisclosureRequest request(Choices choices) {
        LocalDate day = choices.mostly(85, DAY, DAYS.toArray(LocalDate[]::new));
        return DisclosureRequest.builder(
                        choices.mostly(
                                60, HOSPITAL, COUNCIL, COUNCIL, CHARITY, CHARITY, POLICE, POLICE, POLICE, "typo"),
                        RecipientRef.parse(choices.mostly(
                                55,
                                COUNCIL,
                                COUNCIL + "/ward",
                                COUNCIL + "/desk",
                                CHARITY,
                                CHARITY + "/desk",
                                POLICE,
                                POLICE + "/ward",
                                CHARITY,
                                CHARITY + "/desk",
                                POLICE,
                                COUNCIL + "/ward",
                                COUNCIL + "/desk",
                                SUPPLIER,
                                SUPPLIER,
                                COUNCIL + "/typo",
                                RuleBook.INDIVIDUAL,
                                "typo")),
                        choices.mostly(35, PURPOSES.get(0), purposes()),
                        day.atTime(choices.mostly(80, LocalTime.NOON, LocalTime.MIN, LocalTime.MAX))
                                .atZone(DisclosureRequest.ZONE)
                                .toInstant())
                .categories(
                        choices.mostly(97, choices.few(3, OFTEN_ORDINARY), List.<String>of(), List.of("TYPO", "NAME")))
                .agreements(choices.mostly(
                        85, List.<String>of(), List.of("P-1"), List.of("P-1"), List.of("P-1", "P-2"), List.of("P-9")))
                .route(choices.mostly(75, Route.AGREEMENT, Route.EMERGENCY, Route.STATUTORY_DUTY, Route.COURT))
                .identifiability(choices.mostly(
                        88,
                        Identifiability.IDENTIFIABLE,
                        Identifiability.PSEUDONYMISED,
                        Identifiability.PSEUDONYMISED,
                        Identifiability.ANONYMOUS))
                .receivedUnder(choices.mostly(
                        88, List.<String>of(), List.of("P-1"), List.of("P-1"), List.of("P-1", "P-2"), List.of("P-9")))
                .build();
    }

    private static String[] purposes() {
        List<String> purposes = new ArrayList<>(PURPOSES.subList(1, PURPOSES.size()));
        for (int times = 0; times < 5; times++) {
            purposes.addAll(PURPOSES.subList(1, PURPOSES.size()));
        }
        purposes.add("TYPO");
        return purposes.toArray(String[]::new);
    }

    /** What is known: each fact usually in a state that stands in no one's way. */
    private static final class Facts {
        private static final String CASE = "CASE-1";

        private final Choices choices;
        private final DisclosureRequest request;
        private final int unknown;

        Facts(Choices choices, DisclosureRequest request) {
            this.choices = choices;
            this.request = request;
            unknown = choices.mostly(60, 4, 0, 30, 100);
        }

        SubjectFacts drawn() {
            SubjectFacts.Builder facts = SubjectFacts.builder()
                    .age(fact(3, choices.mostly(65, 40, 15, 14, 16, 17, 6)))
                    .deceased(fact(30, choices.in(15)))
                    .groups(fact(8, groups()))
                    .careRelationships(fact(8, list(3, this::care)))
                    .ableToConsent(fact(20, choices.in(30)))
                    .capacity(fact(40, capacity()))
                    .competence(fact(25, new Competence(choices.in(50))))
                    .consents(fact(8, list(3, this::consent)))
                    .objections(fact(40, choices.in(40) ? list(2, this::objection) : List.of()))
                    .nationalOptOut(fact(
                            8,
                            new NationalOptOut(
                                    choices.in(25),
                                    choices.mostly(
                                            75,
                                            request.day(),
                                            request.day().minusDays(21),
                                            request.day().minusDays(22),
                                            request.day().plusDays(1)))))
                    .localOptOuts(fact(
                            25,
                            Ordered.set(choices.mostly(
                                    70, List.<String>of(), List.of("shared-record"), List.of("another")))))
                    .decisions(fact(10, list(3, this::decision)))
                    .noConsentReason(fact(
                            15, choices.mostly(80, NoConsentReason.CANNOT_BE_GIVEN, NoConsentReason.WOULD_PREJUDICE)))
                    .request(fact(
                            30,
                            new InformationRequest(
                                    choices.mostly(75, request.recipient().organisation(), POLICE),
                                    choices.mostly(
                                            75, request.day(), request.day().plusDays(1)),
                                    choices.present(75, "our task"))))
                    .decisionMaker(fact(10, "Paramedic"))
                    .decisionReason(fact(10, "A life may depend on it"))
                    .citation(fact(
                            12,
                            choices.mostly(
                                    50,
                                    "OWN_DUTY",
                                    "HSCA_2012_S251B",
                                    "CHILDREN_ACT_2004_S16LC",
                                    "AHRA_1990_S3",
                                    "COPI_REG_5",
                                    "OWN_DUTY_BY_CONSENT",
                                    "OWN_DUTY_UNREAD",
                                    "An order of the court")))
                    .history(fact(
                            20, new TransferHistory(choices.mostly(60, 0, 2, 3, 4), choices.mostly(60, 0, 1, 2, 3))));
            if (!choices.in(8)) {
                facts.caseReference(CASE);
            }
            return facts.build();
        }

        /** Not looked up in as many cases as this person's records are missing; nothing recorded in so many. */
        private <T> Fact<T> fact(int noneRecorded, T value) {
            if (unknown == 100 || choices.in(unknown)) {
                return Fact.unknown();
            }
            return choices.in(noneRecorded) ? Fact.noneRecorded() : Fact.known(value);
        }

        private <T> List<T> list(int atMost, java.util.function.Supplier<T> draw) {
            List<T> list = new ArrayList<>();
            int count = choices.mostly(60, 1, 0, atMost, atMost);
            for (int number = 0; number < count; number++) {
                list.add(draw.get());
            }
            return list;
        }

        private SortedSet<String> groups() {
            return Ordered.set(choices.mostly(75, List.of("adults"), List.of("children"), List.<String>of()));
        }

        private RecipientRef recipient() {
            return choices.mostly(
                    80,
                    request.recipient(),
                    RecipientRef.parse(request.recipient().organisation()),
                    RecipientRef.parse(request.recipient().organisation() + "/ward"),
                    RecipientRef.parse(POLICE));
        }

        private CareRelationship care() {
            return new CareRelationship(
                    recipient(),
                    choices.mostly(80, Period.ALWAYS, Period.of(LocalDate.EPOCH, DAY), Period.from(DAY.plusDays(1))));
        }

        private Capacity capacity() {
            return new Capacity(choices.in(50), choices.in(60) ? list(2, this::assessment) : List.of());
        }

        private Capacity.Assessment assessment() {
            return new Capacity.Assessment(
                    choices.mostly(
                            70,
                            request.day(),
                            request.day().minusDays(5),
                            request.day().plusDays(1)),
                    !choices.in(35),
                    Ordered.set(
                            choices.mostly(60, List.<String>of(), List.of(request.purpose()), List.of("LICENSING"))));
        }

        private Speaker speaker() {
            return choices.mostly(65, Speaker.SELF, Speaker.PARENT, Speaker.ATTORNEY, Speaker.DEPUTY);
        }

        private Consent consent() {
            List<Consent.Change> history = new ArrayList<>();
            int count = choices.mostly(75, 1, 2, 3);
            for (int number = 0; number < count; number++) {
                history.add(new Consent.Change(
                        choices.mostly(
                                65,
                                ConsentState.GIVEN,
                                ConsentState.RENEWED,
                                ConsentState.REFUSED,
                                ConsentState.WITHDRAWN,
                                ConsentState.REVOKED,
                                ConsentState.EXPIRED,
                                ConsentState.REQUESTED,
                                ConsentState.DEFERRED,
                                ConsentState.INVALIDATED,
                                ConsentState.UNKNOWN),
                        instant()));
            }
            return new Consent(
                    choices.in(50) ? ConsentSense.CONFIDENTIALITY : ConsentSense.GDPR,
                    !choices.in(15),
                    speaker(),
                    scope(CATEGORIES),
                    history,
                    choices.mostly(
                            80,
                            Optional.<LocalDate>empty(),
                            Optional.of(request.day()),
                            Optional.of(request.day().minusDays(1))),
                    Optional.empty(),
                    Optional.empty());
        }

        private Objection objection() {
            return new Objection(
                    speaker(),
                    scope(List.of()),
                    choices.mostly(60, Optional.<Instant>empty(), Optional.of(instant())),
                    choices.mostly(80, Optional.<Instant>empty(), Optional.of(instant())));
        }

        private Instant instant() {
            Instant at = request.at();
            return choices.mostly(
                    70,
                    at.minusSeconds(3600 * 24 * 30L),
                    at,
                    at.plusSeconds(1),
                    at.minusSeconds(1),
                    at.minusSeconds(3600));
        }

        private Scope scope(Collection<String> usualCategories) {
            List<String> all = List.copyOf(usualCategories);
            return new Scope(
                    Ordered.set(choices.mostly(
                            80, List.of(request.purpose()), PURPOSES, List.<String>of(), List.of("LICENSING"))),
                    Ordered.set(choices.mostly(
                            60,
                            List.of(recipient()),
                            List.of(RecipientRef.parse(COUNCIL), RecipientRef.parse(CHARITY)),
                            List.<RecipientRef>of())),
                    Ordered.set(choices.mostly(
                            65,
                            all,
                            List.copyOf(request.categories()),
                            List.of("DIAGNOSIS", "HEALTH"),
                            List.of("HEALTH"),
                            List.of("NAME"),
                            List.<String>of())));
        }

        private RecordedDecision decision() {
            return new RecordedDecision(
                    choices.mostly(40, DecisionKind.PUBLIC_INTEREST, DecisionKind.values()),
                    "Caldicott Guardian",
                    choices.mostly(
                            75,
                            request.day(),
                            request.day().minusDays(30),
                            request.day().minusDays(31),
                            request.day().plusDays(1)),
                    choices.mostly(85, Optional.of(CASE), Optional.of("CASE-2"), Optional.<String>empty()),
                    "Weighed");
        }
    }
}
