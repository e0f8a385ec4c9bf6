package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.RecipientRef;
import uk.disc.charter.Team;

/**
 * A name under which a recipient may stand in an agreement: its own, that of a body it took over from, or that of a body its team
 * works for.
 *
 * @param ref the recipient as an agreement may write it
 * @param party the organisation in it
 */
record Addressee(RecipientRef ref, Party party) {
    static List<Addressee> of(List<Party> parties, Optional<Team> team) {
        List<Addressee> addressees = new ArrayList<>();
        for (Party party : parties) {
            addressees.add(new Addressee(new RecipientRef(party.named(), team.map(Team::id)), party));
        }
        team.ifPresent(found -> found.actsFor()
                .forEach(organisation -> addressees.add(new Addressee(
                        new RecipientRef(organisation, Optional.empty()), new Party(organisation, Optional.empty())))));
        return addressees;
    }
}
