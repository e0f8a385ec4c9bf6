/**
 * Plain English: what a decision means for whoever shares, for the developer and for the person, the nearest agreement to a denial, the
 * help page of each rule, and a glossary, all from text that an information governance lead can read and change.
 *
 * <p>Nothing here decides anything. Wording stands in {@code messages.yaml}, {@code glossary.yaml}, {@code rules.yaml} and
 * {@code examples.yaml}, never in code. Read {@link uk.disc.explanation.Explainer} first.
 */
@NullMarked
package uk.disc.explanation;

import org.jspecify.annotations.NullMarked;
