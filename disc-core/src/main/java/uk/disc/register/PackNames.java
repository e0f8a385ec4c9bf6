package uk.disc.register;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.disc.agreement.RecipientRef;
import uk.disc.charter.Contact;
import uk.disc.explanation.PackLabels;
import uk.disc.policy.PolicyPack;

/** The names people know, for what a build found: those of the pack, joined the way people write lists. */
final class PackNames {
    private final PolicyPack pack;
    private final PackLabels labels;

    PackNames(PolicyPack pack) {
        this.pack = pack;
        labels = PackLabels.of(pack);
    }

    String organisation(String id) {
        return labels.organisation(id);
    }

    String purpose(String code) {
        return labels.purpose(code);
    }

    /**
     * A finding's parameter as people read it: ids become names, codes become labels, states become words. What is none of these,
     * such as a date or a partner's own reason, stays as it is.
     */
    String parameter(String name, String value) {
        return switch (name) {
            case "organisation", "old", "new", "originator" ->
                Wording.and(Stream.of(value.split(", ")).map(this::organisation).toList());
            case "team" -> recipients(List.of(value.split(", ")));
            case "collected" -> purpose(value);
            case "agreed" ->
                Wording.and(
                        Stream.of(value.split(", ")).map(this::purposeOrWord).toList());
            case "state", "route", "claimed" -> word(value);
            case "ground" -> labels.ground(value);
            default -> value;
        };
    }

    private String purposeOrWord(String value) {
        return labels.isPurpose(value) ? purpose(value) : word(value);
    }

    private static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String recipients(Collection<String> written) {
        return Wording.and(
                written.stream().map(RecipientRef::parse).map(labels::recipient).toList());
    }

    String categories(Collection<String> codes) {
        return Wording.and(codes.stream().map(labels::category).toList());
    }

    /** Whom to ask: the shared mailbox of the sender's information governance contact, or else the role. */
    String contact(Collection<String> senders) {
        List<String> contacts = senders.stream()
                .flatMap(id -> Stream.ofNullable(pack.organisations().get(id)))
                .flatMap(organisation -> organisation.contact().stream())
                .map(PackNames::written)
                .distinct()
                .toList();
        return contacts.isEmpty() ? "none is recorded in the pack" : Wording.and(contacts);
    }

    private static String written(Contact contact) {
        return contact.email().orElse(contact.role());
    }
}
