package uk.disc.decision;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Overlay;
import uk.disc.agreement.Section251;
import uk.disc.agreement.Tightening;
import uk.disc.charter.Membership;
import uk.disc.charter.Organisation;
import uk.disc.charter.Succession;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.VocabularyItem;

/** The days on which an answer may change. Too many do no harm; one too few would. */
final class Boundaries {
    private final SortedSet<LocalDate> days = new TreeSet<>();

    private Boundaries() {}

    static SortedSet<LocalDate> of(FlowIndex index, RuleBook.Options options, DisclosureRequest request) {
        Boundaries boundaries = new Boundaries();
        boundaries.days.addAll(index.daysOfPack());
        for (Agreement agreement : index.considered(request.agreements())) {
            boundaries.days.addAll(index.boundaries(agreement));
            boundaries.add(agreement, options);
        }
        return boundaries.days;
    }

    /** Those that are the same whatever is asked. */
    static SortedSet<LocalDate> ofPack(PolicyPack pack) {
        Boundaries boundaries = new Boundaries();
        pack.charter().members().forEach(boundaries::add);
        pack.organisations().values().forEach(boundaries::add);
        for (TermKind kind : TermKind.values()) {
            for (VocabularyItem item : pack.vocabulary().items(kind)) {
                boundaries.add(item.term().inForce());
            }
        }
        // A partner keeps the rules of the bodies it took over from, so every overlay may be the sender's.
        for (Overlay overlay : pack.overlays().values()) {
            for (Tightening tightening : overlay.tightenings()) {
                tightening.after().ifPresent(last -> boundaries.days.add(last.plusDays(1)));
            }
        }
        return boundaries.days;
    }

    private void add(Agreement agreement, RuleBook.Options options) {
        agreement.inForce().to().ifPresent(end -> addFirstWarning(end, options));
        for (Flow flow : agreement.flows()) {
            for (ConfidentialityAnswer answer : flow.confidentiality()) {
                answer.section251().map(Section251::inForce).ifPresent(this::add);
            }
        }
    }

    /** The first day on which the agreement ends within the horizon: months differ in length, so it is looked for. */
    private void addFirstWarning(LocalDate end, RuleBook.Options options) {
        LocalDate day = end.minus(options.supportHorizon()).minusDays(4);
        while (!day.plus(options.supportHorizon()).isAfter(end)) {
            day = day.plusDays(1);
        }
        days.add(day);
    }

    private void add(Membership membership) {
        days.add(membership.signedOn());
        membership.leftOn().ifPresent(last -> days.add(last.plusDays(1)));
    }

    private void add(Organisation organisation) {
        add(organisation.exists());
        organisation.predecessors().stream().map(Succession::on).forEach(days::add);
    }

    private void add(Period period) {
        period.from().ifPresent(days::add);
        period.to().ifPresent(last -> days.add(last.plusDays(1)));
    }
}
