/**
 * Personal Information Sharing Agreements (PISAs): who may send what to whom, what for, on which grounds and until when.
 *
 * <p>What decides is typed; the rest is optional prose or a reference in {@link uk.disc.agreement.Particulars}. An agreement's status
 * is worked out from dates and signatures for a day, never stored. Read {@link uk.disc.agreement.Agreement} first.
 */
@NullMarked
package uk.disc.agreement;

import org.jspecify.annotations.NullMarked;
