/**
 * The policy pack: one immutable, hashed snapshot of charter, organisations, agreements and vocabulary, and its reader.
 *
 * <p>A pack that can't be read wholly is not used at all; every problem is reported at once with file, line and column. Nothing in
 * a pack is ever run as code. Read {@link uk.disc.policy.PolicyPack} first.
 */
@NullMarked
package uk.disc.policy;

import org.jspecify.annotations.NullMarked;
