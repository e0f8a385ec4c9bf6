package uk.disc.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.AgreementLifecycle;
import uk.disc.agreement.Flow;
import uk.disc.agreement.StatusOnDay;
import uk.disc.charter.Organisation;
import uk.disc.policy.PolicyPack;

/** A pack, laid out so that a decision need not search it. */
final class FlowIndex {
    private final PolicyPack pack;
    private final Map<String, List<AgreedFlow>> bySender = new HashMap<>();
    private final Map<String, List<AgreedFlow>> byAgreement = new HashMap<>();
    private final Map<String, List<Agreement>> takingThePlaceOf = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, StatusOnDay>> statuses = new HashMap<>();

    /** Made when it is first asked for; whoever comes at the same time makes an equal one. */
    private volatile @Nullable SortedSet<LocalDate> daysOfPack;

    FlowIndex(PolicyPack pack) {
        this.pack = pack;
        for (Agreement agreement : pack.agreements().values()) {
            for (String id : agreement.supersedes()) {
                takingThePlaceOf.computeIfAbsent(id, added -> new ArrayList<>()).add(agreement);
            }
        }
        for (Agreement agreement : pack.agreements().values()) {
            statuses.put(agreement.id(), stretches(agreement));
            for (Flow flow : agreement.flows()) {
                AgreedFlow agreed = new AgreedFlow(agreement, flow);
                byAgreement
                        .computeIfAbsent(agreement.id(), id -> new ArrayList<>())
                        .add(agreed);
                flow.from()
                        .forEach(sender -> bySender.computeIfAbsent(sender, id -> new ArrayList<>())
                                .add(agreed));
            }
        }
    }

    PolicyPack pack() {
        return pack;
    }

    /** The days on which an answer may change for a reason that is no agreement's. */
    SortedSet<LocalDate> daysOfPack() {
        SortedSet<LocalDate> known = daysOfPack;
        if (known == null) {
            known = Collections.unmodifiableSortedSet(Boundaries.ofPack(pack));
            daysOfPack = known;
        }
        return known;
    }

    Optional<Organisation> organisation(String id) {
        return Optional.ofNullable(pack.organisations().get(id));
    }

    Optional<Agreement> agreement(String id) {
        return Optional.ofNullable(pack.agreements().get(id));
    }

    /** The flows in which an organisation of this name may send, by agreement and in the order written. */
    List<AgreedFlow> flowsFrom(String named) {
        return bySender.getOrDefault(named, List.of());
    }

    List<AgreedFlow> flowsOf(String agreement) {
        return byAgreement.getOrDefault(agreement, List.of());
    }

    /** The agreements a request rests on: those it names, or all. */
    Collection<Agreement> considered(SortedSet<String> named) {
        return named.isEmpty()
                ? pack.agreements().values()
                : named.stream().map(this::agreement).flatMap(Optional::stream).toList();
    }

    StatusOnDay status(Agreement agreement, LocalDate day) {
        NavigableMap<LocalDate, StatusOnDay> stretches = statuses.get(agreement.id());
        if (stretches == null) {
            throw new IllegalArgumentException("No agreement " + agreement.id());
        }
        return stretches.floorEntry(day).getValue();
    }

    /** The state as it stands for one party, which may have left or be suspended by itself. */
    StatusOnDay statusFor(Agreement agreement, String party, LocalDate day) {
        return AgreementLifecycle.statusFor(agreement, party, day, successors(agreement));
    }

    /** The days on which the state of an agreement may change, for all or for one party. */
    SortedSet<LocalDate> boundaries(Agreement agreement) {
        return AgreementLifecycle.boundaries(agreement, successors(agreement));
    }

    /** Of all agreements those on which the state of this one depends: in a large pack it would be long to look for them each time. */
    private List<Agreement> successors(Agreement agreement) {
        return takingThePlaceOf.getOrDefault(agreement.id(), List.of());
    }

    private NavigableMap<LocalDate, StatusOnDay> stretches(Agreement agreement) {
        List<Agreement> successors = successors(agreement);
        NavigableMap<LocalDate, StatusOnDay> stretches = new TreeMap<>();
        SortedSet<LocalDate> boundaries = boundaries(agreement);
        LocalDate before =
                boundaries.isEmpty() ? LocalDate.EPOCH : boundaries.first().minusDays(1);
        stretches.put(LocalDate.MIN, AgreementLifecycle.statusOn(agreement, before, successors));
        for (LocalDate boundary : boundaries) {
            stretches.put(boundary, AgreementLifecycle.statusOn(agreement, boundary, successors));
        }
        return stretches;
    }
}
