package uk.disc.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what receivers say against what senders say. */
final class Reconciliation {
    private final SortedMap<String, Landscape.Service> services;
    private final Map<String, SharingRegister> registers;
    private final List<Landscape.Flow> flows;
    private final ChangeNames names;

    Reconciliation(
            SortedMap<String, Landscape.Service> services,
            Map<String, SharingRegister> registers,
            List<Landscape.Flow> flows,
            ChangeNames names) {
        this.services = services;
        this.registers = registers;
        this.flows = flows;
        this.names = names;
    }

    List<Landscape.Disagreement> disagreements() {
        List<Landscape.Disagreement> found = new ArrayList<>();
        registers.forEach((service, register) -> register.transfers().stream()
                .map(SharingRegister.Entry::facts)
                .forEach(facts -> facts.receivedUnder()
                        .forEach(agreement ->
                                facts.senders().forEach(body -> receiver(service, facts, agreement, body, found)))));
        packs(found);
        return found;
    }

    private void receiver(
            String service, TransferFacts passedOn, String agreement, String body, List<Landscape.Disagreement> found) {
        List<Landscape.Flow> sent = flows.stream()
                .filter(flow ->
                        flow.receivingBody().equals(body) && flow.agreements().contains(agreement))
                .toList();
        String says = service + " says that " + passedOn.id() + " passes on what " + names.organisation(body)
                + " received under " + agreement;
        if (sent.isEmpty()) {
            found.add(new Landscape.Disagreement(
                    Landscape.Kind.RECEIVED_NOT_SENT,
                    new TreeSet<>(List.of(service)),
                    says + ", and no service here sends it anything under " + agreement
                            + ". Mend its @ReceivedUnder, or add the sender's register."));
            return;
        }
        SortedSet<String> wasSent = sent.stream()
                .flatMap(flow -> flow.categories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean some = passedOn.payload().stream()
                .flatMap(item -> item.categories().stream())
                .anyMatch(wasSent::contains);
        if (!some) {
            SortedSet<String> concerned =
                    sent.stream().map(Landscape.Flow::service).collect(Collectors.toCollection(TreeSet::new));
            String senders = Wording.and(concerned);
            concerned.add(service);
            found.add(new Landscape.Disagreement(
                    Landscape.Kind.NOTHING_OF_IT,
                    concerned,
                    says + ", and nothing of what " + senders + " sent it is in there: that was "
                            + names.categories(wasSent)
                            + ". Mend its @ReceivedUnder, or mark what it sends with the categories it received."));
        }
    }

    /** Verdicts of different packs can't be put side by side. */
    private void packs(List<Landscape.Disagreement> found) {
        SortedMap<String, SortedSet<String>> byPack = new TreeMap<>();
        services.forEach((name, service) -> byPack.computeIfAbsent(
                        service.packId() + " " + service.packVersion() + " " + service.packHash(),
                        any -> new TreeSet<>())
                .add(name));
        if (byPack.size() > 1) {
            String groups = byPack.entrySet().stream()
                    .map(entry -> Wording.and(entry.getValue()) + " by "
                            + entry.getKey().substring(0, entry.getKey().lastIndexOf(' ')))
                    .collect(Collectors.joining("; "));
            found.add(new Landscape.Disagreement(
                    Landscape.Kind.DIFFERENT_PACKS,
                    new TreeSet<>(services.keySet()),
                    "These were judged by different packs: " + groups
                            + ". Judge them all by one with disc verify --pack --format json."));
        }
    }
}
