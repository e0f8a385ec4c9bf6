/** The calls of well-known libraries that send data out, as data. */
@NullMarked
package uk.disc.processor.catalogue;

import org.jspecify.annotations.NullMarked;
