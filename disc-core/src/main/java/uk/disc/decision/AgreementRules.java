package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.AgreementLifecycle;
import uk.disc.agreement.AgreementStatus;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Frequency;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.Instrument;
import uk.disc.agreement.StatusOnDay;
import uk.disc.charter.Membership;
import uk.disc.charter.Organisation;
import uk.disc.charter.Succession;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.SourcePosition;

/** Is there a signed agreement that covers it? */
final class AgreementRules {
    private AgreementRules() {}

    /**
     * Both ends have signed the charter, themselves or through a body they took over from. A team that receives for another body
     * brings neither body in without the other.
     */
    static Answer bothSignedTheCharter(RuleContext context) {
        List<Answer> answers = new ArrayList<>();
        for (End end : ends(context, recipientMustSign(context))) {
            if (standingNames(context, end).stream().noneMatch(name -> isMember(context, name))) {
                answers.add(Answer.found(lastMembership(context, end.names()))
                        .with("organisation", end.organisation().id())
                        .answer());
            }
        }
        return Answer.all(answers);
    }

    /** A supplier is bound by its contract, so it need not sign the charter. */
    private static boolean recipientMustSign(RuleContext context) {
        return context.agreement()
                .map(agreement -> agreement.instrument() != Instrument.PROCESSOR_CONTRACT)
                .orElse(true);
    }

    /** An end of a disclosure, with the names under which it may stand in the charter. */
    private record End(Organisation organisation, List<Party> names) {}

    private static List<End> ends(RuleContext context, boolean both) {
        List<Organisation> bodies = new ArrayList<>(List.of(context.sender()));
        if (both) {
            bodies.addAll(context.receivingBodies());
        }
        return bodies.stream()
                .map(body -> new End(body, Party.of(context.pack(), body, context.day())))
                .toList();
    }

    /**
     * The names whose membership counts. A body that signed for itself stands by that alone: if it left, the membership of a body it
     * took over from does not bring it back.
     */
    private static List<Party> standingNames(RuleContext context, End end) {
        boolean signedItself = context.pack().charter().members().stream()
                .anyMatch(member ->
                        member.organisation().equals(end.organisation().id())
                                && !member.signedOn().isAfter(context.day()));
        return signedItself
                ? end.names().stream()
                        .filter(name -> name.named().equals(end.organisation().id()))
                        .toList()
                : end.names();
    }

    /** A body that was merged is a member until the day before; its successor stands in its place from then on. */
    private static boolean isMember(RuleContext context, Party name) {
        return context.pack().charter().members().stream()
                .anyMatch(member -> member.organisation().equals(name.named()) && member.activeOn(context.day()));
    }

    private static SourcePosition lastMembership(RuleContext context, List<Party> names) {
        return context.pack().charter().members().stream()
                .filter(member -> names.stream().anyMatch(name -> name.named().equals(member.organisation())))
                .map(Membership::position)
                .reduce((first, second) -> second)
                .orElse(context.pack().charter().position());
    }

    /** Where an end stands in the charter or the agreement only through a merger, somebody confirmed that it carried over. */
    static Answer successionIsConfirmed(RuleContext context) {
        Map<Succession, String> doubts = new LinkedHashMap<>();
        for (End end : ends(context, recipientMustSign(context))) {
            end.names().stream()
                    .filter(name -> isMember(context, name))
                    .findFirst()
                    .flatMap(Party::unconfirmed)
                    .ifPresent(doubt ->
                            doubts.putIfAbsent(doubt, end.organisation().id()));
        }
        context.candidate()
                .from()
                .flatMap(Party::unconfirmed)
                .ifPresent(doubt -> doubts.putIfAbsent(doubt, context.sender().id()));
        context.candidate()
                .to()
                .flatMap(to -> to.party().unconfirmed())
                .ifPresent(
                        doubt -> doubts.putIfAbsent(doubt, context.recipient().id()));
        List<Answer> answers = new ArrayList<>();
        doubts.forEach((doubt, successor) -> answers.add(Answer.found(doubt.position())
                .with("old", doubt.organisation())
                .with("new", successor)
                .answer()));
        return Answer.all(answers);
    }

    /** The agreement holds on this day, as a whole and for both ends. Where no flow fits there are no ends to ask about. */
    static Answer agreementIsInForce(RuleContext context) {
        if (context.agreement().isEmpty()) {
            return Answer.pass();
        }
        Agreement agreement = context.agreement().get();
        StatusOnDay status = context.disclosure().index().status(agreement, context.day());
        if (isOpen(status.status())) {
            for (String end : endsInAgreement(context)) {
                if (!AgreementLifecycle.holdsFor(agreement, end, context.day())) {
                    return notInForce(agreement, standingOf(context, agreement, end));
                }
            }
            return Answer.pass();
        }
        return notInForce(agreement, status);
    }

    /** Whether an agreement in this state lets some of its parties share. */
    static boolean isOpen(AgreementStatus status) {
        return switch (status) {
            case IN_FORCE, REVIEW_DUE, REVIEW_OVERDUE, PARTIALLY_SIGNED -> true;
            default -> false;
        };
    }

    private static List<String> endsInAgreement(RuleContext context) {
        List<String> ends = new ArrayList<>();
        context.candidate().from().map(Party::named).ifPresent(ends::add);
        context.candidate().to().map(to -> to.party().named()).ifPresent(ends::add);
        return ends;
    }

    /** Why the agreement does not hold for an end: it left, is suspended, or has not signed. */
    private static StatusOnDay standingOf(RuleContext context, Agreement agreement, String end) {
        StatusOnDay status = context.disclosure().index().statusFor(agreement, end, context.day());
        return isOpen(status.status()) ? new StatusOnDay(AgreementStatus.PARTIALLY_SIGNED, Optional.empty()) : status;
    }

    private static Answer notInForce(Agreement agreement, StatusOnDay status) {
        Answer.Found found =
                Answer.found(agreement.position()).with("state", status.status().name());
        return status.since()
                .map(since -> found.with("date", since.toString()))
                .orElse(found)
                .answer();
    }

    /** There is a flow in this direction. Where the recipient is a supplier, another rule says what is missing. */
    static Answer directionIsAgreed(RuleContext context) {
        return Answer.foundIf(
                !context.candidate().directionAgreed() && !ScopeRules.recipientIsSupplier(context),
                context.agreementPosition());
    }

    /** The flow is for this purpose. */
    static Answer purposeIsAgreed(RuleContext context) {
        if (context.flow().isEmpty() || context.candidate().purposeAgreed()) {
            return Answer.pass();
        }
        return Answer.found(context.flowPosition())
                .with("agreed", String.join(", ", context.flow().get().purposes()))
                .answer();
    }

    /** The flow carries this category. A wider category does not cover a narrower one. */
    static Answer categoryIsAgreed(CategoryContext context) {
        return Answer.foundIf(context.flow().isPresent() && context.item().isEmpty(), context.flowPosition());
    }

    /** The person belongs to one of the groups the flow is about. */
    static Answer personBelongsToTheGroup(RuleContext context) {
        return context.flow()
                .filter(flow -> !flow.subjectGroups().isEmpty())
                .map(flow -> Answer.check(new InGroup(flow.subjectGroups(), flow.position())))
                .orElse(Answer.pass());
    }

    private record InGroup(SortedSet<String> agreed, SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return switch (facts.groups().state()) {
                case KNOWN ->
                    Collections.disjoint(facts.groups().value().orElseThrow(), agreed) ? outside() : Answer.pass();
                case NONE_RECORDED -> outside();
                case UNKNOWN -> Answer.left(FactKind.GROUPS);
            };
        }

        private Answer outside() {
            return Answer.found(position)
                    .with("group", String.join(", ", agreed))
                    .answer();
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.GROUPS);
        }
    }

    /** Not more often than agreed. */
    static Answer notMoreOftenThanAgreed(RuleContext context) {
        OptionalInt times = context.flow()
                .flatMap(Flow::frequency)
                .map(Frequency::timesPerMonth)
                .orElse(OptionalInt.empty());
        return Answer.checkIf(times.isPresent(), () -> new HowOften(times.getAsInt(), context.flowPosition()));
    }

    /** One more than those counted is about to be sent. */
    private record HowOften(int timesPerMonth, SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return switch (facts.history().state()) {
                case KNOWN ->
                    Answer.foundIf(facts.history().value().orElseThrow().inPeriod() >= timesPerMonth, position);
                case NONE_RECORDED -> Answer.pass();
                case UNKNOWN -> Answer.left(FactKind.HISTORY);
            };
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.HISTORY);
        }
    }

    /** Its review is not overdue beyond the grace agreed. */
    static Answer reviewIsNotOverdue(RuleContext context) {
        if (context.agreement().isEmpty()) {
            return Answer.pass();
        }
        Agreement agreement = context.agreement().get();
        StatusOnDay status = context.disclosure().index().status(agreement, context.day());
        if (status.status() != AgreementStatus.REVIEW_OVERDUE) {
            return Answer.pass();
        }
        Answer.Found found = Answer.found(agreement.position());
        if (status.since().isPresent()) {
            found = found.with("date", status.since().get().toString());
        }
        return (context.disclosure().options().reviewOverdueWarns() ? found.as(Effect.WARN) : found).answer();
    }

    /** It does not end while what is built today is still in use. */
    static Answer doesNotEndSoon(RuleContext context) {
        Optional<LocalDate> end =
                context.agreement().flatMap(agreement -> agreement.inForce().to());
        if (end.isEmpty()) {
            return Answer.pass();
        }
        LocalDate day = context.day();
        boolean soon = !day.isAfter(end.get())
                && day.plus(context.disclosure().options().supportHorizon()).isAfter(end.get());
        return soon
                ? Answer.found(context.agreementPosition())
                        .with("date", end.get().toString())
                        .answer()
                : Answer.pass();
    }

    /** What is sent does not identify people more than what was agreed. */
    static Answer notMoreIdentifyingThanAgreed(RuleContext context) {
        Identifiability agreed = context.flow().map(Flow::identifiability).orElse(Identifiability.IDENTIFIABLE);
        return context.request().identifiability().compareTo(agreed) < 0
                ? Answer.found(context.flowPosition())
                        .with("agreed", agreed.name())
                        .answer()
                : Answer.pass();
    }

    /** Both ends exist on this day. */
    static Answer bothExist(RuleContext context) {
        List<Answer> answers = new ArrayList<>();
        List<Organisation> ends = new ArrayList<>(List.of(context.sender()));
        ends.addAll(context.receivingBodies());
        for (Organisation end : ends) {
            if (!end.exists().contains(context.day())) {
                answers.add(Answer.found(end.position())
                        .with("organisation", end.id())
                        .answer());
            }
        }
        return Answer.all(answers);
    }
}
