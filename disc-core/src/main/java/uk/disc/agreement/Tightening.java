package uk.disc.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * One tighter rule of a partner. Every scope that is empty means all.
 *
 * <p>A rule that names a team is about that team. What is sent to the whole body may reach the team, so {@link Operation#ASK} and
 * {@link Operation#OBLIGE} hold for the whole body too, and what {@link Operation#WITHHOLD} and {@link Operation#STOP} keep from the team
 * may not be sent to the whole body: the transfer has to name another team. A rule that names a body also holds for its teams, for its
 * successor, and for another body's team that works for it.
 *
 * @param id unique within its overlay
 * @param operation what it does
 * @param agreements the agreements it is about
 * @param recipients the recipients it is about: bodies, or single teams
 * @param purposes the purposes it is about
 * @param categories the categories it is about
 * @param after for {@link Operation#STOP}, the last day on which sharing may go on
 * @param obligations for {@link Operation#OBLIGE}, what must be done
 * @param reason why, shown to whoever meets it
 * @param position where it is written
 */
public record Tightening(
        String id,
        Operation operation,
        SortedSet<String> agreements,
        SortedSet<RecipientRef> recipients,
        SortedSet<String> purposes,
        SortedSet<String> categories,
        Optional<LocalDate> after,
        SortedSet<String> obligations,
        String reason,
        SourcePosition position) {
    /** The only things an overlay can do. */
    public enum Operation {
        /** Do not send. */
        WITHHOLD,
        /** Send only with a recorded human decision. */
        ASK,
        /** Stop sending after a day. */
        STOP,
        /** Send only with further obligations. */
        OBLIGE
    }

    /** Copies the sets. */
    public Tightening {
        agreements = Ordered.set(agreements);
        recipients = Ordered.set(recipients);
        purposes = Ordered.set(purposes);
        categories = Ordered.set(categories);
        obligations = Ordered.set(obligations);
    }
}
