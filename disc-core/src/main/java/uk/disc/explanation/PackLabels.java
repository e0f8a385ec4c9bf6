package uk.disc.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.disc.agreement.RecipientRef;
import uk.disc.charter.Organisation;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;
import uk.disc.vocabulary.VocabularyItem;

/**
 * The names people know, for the codes of one pack, as they read inside a sentence. A code that the pack does not have stands for
 * itself. Immutable; looked up once, when it is made.
 */
public final class PackLabels {
    private static final List<TermKind> GROUNDS =
            List.of(TermKind.ARTICLE_6, TermKind.ARTICLE_9, TermKind.ARTICLE_10, TermKind.SCHEDULE_1);

    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, Map<String, String>> teams = new HashMap<>();
    private final Map<String, String> purposes;
    private final Map<String, String> categories;
    private final Map<String, String> obligations;
    private final Map<String, String> grounds = new HashMap<>();

    private PackLabels(PolicyPack pack) {
        for (Organisation organisation : pack.organisations().values()) {
            organisations.put(organisation.id(), organisation.name());
            Map<String, String> ofOrganisation = new HashMap<>();
            organisation
                    .teams()
                    .forEach(team -> ofOrganisation.put(team.id(), organisation.name() + " (" + team.name() + ")"));
            teams.put(organisation.id(), ofOrganisation);
        }
        purposes = labels(pack.vocabulary(), TermKind.PURPOSE);
        categories = labels(pack.vocabulary(), TermKind.CATEGORY);
        obligations = labels(pack.vocabulary(), TermKind.OBLIGATION);
        for (TermKind kind : GROUNDS) {
            for (VocabularyItem item : pack.vocabulary().items(kind)) {
                if (item instanceof LegalItem) {
                    grounds.putIfAbsent(item.code(), ground(item));
                }
            }
        }
    }

    /**
     * The labels of a pack.
     *
     * @param pack the pack
     * @return its labels
     */
    public static PackLabels of(PolicyPack pack) {
        return new PackLabels(pack);
    }

    private static Map<String, String> labels(Vocabulary vocabulary, TermKind kind) {
        Map<String, String> labels = new HashMap<>();
        vocabulary
                .items(kind)
                .forEach(item -> labels.put(item.code(), inSentence(item.term().label())));
        return labels;
    }

    /** "legitimate interests (6.1.f)": a code alone tells nobody anything, and a label alone can't be looked up. */
    private static String ground(VocabularyItem item) {
        String written =
                item.term().kind() == TermKind.SCHEDULE_1 ? "Schedule 1 paragraph " + item.code() : item.code();
        return inSentence(item.term().label()) + " (" + written + ")";
    }

    /**
     * An organisation's name.
     *
     * @param id its id
     * @return its name, or the id itself
     */
    public String organisation(String id) {
        return organisations.getOrDefault(id, id);
    }

    /**
     * A recipient's name, with its team in brackets.
     *
     * @param recipient the recipient
     * @return the name; what the pack does not have stands for itself
     */
    public String recipient(RecipientRef recipient) {
        String organisation = organisation(recipient.organisation());
        Optional<String> team = recipient.team();
        if (team.isEmpty()) {
            return organisation;
        }
        String known = teams.getOrDefault(recipient.organisation(), Map.of()).get(team.get());
        return known == null ? organisation + " (" + team.get() + ")" : known;
    }

    /**
     * A purpose's label.
     *
     * @param code its code
     * @return its label, or the code itself
     */
    public String purpose(String code) {
        return purposes.getOrDefault(code, code);
    }

    /**
     * Whether a code is a purpose of the pack.
     *
     * @param code the code
     * @return true if it is
     */
    public boolean isPurpose(String code) {
        return purposes.containsKey(code);
    }

    /**
     * A category's label.
     *
     * @param code its code
     * @return its label, or the code itself
     */
    public String category(String code) {
        return categories.getOrDefault(code, code);
    }

    /**
     * The label and code of a legal ground: a basis, a condition, a ground for offence data or a paragraph of Schedule 1.
     *
     * @param code its code
     * @return label and code, or the code itself
     */
    public String ground(String code) {
        return grounds.getOrDefault(code, code);
    }

    /**
     * An obligation's label.
     *
     * @param code its code
     * @return its label, or the code itself
     */
    public String obligation(String code) {
        return obligations.getOrDefault(code, code);
    }

    /**
     * A label as it reads inside a sentence: "NHS number" keeps its capitals, "Sexual health" loses one.
     *
     * @param label the label as a table shows it
     * @return the label with a small first letter, unless it starts with an abbreviation
     */
    public static String inSentence(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation || label.isEmpty()
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
