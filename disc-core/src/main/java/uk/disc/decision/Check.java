package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;

/**
 * What is left of a rule once everything that stands in the pack is folded in: a question about the person, the case or the moment.
 *
 * <p>An implementation is a record, so that the same question about several categories is seen to be the same and asked once. What it
 * finds that tells nothing of one person is made once and held where it is found often, so that finding it again costs nothing.
 */
interface Check {
    /**
     * Answers from facts. It answers {@link Answer#left} for a fact nobody has looked up, and never holds a further check.
     *
     * @param facts what is known
     * @param at the instant of the disclosure
     * @param day its day in Europe/London
     * @return the answer; {@link Answer#pass()} itself where nothing is found, so that passing costs nothing
     */
    Answer ask(SubjectFacts facts, Instant at, LocalDate day);

    /**
     * The facts it may ask for.
     *
     * @return their kinds
     */
    List<FactKind> asks();
}
