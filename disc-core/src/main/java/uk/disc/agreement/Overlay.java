package uk.disc.agreement;

import java.util.List;
import uk.disc.vocabulary.SourcePosition;

/**
 * A partner's own tighter rules for what it sends. An overlay can only tighten: nothing in its file format loosens anything.
 * It outlives the partner: a body that took over from it, and kept its agreements, keeps it too.
 *
 * @param partner the organisation whose sending it tightens, by id
 * @param reason why, in a sentence
 * @param tightenings its rules
 * @param position where it is written
 */
public record Overlay(String partner, String reason, List<Tightening> tightenings, SourcePosition position) {
    /** Copies the list. */
    public Overlay {
        tightenings = List.copyOf(tightenings);
    }
}
