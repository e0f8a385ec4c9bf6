package uk.disc.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.agreement.RecipientRef;
import uk.disc.charter.Organisation;
import uk.disc.charter.Succession;
import uk.disc.charter.Team;
import uk.disc.policy.PolicyPack;

/**
 * What the flows of a pack could possibly let be sent, on whatever day: everything else is denied without asking. It holds too much
 * rather than too little, since the rule book is asked about each. A flow may serve whoever took over from a body it names, whether
 * or not that is confirmed, and a team that works for one.
 */
final class Coverage {
    private final PolicyPack pack;
    /** By the name an agreement may write: the organisations that may stand for it. */
    private final Map<String, SortedMap<String, Organisation>> successors = new HashMap<>();
    /** By organisation: the teams of others that work for it. */
    private final Map<String, SortedSet<RecipientRef>> teamsActingFor = new HashMap<>();

    private final Map<String, List<AgreementFlow>> bySender = new HashMap<>();

    /** A flow with the agreement it belongs to. */
    private record AgreementFlow(Agreement agreement, Flow flow) {}

    /**
     * Which of the inquiries are wanted; whatever is empty is not limited.
     *
     * @param from the sender
     * @param to the recipient; an organisation stands for its teams too
     * @param purpose the purpose
     * @param category the category
     */
    record Limits(
            Optional<String> from, Optional<RecipientRef> to, Optional<String> purpose, Optional<String> category) {
        static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static Limits to(String category, String purpose) {
            return new Limits(Optional.empty(), Optional.empty(), Optional.of(purpose), Optional.of(category));
        }

        static Limits from(String from) {
            return new Limits(Optional.of(from), Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Limits to(RecipientRef recipient) {
            return new Limits(Optional.empty(), Optional.of(recipient), Optional.empty(), Optional.empty());
        }

        static Limits between(String from, RecipientRef to) {
            return new Limits(Optional.of(from), Optional.of(to), Optional.empty(), Optional.empty());
        }
    }

    Coverage(PolicyPack pack) {
        this.pack = pack;
        for (Organisation organisation : pack.organisations().values()) {
            names(organisation.id(), new HashSet<>())
                    .forEach(name -> successors
                            .computeIfAbsent(name, added -> new TreeMap<>())
                            .put(organisation.id(), organisation));
            for (Team team : organisation.teams()) {
                RecipientRef ref = new RecipientRef(organisation.id(), Optional.of(team.id()));
                team.actsFor()
                        .forEach(served -> teamsActingFor
                                .computeIfAbsent(served, added -> new TreeSet<>())
                                .add(ref));
            }
        }
        for (Agreement agreement : pack.agreements().values()) {
            for (Flow flow : agreement.flows()) {
                senders(flow)
                        .forEach(sender -> bySender.computeIfAbsent(sender, added -> new ArrayList<>())
                                .add(new AgreementFlow(agreement, flow)));
            }
        }
    }

    /** An organisation's name and those of all that came before it. */
    private Set<String> names(String organisation, Set<String> seen) {
        if (seen.add(organisation)) {
            Organisation known = pack.organisations().get(organisation);
            if (known != null) {
                known.predecessors().stream()
                        .map(Succession::organisation)
                        .forEach(predecessor -> names(predecessor, seen));
            }
        }
        return seen;
    }

    /** Whoever may stand where an organisation is named: itself and all that came after it. */
    Collection<Organisation> standingFor(String name) {
        return successors.getOrDefault(name, new TreeMap<>()).values();
    }

    /** What all flows might let be sent, within limits. */
    SortedSet<Inquiry> inquiries(Limits limits) {
        Gathering gathering = new Gathering(limits);
        if (limits.from().isPresent()) {
            bySender.getOrDefault(limits.from().get(), List.of())
                    .forEach(found -> gathering.add(found.agreement(), found.flow()));
        } else {
            pack.agreements()
                    .values()
                    .forEach(agreement -> agreement.flows().forEach(flow -> gathering.add(agreement, flow)));
        }
        return gathering.inquiries();
    }

    /** What an organisation might receive, itself or through a team of another that works for it. */
    SortedSet<Inquiry> receivedBy(String organisation) {
        SortedSet<Inquiry> inquiries = inquiries(Limits.to(new RecipientRef(organisation, Optional.empty())));
        teamsActingFor
                .getOrDefault(organisation, new TreeSet<>())
                .forEach(team -> inquiries.addAll(inquiries(Limits.to(team))));
        return inquiries;
    }

    /** What all agreements together might let be sent between the same ends. */
    SortedSet<Inquiry> inquiries(Inquiry.Ends ends) {
        SortedSet<Inquiry> inquiries = inquiries(new Limits(
                Optional.of(ends.from()), Optional.of(ends.to()), Optional.of(ends.purpose()), Optional.empty()));
        inquiries.removeIf(inquiry -> !inquiry.ends().equals(ends));
        return inquiries;
    }

    /** The same for many ends at once. */
    Map<Inquiry.Ends, List<Inquiry>> inquiries(Collection<Inquiry.Ends> ends) {
        Map<Inquiry.Ends, List<Inquiry>> inquiries = new HashMap<>();
        ends.forEach(each -> inquiries.put(each, new ArrayList<>()));
        SortedSet<String> senders = new TreeSet<>();
        ends.forEach(each -> senders.add(each.from()));
        for (String sender : senders) {
            for (Inquiry inquiry : inquiries(Limits.from(sender))) {
                Optional.ofNullable(inquiries.get(inquiry.ends())).ifPresent(found -> found.add(inquiry));
            }
        }
        return inquiries;
    }

    /** What the flows of an agreement might let be sent. */
    SortedSet<Inquiry> inquiries(Agreement agreement) {
        return inquiries(agreement, agreement.flows());
    }

    SortedSet<Inquiry> inquiries(Agreement agreement, Collection<Flow> flows) {
        Gathering gathering = new Gathering(Limits.NONE);
        flows.forEach(flow -> gathering.add(agreement, flow));
        return gathering.inquiries();
    }

    private SortedSet<String> senders(Flow flow) {
        SortedSet<String> senders = new TreeSet<>();
        for (String name : flow.from()) {
            standingFor(name).forEach(organisation -> senders.add(organisation.id()));
        }
        return senders;
    }

    private SortedSet<RecipientRef> recipients(Flow flow) {
        SortedSet<RecipientRef> recipients = new TreeSet<>();
        for (RecipientRef to : flow.to()) {
            for (Organisation organisation : standingFor(to.organisation())) {
                if (to.team().isEmpty()) {
                    recipients.add(new RecipientRef(organisation.id(), Optional.empty()));
                }
                organisation.teams().stream()
                        .map(Team::id)
                        .filter(team -> to.team().isEmpty() || to.team().get().equals(team))
                        .forEach(team -> recipients.add(new RecipientRef(organisation.id(), Optional.of(team))));
            }
            if (to.team().isEmpty()) {
                recipients.addAll(teamsActingFor.getOrDefault(to.organisation(), new TreeSet<>()));
            }
        }
        return recipients;
    }

    /** Flows of one agreement between the same ends for the same purpose become one inquiry. */
    private final class Gathering {
        private record Ends(String agreement, String from, RecipientRef to, String purpose) {}

        private final Limits limits;
        private final Map<Ends, SortedSet<String>> gathered = new HashMap<>();

        Gathering(Limits limits) {
            this.limits = limits;
        }

        void add(Agreement agreement, Flow flow) {
            List<String> purposes = flow.purposes().stream()
                    .filter(purpose -> fits(limits.purpose(), purpose))
                    .toList();
            List<String> categories = flow.items().stream()
                    .map(Item::category)
                    .filter(category -> fits(limits.category(), category))
                    .toList();
            if (purposes.isEmpty() || categories.isEmpty()) {
                return;
            }
            SortedSet<RecipientRef> recipients = recipients(flow);
            for (String from : senders(flow)) {
                if (!fits(limits.from(), from)) {
                    continue;
                }
                for (RecipientRef to : recipients) {
                    if (limits.to().map(wanted -> wanted.covers(to)).orElse(true)) {
                        purposes.forEach(purpose -> gathered.computeIfAbsent(
                                        new Ends(agreement.id(), from, to, purpose), added -> new TreeSet<>())
                                .addAll(categories));
                    }
                }
            }
        }

        private static boolean fits(Optional<String> wanted, String found) {
            return wanted.isEmpty() || wanted.get().equals(found);
        }

        SortedSet<Inquiry> inquiries() {
            SortedSet<Inquiry> inquiries = new TreeSet<>();
            gathered.forEach((ends, categories) ->
                    inquiries.add(new Inquiry(ends.agreement(), ends.from(), ends.to(), ends.purpose(), categories)));
            return inquiries;
        }
    }
}
