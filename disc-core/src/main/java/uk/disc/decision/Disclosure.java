package uk.disc.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.disc.agreement.RecipientRef;
import uk.disc.agreement.Tightening;
import uk.disc.annotation.Route;
import uk.disc.charter.Organisation;
import uk.disc.charter.Team;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Purpose;
import uk.disc.vocabulary.PurposeClass;

/** A request with its codes looked up. */
final class Disclosure {
    private final FlowIndex index;
    private final RuleBook.Options options;
    private final DisclosureRequest request;
    private final LocalDate day;
    private final Optional<Organisation> sender;
    private final Optional<Organisation> recipient;
    private final Optional<Team> team;
    private final Optional<Purpose> purpose;
    private final Optional<PurposeClass> purposeClass;
    private final List<Party> senderNames;
    private final List<Addressee> recipientNames;
    private final List<Tightening> tightenings;

    Disclosure(FlowIndex index, RuleBook.Options options, DisclosureRequest request) {
        this.index = index;
        this.options = options;
        this.request = request;
        day = request.day();
        sender = index.organisation(request.sender());
        recipient = index.organisation(request.recipient().organisation());
        team = recipient.flatMap(found -> request.recipient().team().flatMap(found::team));
        purpose = index.pack().vocabulary().purpose(request.purpose());
        purposeClass = purpose.flatMap(found -> index.pack().vocabulary().purposeClass(found.purposeClass()));
        senderNames = sender.map(found -> Party.of(index.pack(), found, day)).orElse(List.of());
        List<Party> recipientParties =
                recipient.map(found -> Party.of(index.pack(), found, day)).orElse(List.of());
        recipientNames = Addressee.of(recipientParties, team, index);
        tightenings = senderNames.stream()
                .flatMap(name -> Stream.ofNullable(index.pack().overlays().get(name.named())))
                .flatMap(overlay -> overlay.tightenings().stream())
                .toList();
    }

    FlowIndex index() {
        return index;
    }

    PolicyPack pack() {
        return index.pack();
    }

    RuleBook.Options options() {
        return options;
    }

    DisclosureRequest request() {
        return request;
    }

    LocalDate day() {
        return day;
    }

    boolean byAgreement() {
        return request.route() == Route.AGREEMENT;
    }

    /** Whether it goes to a person and not to a body: no agreement can cover that. */
    boolean toIndividual() {
        return request.recipient().organisation().equals(RuleBook.INDIVIDUAL);
    }

    Optional<Organisation> senderIfKnown() {
        return sender;
    }

    Optional<Organisation> recipientIfKnown() {
        return recipient;
    }

    Optional<Team> team() {
        return team;
    }

    Optional<Purpose> purpose() {
        return purpose;
    }

    Optional<PurposeClass> purposeClass() {
        return purposeClass;
    }

    List<Party> senderNames() {
        return senderNames;
    }

    /** The names of the recipient as an agreement may write them, teams and the bodies they work for included. */
    List<Addressee> recipientNames() {
        return recipientNames;
    }

    /** The sender's own tighter rules, and those of the bodies it took over from. Most have none. */
    List<Tightening> tightenings() {
        return tightenings;
    }

    RecipientRef recipientRef() {
        return request.recipient();
    }
}
