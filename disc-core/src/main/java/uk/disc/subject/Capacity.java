package uk.disc.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;

/**
 * Whether a person can make the decision about this sharing. Capacity is presumed, and is about one decision at one time: Mental
 * Capacity Act 2005 sections 1 to 3.
 *
 * @param doubted whether somebody doubts it
 * @param assessments what was assessed
 */
public record Capacity(boolean doubted, List<Assessment> assessments) {
    /** Copies the list. */
    public Capacity {
        assessments = List.copyOf(assessments);
    }

    /**
     * One assessment of capacity.
     *
     * @param on the day, in Europe/London
     * @param lacksCapacity whether it found that the person can't make the decision
     * @param purposes the purpose codes of the sharing it was about; empty for the sharing in hand
     */
    public record Assessment(LocalDate on, boolean lacksCapacity, SortedSet<String> purposes) {
        /** Copies the set. */
        public Assessment {
            purposes = Ordered.set(purposes);
        }
    }
}
