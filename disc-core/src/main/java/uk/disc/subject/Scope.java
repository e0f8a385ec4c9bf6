package uk.disc.subject;

import java.util.SortedSet;
import uk.disc.agreement.RecipientRef;
import uk.disc.vocabulary.Ordered;

/**
 * What a statement of a person is about. What an empty set means differs: an objection to nothing in particular is to everything, a
 * consent to nothing in particular covers nothing.
 *
 * @param purposes the purpose codes
 * @param recipients the recipients; an organisation stands for all its teams
 * @param categories the category codes
 */
public record Scope(SortedSet<String> purposes, SortedSet<RecipientRef> recipients, SortedSet<String> categories) {
    /** Copies the sets. */
    public Scope {
        purposes = Ordered.set(purposes);
        recipients = Ordered.set(recipients);
        categories = Ordered.set(categories);
    }
}
