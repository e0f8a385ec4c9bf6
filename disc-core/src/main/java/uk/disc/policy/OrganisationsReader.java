package uk.disc.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.charter.Contact;
import uk.disc.charter.Destinations;
import uk.disc.charter.Organisation;
import uk.disc.charter.OrganisationFunction;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.charter.Succession;
import uk.disc.charter.Team;

/** Reads {@code organisations.yaml}. */
final class OrganisationsReader {
    private OrganisationsReader() {}

    static SortedMap<String, Organisation> read(Fields fields) {
        SortedMap<String, Organisation> organisations = new TreeMap<>();
        Seen seen = new Seen("organisation", fields.problems());
        for (Fields item : fields.eachRequired("organisations")) {
            Organisation organisation = organisation(item);
            if (seen.isNew(organisation.id(), item.at("id"))) {
                organisations.put(organisation.id(), organisation);
            }
        }
        fields.done();
        return organisations;
    }

    private static Organisation organisation(Fields fields) {
        Organisation organisation = new Organisation(
                fields.id("id"),
                fields.text("name"),
                fields.flag("fictional", false),
                fields.textIf("odsCode"),
                fields.textIf("onsCode"),
                fields.period("exists", false),
                country(fields),
                fields.flag("publicAuthority"),
                functions(fields),
                fields.flag("competentAuthority", false),
                fields.choice("duty", ProfessionalDuty.NONE),
                teams(fields),
                predecessors(fields),
                destinations(fields),
                contact(fields, "contact"),
                contact(fields, "champion"),
                fields.at());
        fields.done();
        return organisation;
    }

    private static String country(Fields fields) {
        Optional<String> country = fields.textIf("country");
        if (country.isPresent() && !country.get().matches("[A-Z]{2}")) {
            fields.problems()
                    .add(
                            ProblemCode.BAD_ID,
                            fields.at("country"),
                            "A country is two capital letters, such as GB or IE.");
        }
        return country.orElse("GB");
    }

    private static List<OrganisationFunction> functions(Fields organisation) {
        List<OrganisationFunction> functions = new ArrayList<>();
        Seen seen = new Seen("function", organisation.problems());
        for (Fields fields : organisation.each("functions")) {
            OrganisationFunction function =
                    new OrganisationFunction(fields.text("name"), fields.flag("publicAuthority"));
            seen.isNew(function.name(), fields.at("name"));
            functions.add(function);
            fields.done();
        }
        functions.sort(Comparator.comparing(OrganisationFunction::name));
        return functions;
    }

    private static List<Team> teams(Fields organisation) {
        List<Team> teams = new ArrayList<>();
        Seen seen = new Seen("team", organisation.problems());
        for (Fields fields : organisation.each("teams")) {
            Team team = new Team(
                    fields.id("id"),
                    fields.text("name"),
                    fields.choice("duty", ProfessionalDuty.class),
                    fields.organisations("actsFor"),
                    fields.at());
            seen.isNew(team.id(), fields.at("id"));
            teams.add(team);
            fields.done();
        }
        teams.sort(Comparator.comparing(Team::id));
        return teams;
    }

    private static List<Succession> predecessors(Fields organisation) {
        List<Succession> predecessors = new ArrayList<>();
        Seen seen = new Seen("predecessor", organisation.problems());
        for (Fields fields : organisation.each("predecessors")) {
            Succession predecessor = new Succession(
                    fields.organisation("organisation"),
                    fields.date("on"),
                    fields.choice("agreements", Succession.CarriedOver.class),
                    fields.at());
            seen.isNew(predecessor.organisation(), fields.at("organisation"));
            predecessors.add(predecessor);
            fields.done();
        }
        predecessors.sort(Comparator.comparing(Succession::organisation));
        return predecessors;
    }

    private static Destinations destinations(Fields organisation) {
        return organisation
                .within("destinations")
                .map(fields -> {
                    Destinations destinations = new Destinations(
                            fields.textSet("hosts"),
                            fields.textSet("topics"),
                            fields.textSet("queues"),
                            fields.textSet("addresses"));
                    fields.done();
                    return destinations;
                })
                .orElse(Destinations.NONE);
    }

    private static Optional<Contact> contact(Fields organisation, String key) {
        return organisation.within(key).map(fields -> {
            Contact contact = new Contact(fields.text("role"), fields.textIf("email"));
            fields.done();
            return contact;
        });
    }
}
