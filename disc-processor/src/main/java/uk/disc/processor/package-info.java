/**
 * Where a compiler meets the check: the annotation processor, the trip wire plugin, the options and the order of work.
 *
 * <p>Nothing here knows a rule. Facts come from {@code declared}, the verdict from {@code uk.disc.register}; this package decides when
 * to ask, where to show the answer and which files a compile leaves behind. Read {@link uk.disc.processor.DiscProcessor} first, then
 * {@link uk.disc.processor.Check}.
 */
@NullMarked
package uk.disc.processor;

import org.jspecify.annotations.NullMarked;
