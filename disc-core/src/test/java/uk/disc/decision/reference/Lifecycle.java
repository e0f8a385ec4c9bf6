package uk.disc.decision.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.AgreementStatus;
import uk.disc.agreement.Review;
import uk.disc.agreement.Suspension;
import uk.disc.agreement.Termination;

/** The state of an agreement on one day, from its dates and signatures. */
final class Lifecycle {
    private Lifecycle() {}

    static AgreementStatus statusOn(Agreement agreement, LocalDate day, Collection<Agreement> all) {
        LocalDate terminated = terminatedFrom(agreement);
        LocalDate superseded = all.stream()
                .filter(other -> !other.id().equals(agreement.id()))
                .filter(other -> other.supersedes().contains(agreement.id()))
                .map(Lifecycle::firstDayInForce)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        LocalDate expired =
                agreement.inForce().to().map(last -> last.plusDays(1)).orElse(LocalDate.MAX);
        LocalDate ended = Collections.min(List.of(terminated, superseded, expired));
        if (!day.isBefore(ended)) {
            if (ended.equals(terminated)) {
                return AgreementStatus.TERMINATED;
            }
            return ended.equals(superseded) ? AgreementStatus.SUPERSEDED : AgreementStatus.EXPIRED;
        }
        if (suspended(agreement, Optional.empty(), day)) {
            return AgreementStatus.SUSPENDED;
        }
        boolean signedByAny = agreement.signatures().stream()
                .anyMatch(signature -> !signature.on().isAfter(day));
        if (!signedByAny) {
            if (agreement.approvedOn().filter(on -> !on.isAfter(day)).isPresent()) {
                return AgreementStatus.APPROVED;
            }
            return agreement.underReviewOn().filter(on -> !on.isAfter(day)).isPresent()
                    ? AgreementStatus.UNDER_REVIEW
                    : AgreementStatus.DRAFT;
        }
        if (agreement.inForce().from().filter(day::isBefore).isPresent()) {
            return AgreementStatus.NOT_STARTED;
        }
        Optional<Review> review = agreement.review();
        if (review.isPresent()
                && day.isAfter(review.get().next().plus(review.get().grace()))) {
            return AgreementStatus.REVIEW_OVERDUE;
        }
        if (day.isBefore(signedByAllFrom(agreement))) {
            return AgreementStatus.PARTIALLY_SIGNED;
        }
        boolean due = review.isPresent() && !day.isBefore(review.get().next().minusMonths(3));
        return due ? AgreementStatus.REVIEW_DUE : AgreementStatus.IN_FORCE;
    }

    /** Whether it binds a party: signed, not left, not suspended. */
    static boolean binds(Agreement agreement, String party, LocalDate day) {
        return agreement.parties().contains(party)
                && !day.isBefore(signedFrom(agreement, party))
                && day.isBefore(leftFrom(agreement, party))
                && !suspended(agreement, Optional.of(party), day)
                && !suspended(agreement, Optional.empty(), day);
    }

    private static LocalDate signedFrom(Agreement agreement, String party) {
        return agreement.signatures().stream()
                .filter(signature -> signature.party().equals(party))
                .map(signature -> signature.on())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    private static LocalDate leftFrom(Agreement agreement, String party) {
        return agreement.terminations().stream()
                .filter(termination -> termination.party().equals(Optional.of(party)))
                .map(Termination::on)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    /** The day from which every party has signed, or left before it did. */
    private static LocalDate signedByAllFrom(Agreement agreement) {
        LocalDate from = LocalDate.MIN;
        for (String party : agreement.parties()) {
            LocalDate settled = Collections.min(List.of(signedFrom(agreement, party), leftFrom(agreement, party)));
            from = Collections.max(List.of(from, settled));
        }
        return from;
    }

    /** The day from which it is ended for all, or from which at most one of several parties is left. */
    private static LocalDate terminatedFrom(Agreement agreement) {
        LocalDate forAll = agreement.terminations().stream()
                .filter(termination -> termination.party().isEmpty())
                .map(Termination::on)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        List<LocalDate> leavings = new ArrayList<>();
        agreement.parties().forEach(party -> leavings.add(leftFrom(agreement, party)));
        Collections.sort(leavings);
        int allButOne = Math.max(1, leavings.size() - 1);
        LocalDate alone = leavings.isEmpty() ? LocalDate.MAX : leavings.get(allButOne - 1);
        return Collections.min(List.of(forAll, alone));
    }

    /** The first day on which it takes the place of another; never, if it is over by then. */
    private static LocalDate firstDayInForce(Agreement agreement) {
        LocalDate start = agreement.inForce().from().orElse(LocalDate.MIN);
        LocalDate first = Collections.max(List.of(start, signedByAllFrom(agreement)));
        boolean overByThen = agreement.inForce().to().filter(first::isAfter).isPresent()
                || !first.isBefore(terminatedFrom(agreement));
        return overByThen ? LocalDate.MAX : first;
    }

    private static boolean suspended(Agreement agreement, Optional<String> party, LocalDate day) {
        for (Suspension suspension : agreement.suspensions()) {
            if (suspension.party().equals(party) && suspension.during().contains(day)) {
                return true;
            }
        }
        return false;
    }
}
