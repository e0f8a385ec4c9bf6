package uk.disc.policy;

import java.util.ArrayList;
import java.util.List;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;
import uk.disc.vocabulary.VocabularyItem;

/** The vocabulary that comes with the library. Packs add to it and can't change it. */
public final class ShippedVocabulary {
    private ShippedVocabulary() {}

    /**
     * The shipped vocabulary.
     *
     * @return the same immutable vocabulary each time
     */
    public static Vocabulary load() {
        return Holder.VOCABULARY;
    }

    static List<VocabularyItem> items() {
        List<VocabularyItem> items = new ArrayList<>();
        for (TermKind kind : TermKind.values()) {
            items.addAll(load().items(kind));
        }
        return List.copyOf(items);
    }

    /** The hash of what decides in it: a pack read with another version of the library may decide otherwise. */
    static String hash() {
        return Holder.HASH;
    }

    /** Loads on first use. */
    private static final class Holder {
        private static final String HASH;
        private static final Vocabulary VOCABULARY;

        static {
            ShippedItems shipped = ShippedItems.read();
            HASH = shipped.hash();
            VOCABULARY = Vocabulary.of(shipped.items());
        }
    }
}
