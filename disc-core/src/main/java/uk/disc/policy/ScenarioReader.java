package uk.disc.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.RecipientRef;
import uk.disc.annotation.Route;
import uk.disc.policy.Scenario.Expectation;
import uk.disc.policy.Scenario.Outcome;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.TermKind;

/** Reads a file of scenarios. */
final class ScenarioReader {
    /** What a flip may change. */
    private static final List<String> FLIPPED = List.of(
            "title",
            "at",
            "from",
            "to",
            "purpose",
            "agreement",
            "route",
            "categories",
            "identifiability",
            "receivedUnder",
            "case",
            "subject",
            "expect");

    /** What it must say itself, or can't change. A key that is not known is reported where the scenario is read. */
    private static final Set<String> OWN = Set.of("title", "expect");

    private ScenarioReader() {}

    static void read(Node root, Surroundings surroundings, Seen seen, List<Scenario> scenarios) {
        for (Fields fields : Fields.items(root, surroundings)) {
            Scenario scenario = scenario(fields.mapping(), surroundings);
            seen.isNew(scenario.id(), fields.at("id"));
            scenarios.add(scenario);
        }
    }

    private static Scenario scenario(Node.Mapping written, Surroundings surroundings) {
        Fields fields = new Fields(written, surroundings);
        Optional<Scenario> flip =
                fields.within("flip").map(change -> flip(written, change, fields.at("flip"), surroundings));
        return read(fields, flip);
    }

    private static Scenario read(Fields fields, Optional<Scenario> flip) {
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
                fields.textIf("case"),
                fields.withinRequired("subject").map(SubjectReader::read).orElseGet(SubjectReader::nothingKnown),
                expectation(fields),
                flip,
                fields.at());
        fields.done();
        return scenario;
    }

    /**
     * The scenario with what the flip changes: its keys take the place of the scenario's, those of its subject the place of the
     * subject's. What to expect is never taken over.
     */
    private static Scenario flip(Node.Mapping scenario, Fields change, SourcePosition at, Surroundings surroundings) {
        Map<String, Node.Entry> entries = new TreeMap<>();
        for (Node.Entry entry : scenario.entries()) {
            String key = entry.key().text();
            if (key.equals("id") || (FLIPPED.contains(key) && !OWN.contains(key))) {
                entries.put(entry.key().text(), entry);
            }
        }
        for (String key : FLIPPED) {
            change.entry(key)
                    .ifPresent(entry -> entries.merge(
                            key, entry, (before, after) -> key.equals("subject") ? merged(before, after) : after));
        }
        change.done();
        return read(new Fields(new Node.Mapping(List.copyOf(entries.values()), at), surroundings), Optional.empty());
    }

    private static Node.Entry merged(Node.Entry before, Node.Entry after) {
        if (!(before.value() instanceof Node.Mapping was) || !(after.value() instanceof Node.Mapping is)) {
            return after;
        }
        Map<String, Node.Entry> entries = new TreeMap<>();
        was.entries().forEach(entry -> entries.put(entry.key().text(), entry));
        is.entries().forEach(entry -> entries.put(entry.key().text(), entry));
        return new Node.Entry(after.key(), new Node.Mapping(List.copyOf(entries.values()), is.at()));
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
                                    ? Optional.of(fields.codes("obligations", TermKind.OBLIGATION))
                                    : Optional.empty(),
                            categories(scenario, fields),
                            fields.textIf("reason"),
                            fields.textIf("nextStep"));
                    fields.done();
                    return expectation;
                })
                .orElse(new Expectation(
                        Outcome.DENY,
                        Ordered.set(List.of()),
                        Optional.empty(),
                        new TreeMap<>(),
                        Optional.empty(),
                        Optional.empty()));
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
