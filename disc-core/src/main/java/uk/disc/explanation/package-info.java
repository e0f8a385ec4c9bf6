/**
 * Plain English: the help page of each rule, from text that an information governance lead can read and change.
 *
 * <p>Nothing here decides anything. Wording stands in {@code rules.yaml} and {@code examples.yaml}, never in code. Read
 * {@link uk.disc.explanation.RuleHelp} first.
 */
@NullMarked
package uk.disc.explanation;

import org.jspecify.annotations.NullMarked;
