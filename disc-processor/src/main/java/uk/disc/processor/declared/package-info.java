/**
 * Each declared transfer as facts: what its mark says, who sends, what its payload carries, and what is wrong with the marks.
 *
 * <p>Not here: what a payload type carries ({@code uk.disc.processor.payload}), whether any of it is allowed (the judgement in
 * {@code uk.disc.register}), and how it is shown. Nothing here knows trees: positions are asked of
 * {@link uk.disc.processor.declared.SourceLocator}. Read {@link uk.disc.processor.declared.DeclaredFacts} first.
 *
 * <p>The marked method is the transfer. An override without a mark adds a fact of the same id only if it sends other types, or if the
 * marked method comes from a module that doesn't know who sends; one with a mark is a transfer of its own.
 */
@NullMarked
package uk.disc.processor.declared;

import org.jspecify.annotations.NullMarked;
