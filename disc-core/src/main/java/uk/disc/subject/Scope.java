package uk.disc.subject;

import java.util.SortedSet;
import uk.disc.agreement.RecipientRef;
import uk.disc.vocabulary.Ordered;

/**
 * What a statement of a person is about. What an empty set means differs: a no to nothing in particular is to everything, a yes to
 * nothing in particular covers nothing.
 *
 * @param purposes the purpose codes
 * @param recipients the recipients; an organisation stands for all its teams
 * @param categories the category codes; each stands also for those that belong to it
 */
public record Scope(SortedSet<String> purposes, SortedSet<RecipientRef> recipients, SortedSet<String> categories) {
    /** Copies the sets. */
    public Scope {
        purposes = Ordered.set(purposes);
        recipients = Ordered.set(recipients);
        categories = Ordered.set(categories);
    }

    /**
     * Whether a yes with this scope is a yes to a sharing: all of it has to be meant.
     *
     * @param sharing what is shared
     * @return true if it is
     */
    public boolean covers(Sharing sharing) {
        return purposes.contains(sharing.purpose())
                && recipientPlace(sharing) < sharing.recipients().size()
                && categoryPlace(sharing) < sharing.categories().size();
    }

    /**
     * Whether a no with this scope is also to a sharing: it is enough that part of it is meant. What goes to a whole body also reaches
     * the one team the person does not want to have it.
     *
     * @param sharing what is shared
     * @return true if it is
     */
    public boolean touches(Sharing sharing) {
        return (purposes.isEmpty() || purposes.contains(sharing.purpose()))
                && (recipients.isEmpty()
                        || recipientPlace(sharing) < sharing.recipients().size()
                        || namesPartOf(sharing.recipient()))
                && (categories.isEmpty()
                        || categoryPlace(sharing) < sharing.categories().size());
    }

    /**
     * Whether this scope is narrower than another, seen from a sharing both are about: in one respect it is, and in none it is wider.
     * How much else either of them is about does not matter.
     *
     * @param other the other scope
     * @param sharing what is shared
     * @return true if this one is narrower
     */
    public boolean isNarrowerThan(Scope other, Sharing sharing) {
        int byRecipient = Integer.compare(recipientWidth(sharing), other.recipientWidth(sharing));
        int byCategory = Integer.compare(categoryPlace(sharing), other.categoryPlace(sharing));
        return byRecipient <= 0 && byCategory <= 0 && byRecipient + byCategory < 0;
    }

    /** How far this scope is from naming the recipient itself. A part of it is narrower than the whole. */
    private int recipientWidth(Sharing sharing) {
        int place = recipientPlace(sharing);
        return place == sharing.recipients().size() && namesPartOf(sharing.recipient()) ? -1 : place;
    }

    /** The place of the narrowest recipient that is named here; beyond the last one if none is. */
    private int recipientPlace(Sharing sharing) {
        int place = 0;
        while (place < sharing.recipients().size()
                && !recipients.contains(sharing.recipients().get(place))) {
            place++;
        }
        return place;
    }

    /** The place of the narrowest category that is named here; beyond the last one if none is. */
    private int categoryPlace(Sharing sharing) {
        int place = 0;
        while (place < sharing.categories().size()
                && !categories.contains(sharing.categories().get(place))) {
            place++;
        }
        return place;
    }

    private boolean namesPartOf(RecipientRef whole) {
        for (RecipientRef each : recipients) {
            if (whole.covers(each)) {
                return true;
            }
        }
        return false;
    }
}
