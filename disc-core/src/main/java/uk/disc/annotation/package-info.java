/**
 * The marks a developer puts on fields and methods, and constants of the shipped codes.
 *
 * <p>Nothing here decides anything: a mark states a fact (what a field holds, who sends it to whom and what for), and the
 * policy pack holds the law. Read {@link uk.disc.annotation.OutboundTransfer} first.
 */
@NullMarked
package uk.disc.annotation;

import org.jspecify.annotations.NullMarked;
