package uk.disc.agreement;

import java.util.Optional;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * The legal grounds of one party to a flow. Each party to the same flow may have its own.
 *
 * @param party the organisation's id
 * @param categories the categories these grounds are for; empty for all items of the flow
 * @param article6 the Article 6 basis; empty when none is recorded
 * @param function the party's own function that the basis serves; empty when none is recorded
 * @param enactment the enactment that gives the function or duty; empty when none is recorded
 * @param annex1 the Annex 1 condition; empty when none is recorded
 * @param request a reference to the recorded request; empty when none is recorded
 * @param balancingTest a reference to the balancing test; empty when none is recorded
 * @param article9 the Article 9 condition; empty when none is recorded
 * @param schedule1 the Schedule 1 paragraph; empty when none is recorded
 * @param policyDocument a reference to the appropriate policy document; empty when none is recorded
 * @param article10 the ground for criminal-offence data; empty when none is recorded
 * @param position where it is written
 */
public record PartyBasis(
        String party,
        SortedSet<String> categories,
        Optional<String> article6,
        Optional<String> function,
        Optional<String> enactment,
        Optional<String> annex1,
        Optional<String> request,
        Optional<String> balancingTest,
        Optional<String> article9,
        Optional<String> schedule1,
        Optional<String> policyDocument,
        Optional<String> article10,
        SourcePosition position) {
    /** Copies the set. */
    public PartyBasis {
        categories = Ordered.set(categories);
    }

    /**
     * Whether these grounds are for a category.
     *
     * @param category the category's code
     * @return true if they name it or name none
     */
    public boolean appliesTo(String category) {
        return categories.isEmpty() || categories.contains(category);
    }
}
