package uk.disc.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.disc.subject.Statements.DAY;
import static uk.disc.subject.Statements.on;
import static uk.disc.subject.Statements.scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.agreement.RecipientRef;
import uk.disc.subject.SubjectRecords.Query;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.NoConsentReason;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.Speaker;

/** What a store says of a person, of one it has not met, and of earlier days. */
class InMemorySubjectRecordsTest {
    private static final SubjectReference SOMEONE = new SubjectReference("cases.example.org", "A-1");
    private static final Set<FactKind> ALL = EnumSet.allOf(FactKind.class);

    private final InMemorySubjectRecords records = new InMemorySubjectRecords(ALL);

    private SubjectFacts facts(LocalDate day) {
        return records.facts(SOMEONE, new Query(ALL, on(day), Optional.of("CASE-1")));
    }

    @Test
    void aReferenceNeverShowsItsValue() {
        assertThat(SOMEONE).hasToString("a person known to cases.example.org");
        assertThatThrownBy(() -> new SubjectReference("cases.example.org", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void ofAStrangerNothingIsKnownAndOfAKnownPersonNothingIsRecorded(FactKind kind) {
        assertThat(facts(DAY).fact(kind).state()).isEqualTo(Fact.State.UNKNOWN);

        records.add(SOMEONE);

        assertThat(facts(DAY).fact(kind).state())
                .isEqualTo(kind == FactKind.HISTORY ? Fact.State.UNKNOWN : Fact.State.NONE_RECORDED);
    }

    @Test
    void whatIsRecordedElsewhereIsNotKnownHere() {
        InMemorySubjectRecords objectionsOnly = new InMemorySubjectRecords(Set.of(FactKind.OBJECTIONS));
        objectionsOnly.add(SOMEONE);

        SubjectFacts facts = objectionsOnly.facts(SOMEONE, new Query(ALL, on(DAY), Optional.empty()));

        assertThat(facts.objections().state()).isEqualTo(Fact.State.NONE_RECORDED);
        assertThat(facts.consents().state()).isEqualTo(Fact.State.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void onlyWhatIsNeededIsFetched(FactKind kind) {
        everything();

        SubjectFacts facts = records.facts(SOMEONE, new Query(Set.of(kind), on(DAY), Optional.of("CASE-1")));

        for (FactKind each : FactKind.values()) {
            assertThat(facts.fact(each).state())
                    .as(each.name())
                    .isEqualTo(each == kind && kind != FactKind.HISTORY ? Fact.State.KNOWN : Fact.State.UNKNOWN);
        }
    }

    private void everything() {
        records.bornOn(SOMEONE, LocalDate.of(1944, 3, 1));
        records.diedOn(SOMEONE, DAY);
        records.belongsTo(SOMEONE, "carers");
        records.caredFor(SOMEONE, new CareRelationship(RecipientRef.parse("council"), Period.ALWAYS));
        records.ableToConsent(SOMEONE, true);
        records.capacity(SOMEONE, new Capacity(false, List.of()));
        records.competence(SOMEONE, new Competence(true));
        records.consent(SOMEONE, "C-1", Statements.says(ConsentState.GIVEN, DAY).build());
        records.objection(SOMEONE, "O-1", objection());
        records.nationalOptOut(SOMEONE, new NationalOptOut(false, DAY));
        records.optOutOf(SOMEONE, "Example Care Record");
        records.decision(
                SOMEONE,
                new RecordedDecision(DecisionKind.PUBLIC_INTEREST, "Guardian", DAY, Optional.of("CASE-1"), "a risk"));
        records.noConsentReason(SOMEONE, "CASE-1", NoConsentReason.CANNOT_BE_GIVEN);
        records.request(SOMEONE, "CASE-1", new InformationRequest("council", DAY, Optional.empty()));
        records.outsideAgreement(SOMEONE, "CASE-1", "Paramedic", "no time");
        records.citation(SOMEONE, "CASE-1", "an order");
    }

    private static Objection objection() {
        return new Objection(Speaker.SELF, scope("", "", ""), Optional.of(on(DAY)), Optional.empty());
    }

    @Test
    void whatIsKnownIsWhatWasRecorded() {
        everything();

        SubjectFacts facts = facts(DAY);

        assertThat(facts.age().value()).contains(82);
        assertThat(facts.deceased().value()).contains(true);
        assertThat(facts.groups().value()).contains(Ordered.set(List.of("carers")));
        assertThat(facts.careRelationships().value().orElseThrow()).hasSize(1);
        assertThat(facts.ableToConsent().value()).contains(true);
        assertThat(facts.capacity().value()).contains(new Capacity(false, List.of()));
        assertThat(facts.competence().value()).contains(new Competence(true));
        assertThat(facts.consents().value().orElseThrow()).hasSize(1);
        assertThat(facts.objections().value()).contains(List.of(objection()));
        assertThat(facts.localOptOuts().value()).contains(Ordered.set(List.of("Example Care Record")));
        assertThat(facts.decisions().value().orElseThrow()).hasSize(1);
        assertThat(facts.noConsentReason().value()).contains(NoConsentReason.CANNOT_BE_GIVEN);
        assertThat(facts.request().value().orElseThrow().from()).isEqualTo("council");
        assertThat(facts.decisionMaker().value()).contains("Paramedic");
        assertThat(facts.decisionReason().value()).contains("no time");
        assertThat(facts.citation().value()).contains("an order");
        assertThat(facts.caseReference()).contains("CASE-1");
    }

    @Test
    void theAgeIsThatOfTheDayInLondon() {
        records.bornOn(SOMEONE, LocalDate.of(2010, 7, 1));

        assertThat(facts(LocalDate.of(2026, 6, 30)).age().value()).contains(15);
        assertThat(facts(LocalDate.of(2026, 7, 1)).age().value()).contains(16);
        assertThat(records.facts(SOMEONE, new Query(ALL, Instant.parse("2026-06-30T23:30:00Z"), Optional.empty()))
                        .age()
                        .value())
                .contains(16);
        assertThat(facts(LocalDate.of(2010, 6, 30)).age().state()).isEqualTo(Fact.State.NONE_RECORDED);
    }

    @Test
    void beforeTheDayOfDeathThePersonWasAlive() {
        records.diedOn(SOMEONE, DAY);

        assertThat(facts(DAY.minusDays(1)).deceased().state()).isEqualTo(Fact.State.NONE_RECORDED);
        assertThat(facts(DAY).deceased().value()).contains(true);
    }

    private ConsentStanding.Kind standing(LocalDate day) {
        return ConsentStanding.of(
                        facts(day).consents().value().orElse(List.of()),
                        new ConsentStanding.Asked(
                                ConsentSense.CONFIDENTIALITY,
                                true,
                                new Sharing("CARE", List.of(RecipientRef.parse("council")), List.of("DIAGNOSIS"))),
                        Set.of(Speaker.SELF),
                        on(day),
                        day)
                .kind();
    }

    @Test
    void aWithdrawalIsSeenByTheNextQuestionAndLeavesEarlierAnswers() {
        records.consent(
                SOMEONE,
                "C-1",
                Statements.says(ConsentState.GIVEN, DAY.minusDays(9)).build());
        assertThat(standing(DAY)).isEqualTo(ConsentStanding.Kind.GIVEN);

        records.withdraw(SOMEONE, "C-1", on(DAY));

        assertThat(standing(DAY)).isEqualTo(ConsentStanding.Kind.WITHDRAWN);
        assertThat(standing(DAY.minusDays(1))).isEqualTo(ConsentStanding.Kind.GIVEN);
        assertThat(facts(DAY).consents().value().orElseThrow()).hasSize(1);
    }

    @Test
    void anObjectionTakenBackHeldUntilThen() {
        records.objection(SOMEONE, "O-1", objection());
        records.takeBack(SOMEONE, "O-1", on(DAY.plusDays(2)));

        Objection objection = facts(DAY).objections().value().orElseThrow().get(0);
        assertThat(objection.holdsAt(on(DAY.plusDays(1)))).isTrue();
        assertThat(objection.holdsAt(on(DAY.plusDays(2)))).isFalse();
    }

    @Test
    void whatWasNeverSaidCantEndAndTheMessageNamesNobody() {
        assertThatThrownBy(() -> records.withdraw(SOMEONE, "C-9", on(DAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("C-9")
                .hasMessageNotContaining("A-1");
        assertThatThrownBy(() -> records.takeBack(SOMEONE, "O-9", on(DAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(facts(DAY)).as("still a stranger").isEqualTo(unknownInCase());
    }

    private static SubjectFacts unknownInCase() {
        return SubjectFacts.builder().caseReference("CASE-1").build();
    }

    @Test
    void theLatestCheckOfTheOptOutCountsAndOfOneDayTheOptOut() {
        records.nationalOptOut(SOMEONE, new NationalOptOut(true, DAY));
        records.nationalOptOut(SOMEONE, new NationalOptOut(false, DAY));
        records.nationalOptOut(SOMEONE, new NationalOptOut(false, DAY.minusDays(9)));
        records.nationalOptOut(SOMEONE, new NationalOptOut(false, DAY.plusDays(1)));

        assertThat(facts(DAY.minusDays(1)).nationalOptOut().value())
                .contains(new NationalOptOut(false, DAY.minusDays(9)));
        assertThat(facts(DAY).nationalOptOut().value()).contains(new NationalOptOut(true, DAY));
        assertThat(facts(DAY.plusDays(1)).nationalOptOut().value())
                .contains(new NationalOptOut(false, DAY.plusDays(1)));
        assertThat(facts(DAY.minusDays(10)).nationalOptOut().state()).isEqualTo(Fact.State.NONE_RECORDED);
    }

    @Test
    void anOlderCheckThatIsRecordedLateChangesNothing() {
        records.nationalOptOut(SOMEONE, new NationalOptOut(false, DAY));
        records.nationalOptOut(SOMEONE, new NationalOptOut(true, DAY.minusDays(9)));

        assertThat(facts(DAY).nationalOptOut().value()).contains(new NationalOptOut(false, DAY));
    }

    @Test
    void ofOneDaysChecksTheOptOutCountsWhicheverCameFirst() {
        records.nationalOptOut(SOMEONE, new NationalOptOut(false, DAY));
        records.nationalOptOut(SOMEONE, new NationalOptOut(true, DAY));

        assertThat(facts(DAY).nationalOptOut().value()).contains(new NationalOptOut(true, DAY));
    }

    @Test
    void whoOptsBackInIsInTheSharedRecordAgain() {
        records.optOutOf(SOMEONE, "Example Care Record");
        records.optBackInto(SOMEONE, "Example Care Record");

        assertThat(facts(DAY).localOptOuts().state()).isEqualTo(Fact.State.NONE_RECORDED);
    }

    @Test
    void whatIsRecordedForOneCaseIsNotForAnother() {
        everything();

        SubjectFacts other = records.facts(SOMEONE, new Query(ALL, on(DAY), Optional.of("CASE-2")));
        SubjectFacts none = records.facts(SOMEONE, new Query(ALL, on(DAY), Optional.empty()));

        assertThat(other.citation().state()).isEqualTo(Fact.State.NONE_RECORDED);
        assertThat(none.decisionMaker().state()).isEqualTo(Fact.State.NONE_RECORDED);
        assertThat(none.caseReference()).isEmpty();
    }

    @Test
    void aBatchAsksForEachInOrderOnce() {
        SubjectReference stranger = new SubjectReference("cases.example.org", "A-2");
        records.bornOn(SOMEONE, LocalDate.of(1944, 3, 1));

        var facts = records.facts(List.of(stranger, SOMEONE, stranger), new Query(ALL, on(DAY), Optional.empty()));

        assertThat(facts.keySet()).containsExactly(stranger, SOMEONE);
        assertThat(facts.get(SOMEONE).age().value()).contains(82);
        assertThat(facts.get(stranger)).isEqualTo(SubjectFacts.unknown());
    }

    @Test
    void nothingIsLostWhenSeveralThreadsRecord() {
        IntStream.range(0, 2_000).parallel().forEach(number -> {
            records.belongsTo(SOMEONE, "group " + number);
            records.objection(SOMEONE, "O-" + number, objection());
        });

        assertThat(facts(DAY).groups().value().orElseThrow()).hasSize(2_000);
        assertThat(facts(DAY).objections().value().orElseThrow()).hasSize(2_000);
    }
}
