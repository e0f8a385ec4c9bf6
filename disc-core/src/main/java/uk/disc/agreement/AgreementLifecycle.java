package uk.disc.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.disc.vocabulary.Ordered;

/**
 * Works out the state of an agreement from its dates and signatures.
 *
 * <p>A state can change only on a {@linkplain #boundaries boundary}, so everything that holds on one holds until the next. An end
 * wins over whatever else is true of a day, and the first end over a later one. Then come suspension, an overdue review, missing
 * signatures, a start still to come and a review that is due, in this order: each stops more than the next.
 */
public final class AgreementLifecycle {
    private static final int REVIEW_NOTICE_MONTHS = 3;

    private AgreementLifecycle() {}

    /**
     * The state of an agreement on a day.
     *
     * @param agreement the agreement
     * @param day the day, as counted in Europe/London
     * @param all every agreement of the pack, among which are those that take its place
     * @return the state, and since when
     */
    public static StatusOnDay statusOn(Agreement agreement, LocalDate day, Collection<Agreement> all) {
        return stretch(day, boundaries(agreement, all), on -> status(agreement, on, all));
    }

    /**
     * The state of an agreement as it stands for one of its parties: its own leaving or suspension, if there is one, and otherwise
     * the state for all. A signature that is missing shows as {@link AgreementStatus#PARTIALLY_SIGNED} for every party: ask
     * {@link #holdsFor}.
     *
     * @param agreement the agreement
     * @param party the party, by organisation id
     * @param day the day, as counted in Europe/London
     * @param all every agreement of the pack
     * @return the state for that party, and since when
     */
    public static StatusOnDay statusFor(Agreement agreement, String party, LocalDate day, Collection<Agreement> all) {
        return stretch(
                day, boundaries(agreement, all), on -> statusFor(agreement, party, status(agreement, on, all), on));
    }

    /**
     * Whether an agreement binds one of its parties on a day: it has signed, has not left and is not suspended. Says nothing about
     * the agreement as a whole, which may not have started, or be over.
     *
     * @param agreement the agreement
     * @param party the party, by organisation id
     * @param day the day, as counted in Europe/London
     * @return true if it does
     */
    public static boolean holdsFor(Agreement agreement, String party, LocalDate day) {
        return agreement.parties().contains(party)
                && reached(agreement.signedOn(party), day)
                && !reached(leftOn(agreement, party), day)
                && !suspended(agreement, Optional.of(party), day)
                && !suspended(agreement, Optional.empty(), day);
    }

    /**
     * The days on which the state of an agreement may change, for all or for one party.
     *
     * @param agreement the agreement
     * @param all every agreement of the pack
     * @return the first day of each stretch, sorted
     */
    public static SortedSet<LocalDate> boundaries(Agreement agreement, Collection<Agreement> all) {
        SortedSet<LocalDate> days = new TreeSet<>();
        agreement.underReviewOn().ifPresent(days::add);
        agreement.approvedOn().ifPresent(days::add);
        agreement.signatures().forEach(signature -> days.add(signature.on()));
        agreement.inForce().from().ifPresent(days::add);
        agreement.inForce().to().map(AgreementLifecycle::dayAfter).ifPresent(days::add);
        agreement.review().ifPresent(review -> {
            days.add(firstDayDue(review));
            days.add(firstDayOverdue(review));
        });
        agreement.suspensions().forEach(suspension -> {
            suspension.during().from().ifPresent(days::add);
            suspension.during().to().map(AgreementLifecycle::dayAfter).ifPresent(days::add);
        });
        agreement.terminations().forEach(termination -> days.add(termination.on()));
        supersededOn(agreement, all).ifPresent(days::add);
        return Ordered.set(days);
    }

    private static AgreementStatus status(Agreement agreement, LocalDate day, Collection<Agreement> all) {
        Optional<AgreementStatus> ended = ended(agreement, day, all);
        if (ended.isPresent()) {
            return ended.get();
        }
        if (suspended(agreement, Optional.empty(), day)) {
            return AgreementStatus.SUSPENDED;
        }
        if (reached(agreement.signatures().stream().map(Signature::on).min(LocalDate::compareTo), day)) {
            return signed(agreement, day);
        }
        if (reached(agreement.approvedOn(), day)) {
            return AgreementStatus.APPROVED;
        }
        return reached(agreement.underReviewOn(), day) ? AgreementStatus.UNDER_REVIEW : AgreementStatus.DRAFT;
    }

    private static AgreementStatus statusFor(Agreement agreement, String party, AgreementStatus forAll, LocalDate day) {
        switch (forAll) {
            case TERMINATED, SUPERSEDED, EXPIRED, SUSPENDED, DRAFT, UNDER_REVIEW, APPROVED -> {
                return forAll;
            }
            default -> {
                if (reached(leftOn(agreement, party), day)) {
                    return AgreementStatus.TERMINATED;
                }
                if (suspended(agreement, Optional.of(party), day)) {
                    return AgreementStatus.SUSPENDED;
                }
                return forAll;
            }
        }
    }

    private static Optional<AgreementStatus> ended(Agreement agreement, LocalDate day, Collection<Agreement> all) {
        record End(AgreementStatus status, Optional<LocalDate> on) {}
        return Stream.of(
                        new End(AgreementStatus.TERMINATED, terminatedOn(agreement)),
                        new End(AgreementStatus.SUPERSEDED, supersededOn(agreement, all)),
                        new End(
                                AgreementStatus.EXPIRED,
                                agreement.inForce().to().map(AgreementLifecycle::dayAfter)))
                .filter(end -> reached(end.on(), day))
                .min((left, right) ->
                        left.on().orElseThrow().compareTo(right.on().orElseThrow()))
                .map(End::status);
    }

    private static AgreementStatus signed(Agreement agreement, LocalDate day) {
        Optional<Review> review = agreement.review();
        boolean started =
                agreement.inForce().from().map(first -> !day.isBefore(first)).orElse(true);
        if (started && review.isPresent() && !day.isBefore(firstDayOverdue(review.get()))) {
            return AgreementStatus.REVIEW_OVERDUE;
        }
        if (!started) {
            return AgreementStatus.NOT_STARTED;
        }
        if (!reached(fullySignedOn(agreement), day)) {
            return AgreementStatus.PARTIALLY_SIGNED;
        }
        boolean due = review.isPresent() && !day.isBefore(firstDayDue(review.get()));
        return due ? AgreementStatus.REVIEW_DUE : AgreementStatus.IN_FORCE;
    }

    /** The first day on which every party has signed; one that left before signing is waited for no longer. */
    private static Optional<LocalDate> fullySignedOn(Agreement agreement) {
        LocalDate last = LocalDate.MIN;
        for (String party : agreement.parties()) {
            Optional<LocalDate> settled = Stream.of(agreement.signedOn(party), leftOn(agreement, party))
                    .flatMap(Optional::stream)
                    .min(LocalDate::compareTo);
            if (settled.isEmpty()) {
                return Optional.empty();
            }
            last = settled.get().isAfter(last) ? settled.get() : last;
        }
        return Optional.of(last);
    }

    /** Terminated for all, or so far that at most one party of several remains: nobody is left to share with. */
    private static Optional<LocalDate> terminatedOn(Agreement agreement) {
        Optional<LocalDate> forAll = agreement.terminations().stream()
                .filter(termination -> termination.party().isEmpty())
                .map(Termination::on)
                .min(LocalDate::compareTo);
        List<LocalDate> leavings = agreement.parties().stream()
                .flatMap(party -> leftOn(agreement, party).stream())
                .sorted()
                .toList();
        int enough = Math.max(1, agreement.parties().size() - 1);
        Optional<LocalDate> oneByOne =
                leavings.size() < enough ? Optional.empty() : Optional.of(leavings.get(enough - 1));
        return Stream.of(forAll, oneByOne).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    /** The first day of the first agreement that takes this one's place, which it does only once every party has signed it. */
    private static Optional<LocalDate> supersededOn(Agreement agreement, Collection<Agreement> all) {
        return all.stream()
                .filter(other -> other.supersedes().contains(agreement.id())
                        && !other.id().equals(agreement.id()))
                .flatMap(other -> firstDayInForce(other).stream())
                .min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> firstDayInForce(Agreement agreement) {
        return fullySignedOn(agreement)
                .map(signed ->
                        agreement.inForce().from().filter(signed::isBefore).orElse(signed))
                .filter(first -> !agreement.inForce().endedBefore(first))
                .filter(first -> !reached(terminatedOn(agreement), first));
    }

    private static Optional<LocalDate> leftOn(Agreement agreement, String party) {
        return agreement.terminations().stream()
                .filter(termination -> termination.party().isPresent()
                        && termination.party().get().equals(party))
                .map(Termination::on)
                .min(LocalDate::compareTo);
    }

    private static boolean suspended(Agreement agreement, Optional<String> party, LocalDate day) {
        return agreement.suspensions().stream()
                .anyMatch(suspension ->
                        suspension.party().equals(party) && suspension.during().contains(day));
    }

    private static LocalDate firstDayDue(Review review) {
        return review.next().minusMonths(REVIEW_NOTICE_MONTHS);
    }

    private static LocalDate firstDayOverdue(Review review) {
        return dayAfter(review.next().plus(review.grace()));
    }

    private static boolean reached(Optional<LocalDate> date, LocalDate day) {
        return date.isPresent() && !day.isBefore(date.get());
    }

    private static LocalDate dayAfter(LocalDate last) {
        return last.equals(LocalDate.MAX) ? last : last.plusDays(1);
    }

    private static StatusOnDay stretch(
            LocalDate day, SortedSet<LocalDate> boundaries, Function<LocalDate, AgreementStatus> on) {
        AgreementStatus status = on.apply(day);
        List<LocalDate> before = List.copyOf(boundaries.headSet(dayAfter(day)));
        for (int i = before.size() - 1; i >= 0; i--) {
            LocalDate boundary = before.get(i);
            if (on.apply(boundary.minusDays(1)) != status) {
                return new StatusOnDay(status, Optional.of(boundary));
            }
        }
        return new StatusOnDay(status, Optional.empty());
    }
}
