package uk.disc.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.agreement.RecipientRef;
import uk.disc.agreement.Review;
import uk.disc.agreement.Tightening;
import uk.disc.vocabulary.Ordered;

/**
 * What a register takes from the pack it was judged by, so that people can read it without the pack: the names of its codes, the agreements
 * its transfers name, and each partner's tighter rules. A code that the pack does not have is in none of the maps.
 *
 * @param organisations the names of organisations, by id
 * @param recipients the names of recipients, by how they are written: an organisation's, with its team's in brackets
 * @param purposes the labels of purposes, by code
 * @param categories the labels of categories, by code
 * @param grounds the labels of lawful bases and conditions, by code
 * @param obligations the labels of what must be done on sharing, by code
 * @param special the categories to which the law gives special protection
 * @param agreements the agreements that transfers name or rest on, sorted by id
 * @param overlays each partner's own tighter rules, sorted by partner and id
 */
public record PackExtract(
        SortedMap<String, String> organisations,
        SortedMap<String, String> recipients,
        SortedMap<String, String> purposes,
        SortedMap<String, String> categories,
        SortedMap<String, String> grounds,
        SortedMap<String, String> obligations,
        SortedSet<String> special,
        List<NamedAgreement> agreements,
        List<TighterRule> overlays) {
    /** Copies the collections. */
    public PackExtract {
        organisations = Ordered.map(organisations);
        recipients = Ordered.map(recipients);
        purposes = Ordered.map(purposes);
        categories = Ordered.map(categories);
        grounds = Ordered.map(grounds);
        obligations = Ordered.map(obligations);
        special = Ordered.set(special);
        agreements = List.copyOf(agreements);
        overlays = List.copyOf(overlays);
    }

    /**
     * An agreement that a transfer names.
     *
     * @param id its id
     * @param title its title
     * @param version its version
     * @param from the first day it is to hold; empty when none is set
     * @param to the last day it is to hold; empty when none is set
     * @param review the day of its next review; empty when none is set
     * @param flows what it lets be shared, in the order of the agreement
     */
    public record NamedAgreement(
            String id,
            String title,
            int version,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<LocalDate> review,
            List<PermittedFlow> flows) {
        /** Copies the list. */
        public NamedAgreement {
            flows = List.copyOf(flows);
        }

        /**
         * Takes from an agreement what people need to know of it.
         *
         * @param agreement the agreement
         * @return what is told of it
         */
        public static NamedAgreement of(Agreement agreement) {
            return new NamedAgreement(
                    agreement.id(),
                    agreement.title(),
                    agreement.version(),
                    agreement.inForce().from(),
                    agreement.inForce().to(),
                    agreement.review().map(Review::next),
                    agreement.flows().stream().map(PermittedFlow::of).toList());
        }

        /**
         * One of its flows.
         *
         * @param flow the flow's id
         * @return the flow; empty if it has none of that id
         */
        public Optional<PermittedFlow> flow(String flow) {
            return flows.stream().filter(one -> one.id().equals(flow)).findFirst();
        }
    }

    /**
     * One flow of an agreement.
     *
     * @param id its id within the agreement
     * @param from who may send, by id
     * @param to who may receive, as written
     * @param purposes what for, by code
     * @param items what, by the code of its category, each with why it is needed
     * @param subjects whom it may be about; empty for anyone
     * @param obligations what must be done on sharing, by code
     * @param conditions further conditions, in prose
     * @param clause the clause of the signed document; empty if not given
     */
    public record PermittedFlow(
            String id,
            SortedSet<String> from,
            SortedSet<String> to,
            SortedSet<String> purposes,
            SortedMap<String, String> items,
            SortedSet<String> subjects,
            SortedSet<String> obligations,
            List<String> conditions,
            Optional<String> clause) {
        /** Copies the collections. */
        public PermittedFlow {
            from = Ordered.set(from);
            to = Ordered.set(to);
            purposes = Ordered.set(purposes);
            items = Ordered.map(items);
            subjects = Ordered.set(subjects);
            obligations = Ordered.set(obligations);
            conditions = List.copyOf(conditions);
        }

        private static PermittedFlow of(Flow flow) {
            return new PermittedFlow(
                    flow.id(),
                    flow.from(),
                    flow.to().stream().map(RecipientRef::toString).collect(Collectors.toCollection(TreeSet::new)),
                    flow.purposes(),
                    flow.items().stream()
                            .collect(Collectors.toMap(
                                    Item::category, Item::why, (why, again) -> why + "; " + again, TreeMap::new)),
                    flow.subjectGroups(),
                    flow.obligations(),
                    flow.conditions(),
                    flow.clause());
        }
    }

    /**
     * A partner's own tighter rule for what it sends: where it departs from the agreements. A scope that is empty means all.
     *
     * @param partner the organisation whose sending it tightens, by id
     * @param id unique within the partner's rules
     * @param operation what it does
     * @param agreements the agreements it is about
     * @param recipients the recipients it is about
     * @param purposes the purposes it is about
     * @param categories the categories it is about
     * @param after the last day on which sharing may go on; empty when it is about no day
     * @param obligations what must be done besides
     * @param reason why
     */
    public record TighterRule(
            String partner,
            String id,
            Tightening.Operation operation,
            SortedSet<String> agreements,
            SortedSet<String> recipients,
            SortedSet<String> purposes,
            SortedSet<String> categories,
            Optional<LocalDate> after,
            SortedSet<String> obligations,
            String reason) {
        /** Copies the sets. */
        public TighterRule {
            agreements = Ordered.set(agreements);
            recipients = Ordered.set(recipients);
            purposes = Ordered.set(purposes);
            categories = Ordered.set(categories);
            obligations = Ordered.set(obligations);
        }
    }

    /**
     * One of the agreements.
     *
     * @param id its id
     * @return the agreement; empty when no transfer names it or the pack does not have it
     */
    public Optional<NamedAgreement> agreement(String id) {
        return agreements.stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst();
    }
}
