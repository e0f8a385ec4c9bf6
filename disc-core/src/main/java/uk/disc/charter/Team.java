package uk.disc.charter;

import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * A team of an organisation, to which something may be sent.
 *
 * @param id unique within its organisation
 * @param name as people know it
 * @param duty the duty of secrecy under which it works
 * @param actsFor further organisations this team works for, by id: it may receive what a flow sends to one of them, as long as both
 *     that body and the team's own are members of the charter and exist
 * @param position where it is written
 */
public record Team(String id, String name, ProfessionalDuty duty, SortedSet<String> actsFor, SourcePosition position) {
    /** Copies the set. */
    public Team {
        actsFor = Ordered.set(actsFor);
    }
}
