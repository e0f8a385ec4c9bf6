/**
 * The same checks for people without a compiler: recorded facts judged again and approved, registers compared, a pack asked and tested.
 *
 * <p>Results go to standard output, everything else to standard error. A mistake of the user's never shows a stack trace. Read
 * {@link uk.disc.processor.cli.Main} first.
 */
@NullMarked
package uk.disc.processor.cli;

import org.jspecify.annotations.NullMarked;
