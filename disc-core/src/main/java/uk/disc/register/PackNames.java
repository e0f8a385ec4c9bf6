package uk.disc.register;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.disc.agreement.RecipientRef;
import uk.disc.charter.Contact;
import uk.disc.charter.Organisation;
import uk.disc.charter.Team;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.Purpose;

/** The names people know, for the codes a pack uses. A code that the pack does not have stands for itself. */
final class PackNames {
    private final PolicyPack pack;

    PackNames(PolicyPack pack) {
        this.pack = pack;
    }

    String organisation(String id) {
        return Optional.ofNullable(pack.organisations().get(id))
                .map(Organisation::name)
                .orElse(id);
    }

    String recipient(String written) {
        RecipientRef recipient = RecipientRef.parse(written);
        String organisation = organisation(recipient.organisation());
        return recipient
                .team()
                .map(team -> organisation + " ("
                        + Optional.ofNullable(pack.organisations().get(recipient.organisation()))
                                .flatMap(known -> known.team(team))
                                .map(Team::name)
                                .orElse(team)
                        + ")")
                .orElse(organisation);
    }

    String purpose(String code) {
        return pack.vocabulary()
                .purpose(code)
                .map(Purpose::term)
                .map(term -> inSentence(term.label()))
                .orElse(code);
    }

    String category(String code) {
        return pack.vocabulary()
                .category(code)
                .map(Category::term)
                .map(term -> inSentence(term.label()))
                .orElse(code);
    }

    String recipients(Collection<String> written) {
        return Wording.and(written.stream().map(this::recipient).toList());
    }

    String categories(Collection<String> codes) {
        return Wording.and(codes.stream().map(this::category).toList());
    }

    /** Whom to ask: the sender's information governance contact, as a role and a shared mailbox. */
    String contact(Collection<String> senders) {
        List<String> contacts = senders.stream()
                .flatMap(id -> Stream.ofNullable(pack.organisations().get(id)))
                .flatMap(organisation -> organisation.contact().stream())
                .map(PackNames::written)
                .distinct()
                .toList();
        return contacts.isEmpty() ? "your information governance lead" : Wording.and(contacts);
    }

    private static String written(Contact contact) {
        return contact.email().map(email -> contact.role() + ", " + email).orElse(contact.role());
    }

    /** A label as it reads inside a sentence: "NHS number" keeps its capitals, "Sexual health" loses one. */
    private static String inSentence(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation || label.isEmpty()
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
