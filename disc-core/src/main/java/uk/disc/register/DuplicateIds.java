package uk.disc.register;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds one id on two different transfers. An override of a marked method is the same transfer. */
final class DuplicateIds {
    private DuplicateIds() {}

    static List<Diagnosis> find(List<TransferFacts> transfers, DiagnosisWriter writer) {
        List<Diagnosis> found = new ArrayList<>();
        SortedMap<String, List<TransferFacts>> byId =
                transfers.stream().collect(Collectors.groupingBy(TransferFacts::id, TreeMap::new, Collectors.toList()));
        for (List<TransferFacts> same : byId.values()) {
            TransferFacts first = same.get(0);
            same.stream()
                    .skip(1)
                    .filter(other -> !sameTransfer(first, other))
                    .forEach(other -> found.add(writer.duplicate(other, first)));
        }
        return found;
    }

    private static boolean sameTransfer(TransferFacts first, TransferFacts other) {
        return name(first).equals(name(other))
                && first.recipients().equals(other.recipients())
                && first.purpose().equals(other.purpose())
                && first.agreements().equals(other.agreements())
                && first.route() == other.route()
                && first.owner().equals(other.owner());
    }

    private static String name(TransferFacts transfer) {
        return transfer.method().substring(0, Math.max(0, transfer.method().indexOf('(')));
    }
}
