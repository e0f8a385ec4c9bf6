package uk.disc.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.subject.Statements.DAY;
import static uk.disc.subject.Statements.on;
import static uk.disc.subject.Statements.says;
import static uk.disc.vocabulary.ConsentState.DEFERRED;
import static uk.disc.vocabulary.ConsentState.EXPIRED;
import static uk.disc.vocabulary.ConsentState.GIVEN;
import static uk.disc.vocabulary.ConsentState.INVALIDATED;
import static uk.disc.vocabulary.ConsentState.REFUSED;
import static uk.disc.vocabulary.ConsentState.RENEWED;
import static uk.disc.vocabulary.ConsentState.REQUESTED;
import static uk.disc.vocabulary.ConsentState.REVOKED;
import static uk.disc.vocabulary.ConsentState.UNKNOWN;
import static uk.disc.vocabulary.ConsentState.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.agreement.RecipientRef;
import uk.disc.policy.ShippedVocabulary;
import uk.disc.subject.ConsentStanding.Asked;
import uk.disc.subject.ConsentStanding.Kind;
import uk.disc.subject.Statements.ConsentBuilder;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.Speaker;

/** What follows when people agree, refuse, change their minds, or say nothing. */
class ConsentStandingTest {
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 20);
    private static final Sharing TO_COUNCIL =
            new Sharing("CARE", List.of(RecipientRef.parse("council")), List.of("DIAGNOSIS", "HEALTH", "CARE_RECORD"));
    private static final Sharing TO_TEAM = new Sharing(
            "CARE", List.of(RecipientRef.parse("council/adults"), RecipientRef.parse("council")), List.of("DIAGNOSIS"));

    private static ConsentStanding standing(Sharing sharing, boolean explicit, LocalDate day, ConsentBuilder... said) {
        return ConsentStanding.of(
                Stream.of(said).map(ConsentBuilder::build).toList(),
                new Asked(ConsentSense.CONFIDENTIALITY, explicit, sharing),
                Set.of(Speaker.SELF),
                on(day),
                day);
    }

    private static Kind after(ConsentBuilder... said) {
        return standing(TO_COUNCIL, true, DAY, said).kind();
    }

    @Test
    void nothingRecordedIsNotConsentAndNotARefusal() {
        assertThat(standing(TO_COUNCIL, true, DAY)).isEqualTo(new ConsentStanding(Kind.NONE, Optional.empty()));
    }

    @Test
    void aYesIsAYesFromTheInstantItIsGiven() {
        ConsentBuilder yes = says(GIVEN, SEPTEMBER);

        assertThat(standing(TO_COUNCIL, true, SEPTEMBER, yes).kind()).isEqualTo(Kind.GIVEN);
        assertThat(standing(TO_COUNCIL, true, SEPTEMBER.minusDays(1), yes).kind())
                .isEqualTo(Kind.NONE);
    }

    @Test
    void aWithdrawalCountsFromItsOwnInstantAndSaysItsDay() {
        ConsentBuilder changed = says(GIVEN, SEPTEMBER).then(WITHDRAWN, OCTOBER);

        assertThat(standing(TO_COUNCIL, true, OCTOBER.minusDays(1), changed).kind())
                .isEqualTo(Kind.GIVEN);
        assertThat(standing(TO_COUNCIL, true, DAY, changed))
                .isEqualTo(new ConsentStanding(Kind.WITHDRAWN, Optional.of(OCTOBER)));
    }

    @Test
    void theDayIsTheDayInLondon() {
        Consent lateInSummer = new Consent(
                ConsentSense.CONFIDENTIALITY,
                true,
                Speaker.SELF,
                Statements.scope("CARE", "council", "DIAGNOSIS"),
                List.of(new Consent.Change(REFUSED, Instant.parse("2026-06-30T23:30:00Z"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(ConsentStanding.of(
                                List.of(lateInSummer),
                                new Asked(ConsentSense.CONFIDENTIALITY, true, TO_COUNCIL),
                                Set.of(Speaker.SELF),
                                on(DAY),
                                DAY)
                        .on())
                .contains(LocalDate.of(2026, 7, 1));
    }

    @Test
    void refusalAndRevocationAreToldApart() {
        assertThat(standing(TO_COUNCIL, true, DAY, says(REFUSED, SEPTEMBER)))
                .isEqualTo(new ConsentStanding(Kind.REFUSED, Optional.of(SEPTEMBER)));
        assertThat(after(says(GIVEN, SEPTEMBER).then(REVOKED, OCTOBER))).isEqualTo(Kind.WITHDRAWN);
    }

    @Test
    void aConsentIsGoodOnItsLastDayAndNotAfterIt() {
        ConsentBuilder yes = says(GIVEN, SEPTEMBER).until(DAY);

        assertThat(after(yes)).isEqualTo(Kind.GIVEN);
        assertThat(standing(TO_COUNCIL, true, DAY.plusDays(1), yes))
                .isEqualTo(new ConsentStanding(Kind.EXPIRED, Optional.of(DAY)));
    }

    @Test
    void anEndThatWasNotedIsAnEnd() {
        assertThat(standing(TO_COUNCIL, true, DAY, says(GIVEN, SEPTEMBER).then(EXPIRED, OCTOBER)))
                .isEqualTo(new ConsentStanding(Kind.EXPIRED, Optional.of(OCTOBER)));
        assertThat(standing(TO_COUNCIL, true, DAY, says(EXPIRED, OCTOBER)))
                .isEqualTo(new ConsentStanding(Kind.EXPIRED, Optional.of(OCTOBER)));
        assertThat(standing(
                        TO_COUNCIL,
                        true,
                        DAY,
                        says(GIVEN, SEPTEMBER).then(EXPIRED, OCTOBER).until(OCTOBER.minusDays(1))))
                .isEqualTo(new ConsentStanding(Kind.EXPIRED, Optional.of(OCTOBER.minusDays(1))));
    }

    @Test
    void theEndOfOneYesTakesNothingFromALaterOne() {
        ConsentBuilder ended = says(GIVEN, AUGUST).then(EXPIRED, OCTOBER);

        assertThat(after(ended, says(GIVEN, SEPTEMBER))).isEqualTo(Kind.GIVEN);
        assertThat(after(says(GIVEN, AUGUST).then(EXPIRED, SEPTEMBER).then(RENEWED, OCTOBER)))
                .isEqualTo(Kind.GIVEN);
    }

    @Test
    void whoeverIsAskedAgainHasTakenNothingBack() {
        assertThat(after(says(GIVEN, SEPTEMBER).then(REQUESTED, OCTOBER))).isEqualTo(Kind.GIVEN);
        assertThat(after(says(REFUSED, SEPTEMBER).then(DEFERRED, OCTOBER))).isEqualTo(Kind.REFUSED);
        assertThat(after(says(REQUESTED, SEPTEMBER))).isEqualTo(Kind.NONE);
    }

    @Test
    void whatTurnedOutNotToBeValidSaysNothing() {
        ConsentBuilder invalid = says(GIVEN, SEPTEMBER).then(INVALIDATED, OCTOBER);

        assertThat(after(invalid)).isEqualTo(Kind.NONE);
        assertThat(after(invalid, says(GIVEN, AUGUST))).isEqualTo(Kind.GIVEN);
        assertThat(after(says(REFUSED, AUGUST), invalid)).isEqualTo(Kind.REFUSED);
    }

    @Test
    void aStateNobodyKnowsIsNoConsent() {
        assertThat(after(says(GIVEN, SEPTEMBER).then(UNKNOWN, OCTOBER))).isEqualTo(Kind.NONE);
        assertThat(after(says(GIVEN, SEPTEMBER), says(UNKNOWN, OCTOBER))).isEqualTo(Kind.NONE);
    }

    @Test
    void theLatestOfEquallyNarrowStatementsCounts() {
        assertThat(after(says(GIVEN, SEPTEMBER), says(REFUSED, OCTOBER))).isEqualTo(Kind.REFUSED);
        assertThat(after(says(REFUSED, SEPTEMBER), says(GIVEN, OCTOBER))).isEqualTo(Kind.GIVEN);
        assertThat(after(says(REFUSED, OCTOBER), says(GIVEN, OCTOBER))).isEqualTo(Kind.REFUSED);
        assertThat(standing(TO_COUNCIL, true, DAY, says(REFUSED, SEPTEMBER), says(WITHDRAWN, OCTOBER)))
                .isEqualTo(new ConsentStanding(Kind.WITHDRAWN, Optional.of(OCTOBER)));
    }

    @Test
    void aNarrowerStatementCountsWhicheverCameFirst() {
        ConsentBuilder wideYes = says(GIVEN, OCTOBER).to("CARE", "council", "HEALTH");
        ConsentBuilder wideNo = says(REFUSED, OCTOBER).to("CARE", "council", "HEALTH");

        assertThat(after(wideYes, says(REFUSED, SEPTEMBER))).isEqualTo(Kind.REFUSED);
        assertThat(after(wideNo, says(GIVEN, SEPTEMBER))).isEqualTo(Kind.GIVEN);
        assertThat(after(wideNo, says(GIVEN, SEPTEMBER).to("CARE", "council", "CARE_RECORD")))
                .isEqualTo(Kind.REFUSED);
    }

    @Test
    void aStatementAboutTheTeamIsNarrowerThanOneAboutItsBody() {
        assertThat(standing(
                                TO_TEAM,
                                true,
                                DAY,
                                says(GIVEN, OCTOBER),
                                says(REFUSED, SEPTEMBER).to("CARE", "council/adults", "DIAGNOSIS"))
                        .kind())
                .isEqualTo(Kind.REFUSED);
        assertThat(standing(
                                TO_TEAM,
                                true,
                                DAY,
                                says(REFUSED, OCTOBER),
                                says(GIVEN, SEPTEMBER).to("CARE", "council/adults", "DIAGNOSIS"))
                        .kind())
                .isEqualTo(Kind.GIVEN);
    }

    @Test
    void narrowerInOneWayAndWiderInAnotherIsNeitherSoTheLatestCounts() {
        Sharing sharing =
                Sharing.of("CARE", RecipientRef.parse("council/adults"), "DIAGNOSIS", ShippedVocabulary.load());
        ConsentBuilder itemToBody = says(GIVEN, SEPTEMBER).to("CARE", "council", "DIAGNOSIS");
        ConsentBuilder groupToTeam = says(REFUSED, OCTOBER).to("CARE", "council/adults", "HEALTH");

        assertThat(standing(sharing, true, DAY, itemToBody, groupToTeam).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void whoRefusesOneTeamHasNotAgreedToTheWholeBody() {
        assertThat(after(says(GIVEN, OCTOBER), says(REFUSED, SEPTEMBER).to("CARE", "council/adults", "DIAGNOSIS")))
                .isEqualTo(Kind.REFUSED);
    }

    @Test
    void aNoToNothingInParticularIsToAllAndAYesToNothingInParticularToNothing() {
        assertThat(after(says(REFUSED, SEPTEMBER).to("", "", ""))).isEqualTo(Kind.REFUSED);
        assertThat(after(says(GIVEN, SEPTEMBER).to("", "", ""))).isEqualTo(Kind.TOO_NARROW);
    }

    @Test
    void consentToAWiderCategoryOrABodyCoversWhatBelongsToIt() {
        assertThat(after(says(GIVEN, SEPTEMBER).to("CARE", "council", "CARE_RECORD")))
                .isEqualTo(Kind.GIVEN);
        assertThat(standing(TO_TEAM, true, DAY, says(GIVEN, SEPTEMBER)).kind()).isEqualTo(Kind.GIVEN);
    }

    @Test
    void consentToLessIsTooNarrow() {
        assertThat(after(says(GIVEN, SEPTEMBER).to("RESEARCH", "council", "DIAGNOSIS")))
                .isEqualTo(Kind.TOO_NARROW);
        assertThat(after(says(GIVEN, SEPTEMBER).to("CARE", "hospital", "DIAGNOSIS")))
                .isEqualTo(Kind.TOO_NARROW);
        assertThat(after(says(GIVEN, SEPTEMBER).to("CARE", "council/adults", "DIAGNOSIS")))
                .isEqualTo(Kind.TOO_NARROW);
        assertThat(after(says(GIVEN, SEPTEMBER).to("CARE", "council", "MEDICATION")))
                .isEqualTo(Kind.TOO_NARROW);
    }

    @Test
    void anImpliedYesIsNotExpressAndTakesNoExpressYesBack() {
        ConsentBuilder implied = says(GIVEN, OCTOBER).implied();

        assertThat(after(implied)).isEqualTo(Kind.NOT_EXPLICIT);
        assertThat(standing(TO_COUNCIL, false, DAY, implied).kind()).isEqualTo(Kind.GIVEN);
        assertThat(after(says(GIVEN, SEPTEMBER), implied)).isEqualTo(Kind.GIVEN);
        assertThat(after(says(REFUSED, SEPTEMBER), implied)).isEqualTo(Kind.REFUSED);
    }

    @Test
    void consentInOneSenseIsNeverConsentInTheOther() {
        assertThat(after(says(GIVEN, SEPTEMBER).inSenseOf(ConsentSense.GDPR))).isEqualTo(Kind.NONE);
    }

    @ParameterizedTest
    @EnumSource(value = Speaker.class, mode = EnumSource.Mode.EXCLUDE, names = "SELF")
    void onlyTheWordOfWhoDecidesIsHeard(Speaker other) {
        assertThat(after(says(GIVEN, SEPTEMBER).by(other))).isEqualTo(Kind.NONE);
        assertThat(after(says(GIVEN, SEPTEMBER), says(REFUSED, OCTOBER).by(other)))
                .isEqualTo(Kind.GIVEN);
        assertThat(ConsentStanding.of(
                                List.of(says(GIVEN, SEPTEMBER).by(other).build()),
                                new Asked(ConsentSense.CONFIDENTIALITY, true, TO_COUNCIL),
                                EnumSet.of(other),
                                on(DAY),
                                DAY)
                        .kind())
                .isEqualTo(Kind.GIVEN);
    }

    @Test
    void widerCategoriesAreFoundInTheVocabulary() {
        Sharing sharing =
                Sharing.of("CARE", RecipientRef.parse("council/adults"), "SOCIAL_CARE_NEEDS", ShippedVocabulary.load());

        assertThat(sharing.recipients())
                .containsExactly(RecipientRef.parse("council/adults"), RecipientRef.parse("council"));
        assertThat(sharing.categories()).first().isEqualTo("SOCIAL_CARE_NEEDS");
        assertThat(sharing.categories()).hasSizeGreaterThan(1);
    }

    /** The wide no came last, and a narrower yes outweighs it; the narrow one is what stands in the way. */
    @Test
    void ofSeveralNosTheOneThatNoYesOutweighsIsTold() {
        ConsentBuilder wideNo = says(REFUSED, OCTOBER).to("", "", "");
        ConsentBuilder yes = says(GIVEN, SEPTEMBER).to("CARE", "council", "DIAGNOSIS");
        ConsentBuilder narrowNo =
                says(GIVEN, AUGUST).then(WITHDRAWN, AUGUST.plusDays(1)).to("CARE", "council/adults", "DIAGNOSIS");
        ConsentStanding told = new ConsentStanding(Kind.WITHDRAWN, Optional.of(AUGUST.plusDays(1)));

        assertThat(standing(TO_TEAM, true, DAY, wideNo, yes, narrowNo)).isEqualTo(told);
        assertThat(standing(TO_TEAM, true, DAY, narrowNo, yes, wideNo)).isEqualTo(told);
        assertThat(standing(TO_TEAM, true, DAY, yes, wideNo).kind()).isEqualTo(Kind.GIVEN);
    }

    @Test
    void ofSeveralNosTheLatestIsToldWhateverItsKind() {
        ConsentBuilder earlier = says(GIVEN, AUGUST).then(WITHDRAWN, SEPTEMBER);
        ConsentBuilder later = says(REFUSED, OCTOBER);
        ConsentStanding told = new ConsentStanding(Kind.REFUSED, Optional.of(OCTOBER));

        assertThat(standing(TO_COUNCIL, true, DAY, earlier, later)).isEqualTo(told);
        assertThat(standing(TO_COUNCIL, true, DAY, later, earlier)).isEqualTo(told);
    }

    @Test
    void ofSeveralNosOfOneInstantTheSameIsToldInWhicheverOrderTheyStand() {
        ConsentBuilder refused = says(REFUSED, SEPTEMBER);
        ConsentBuilder withdrawn = says(WITHDRAWN, SEPTEMBER);
        ConsentBuilder endsFirst = says(GIVEN, SEPTEMBER).until(OCTOBER.minusDays(1));
        ConsentBuilder endsLast = says(GIVEN, SEPTEMBER).until(OCTOBER);

        assertThat(after(refused, withdrawn)).isEqualTo(Kind.WITHDRAWN);
        assertThat(after(withdrawn, refused)).isEqualTo(Kind.WITHDRAWN);
        ConsentStanding ended = new ConsentStanding(Kind.EXPIRED, Optional.of(OCTOBER.minusDays(1)));
        assertThat(standing(TO_COUNCIL, true, DAY, endsFirst, endsLast)).isEqualTo(ended);
        assertThat(standing(TO_COUNCIL, true, DAY, endsLast, endsFirst)).isEqualTo(ended);
    }

    @Test
    void whatHeldAtAnInstantIsTheLatestChangeNotAfterIt() {
        Consent changed = says(GIVEN, SEPTEMBER).then(WITHDRAWN, OCTOBER).build();

        assertThat(changed.at(on(SEPTEMBER).minusNanos(1))).isEmpty();
        assertThat(changed.at(on(SEPTEMBER)).orElseThrow().state()).isEqualTo(GIVEN);
        assertThat(changed.at(on(OCTOBER)).orElseThrow().state()).isEqualTo(WITHDRAWN);
        assertThat(changed.at(on(DAY)).orElseThrow().state()).isEqualTo(WITHDRAWN);
    }
}
