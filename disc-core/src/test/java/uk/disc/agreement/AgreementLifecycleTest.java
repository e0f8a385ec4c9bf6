package uk.disc.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.agreement.AgreementStatus.APPROVED;
import static uk.disc.agreement.AgreementStatus.DRAFT;
import static uk.disc.agreement.AgreementStatus.EXPIRED;
import static uk.disc.agreement.AgreementStatus.IN_FORCE;
import static uk.disc.agreement.AgreementStatus.NOT_STARTED;
import static uk.disc.agreement.AgreementStatus.PARTIALLY_SIGNED;
import static uk.disc.agreement.AgreementStatus.REVIEW_DUE;
import static uk.disc.agreement.AgreementStatus.REVIEW_OVERDUE;
import static uk.disc.agreement.AgreementStatus.SUPERSEDED;
import static uk.disc.agreement.AgreementStatus.SUSPENDED;
import static uk.disc.agreement.AgreementStatus.TERMINATED;
import static uk.disc.agreement.AgreementStatus.UNDER_REVIEW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.SourcePosition;

class AgreementLifecycleTest {
    private final Draft draft = new Draft("P");

    @Test
    void aTextNobodyDatedIsADraftAndAlwaysWas() {
        expect("2026-01-01", DRAFT, null);
    }

    @Test
    void itsTextGoesFromReviewToApproval() {
        draft.underReviewOn = day("2025-10-01");
        draft.approvedOn = day("2025-11-01");

        expect("2025-09-30", DRAFT, null);
        expect("2025-10-01", UNDER_REVIEW, "2025-10-01");
        expect("2025-11-01", APPROVED, "2025-11-01");
    }

    @Test
    void itHoldsFromItsFirstDayToItsLastInclusive() {
        draft.signed("uhd", "2025-12-01").signed("bcp", "2025-12-02").lasting("2026-01-01", "2027-12-31");

        expect("2025-11-30", DRAFT, null);
        expect("2025-12-01", NOT_STARTED, "2025-12-01");
        expect("2025-12-31", NOT_STARTED, "2025-12-01");
        expect("2026-01-01", IN_FORCE, "2026-01-01");
        expect("2027-12-31", IN_FORCE, "2026-01-01");
        expect("2028-01-01", EXPIRED, "2028-01-01");
        expect("2030-01-01", EXPIRED, "2028-01-01");
    }

    @Test
    void untilTheLastPartySignsItIsPartiallySigned() {
        draft.signed("uhd", "2025-12-01").signed("bcp", "2026-03-02").lasting("2026-01-01", null);

        expect("2026-01-01", PARTIALLY_SIGNED, "2026-01-01");
        expect("2026-03-01", PARTIALLY_SIGNED, "2026-01-01");
        expect("2026-03-02", IN_FORCE, "2026-03-02");
        assertThat(AgreementLifecycle.holdsFor(draft.agreement(), "uhd", LocalDate.parse("2026-01-01")))
                .isTrue();
        assertThat(AgreementLifecycle.holdsFor(draft.agreement(), "bcp", LocalDate.parse("2026-03-01")))
                .isFalse();
        assertThat(AgreementLifecycle.holdsFor(draft.agreement(), "bcp", LocalDate.parse("2026-03-02")))
                .isTrue();
    }

    @Test
    void theEarliestOfAPartysSignaturesCounts() {
        draft.signed("uhd", "2025-12-01").signed("bcp", "2026-03-02").signed("bcp", "2026-02-02");
        draft.lasting("2026-01-01", null);

        expect("2026-02-02", IN_FORCE, "2026-02-02");
    }

    @Test
    void someoneWhoIsNoPartyIsNeverBound() {
        draft.signed("uhd", "2025-12-01").signed("bcp", "2025-12-01").signed("other", "2025-12-01");

        assertThat(AgreementLifecycle.holdsFor(draft.agreement(), "other", LocalDate.parse("2026-01-01")))
                .isFalse();
    }

    @Test
    void aReviewIsDueThreeMonthsAheadAndThroughItsGrace() {
        fullySigned().reviewed("2026-12-01", "P3M");

        expect("2026-08-31", IN_FORCE, "2026-01-01");
        expect("2026-09-01", REVIEW_DUE, "2026-09-01");
        expect("2026-12-02", REVIEW_DUE, "2026-09-01");
        expect("2027-03-01", REVIEW_DUE, "2026-09-01");
        expect("2027-03-02", REVIEW_OVERDUE, "2027-03-02");
    }

    @Test
    void anOverdueReviewStopsAnAgreementThatIsOnlyPartiallySigned() {
        draft.signed("uhd", "2025-12-01").lasting("2026-01-01", null).reviewed("2026-12-01", "P0D");

        expect("2026-11-30", PARTIALLY_SIGNED, "2026-01-01");
        expect("2026-12-02", REVIEW_OVERDUE, "2026-12-02");
    }

    @Test
    void aSuspensionStopsItAndItsEndIsInclusive() {
        fullySigned();
        draft.suspensions.add(new Suspension(
                Optional.empty(),
                Period.of(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-31")),
                "an incident"));

        expect("2026-04-30", IN_FORCE, "2026-01-01");
        expect("2026-05-01", SUSPENDED, "2026-05-01");
        expect("2026-05-31", SUSPENDED, "2026-05-01");
        expect("2026-06-01", IN_FORCE, "2026-06-01");
        assertThat(AgreementLifecycle.holdsFor(draft.agreement(), "uhd", LocalDate.parse("2026-05-31")))
                .isFalse();
    }

    @Test
    void twoSuspensionsThatMeetAreOneStretch() {
        fullySigned();
        draft.suspensions.add(new Suspension(
                Optional.empty(), Period.of(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-31")), "one"));
        draft.suspensions.add(
                new Suspension(Optional.empty(), Period.from(LocalDate.parse("2026-06-01")), "the other"));

        expect("2026-07-01", SUSPENDED, "2026-05-01");
    }

    @Test
    void aSuspensionOfOnePartyLeavesTheOthers() {
        fullySigned();
        draft.suspensions.add(
                new Suspension(Optional.of("uhd"), Period.from(LocalDate.parse("2026-05-01")), "an incident"));
        LocalDate day = LocalDate.parse("2026-05-02");

        expect("2026-05-02", IN_FORCE, "2026-01-01");
        assertThat(AgreementLifecycle.holdsFor(draft.agreement(), "uhd", day)).isFalse();
        assertThat(AgreementLifecycle.holdsFor(draft.agreement(), "bcp", day)).isTrue();
        assertThat(AgreementLifecycle.statusFor(draft.agreement(), "uhd", day, List.of()))
                .isEqualTo(new StatusOnDay(SUSPENDED, day("2026-05-01")));
        assertThat(AgreementLifecycle.statusFor(draft.agreement(), "bcp", day, List.of()))
                .isEqualTo(new StatusOnDay(IN_FORCE, day("2026-01-01")));
    }

    @Test
    void aTerminationEndsItOnTheDayItNames() {
        fullySigned();
        draft.terminations.add(new Termination(Optional.empty(), LocalDate.parse("2026-05-01"), "no longer needed"));

        expect("2026-04-30", IN_FORCE, "2026-01-01");
        expect("2026-05-01", TERMINATED, "2026-05-01");
        expect("2029-05-01", TERMINATED, "2026-05-01");
    }

    @Test
    void aPartyThatLeavesOfThreeLeavesTheOtherTwo() {
        draft.parties = List.of("uhd", "bcp", "dorset");
        fullySigned();
        draft.terminations.add(new Termination(Optional.of("uhd"), LocalDate.parse("2026-05-01"), "left"));
        LocalDate day = LocalDate.parse("2026-05-01");

        expect("2026-05-01", PARTIALLY_SIGNED, "2026-01-01");
        draft.signed("dorset", "2026-02-01");
        expect("2026-05-01", IN_FORCE, "2026-02-01");
        assertThat(AgreementLifecycle.holdsFor(draft.agreement(), "uhd", day)).isFalse();
        assertThat(AgreementLifecycle.statusFor(draft.agreement(), "uhd", day, List.of()))
                .isEqualTo(new StatusOnDay(TERMINATED, day("2026-05-01")));
        assertThat(AgreementLifecycle.holdsFor(draft.agreement(), "bcp", day)).isTrue();
    }

    @Test
    void aPartyThatLeftBeforeItSignedIsNotWaitedFor() {
        draft.parties = List.of("uhd", "bcp", "dorset");
        fullySigned();
        draft.terminations.add(new Termination(Optional.of("dorset"), LocalDate.parse("2026-05-01"), "left"));

        expect("2026-04-30", PARTIALLY_SIGNED, "2026-01-01");
        expect("2026-05-01", IN_FORCE, "2026-05-01");
    }

    @Test
    void whenOnePartyOfTwoLeavesNobodyIsLeftToShareWith() {
        fullySigned();
        draft.terminations.add(new Termination(Optional.of("uhd"), LocalDate.parse("2026-05-01"), "left"));

        expect("2026-05-01", TERMINATED, "2026-05-01");
    }

    @Test
    void itIsSupersededOnTheFirstDayOfItsSuccessor() {
        fullySigned();
        Draft successor = new Draft("Q").signed("uhd", "2026-06-01").signed("bcp", "2026-06-20");
        successor.lasting("2026-07-01", null).supersedes = List.of("P");

        expect("2026-06-30", IN_FORCE, "2026-01-01", successor.agreement());
        expect("2026-07-01", SUPERSEDED, "2026-07-01", successor.agreement());
    }

    @Test
    void aSuccessorThatIsNotFullySignedSupersedesNothing() {
        fullySigned();
        Draft successor = new Draft("Q").signed("uhd", "2026-06-01").lasting("2026-07-01", null);
        successor.supersedes = List.of("P");

        expect("2026-08-01", IN_FORCE, "2026-01-01", successor.agreement());
        successor.signed("bcp", "2026-08-01");
        expect("2026-08-01", SUPERSEDED, "2026-08-01", successor.agreement());
    }

    @Test
    void aSuccessorThatEndedBeforeItBeganSupersedesNothing() {
        fullySigned();
        Draft successor = new Draft("Q").signed("uhd", "2026-06-01").signed("bcp", "2026-06-20");
        successor.lasting("2026-07-01", null).supersedes = List.of("P");
        successor.terminations.add(new Termination(Optional.empty(), LocalDate.parse("2026-06-25"), "dropped"));

        expect("2026-08-01", IN_FORCE, "2026-01-01", successor.agreement());
    }

    @Test
    void theFirstOfSeveralEndsIsTheOneThatIsReported() {
        fullySigned().lasting("2026-01-01", "2026-06-30");
        draft.terminations.add(new Termination(Optional.empty(), LocalDate.parse("2026-09-01"), "no longer needed"));

        expect("2026-08-01", EXPIRED, "2026-07-01");
        expect("2026-10-01", EXPIRED, "2026-07-01");
    }

    @Test
    void theStateChangesOnBoundariesOnly() {
        draft.underReviewOn = day("2025-10-01");
        draft.approvedOn = day("2025-11-01");
        fullySigned().lasting("2026-01-01", "2027-12-31").reviewed("2026-12-01", "P1M");
        draft.suspensions.add(new Suspension(
                Optional.of("uhd"),
                Period.of(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-31")),
                "an incident"));
        Collection<LocalDate> boundaries = AgreementLifecycle.boundaries(draft.agreement(), List.of());
        Collection<LocalDate> changes = new TreeSet<>();

        StatusOnDay before = null;
        StatusOnDay uhdBefore = null;
        for (LocalDate day = LocalDate.parse("2025-01-01");
                day.isBefore(LocalDate.parse("2029-01-01"));
                day = day.plusDays(1)) {
            StatusOnDay now = AgreementLifecycle.statusOn(draft.agreement(), day, List.of());
            StatusOnDay uhd = AgreementLifecycle.statusFor(draft.agreement(), "uhd", day, List.of());
            if (before != null && !(now.equals(before) && uhd.equals(uhdBefore))) {
                changes.add(day);
            }
            before = now;
            uhdBefore = uhd;
        }

        assertThat(List.copyOf(boundaries)).isSorted().containsAll(changes);
        assertThat(changes).hasSize(9);
    }

    private Draft fullySigned() {
        return draft.signed("uhd", "2025-12-01").signed("bcp", "2025-12-02").lasting("2026-01-01", null);
    }

    private void expect(String day, AgreementStatus status, String since, Agreement... others) {
        List<Agreement> all = new ArrayList<>(List.of(others));
        all.add(draft.agreement());
        Collections.reverse(all);
        assertThat(AgreementLifecycle.statusOn(draft.agreement(), LocalDate.parse(day), all))
                .isEqualTo(new StatusOnDay(status, Optional.ofNullable(since).map(LocalDate::parse)));
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    /** An agreement between UHD and BCP Council, filled in as a test goes. */
    private static final class Draft {
        private final String id;
        private List<String> parties = List.of("uhd", "bcp");
        private Optional<LocalDate> underReviewOn = Optional.empty();
        private Optional<LocalDate> approvedOn = Optional.empty();
        private Period inForce = Period.ALWAYS;
        private Optional<Review> review = Optional.empty();
        private final List<Signature> signatures = new ArrayList<>();
        private final List<Suspension> suspensions = new ArrayList<>();
        private final List<Termination> terminations = new ArrayList<>();
        private List<String> supersedes = List.of();

        private Draft(String id) {
            this.id = id;
        }

        private Draft signed(String party, String on) {
            signatures.add(new Signature(party, "Caldicott Guardian", LocalDate.parse(on), SourcePosition.NONE));
            return this;
        }

        private Draft lasting(String from, String to) {
            inForce = new Period(
                    Optional.of(LocalDate.parse(from)), Optional.ofNullable(to).map(LocalDate::parse));
            return this;
        }

        private Draft reviewed(String next, String grace) {
            review = Optional.of(new Review(LocalDate.parse(next), java.time.Period.parse(grace)));
            return this;
        }

        private Agreement agreement() {
            return new Agreement(
                    id,
                    id,
                    1,
                    Instrument.RECIPROCAL,
                    "DISC",
                    Ordered.set(parties),
                    Ordered.set(List.<String>of()),
                    underReviewOn,
                    approvedOn,
                    inForce,
                    review,
                    signatures,
                    suspensions,
                    terminations,
                    Ordered.set(supersedes),
                    Optional.empty(),
                    List.of(),
                    noParticulars(),
                    SourcePosition.NONE);
        }

        private static Particulars noParticulars() {
            Optional<String> none = Optional.empty();
            return new Particulars(
                    none, none, none, none, none, none, none, none, none, none, none, none, none, none, none, none,
                    none, List.of(), List.of());
        }
    }
}
