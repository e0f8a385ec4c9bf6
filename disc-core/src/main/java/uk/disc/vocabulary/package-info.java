/**
 * Coded data the rules speak in: sharing categories, purposes, lawful bases, conditions, confidentiality answers and obligations.
 *
 * <p>Every item has a citation, dates between which it is law, and a flag that says whether it was checked against the law. The
 * items themselves are YAML under {@code uk/disc/vocabulary}; no date or paragraph number stands in code. Read
 * {@link uk.disc.vocabulary.Vocabulary} first.
 */
@NullMarked
package uk.disc.vocabulary;

import org.jspecify.annotations.NullMarked;
