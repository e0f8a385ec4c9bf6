package uk.disc.agreement;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * One direction of sharing under an agreement, for one set of purposes and items.
 *
 * @param id unique within its agreement
 * @param from the organisations that may send
 * @param to who may receive
 * @param purposes what for
 * @param items what
 * @param basis the legal grounds, by party
 * @param confidentiality answers to the duty of confidentiality, any one of which suffices
 * @param identifiability how far the information identifies a person
 * @param recipientCanReidentify whether the recipient can plausibly re-identify coded data
 * @param obligations what must be done on sharing
 * @param onward whether it may be passed on
 * @param frequency how often; empty if not given
 * @param subjectGroups whom the information may be about; empty for anyone
 * @param conditions further conditions, in prose, shown with a permit
 * @param collected for what it was collected; empty when for the flow's own purpose
 * @param sharedRecord the shared record this flow feeds, out of which a person may have opted; empty for none
 * @param notices where people are told
 * @param nationalOptOutMaxAgeDays how old a check of the national data opt-out may be, in days; empty when none was agreed
 * @param transferMechanism the ground for sending it outside the UK; empty for none
 * @param clause the clause of the signed document; empty if not given
 * @param position where it is written
 */
public record Flow(
        String id,
        SortedSet<String> from,
        SortedSet<RecipientRef> to,
        SortedSet<String> purposes,
        List<Item> items,
        List<PartyBasis> basis,
        List<ConfidentialityAnswer> confidentiality,
        Identifiability identifiability,
        boolean recipientCanReidentify,
        SortedSet<String> obligations,
        Onward onward,
        Optional<Frequency> frequency,
        SortedSet<String> subjectGroups,
        List<String> conditions,
        Optional<Collected> collected,
        Optional<String> sharedRecord,
        Notices notices,
        Optional<Integer> nationalOptOutMaxAgeDays,
        Optional<String> transferMechanism,
        Optional<String> clause,
        SourcePosition position) {
    /** Copies the collections. */
    public Flow {
        from = Ordered.set(from);
        to = Ordered.set(to);
        purposes = Ordered.set(purposes);
        items = List.copyOf(items);
        basis = List.copyOf(basis);
        confidentiality = List.copyOf(confidentiality);
        obligations = Ordered.set(obligations);
        subjectGroups = Ordered.set(subjectGroups);
        conditions = List.copyOf(conditions);
    }

    /**
     * The item of a category.
     *
     * @param category the category's code
     * @return the item; empty if the flow does not carry it
     */
    public Optional<Item> item(String category) {
        return items.stream().filter(item -> item.category().equals(category)).findFirst();
    }

    /**
     * The legal grounds of a party for a category.
     *
     * @param party the organisation's id
     * @param category the category's code
     * @return the grounds, those that name the category first
     */
    public List<PartyBasis> basis(String party, String category) {
        return basis.stream()
                .filter(grounds -> grounds.party().equals(party) && grounds.appliesTo(category))
                .sorted((left, right) -> Boolean.compare(
                        left.categories().isEmpty(), right.categories().isEmpty()))
                .toList();
    }
}
