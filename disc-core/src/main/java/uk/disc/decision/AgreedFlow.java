package uk.disc.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;

/** A flow with the agreement it belongs to, its items by category. */
final class AgreedFlow {
    private final Agreement agreement;
    private final Flow flow;
    private final Map<String, Item> items = new HashMap<>();

    AgreedFlow(Agreement agreement, Flow flow) {
        this.agreement = agreement;
        this.flow = flow;
        flow.items().forEach(item -> items.putIfAbsent(item.category(), item));
    }

    Agreement agreement() {
        return agreement;
    }

    Flow flow() {
        return flow;
    }

    Optional<Item> item(String category) {
        return Optional.ofNullable(items.get(category));
    }

    /** The first of the names under which the sender stands in this flow. */
    Optional<Party> from(List<Party> senders) {
        return senders.stream()
                .filter(party -> flow.from().contains(party.named()))
                .findFirst();
    }

    /**
     * Under whose name the recipient may stand in this flow: the first of its own, and each body its team works for. One of these bodies may
     * receive what another may not.
     */
    List<Addressee> to(List<Addressee> recipients) {
        List<Addressee> found = new ArrayList<>();
        boolean own = false;
        for (Addressee addressee : recipients) {
            boolean forItself = addressee.actedFor().isEmpty();
            if (!(own && forItself) && flow.to().stream().anyMatch(to -> to.covers(addressee.ref()))) {
                found.add(addressee);
                own |= forItself;
            }
        }
        return found;
    }
}
