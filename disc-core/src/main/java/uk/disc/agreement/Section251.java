package uk.disc.agreement;

import java.util.Optional;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;

/**
 * Support under section 251 of the NHS Act 2006, which lifts the duty of confidentiality and nothing else.
 *
 * @param reference its reference in the register of approvals
 * @param regulation {@code 2} or {@code 5} of SI 2002/1438
 * @param approver who approved it
 * @param inForce the days of the approval
 * @param purposes the purposes approved; empty for those of the flow
 * @param categories the categories approved; empty for all items of the flow
 * @param schedulePurpose the paragraph of the Schedule relied on; empty if not given
 */
public record Section251(
        String reference,
        String regulation,
        String approver,
        Period inForce,
        SortedSet<String> purposes,
        SortedSet<String> categories,
        Optional<String> schedulePurpose) {
    /** Copies the sets. */
    public Section251 {
        purposes = Ordered.set(purposes);
        categories = Ordered.set(categories);
    }
}
