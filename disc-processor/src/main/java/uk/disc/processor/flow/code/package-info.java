/** Method bodies in a form that is easy to compute with: blocks of small instructions, made from the compiler's trees. */
@NullMarked
package uk.disc.processor.flow.code;

import org.jspecify.annotations.NullMarked;
