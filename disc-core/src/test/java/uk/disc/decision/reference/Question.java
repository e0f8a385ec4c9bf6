package uk.disc.decision.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.RecipientRef;
import uk.disc.annotation.Route;
import uk.disc.charter.Organisation;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.charter.Succession;
import uk.disc.charter.Team;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.RuleBook;
import uk.disc.policy.PolicyPack;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.PurposeClass;
import uk.disc.vocabulary.TermKind;

/** What is asked: a disclosure under a pack, and what is known of the person. */
record Question(PolicyPack pack, RuleBook.Options options, DisclosureRequest request, SubjectFacts facts) {
    /** A name under which a body may stand in an agreement, and whether only an unconfirmed succession gives it that name. */
    record Name(String id, Optional<Succession> doubt) {}

    /** A name of the recipient as a flow may write it, and the other body for which its team then receives. */
    record Address(RecipientRef ref, Name name, Optional<Organisation> actedFor) {}

    LocalDate day() {
        return request.day();
    }

    boolean byAgreement() {
        return request.route() == Route.AGREEMENT;
    }

    boolean toIndividual() {
        return request.recipient().organisation().equals(RuleBook.INDIVIDUAL);
    }

    Optional<Organisation> body(String id) {
        return Optional.ofNullable(pack.organisations().get(id));
    }

    Organisation sender() {
        return body(request.sender()).orElseThrow();
    }

    Organisation recipient() {
        return body(request.recipient().organisation()).orElseThrow();
    }

    Optional<Team> team() {
        return request.recipient().team().flatMap(team -> recipient().team(team));
    }

    /** The duty of secrecy of whoever receives it: the team's, or else the body's. */
    ProfessionalDuty recipientDuty() {
        return team().map(Team::duty).orElse(recipient().duty());
    }

    Optional<PurposeClass> purposeClass() {
        return pack.vocabulary()
                .purpose(request.purpose())
                .flatMap(purpose -> pack.vocabulary().purposeClass(purpose.purposeClass()));
    }

    Optional<LegalItem> law(TermKind kind, Optional<String> code) {
        return code.flatMap(found -> pack.vocabulary().legal(kind, found));
    }

    boolean isLaw(LegalItem item) {
        return item.term().usable() && item.term().inForce().contains(day());
    }

    /** Whether an item goes under one of these codes, by its own or by another spelling. */
    static boolean listedIn(LegalItem item, java.util.Set<String> codes) {
        return codes.contains(item.code()) || item.aliases().stream().anyMatch(codes::contains);
    }

    /** The category and every wider one it is a kind of. */
    List<Category> kinds(Category category) {
        List<Category> kinds = new ArrayList<>();
        Optional<Category> next = Optional.of(category);
        while (next.isPresent() && !kinds.contains(next.get())) {
            kinds.add(next.get());
            next = next.get().parent().flatMap(parent -> pack.vocabulary().category(parent));
        }
        return kinds;
    }

    List<Name> senderNames() {
        return namesOf(sender());
    }

    /** The recipient's names with its team, then the bodies its team works for. */
    List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        for (Name name : namesOf(recipient())) {
            addresses.add(new Address(new RecipientRef(name.id(), team().map(Team::id)), name, Optional.empty()));
        }
        for (String other : team().map(team -> List.copyOf(team.actsFor())).orElse(List.of())) {
            if (body(other).isPresent()) {
                addresses.add(new Address(
                        new RecipientRef(other, Optional.empty()), new Name(other, Optional.empty()), body(other)));
            }
        }
        return addresses;
    }

    /** Its own name, then those it took over for certain, then those nobody confirmed. */
    List<Name> namesOf(Organisation body) {
        List<Name> found = new ArrayList<>();
        follow(body, Optional.empty(), found);
        List<Name> certain =
                found.stream().filter(name -> name.doubt().isEmpty()).toList();
        List<Name> doubtful =
                found.stream().filter(name -> name.doubt().isPresent()).toList();
        List<Name> names = new ArrayList<>(certain);
        names.addAll(doubtful);
        return names;
    }

    private void follow(Organisation body, Optional<Succession> doubt, List<Name> found) {
        found.add(new Name(body.id(), doubt));
        for (Succession succession : body.predecessors()) {
            boolean known = found.stream().anyMatch(name -> name.id().equals(succession.organisation()));
            if (known || succession.on().isAfter(day()) || succession.agreements() == Succession.CarriedOver.ENDED) {
                continue;
            }
            Optional<Succession> doubtFromHere = doubt;
            if (doubt.isEmpty() && succession.agreements() == Succession.CarriedOver.UNCONFIRMED) {
                doubtFromHere = Optional.of(succession);
            }
            Optional<Organisation> predecessor = body(succession.organisation());
            if (predecessor.isPresent()) {
                follow(predecessor.get(), doubtFromHere, found);
            } else {
                found.add(new Name(succession.organisation(), doubtFromHere));
            }
        }
    }
}
