package uk.disc.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.agreement.RecipientRef;
import uk.disc.explanation.Explainer;
import uk.disc.policy.PolicyPack;
import uk.disc.subject.CareRelationship;
import uk.disc.subject.Fact;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.TermKind;

/**
 * A thousand requests about made-up people, of which six hundred may be sent: what a busy service asks. The same pack and seed give the
 * same requests. Half of what is drawn follows a flow of the pack and half is drawn by chance; everybody is an adult whose facts are looked
 * up, some in the recipient's care, some not.
 */
final class MixedWork {
    static final int REQUESTS = 1_000;
    private static final int PERMITS = 600;

    final PolicyPack pack;
    final RuleBook rules;
    final Instant at = RandomPacks.DAY.atTime(12, 0).atZone(DisclosureRequest.ZONE).toInstant();
    final DisclosureRequest[] requests = new DisclosureRequest[REQUESTS];
    final SubjectFacts[] facts = new SubjectFacts[REQUESTS];
    final Plan[] plans = new Plan[REQUESTS];
    final Decision[] decisions = new Decision[REQUESTS];

    /** Drawn alike, whatever the size: 40 categories and 12 purposes. */
    static MixedWork of(int agreements, int organisations) {
        return new MixedWork(RandomPacks.draw(20261123, agreements, organisations, 40, 12)
                .build());
    }

    private MixedWork(PolicyPack pack) {
        this.pack = pack;
        rules = RuleBook.of(pack);
        Random random = new Random(7);
        List<Drawn> permits = new ArrayList<>();
        List<Drawn> others = new ArrayList<>();
        while (permits.size() < PERMITS || others.size() < REQUESTS - PERMITS) {
            Drawn drawn = random.nextInt(4) == 0 ? byChance(random) : followingAFlow(random);
            Decision decision = rules.decide(drawn.request(), drawn.facts());
            if (decision.mayBeSent() && permits.size() < PERMITS) {
                permits.add(drawn);
            } else if (!decision.mayBeSent() && others.size() < REQUESTS - PERMITS) {
                others.add(drawn);
            }
        }
        List<Drawn> all = new ArrayList<>(permits);
        all.addAll(others);
        Collections.shuffle(all, random);
        for (int index = 0; index < REQUESTS; index++) {
            requests[index] = all.get(index).request();
            facts[index] = all.get(index).facts();
            plans[index] = rules.plan(requests[index]);
            decisions[index] = plans[index].decide(facts[index], at);
        }
    }

    private record Drawn(DisclosureRequest request, SubjectFacts facts) {}

    private Drawn byChance(Random random) {
        List<String> organisations = List.copyOf(pack.organisations().keySet());
        List<String> categories = List.copyOf(pack.vocabulary().codes(TermKind.CATEGORY));
        List<String> purposes = List.copyOf(pack.vocabulary().codes(TermKind.PURPOSE));
        return drawn(
                random,
                any(random, organisations),
                new RecipientRef(any(random, organisations), Optional.empty()),
                any(random, purposes),
                categories);
    }

    private Drawn followingAFlow(Random random) {
        List<Agreement> agreements = List.copyOf(pack.agreements().values());
        Flow flow = any(random, any(random, agreements).flows());
        return drawn(
                random,
                any(random, List.copyOf(flow.from())),
                any(random, List.copyOf(flow.to())),
                any(random, List.copyOf(flow.purposes())),
                flow.items().stream().map(Item::category).toList());
    }

    private Drawn drawn(Random random, String from, RecipientRef to, String purpose, List<String> categories) {
        List<String> some = new ArrayList<>(categories);
        Collections.shuffle(some, random);
        DisclosureRequest request = DisclosureRequest.builder(from, to, purpose, at)
                .categories(some.subList(0, Math.min(some.size(), 1 + random.nextInt(3))))
                .build();
        return new Drawn(request, random.nextInt(5) > 0 ? caredForBy(to) : stranger());
    }

    /** Somebody whose facts are all looked up and in order. */
    static SubjectFacts caredForBy(RecipientRef recipient) {
        return stranger().toBuilder()
                .careRelationships(Fact.known(List.of(new CareRelationship(recipient, Period.from(RandomPacks.DAY)))))
                .build();
    }

    /** The same, but nobody cares for them. */
    static SubjectFacts stranger() {
        return TestPeople.adult().careRelationships(Fact.noneRecorded()).build();
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Where in the arrays the requests are that may be sent, or those that may not. */
    int[] places(boolean mayBeSent) {
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < REQUESTS; index++) {
            if (decisions[index].mayBeSent() == mayBeSent) {
                places.add(index);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    Explainer explainer() {
        return Explainer.of(pack, Locale.UK);
    }
}
