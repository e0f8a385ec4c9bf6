package uk.disc.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.RecipientRef;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.Vocabulary;

/**
 * One item that goes to one recipient for one purpose: what a person may agree to, refuse or object to.
 *
 * <p>Both lists go from the narrow to the wide, because a statement about a body is also about its teams, and one about a wider
 * category also about those that belong to it.
 *
 * @param purpose the purpose code
 * @param recipients who receives, as narrow as it is known, then the body it belongs to
 * @param categories the category code, then the wider ones it belongs to, the nearest first
 */
public record Sharing(String purpose, List<RecipientRef> recipients, List<String> categories) {
    /** Copies the lists. */
    public Sharing {
        recipients = List.copyOf(recipients);
        categories = List.copyOf(categories);
        if (recipients.isEmpty() || categories.isEmpty()) {
            throw new IllegalArgumentException("Something is shared, and with somebody");
        }
    }

    /**
     * Looks up the wider recipient and the wider categories.
     *
     * @param purpose the purpose code
     * @param recipient who receives
     * @param category the category code
     * @param vocabulary where the wider categories are written; one it does not know has none
     * @return what is shared
     */
    public static Sharing of(String purpose, RecipientRef recipient, String category, Vocabulary vocabulary) {
        List<RecipientRef> recipients = recipient.team().isEmpty()
                ? List.of(recipient)
                : List.of(recipient, new RecipientRef(recipient.organisation(), Optional.empty()));
        List<String> categories = new ArrayList<>();
        Optional<String> next = Optional.of(category);
        while (next.isPresent() && !categories.contains(next.get())) {
            categories.add(next.get());
            next = vocabulary.category(next.get()).flatMap(Category::parent);
        }
        return new Sharing(purpose, recipients, categories);
    }

    /** Who receives, as narrow as it is known. */
    RecipientRef recipient() {
        return recipients.get(0);
    }
}
