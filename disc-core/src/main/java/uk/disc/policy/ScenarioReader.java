package uk.disc.policy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.RecipientRef;
import uk.disc.annotation.Route;
import uk.disc.policy.Scenario.Expectation;
import uk.disc.policy.Scenario.Outcome;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.TermKind;

/** Reads a file of scenarios. */
final class ScenarioReader {
    private ScenarioReader() {}

    static void read(Node root, Surroundings surroundings, Seen seen, List<Scenario> scenarios) {
        for (Fields fields : Fields.items(root, surroundings)) {
            Scenario scenario = scenario(fields);
            seen.isNew(scenario.id(), fields.at("id"));
            scenarios.add(scenario);
        }
    }

    private static Scenario scenario(Fields fields) {
        Scenario scenario = new Scenario(
                fields.id("id"),
                fields.textIf("title"),
                fields.instant("at"),
                fields.organisation("from"),
                recipient(fields),
                fields.code("purpose", TermKind.PURPOSE),
                fields.agreementIf("agreement"),
                fields.choice("route", Route.AGREEMENT),
                fields.codesRequired("categories", TermKind.CATEGORY),
                fields.choice("identifiability", Identifiability.IDENTIFIABLE),
                fields.agreements("receivedUnder"),
                fields.withinRequired("subject").map(SubjectReader::read).orElseGet(SubjectReader::nothingKnown),
                expectation(fields),
                fields.at());
        fields.done();
        return scenario;
    }

    /** Keys, or {@code organisation/team} as elsewhere. */
    private static RecipientRef recipient(Fields scenario) {
        if (scenario.value("to").filter(Node.Scalar.class::isInstance).isPresent()) {
            return scenario.recipients("to").stream().findFirst().orElse(RecipientRef.parse(""));
        }
        return scenario.withinRequired("to")
                .map(fields -> {
                    String organisation = fields.organisation("organisation");
                    fields.check(
                            "team",
                            team -> fields.surroundings()
                                    .names()
                                    .checkTeam(organisation, team.text().strip(), team, fields.problems()));
                    RecipientRef recipient = new RecipientRef(organisation, fields.textIf("team"));
                    fields.done();
                    return recipient;
                })
                .orElse(RecipientRef.parse(""));
    }

    private static Expectation expectation(Fields scenario) {
        return scenario.withinRequired("expect")
                .map(fields -> {
                    Expectation expectation = new Expectation(
                            fields.choice("outcome", Outcome.class),
                            fields.textSet("codes"),
                            fields.has("obligations")
                                    ? java.util.Optional.of(fields.codes("obligations", TermKind.OBLIGATION))
                                    : java.util.Optional.empty(),
                            categories(scenario, fields));
                    fields.done();
                    return expectation;
                })
                .orElse(new Expectation(
                        Outcome.DENY, Ordered.set(List.of()), java.util.Optional.empty(), new TreeMap<>()));
    }

    private static SortedMap<String, Outcome> categories(Fields scenario, Fields expectation) {
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        expectation.within("categories").ifPresent(fields -> {
            for (String category : scenario.texts("categories")) {
                if (fields.has(category)) {
                    outcomes.put(category, fields.choice(category, Outcome.class));
                }
            }
            fields.done();
        });
        return outcomes;
    }
}
