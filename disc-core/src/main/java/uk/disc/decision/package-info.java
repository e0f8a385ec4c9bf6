/**
 * The rule book: a disclosure goes in, a decision comes out.
 *
 * <p>The same rules answer at build, where every fact about the person is unknown and a rule may be left for run time, and when the
 * transfer happens. One row of {@code rules.yaml} describes each rule; code holds its logic, never a date or a paragraph number.
 * Nothing here writes sentences. Read {@link uk.disc.decision.RuleBook} first.
 */
@NullMarked
package uk.disc.decision;

import org.jspecify.annotations.NullMarked;
