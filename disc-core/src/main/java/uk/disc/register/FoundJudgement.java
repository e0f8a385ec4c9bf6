package uk.disc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.policy.PolicyPack;

/**
 * Judges what method bodies send that no declaration shows. Inside a declared transfer it may leave if what the declaration names covers it
 * too: then it belongs to that transfer. Anywhere else nobody agreed to it.
 */
final class FoundJudgement {
    private final PolicyPack pack;
    private final Answers answers;
    private final DiagnosisWriter writer;
    private final Dates dates;
    private final FlowProblems problems;
    private final Addresses addresses;
    private final Map<String, List<TransferFacts>> declared;
    private final Map<String, List<PayloadItem>> covered = new TreeMap<>();
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<SharingRegister.Found> found = new ArrayList<>();

    FoundJudgement(
            PolicyPack pack, Answers answers, DiagnosisWriter writer, Dates dates, Collection<TransferFacts> declared) {
        this.pack = pack;
        this.answers = answers;
        this.writer = writer;
        this.dates = dates;
        this.addresses = new Addresses(pack);
        this.problems = new FlowProblems(pack, addresses);
        this.declared = declared.stream().collect(Collectors.groupingBy(TransferFacts::id));
    }

    void judge(FollowedBodies bodies, Waivers waivers) {
        for (FoundTransfer one : bodies.found()) {
            List<String> reasons = new ArrayList<>();
            if (one.direction() == FoundTransfer.Direction.LEAVES
                    && one.transfer().isPresent()
                    && isCovered(one, one.transfer().get(), reasons)) {
                covered.computeIfAbsent(one.transfer().get(), id -> new ArrayList<>())
                        .addAll(items(one));
                continue;
            }
            Diagnosis diagnosis =
                    waivers.apply(one.waivers(), problems.found(one, severity(one, bodies.mode()), reasons));
            diagnoses.add(diagnosis);
            found.add(new SharingRegister.Found(one, verdict(one, diagnosis)));
        }
        bodies.sends().forEach(send -> otherRecipient(send, bodies.mode()));
        bodies.lost()
                .forEach(lost ->
                        diagnoses.add(waivers.apply(lost.waivers(), problems.lost(lost, severity(bodies.mode())))));
        bodies.unfollowed().forEach(method -> diagnoses.add(FlowProblems.unknown(method)));
    }

    /** An address that the pack gives to others than those that the transfer names. */
    private void otherRecipient(AddressedSend send, CheckMode mode) {
        SortedSet<String> holders = send.destination().map(addresses::holders).orElseGet(Collections::emptySortedSet);
        for (TransferFacts transfer : declared.getOrDefault(send.transfer(), List.of())) {
            boolean named = transfer.recipientAtRunTime()
                    || transfer.recipients().stream()
                            .map(recipient -> recipient.split("/", 2)[0])
                            .anyMatch(holders::contains);
            if (!holders.isEmpty() && !named) {
                diagnoses.add(problems.otherRecipient(send, transfer, holders, severity(mode)));
            }
        }
    }

    private static Diagnosis.Severity severity(FoundTransfer one, CheckMode mode) {
        if (one.direction() != FoundTransfer.Direction.LEAVES) {
            return Diagnosis.Severity.NOTE;
        }
        return severity(mode);
    }

    private static Diagnosis.Severity severity(CheckMode mode) {
        return mode == CheckMode.ENFORCE ? Diagnosis.Severity.ERROR : Diagnosis.Severity.WARNING;
    }

    private static Optional<Verdict> verdict(FoundTransfer one, Diagnosis diagnosis) {
        if (one.direction() != FoundTransfer.Direction.LEAVES) {
            return Optional.empty();
        }
        return Optional.of(diagnosis.waived() ? Verdict.WAIVED : Verdict.NOT_PERMITTED);
    }

    /** Whether everything that goes by the name of this transfer lets the rest go as well. */
    private boolean isCovered(FoundTransfer one, String id, List<String> reasons) {
        List<TransferFacts> transfers = declared.getOrDefault(id, List.of());
        boolean allowed = !transfers.isEmpty();
        for (TransferFacts transfer : transfers) {
            TransferJudgement judged =
                    new TransferJudgement(pack, answers, writer, dates, transfer.sending(items(one))).judge();
            Optional<List<Diagnosis>> against = judged.against(one.categories());
            allowed &= against.isEmpty();
            against.ifPresent(denials -> denials.forEach(denial -> reasons.add(denial.headline())));
        }
        return allowed;
    }

    private static List<PayloadItem> items(FoundTransfer one) {
        return one.carries().stream()
                .map(item -> new PayloadItem(
                        item.source() + ", in the method's body",
                        "",
                        new TreeSet<>(List.of(item.category())),
                        one.position()))
                .toList();
    }

    /** A declared transfer with all that goes with it. */
    TransferFacts whole(TransferFacts transfer) {
        List<PayloadItem> more = covered.getOrDefault(transfer.id(), List.of());
        if (more.isEmpty()) {
            return transfer;
        }
        List<PayloadItem> all = new ArrayList<>(transfer.payload());
        all.addAll(more);
        return transfer.sending(all);
    }

    List<Diagnosis> diagnoses() {
        return diagnoses;
    }

    List<SharingRegister.Found> found() {
        return found;
    }
}
