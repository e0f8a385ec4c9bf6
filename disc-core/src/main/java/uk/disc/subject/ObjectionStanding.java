package uk.disc.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.disc.vocabulary.Speaker;

/**
 * Whether somebody whose word counts objects to a sharing at one instant. One objection that touches it is enough.
 *
 * @param objects whether somebody does
 * @param on the day since which somebody has, in Europe/London; empty if nobody does, or if the day was not recorded
 */
public record ObjectionStanding(boolean objects, Optional<LocalDate> on) {
    private static final ObjectionStanding NONE = new ObjectionStanding(false, Optional.empty());
    private static final ObjectionStanding UNDATED = new ObjectionStanding(true, Optional.empty());

    /**
     * Weighs the objections.
     *
     * @param objections what was recorded, in any order
     * @param sharing what is shared
     * @param speakers those whose word counts
     * @param at the instant of the sharing
     * @return how they stand
     */
    public static ObjectionStanding of(List<Objection> objections, Sharing sharing, Set<Speaker> speakers, Instant at) {
        Instant since = null;
        for (int place = 0; place < objections.size(); place++) {
            Objection objection = objections.get(place);
            if (!speakers.contains(objection.speaker())
                    || !objection.holdsAt(at)
                    || !objection.scope().touches(sharing)) {
                continue;
            }
            if (objection.madeAt().isEmpty()) {
                return UNDATED;
            }
            Instant made = objection.madeAt().get();
            since = since == null || made.isBefore(since) ? made : since;
        }
        return since == null
                ? NONE
                : new ObjectionStanding(true, Optional.of(LocalDate.ofInstant(since, Consent.LONDON)));
    }
}
