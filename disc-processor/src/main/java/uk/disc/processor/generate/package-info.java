/**
 * Java written from a policy pack: constants of its own codes, so that a misspelt code does not compile.
 *
 * <p>It runs in the pack's own build alone, where it writes the pack's index too. It judges nothing, and does nothing in a build that
 * does not ask for it. Read {@link uk.disc.processor.generate.ConstantsGenerator} first.
 */
@NullMarked
package uk.disc.processor.generate;

import org.jspecify.annotations.NullMarked;
