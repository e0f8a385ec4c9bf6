package uk.disc.decision.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.RecipientRef;
import uk.disc.annotation.Route;
import uk.disc.charter.Organisation;
import uk.disc.charter.Team;
import uk.disc.decision.Decision;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.Generated;
import uk.disc.decision.RuleBook;
import uk.disc.policy.PolicyPack;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.TermKind;

/**
 * All that can be asked under the sample pack: whoever sends, to every body and team, for every purpose, every category, by agreement and
 * by each route that the charter has for the purpose. With nothing known of the person first, which says what facts matter; then with
 * every state of these.
 *
 * <p>Outside agreements nothing can be read of a body but of which kind it is, so there the states are tried on one pair of each kinds.
 */
@Tag("long")
class ExhaustiveSamplePackTest {
    private static final Instant AT = Instant.parse("2026-11-02T10:00:00Z");

    private final PolicyPack pack =
            PolicyPack.load(Generated.docs().resolveSibling("samples/dorset-charter/src/main/disc"));
    private final RuleBook ruleBook = RuleBook.of(pack);
    private final Tally tally = new Tally();
    private final Set<List<Object>> tried = ConcurrentHashMap.newKeySet();

    @Test
    void bothDecideTheSameOfEverything() {
        List<DisclosureRequest> everything = everything();
        everything.parallelStream().forEach(this::compare);
        System.out.println("everything under the sample pack, " + everything.size()
                + " requests for all categories, compared with the reference interpreter: " + tally);
        assertThat(tally.disclosures()).isGreaterThan(everything.size());
    }

    private List<DisclosureRequest> everything() {
        List<RecipientRef> recipients = pack.organisations().values().stream()
                .flatMap(body -> Stream.concat(
                        Stream.of(RecipientRef.parse(body.id())),
                        body.teams().stream().map(team -> RecipientRef.parse(body.id() + "/" + team.id()))))
                .toList();
        List<DisclosureRequest> everything = new ArrayList<>();
        for (String sender : pack.organisations().keySet()) {
            for (RecipientRef recipient : recipients) {
                for (String purpose : pack.vocabulary().codes(TermKind.PURPOSE)) {
                    for (Route route : routes(purpose)) {
                        everything.add(DisclosureRequest.builder(sender, recipient, purpose, AT)
                                .categories(pack.vocabulary().codes(TermKind.CATEGORY))
                                .route(route)
                                .build());
                    }
                }
            }
        }
        return everything;
    }

    private Set<Route> routes(String purpose) {
        Set<Route> routes = EnumSet.of(Route.AGREEMENT);
        pack.charter().routes().stream()
                .filter(route -> route.purposes().contains(purpose))
                .forEach(route -> routes.add(route.route()));
        return routes;
    }

    /** With nothing known first: what is left open says which facts matter, and states of these are tried. */
    private void compare(DisclosureRequest request) {
        Set<FactKind> asked = compare(request, SubjectFacts.unknown());
        if (!asked.isEmpty() && (request.route() == Route.AGREEMENT || tried.add(kinds(request)))) {
            PersonStates.touching(asked, request).forEach(facts -> compare(request, facts));
        }
    }

    /** All that a rule can read of the two bodies outside agreements. The names of those that have rules of their own are a kind. */
    private List<Object> kinds(DisclosureRequest request) {
        Organisation sender = pack.organisations().get(request.sender());
        Organisation recipient = pack.organisations().get(request.recipient().organisation());
        return List.of(
                request.route(),
                request.purpose(),
                sender.publicAuthority(),
                sender.functions().isEmpty(),
                sender.competentAuthority(),
                sender.exists().contains(request.day()),
                pack.overlays().containsKey(sender.id()) ? List.of(sender.id(), request.recipient()) : "",
                recipient.competentAuthority(),
                recipient.exists().contains(request.day()),
                recipient.country(),
                request.recipient()
                        .team()
                        .flatMap(recipient::team)
                        .map(Team::duty)
                        .orElse(recipient.duty()));
    }

    private Set<FactKind> compare(DisclosureRequest request, SubjectFacts facts) {
        ReferenceInterpreter.Answers expected =
                ReferenceInterpreter.decide(pack, RuleBook.Options.DEFAULT, request, facts);
        tally.count(expected);
        Decision decision = ruleBook.decide(request, facts);
        assertThat(ReferenceInterpreter.of(decision))
                .as(() -> request + " with " + PersonStates.describe(facts))
                .isEqualTo(expected);
        return decision.pending().stream()
                .flatMap(left -> FactKind.ofInput(left.fact()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactKind.class)));
    }
}
