/** What the analysis of method bodies computes with: labels, the objects that hold them, and states of both. */
@NullMarked
package uk.disc.processor.flow.value;

import org.jspecify.annotations.NullMarked;
