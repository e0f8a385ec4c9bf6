package uk.disc.decision;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.Vocabulary;

/** What a category is a kind of. What the law makes of the wider, it makes of the narrower. */
final class Kinds {
    private Kinds() {}

    /** The category itself, then what it is a kind of, the nearest first. */
    static Set<Category> of(Category category, Vocabulary vocabulary) {
        Set<Category> kinds = new LinkedHashSet<>();
        Optional<Category> next = Optional.of(category);
        while (next.isPresent() && kinds.add(next.get())) {
            next = next.get().parent().flatMap(vocabulary::category);
        }
        return kinds;
    }
}
