package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.RecipientRef;
import uk.disc.charter.Organisation;
import uk.disc.charter.Team;

/**
 * A name under which a recipient may stand in an agreement: its own, that of a body it took over from, or that of a body its team
 * works for.
 *
 * @param ref the recipient as an agreement may write it
 * @param party the organisation in it
 * @param actedFor the body for which the team receives it; empty where the recipient receives it for itself
 */
record Addressee(RecipientRef ref, Party party, Optional<Organisation> actedFor) {
    static List<Addressee> of(List<Party> parties, Optional<Team> team, FlowIndex index) {
        List<Addressee> addressees = new ArrayList<>();
        for (Party party : parties) {
            addressees.add(new Addressee(new RecipientRef(party.named(), team.map(Team::id)), party, Optional.empty()));
        }
        team.ifPresent(found -> found.actsFor().stream()
                .flatMap(id -> index.organisation(id).stream())
                .map(Addressee::actingFor)
                .forEach(addressees::add));
        return addressees;
    }

    private static Addressee actingFor(Organisation body) {
        return new Addressee(
                new RecipientRef(body.id(), Optional.empty()),
                new Party(body.id(), Optional.empty()),
                Optional.of(body));
    }
}
