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
import uk.disc.vocabulary.TermKind;

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
            case "state", "route" -> word(value);
            case "ground" -> ground(value);
            default -> value;
        };
    }

    private String purposeOrWord(String value) {
        return pack.vocabulary().purpose(value).isPresent() ? purpose(value) : word(value);
    }

    private static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "legitimate interests (6.1.f)": a code alone tells a developer nothing, and a label alone can't be looked up. */
    private String ground(String code) {
        return Stream.of(TermKind.ARTICLE_6, TermKind.ARTICLE_9, TermKind.ARTICLE_10, TermKind.SCHEDULE_1)
                .flatMap(kind -> pack.vocabulary().legal(kind, code).stream())
                .map(item -> inSentence(item.term().label()) + " ("
                        + (item.term().kind() == TermKind.SCHEDULE_1 ? "Schedule 1 paragraph " + code : code) + ")")
                .findFirst()
                .orElse(code);
    }

    String recipients(Collection<String> written) {
        return Wording.and(written.stream().map(this::recipient).toList());
    }

    String categories(Collection<String> codes) {
        return Wording.and(codes.stream().map(this::category).toList());
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

    /** A label as it reads inside a sentence: "NHS number" keeps its capitals, "Sexual health" loses one. */
    private static String inSentence(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation || label.isEmpty()
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
