/** Follows labels through bodies: one body at a time, each summed up for those that call it. */
@NullMarked
package uk.disc.processor.flow.engine;

import org.jspecify.annotations.NullMarked;
