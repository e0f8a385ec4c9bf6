package uk.disc.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.agreement.RecipientRef;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Ordered;

/**
 * The registers of many services side by side: who sends what to whom, and whether those who receive say the same as those who send.
 *
 * <p>What a receiver says stands in {@code @ReceivedUnder} on what it passes on; of information that it keeps, its code says nothing.
 *
 * @param schema the version of this format
 * @param services the services, by name
 * @param flows everything declared that goes from one body to another, sorted
 * @param names the names of every organisation, recipient, purpose and category that the flows mention, by its code
 * @param disagreements where senders and receivers, or the services' packs, do not fit together; sorted
 */
public record Landscape(
        int schema,
        SortedMap<String, Service> services,
        List<Flow> flows,
        SortedMap<String, String> names,
        List<Disagreement> disagreements) {
    /** The version of the format that this library writes. */
    public static final int SCHEMA = 1;

    /** Sorts and copies the collections. */
    public Landscape {
        services = Ordered.map(services);
        names = Ordered.map(names);
        flows = flows.stream().sorted().distinct().toList();
        disagreements = disagreements.stream().sorted().distinct().toList();
    }

    /**
     * One service.
     *
     * @param organisations the bodies that run it, as its senders say
     * @param packId the pack it was judged by
     * @param packVersion that pack's version
     * @param packHash that pack's hash
     * @param summary the first line of its register
     */
    public record Service(
            SortedSet<String> organisations, String packId, int packVersion, String packHash, String summary) {
        /** Copies the set. */
        public Service {
            organisations = Ordered.set(organisations);
        }
    }

    /** What is known of the other end. */
    public enum Receipt {
        /** A service of the recipient says that it received something under the same agreement. */
        CONFIRMED,
        /** The recipient has services here, and none of them says that it received anything under the agreement. */
        NOT_CONFIRMED,
        /** No service of the recipient is here. */
        NOT_HERE
    }

    /**
     * A declared transfer from one body to one other.
     *
     * @param service the sending service
     * @param transfer the transfer's id
     * @param sender the sender's id
     * @param recipient the recipient as written
     * @param purpose the purpose code
     * @param categories the categories
     * @param agreements the agreements
     * @param verdict the verdict
     * @param receipt what is known of the other end
     */
    public record Flow(
            String service,
            String transfer,
            String sender,
            String recipient,
            String purpose,
            SortedSet<String> categories,
            SortedSet<String> agreements,
            Verdict verdict,
            Receipt receipt)
            implements Comparable<Flow> {
        /** Copies the sets. */
        public Flow {
            categories = Ordered.set(categories);
            agreements = Ordered.set(agreements);
        }

        /** The body that receives; a team belongs to one. */
        String receivingBody() {
            return RecipientRef.parse(recipient).organisation();
        }

        @Override
        public int compareTo(Flow other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return String.join(
                    "\u0000", service, transfer, sender, recipient, purpose, categories.toString(), verdict.name());
        }
    }

    /** In which way two views do not fit together. */
    public enum Kind {
        /** A service passes on what it says it received, and nobody here sends it anything under that agreement. */
        RECEIVED_NOT_SENT,
        /** A service passes on what it says it received, and nothing of what it was sent is in it. */
        NOTHING_OF_IT,
        /** Services were judged by packs that differ. */
        DIFFERENT_PACKS
    }

    /**
     * Two views that do not fit together.
     *
     * @param kind in which way
     * @param services the services concerned
     * @param sentence what does not fit, and what to do
     */
    public record Disagreement(Kind kind, SortedSet<String> services, String sentence)
            implements Comparable<Disagreement> {
        /** Copies the set. */
        public Disagreement {
            services = Ordered.set(services);
        }

        @Override
        public int compareTo(Disagreement other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? sentence.compareTo(other.sentence) : byKind;
        }
    }

    /**
     * Puts registers side by side.
     *
     * @param registers the register of each service, by the service's name
     * @param pack whose names are used; without one, those that the registers took from theirs
     * @return the landscape
     */
    public static Landscape of(Map<String, SharingRegister> registers, Optional<PolicyPack> pack) {
        SortedMap<String, Service> services = new TreeMap<>();
        registers.forEach((name, register) -> services.put(
                name,
                new Service(
                        bodies(register),
                        register.packId(),
                        register.packVersion(),
                        register.packHash(),
                        RegisterSummary.line(register))));
        List<Flow> flows = new ArrayList<>();
        registers.forEach(
                (name, register) -> register.transfers().forEach(entry -> flows.addAll(flows(name, entry, registers))));
        ChangeNames names =
                ChangeNames.of(pack, new TreeMap<>(registers).values().toArray(SharingRegister[]::new));
        return new Landscape(
                SCHEMA,
                services,
                flows,
                names(flows, names),
                new Reconciliation(services, registers, flows, names).disagreements());
    }

    private static SortedMap<String, String> names(List<Flow> flows, ChangeNames names) {
        SortedMap<String, String> known = new TreeMap<>();
        for (Flow flow : flows) {
            known.put(flow.sender(), names.organisation(flow.sender()));
            known.put(flow.recipient(), names.recipient(flow.recipient()));
            known.put(flow.purpose(), names.purpose(flow.purpose()));
            flow.categories().forEach(code -> known.put(code, names.category(code)));
        }
        return known;
    }

    /** A code's name; the code itself where nobody named it. */
    String nameOf(String code) {
        return names.getOrDefault(code, code);
    }

    static SortedSet<String> bodies(SharingRegister register) {
        return register.transfers().stream()
                .flatMap(entry -> entry.facts().senders().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Flow> flows(
            String service, SharingRegister.Entry entry, Map<String, SharingRegister> registers) {
        TransferFacts facts = entry.facts();
        SortedSet<String> categories = facts.payload().stream()
                .flatMap(item -> item.categories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Flow> flows = new ArrayList<>();
        for (String sender : facts.senders()) {
            for (String recipient : facts.recipients()) {
                flows.add(new Flow(
                        service,
                        facts.id(),
                        sender,
                        recipient,
                        facts.purpose(),
                        categories,
                        facts.agreements(),
                        entry.verdict(),
                        receipt(RecipientRef.parse(recipient).organisation(), facts, registers)));
            }
        }
        return flows;
    }

    private static Receipt receipt(String body, TransferFacts sent, Map<String, SharingRegister> registers) {
        boolean here = false;
        for (SharingRegister register : registers.values()) {
            for (SharingRegister.Entry entry : register.transfers()) {
                if (entry.facts().senders().contains(body)) {
                    here = true;
                    if (entry.facts().receivedUnder().stream().anyMatch(sent.agreements()::contains)) {
                        return Receipt.CONFIRMED;
                    }
                }
            }
        }
        return here ? Receipt.NOT_CONFIRMED : Receipt.NOT_HERE;
    }
}
