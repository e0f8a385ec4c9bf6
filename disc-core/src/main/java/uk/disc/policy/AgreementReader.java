package uk.disc.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.ImpactAssessment;
import uk.disc.agreement.Instrument;
import uk.disc.agreement.Particulars;
import uk.disc.agreement.Review;
import uk.disc.agreement.Signature;
import uk.disc.agreement.Suspension;
import uk.disc.agreement.Termination;
import uk.disc.vocabulary.Period;

/** Reads one agreement. */
final class AgreementReader {
    private AgreementReader() {}

    static Agreement read(Fields fields) {
        SortedSet<String> parties = fields.organisationsRequired("parties");
        SortedSet<String> processors = fields.organisations("processors");
        Period inForce = fields.period("inForce", true);
        Agreement agreement = new Agreement(
                fields.id("id"),
                fields.text("title"),
                fields.number("version", 1, Integer.MAX_VALUE),
                fields.choice("instrument", Instrument.RECIPROCAL),
                fields.charter("charter"),
                parties,
                processors,
                fields.dateIf("underReviewOn"),
                fields.dateIf("approvedOn"),
                inForce,
                review(fields, inForce),
                signatures(fields, parties),
                suspensions(fields, parties),
                terminations(fields, parties),
                fields.agreements("supersedes"),
                impactAssessment(fields),
                flows(fields, parties, processors),
                particulars(fields, parties),
                fields.at());
        fields.done();
        return agreement;
    }

    private static Optional<Review> review(Fields agreement, Period inForce) {
        return agreement.within("review").map(fields -> {
            Review review = new Review(fields.date("next"), fields.span("grace"));
            boolean dated = fields.has("next") && inForce.from().isPresent();
            if (dated
                    && review.next().isBefore(inForce.from().get())
                    && !review.next().equals(java.time.LocalDate.EPOCH)) {
                fields.problems()
                        .add(
                                ProblemCode.REVIEW_BEFORE_START,
                                fields.at("next"),
                                "The review " + review.next() + " is before the agreement's first day "
                                        + inForce.from().get() + ".");
            }
            fields.done();
            return review;
        });
    }

    private static List<Signature> signatures(Fields agreement, Collection<String> parties) {
        List<Signature> signatures = new ArrayList<>();
        for (Fields fields : agreement.each("signatures")) {
            fields.mustBeParty("party", parties);
            signatures.add(
                    new Signature(fields.organisation("party"), fields.text("role"), fields.date("on"), fields.at()));
            fields.done();
        }
        signatures.sort(Comparator.comparing(Signature::party)
                .thenComparing(Signature::on)
                .thenComparing(Signature::role));
        return signatures;
    }

    private static List<Suspension> suspensions(Fields agreement, Collection<String> parties) {
        List<Suspension> suspensions = new ArrayList<>();
        for (Fields fields : agreement.each("suspensions")) {
            fields.mustBeParty("party", parties);
            suspensions.add(new Suspension(
                    fields.organisationIf("party"), fields.period("during", true), fields.text("reason")));
            fields.done();
        }
        suspensions.sort(Comparator.comparing(
                        (Suspension suspension) -> suspension.party().orElse(""))
                .thenComparing(suspension -> suspension.during().toString()));
        return suspensions;
    }

    private static List<Termination> terminations(Fields agreement, Collection<String> parties) {
        List<Termination> terminations = new ArrayList<>();
        for (Fields fields : agreement.each("terminations")) {
            fields.mustBeParty("party", parties);
            terminations.add(new Termination(fields.organisationIf("party"), fields.date("on"), fields.text("reason")));
            fields.done();
        }
        terminations.sort(Comparator.comparing(
                        (Termination termination) -> termination.party().orElse(""))
                .thenComparing(Termination::on));
        return terminations;
    }

    private static Optional<ImpactAssessment> impactAssessment(Fields agreement) {
        return agreement.within("impactAssessment").map(fields -> {
            ImpactAssessment assessment = new ImpactAssessment(
                    fields.flag("required"), fields.textIf("reference"), fields.flag("existing", false));
            fields.done();
            return assessment;
        });
    }

    private static List<Flow> flows(Fields agreement, Set<String> parties, Set<String> processors) {
        Set<String> ends = new HashSet<>(parties);
        ends.addAll(processors);
        List<Flow> flows = new ArrayList<>();
        Seen seen = new Seen("flow", agreement.problems());
        for (Fields fields : agreement.eachRequired("flows")) {
            Flow flow = FlowReader.read(fields, ends);
            seen.isNew(flow.id(), fields.at("id"));
            flows.add(flow);
        }
        flows.sort(Comparator.comparing(Flow::id));
        return flows;
    }

    private static Particulars particulars(Fields fields, Collection<String> parties) {
        fields.mustBeParty("leadParty", parties);
        return new Particulars(
                fields.textIf("summary"),
                fields.organisationIf("leadParty"),
                fields.textIf("owner"),
                fields.textIf("contact"),
                fields.textIf("controllership"),
                fields.textIf("necessity"),
                fields.textIf("benefits"),
                fields.textIf("subjects"),
                fields.textIf("trigger"),
                fields.textIf("granularity"),
                fields.textIf("matchingKeys"),
                fields.textIf("security"),
                fields.textIf("retention"),
                fields.textIf("rightsContact"),
                fields.textIf("complaintsContact"),
                fields.textIf("nationalDataOptOut"),
                fields.textIf("publicSummary"),
                List.copyOf(fields.agreements("related")),
                fields.texts("history"));
    }
}
