/**
 * The charter that partners sign, the organisations that sign it, and how bodies follow one another when they merge.
 *
 * <p>Membership alone never authorises a flow: that takes an agreement. Read {@link uk.disc.charter.Charter} and
 * {@link uk.disc.charter.Organisation} first.
 */
@NullMarked
package uk.disc.charter;

import org.jspecify.annotations.NullMarked;
