package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;

/** Checks of one fact that more than one rule asks. */
final class FactChecks {
    private FactChecks() {}

    /**
     * The person can't consent. Nothing recorded means that they can: capacity is presumed.
     *
     * @param able what is found of somebody who can
     */
    record UnableToConsent(Answer able) implements Check {
        /**
         * The check of one ground.
         *
         * @param ground the code of what is only for those who can't
         * @param position the place in the pack that relies on it
         */
        static UnableToConsent of(String ground, SourcePosition position) {
            return new UnableToConsent(
                    Answer.found(position).with("ground", ground).answer());
        }

        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return switch (facts.ableToConsent().state()) {
                case KNOWN -> facts.ableToConsent().value().orElseThrow() ? able : Answer.pass();
                case NONE_RECORDED -> able;
                case UNKNOWN -> Answer.left(FactKind.ABLE_TO_CONSENT);
            };
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.ABLE_TO_CONSENT);
        }
    }

    /**
     * Whether what a case cites can be relied on. An order, or an enactment that the vocabulary doesn't know, is taken at its word. One
     * that it knows has to be law on the day, and to ask for nothing that can't be seen here, such as an approval.
     */
    static boolean canBeReliedOn(String citation, Vocabulary vocabulary, LocalDate day) {
        return vocabulary
                .legal(TermKind.ENACTMENT, citation)
                .map((LegalItem item) -> item.term().usable()
                        && item.term().inForce().contains(day)
                        && ModelledRequirements.answerAsDuty(item))
                .orElse(true);
    }

    /** The case cites an enactment or an order, and what it cites can be relied on. */
    record Cited(Vocabulary vocabulary, Answer unreliable) implements Check {
        static Cited of(Vocabulary vocabulary, SourcePosition position) {
            return new Cited(vocabulary, Answer.found(position).answer());
        }

        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return switch (facts.citation().state()) {
                case KNOWN ->
                    canBeReliedOn(facts.citation().value().orElseThrow(), vocabulary, day) ? Answer.pass() : unreliable;
                case NONE_RECORDED -> unreliable;
                case UNKNOWN -> Answer.left(FactKind.CITATION);
            };
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.CITATION);
        }
    }

    /** Something is recorded, whatever it says. */
    record Recorded(FactKind kind, Answer missing) implements Check {
        static Recorded of(FactKind kind, SourcePosition position) {
            return new Recorded(kind, Answer.found(position).answer());
        }

        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            Fact<?> fact = facts.fact(kind);
            return switch (fact.state()) {
                case KNOWN -> Answer.pass();
                case NONE_RECORDED -> missing;
                case UNKNOWN -> Answer.left(kind);
            };
        }

        @Override
        public List<FactKind> asks() {
            return List.of(kind);
        }
    }
}
