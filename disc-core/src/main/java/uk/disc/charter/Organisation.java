package uk.disc.charter;

import java.util.List;
import java.util.Optional;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.SourcePosition;

/**
 * A body that may send or receive personal information.
 *
 * @param id unique in the pack
 * @param name its full name
 * @param fictional whether it is made up
 * @param odsCode its code in the NHS Organisation Data Service; empty when none is known
 * @param onsCode its code from the Office for National Statistics; empty when none is known
 * @param exists the days on which it exists
 * @param country ISO 3166 code of the country it is in
 * @param publicAuthority whether it is a public authority for functions not listed apart: DPA 2018 s7
 * @param functions functions for which that differs, or that agreements cite
 * @param competentAuthority whether it is a competent authority for law enforcement: DPA 2018 s30
 * @param duty the duty of secrecy of its staff, for a transfer that names no team
 * @param teams its teams
 * @param predecessors the bodies it took over from
 * @param destinations where it receives information
 * @param contact its information governance contact; empty when none is given
 * @param champion its information sharing champion; empty when none is given
 * @param position where it is written
 */
public record Organisation(
        String id,
        String name,
        boolean fictional,
        Optional<String> odsCode,
        Optional<String> onsCode,
        Period exists,
        String country,
        boolean publicAuthority,
        List<OrganisationFunction> functions,
        boolean competentAuthority,
        ProfessionalDuty duty,
        List<Team> teams,
        List<Succession> predecessors,
        Destinations destinations,
        Optional<Contact> contact,
        Optional<Contact> champion,
        SourcePosition position) {
    /** Copies the lists. */
    public Organisation {
        functions = List.copyOf(functions);
        teams = List.copyOf(teams);
        predecessors = List.copyOf(predecessors);
    }

    /**
     * One of its teams.
     *
     * @param teamId the team's id
     * @return the team; empty if it has none with this id
     */
    public Optional<Team> team(String teamId) {
        return teams.stream().filter(team -> team.id().equals(teamId)).findFirst();
    }

    /**
     * Whether it performs a function as a public authority.
     *
     * @param function the function as an agreement words it; empty for none in particular
     * @return true if it does
     */
    public boolean publicAuthorityFor(Optional<String> function) {
        return functions.stream()
                .filter(known -> function.isPresent() && known.name().equals(function.get()))
                .map(OrganisationFunction::publicAuthority)
                .findFirst()
                .orElse(publicAuthority);
    }
}
