package uk.disc.decision;

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

    /** The first of the names under which the recipient stands in this flow. */
    Optional<Addressee> to(List<Addressee> recipients) {
        return recipients.stream()
                .filter(addressee -> flow.to().stream().anyMatch(to -> to.covers(addressee.ref())))
                .findFirst();
    }
}
