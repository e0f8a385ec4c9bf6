package uk.disc.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.decision.Pending;
import uk.disc.vocabulary.Ordered;

/**
 * What people review: every transfer with its verdict, as judged against one pack on one day.
 *
 * @param schema the version of this format
 * @param packId the pack's id
 * @param packVersion the pack's version
 * @param packHash the hash of what decides in the pack
 * @param asOf the day judged for
 * @param validFrom the first day on which the verdict is the same; empty for no beginning
 * @param validTo the last day on which the verdict is the same; empty for no end
 * @param modules the modules judged, sorted
 * @param transfers every transfer, sorted
 * @param found what leaves that no declaration shows and no agreement covers, sorted
 * @param sends the calls by which declared transfers send, sorted
 * @param reclassifications the named steps that take categories away, sorted
 * @param unfollowed the method bodies that could not be followed, sorted
 * @param bodiesNotFollowed the modules whose method bodies were not followed, sorted
 * @param dictionary every marked field, sorted
 * @param diagnoses everything to tell, sorted; waived ones too
 * @param pack what people need to know of the pack to read this
 */
public record SharingRegister(
        int schema,
        String packId,
        int packVersion,
        String packHash,
        LocalDate asOf,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        SortedSet<String> modules,
        List<Entry> transfers,
        List<Found> found,
        List<AddressedSend> sends,
        List<Reclassification> reclassifications,
        List<UnfollowedMethod> unfollowed,
        SortedSet<String> bodiesNotFollowed,
        List<DictionaryEntry> dictionary,
        List<Diagnosis> diagnoses,
        PackExtract pack) {
    /** The version of the format that this library writes. */
    public static final int SCHEMA = 1;

    /** Copies the collections. */
    public SharingRegister {
        modules = Ordered.set(modules);
        transfers = List.copyOf(transfers);
        found = List.copyOf(found);
        sends = sends.stream().sorted().distinct().toList();
        reclassifications = reclassifications.stream().sorted().distinct().toList();
        unfollowed = unfollowed.stream().sorted().distinct().toList();
        bodiesNotFollowed = Ordered.set(bodiesNotFollowed);
        dictionary = List.copyOf(dictionary);
        diagnoses = diagnoses.stream().sorted().distinct().toList();
    }

    /**
     * One transfer and what is made of it.
     *
     * @param facts what the build found
     * @param verdict the verdict
     * @param grounds for each category and recipient, the agreement and flow it rests on
     * @param pending the rules that are checked live
     * @param obligations what must be done on sharing
     * @param unverified what it relies on that is not yet checked against the law
     */
    public record Entry(
            TransferFacts facts,
            Verdict verdict,
            List<Ground> grounds,
            List<Pending> pending,
            SortedSet<String> obligations,
            SortedSet<String> unverified) {
        /** Copies the collections. */
        public Entry {
            grounds = List.copyOf(grounds);
            pending = List.copyOf(pending);
            obligations = Ordered.set(obligations);
            unverified = Ordered.set(unverified);
        }
    }

    /**
     * Something that leaves without a declaration, and what is made of it.
     *
     * @param facts what the build found
     * @param verdict the verdict; empty for what goes to a store or a log of one's own
     */
    public record Found(FoundTransfer facts, Optional<Verdict> verdict) {}

    /**
     * What one category to one recipient rests on.
     *
     * @param sender the sender
     * @param recipient the recipient
     * @param category the category
     * @param agreement the agreement; empty when outside any
     * @param flow the flow; empty when outside any
     * @param article6 the lawful basis; empty when none is recorded
     * @param article9 the Article 9 condition; empty when none is recorded
     */
    public record Ground(
            String sender,
            String recipient,
            String category,
            Optional<String> agreement,
            Optional<String> flow,
            Optional<String> article6,
            Optional<String> article9) {}

    /**
     * How many transfers have each verdict.
     *
     * @return a count for every verdict, zero included
     */
    public Map<Verdict, Long> counts() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict,
                    transfers.stream()
                            .filter(entry -> entry.verdict() == verdict)
                            .count());
        }
        return counts;
    }

    /**
     * Whether a build that enforces fails.
     *
     * @return true if any diagnosis is an error that is not waived, or any verdict is unknown
     */
    public boolean fails() {
        return transfers.stream().anyMatch(entry -> entry.verdict() == Verdict.UNKNOWN)
                || diagnoses.stream()
                        .anyMatch(diagnosis -> diagnosis.severity() == Diagnosis.Severity.ERROR && !diagnosis.waived());
    }
}
