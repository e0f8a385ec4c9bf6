package uk.disc.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.disc.charter.Organisation;
import uk.disc.charter.Succession;
import uk.disc.policy.PolicyPack;

/**
 * A name under which an organisation may stand in the charter or an agreement: its own, or that of a body it took over from.
 *
 * @param named the organisation's id as written there
 * @param unconfirmed the succession nobody has confirmed, by which it would hold; empty for its own name and for confirmed ones
 */
record Party(String named, Optional<Succession> unconfirmed) {
    /** The names that hold on a day: its own first, then confirmed ones, then those a person must confirm. */
    static List<Party> of(PolicyPack pack, Organisation organisation, LocalDate day) {
        List<Party> confirmed = new ArrayList<>();
        List<Party> unconfirmed = new ArrayList<>();
        confirmed.add(new Party(organisation.id(), Optional.empty()));
        Set<String> seen = new HashSet<>(Set.of(organisation.id()));
        addPredecessors(pack, organisation, day, Optional.empty(), seen, confirmed, unconfirmed);
        confirmed.addAll(unconfirmed);
        return confirmed;
    }

    private static void addPredecessors(
            PolicyPack pack,
            Organisation organisation,
            LocalDate day,
            Optional<Succession> doubt,
            Set<String> seen,
            List<Party> confirmed,
            List<Party> unconfirmed) {
        for (Succession succession : organisation.predecessors()) {
            if (day.isBefore(succession.on())
                    || succession.agreements() == Succession.CarriedOver.ENDED
                    || !seen.add(succession.organisation())) {
                continue;
            }
            Optional<Succession> doubtHere =
                    doubt.isEmpty() && succession.agreements() == Succession.CarriedOver.UNCONFIRMED
                            ? Optional.of(succession)
                            : doubt;
            (doubtHere.isEmpty() ? confirmed : unconfirmed).add(new Party(succession.organisation(), doubtHere));
            Organisation predecessor = pack.organisations().get(succession.organisation());
            if (predecessor != null) {
                addPredecessors(pack, predecessor, day, doubtHere, seen, confirmed, unconfirmed);
            }
        }
    }
}
