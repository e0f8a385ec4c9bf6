package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.disc.subject.Consent;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.Speaker;

/** What a plan decided about somebody is handed out again to those in the same position, and to nobody else. */
class PlanRecallTest {
    private static final DisclosureRequest REQUEST = request().build();
    private static final Instant AT = REQUEST.at();

    private final RuleBook rules = RuleBook.of(discharge().build());

    @Test
    void whatIsNotKnownIsToldApart() {
        Plan plan = rules.plan(REQUEST);
        List<SubjectFacts> people = everybody(plan, TestPeople.adult().build());

        assertDecidedAsWithoutIt(plan, people);
    }

    @Test
    void whatIsRecordedIsToldApart() {
        Plan plan = rules.plan(REQUEST);
        List<SubjectFacts> people = new ArrayList<>();
        for (Fact<Boolean> died : List.of(Fact.known(false), Fact.known(true), Fact.<Boolean>noneRecorded())) {
            SubjectFacts.Builder person = TestPeople.adult().deceased(died);
            people.add(person.build());
            people.addAll(everybody(
                    plan, person.careRelationships(Fact.noneRecorded()).build()));
        }
        assertDecidedAsWithoutIt(plan, people);
    }

    /** Twice, so that what was kept the first time is what answers the second. */
    private void assertDecidedAsWithoutIt(Plan plan, List<SubjectFacts> people) {
        for (int round = 0; round < 2; round++) {
            for (SubjectFacts person : people) {
                assertThat(plan.decide(person, AT).categories())
                        .as(person.toString())
                        .isEqualTo(rules.decide(REQUEST, person).categories());
            }
        }
    }

    @Test
    void whoIsInTheSamePositionGetsTheSameDecision() {
        Plan plan = rules.plan(REQUEST);
        for (SubjectFacts person : List.of(
                TestPeople.adult().careRelationships(Fact.noneRecorded()).build(),
                TestPeople.adult().forget(FactKind.OBJECTIONS).build(),
                TestPeople.adult().deceased(Fact.known(true)).build(),
                SubjectFacts.unknown())) {
            Decision first = plan.decide(person, AT);

            assertThat(plan.decide(person.toBuilder().caseReference("CASE-2").build(), AT))
                    .isSameAs(first);
        }
    }

    @Test
    void onlySoManyAreKept() {
        Plan plan = rules.plan(REQUEST);
        List<SubjectFacts> people = everybody(plan, TestPeople.adult().build());
        Set<Decision> decided = Collections.newSetFromMap(new IdentityHashMap<>());
        people.forEach(person -> decided.add(plan.decide(person, AT)));

        Set<Decision> again = Collections.newSetFromMap(new IdentityHashMap<>());
        people.stream()
                .map(person -> plan.decide(person, AT))
                .filter(decided::contains)
                .forEach(again::add);

        assertThat(decided).hasSizeGreaterThan(40);
        // The permit is made beforehand, and is none of those that are recalled.
        assertThat(again).hasSize(33);
    }

    /** A finding that holds the date of what one person said is never handed to another. */
    @Test
    void whatIsOfOnePersonIsNotKept() {
        RuleBook onConsent = RuleBook.of(discharge()
                .flow(flow -> {
                    flow.purposes = List.of("SERVICE_PLANNING");
                    flow.answer("EXPLICIT");
                })
                .build());
        DisclosureRequest planning = request().purpose("SERVICE_PLANNING").build();
        Plan plan = onConsent.plan(planning);
        List<SubjectFacts> people =
                Stream.of(1, 2, 1).map(PlanRecallTest::whoWithdrew).toList();

        List<Decision> decisions = people.stream()
                .map(person -> plan.decide(person, planning.at()))
                .toList();

        assertThat(decisions).allMatch(decision -> decision.outcome() == Outcome.DENY);
        assertThat(decisions.get(0).findings()).isNotEqualTo(decisions.get(1).findings());
        assertThat(decisions.get(2).findings()).isEqualTo(decisions.get(0).findings());
        assertThat(decisions.get(2)).isNotSameAs(decisions.get(0));
    }

    private static SubjectFacts whoWithdrew(int daysAgo) {
        Consent given = TestPeople.consent(ConsentSense.CONFIDENTIALITY, true, Speaker.SELF, "SERVICE_PLANNING");
        List<Consent.Change> history = new ArrayList<>(given.history());
        history.add(new Consent.Change(ConsentState.WITHDRAWN, TestPeople.morningOf(TestPacks.DAY.minusDays(daysAgo))));
        Consent withdrawn = new Consent(
                given.sense(),
                given.explicit(),
                given.speaker(),
                given.scope(),
                history,
                given.expiresOn(),
                given.noticeVersion(),
                given.evidence());
        return TestPeople.adult().consents(Fact.known(List.of(withdrawn))).build();
    }

    /** Somebody of whom each selection of what the plan needs is not known. */
    private static List<SubjectFacts> everybody(Plan plan, SubjectFacts person) {
        SortedSet<FactKind> needs = new TreeSet<>(plan.needs());
        List<SubjectFacts> everybody = new ArrayList<>(List.of(person));
        for (FactKind kind : needs) {
            List<SubjectFacts> without = everybody.stream()
                    .map(each -> each.toBuilder().forget(kind).build())
                    .toList();
            everybody.addAll(without);
        }
        return everybody;
    }
}
