package uk.disc.explanation;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;

/**
 * What came nearest to allowing some categories, and the smallest change that would. Where {@code people} names rules, no change to
 * the pack is enough by itself: the person's choice or somebody's decision is needed, and the rule's next step says which.
 *
 * @param categories the categories it is about
 * @param agreement the agreement that came nearest; empty when none comes near
 * @param flow its flow; empty when the agreement has none that fits
 * @param changes the changes needed, all of them, sorted; further ones may show when these are made, since a rule that had nothing to
 *     look at has then
 * @param people the rules that only people can answer, by id
 */
public record NearestAgreement(
        SortedSet<String> categories,
        Optional<String> agreement,
        Optional<String> flow,
        List<Change> changes,
        SortedSet<String> people) {
    /** Sorts and copies the collections. */
    public NearestAgreement {
        categories = Ordered.set(categories);
        changes = changes.stream().sorted().distinct().toList();
        people = Ordered.set(people);
    }
}
