package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import uk.disc.annotation.Route;
import uk.disc.charter.OutsideAgreementRoute;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.Vocabulary;

/** Sharing outside an agreement. The charter says on which grounds; the case says who decided, or which law requires it. */
final class OutsideAgreementRules {
    private OutsideAgreementRules() {}

    /** In an emergency a named person decides, and says why. */
    static Answer urgent(RuleContext context) {
        return context.request().route() == Route.EMERGENCY ? outside(context, UrgentDecision::new) : Answer.pass();
    }

    /** What the law or a court requires is cited. */
    static Answer required(RuleContext context) {
        if (context.request().route() == Route.EMERGENCY) {
            return Answer.pass();
        }
        boolean cited = context.candidate()
                .route()
                .flatMap(OutsideAgreementRoute::enactment)
                .isPresent();
        return outside(
                context,
                position ->
                        cited ? new Outside(position) : new Cited(context.pack().vocabulary(), position));
    }

    private static Answer outside(RuleContext context, Function<SourcePosition, Check> check) {
        return context.candidate()
                .route()
                .map(route -> Answer.check(check.apply(route.position())))
                .orElse(Answer.pass());
    }

    /** Sharing outside an agreement is always said. */
    private record Outside(SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return Answer.found(position).answer();
        }

        @Override
        public List<FactKind> asks() {
            return List.of();
        }
    }

    /** Says that it is shared outside an agreement, and asks for what is not recorded. */
    private static Answer outside(SourcePosition position, FactKind asked, Fact<String> fact) {
        Answer.Found found = Answer.found(position);
        return switch (fact.state()) {
            case KNOWN -> found.answer();
            case NONE_RECORDED ->
                found.with("missing", asked.input()).as(Effect.REFER).answer();
            case UNKNOWN -> Answer.all(List.of(found.answer(), Answer.left(asked)));
        };
    }

    private record UrgentDecision(SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            Answer maker = outside(position, FactKind.DECISION_MAKER, facts.decisionMaker());
            Answer reason = outside(position, FactKind.DECISION_REASON, facts.decisionReason());
            // One of the two says it; both say what is missing.
            return facts.decisionMaker().state() == Fact.State.KNOWN ? reason : both(facts, maker, reason);
        }

        private static Answer both(SubjectFacts facts, Answer maker, Answer reason) {
            return facts.decisionReason().state() == Fact.State.KNOWN ? maker : Answer.all(List.of(maker, reason));
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.DECISION_MAKER, FactKind.DECISION_REASON);
        }
    }

    private record Cited(Vocabulary vocabulary, SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            Optional<String> citation = facts.citation().value();
            boolean standsForNothing =
                    citation.isPresent() && !FactChecks.canBeReliedOn(citation.get(), vocabulary, day);
            return outside(position, FactKind.CITATION, standsForNothing ? Fact.noneRecorded() : facts.citation());
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.CITATION);
        }
    }

    /** It does not keep happening. */
    static Answer notAHabit(RuleContext context) {
        return outside(context, Habit::new);
    }

    private record Habit(SourcePosition position) implements Check {
        /** From this many on, it keeps happening. */
        private static final int OFTEN = 3;

        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return switch (facts.history().state()) {
                case KNOWN ->
                    Answer.foundIf(facts.history().value().orElseThrow().outsideAgreements() >= OFTEN, position);
                case NONE_RECORDED -> Answer.pass();
                case UNKNOWN -> Answer.left(FactKind.HISTORY);
            };
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.HISTORY);
        }
    }

    /** The charter says on which grounds this may be shared outside an agreement. */
    static Answer charterHasTheRoute(RuleContext context) {
        return context.candidate().route().isPresent()
                ? Answer.pass()
                : Answer.found(context.pack().charter().position())
                        .with(
                                "route",
                                context.request()
                                        .route()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))
                        .answer();
    }
}
