package uk.disc.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Termination;
import uk.disc.charter.Charter;
import uk.disc.charter.Membership;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Period;

/** Packs as they would be if something were otherwise. */
final class PackVariants {
    private PackVariants() {}

    /** A pack of some agreements only, and of those that may take their place, for their state depends on these. */
    static PolicyPack of(PolicyPack pack, Collection<Agreement> agreements) {
        Set<String> ids = agreements.stream().map(Agreement::id).collect(Collectors.toSet());
        SortedMap<String, Agreement> kept = new TreeMap<>();
        for (Agreement other : pack.agreements().values()) {
            if (!Collections.disjoint(other.supersedes(), ids)) {
                kept.put(other.id(), other);
            }
        }
        agreements.forEach(agreement -> kept.put(agreement.id(), agreement));
        return with(pack, pack.charter(), kept);
    }

    static PolicyPack with(PolicyPack pack, Charter charter, SortedMap<String, Agreement> agreements) {
        return new PolicyPack(
                pack.id(),
                pack.version(),
                pack.jurisdiction(),
                charter,
                pack.organisations(),
                pack.vocabulary(),
                agreements,
                pack.overlays(),
                pack.types(),
                pack.outboundCalls(),
                pack.scenarios(),
                pack.hash(),
                pack.proseHash());
    }

    /** The pack in which an agreement ends after a day, if not before. */
    static PolicyPack lapsed(PolicyPack pack, Agreement agreement, LocalDate last) {
        Period inForce = agreement.inForce();
        boolean sooner = inForce.to().map(end -> end.isBefore(last)).orElse(false);
        SortedMap<String, Agreement> agreements = new TreeMap<>(pack.agreements());
        if (!sooner) {
            agreements.put(
                    agreement.id(),
                    with(
                            agreement,
                            new Period(inForce.from(), Optional.of(last)),
                            agreement.terminations(),
                            agreement.flows()));
        }
        return with(pack, pack.charter(), agreements);
    }

    /** The pack in which a partner leaves the charter and every agreement after a day, if not before. */
    static PolicyPack left(PolicyPack pack, String partner, LocalDate last) {
        List<Membership> members = pack.charter().members().stream()
                .map(member -> member.organisation().equals(partner) && member.activeOn(last.plusDays(1))
                        ? until(member, last)
                        : member)
                .toList();
        SortedMap<String, Agreement> agreements = new TreeMap<>(pack.agreements());
        agreements.replaceAll((id, agreement) ->
                agreement.parties().contains(partner) ? without(agreement, partner, last) : agreement);
        return with(pack, with(pack.charter(), members), agreements);
    }

    private static Membership until(Membership member, LocalDate last) {
        return new Membership(
                member.organisation(),
                member.role(),
                member.signedOn(),
                Optional.of(last),
                member.founder(),
                member.position());
    }

    private static Agreement without(Agreement agreement, String partner, LocalDate last) {
        List<Termination> terminations = new ArrayList<>(agreement.terminations());
        terminations.add(new Termination(Optional.of(partner), last.plusDays(1), "left the charter"));
        return with(agreement, agreement.inForce(), terminations, agreement.flows());
    }

    private static Charter with(Charter charter, List<Membership> members) {
        return new Charter(
                charter.id(),
                charter.title(),
                charter.signedOn(),
                charter.principles(),
                charter.nextReview(),
                charter.governance(),
                members,
                charter.routes(),
                charter.position());
    }

    static Agreement with(Agreement agreement, List<Flow> flows) {
        return with(agreement, agreement.inForce(), agreement.terminations(), flows);
    }

    private static Agreement with(
            Agreement agreement, Period inForce, List<Termination> terminations, List<Flow> flows) {
        return new Agreement(
                agreement.id(),
                agreement.title(),
                agreement.version(),
                agreement.instrument(),
                agreement.charter(),
                agreement.parties(),
                agreement.processors(),
                agreement.underReviewOn(),
                agreement.approvedOn(),
                inForce,
                agreement.review(),
                agreement.signatures(),
                agreement.suspensions(),
                terminations,
                agreement.supersedes(),
                agreement.impactAssessment(),
                flows,
                agreement.particulars(),
                agreement.position());
    }
}
