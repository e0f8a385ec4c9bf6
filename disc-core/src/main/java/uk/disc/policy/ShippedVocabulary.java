package uk.disc.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;
import uk.disc.vocabulary.VocabularyItem;

/** The vocabulary that comes with the library. Packs add to it and can't change it. */
public final class ShippedVocabulary {
    private static final String FOLDER = "/uk/disc/vocabulary/";

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
        return itemsOf(load());
    }

    private static List<VocabularyItem> itemsOf(Vocabulary vocabulary) {
        List<VocabularyItem> items = new ArrayList<>();
        EnumSet.allOf(TermKind.class).forEach(kind -> items.addAll(vocabulary.items(kind)));
        return List.copyOf(items);
    }

    /** The hash of what decides in it: a pack read with another version of the library may decide otherwise. */
    static String hash() {
        return Holder.HASH;
    }

    private static Vocabulary read() {
        Problems problems = new Problems();
        VocabularyReader reader = new VocabularyReader(List.of(), problems, new Names(Map.of(), Set.of()));
        // A fixed list, since resources can be opened but not listed.
        for (String file : text("index").lines().toList()) {
            Composer.compose(file, text(file), problems).ifPresent(reader::read);
        }
        Vocabulary vocabulary = reader.finish(true);
        if (!problems.none()) {
            throw new PolicyPackException("The library's own vocabulary can't be read.", problems.sorted());
        }
        return vocabulary;
    }

    private static String text(String file) {
        try (InputStream stream = Optional.ofNullable(ShippedVocabulary.class.getResourceAsStream(FOLDER + file))
                .orElseThrow(() -> new IOException("There is no resource " + FOLDER + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads on first use. */
    private static final class Holder {
        private static final Vocabulary VOCABULARY = read();
        private static final String HASH =
                PackDigest.vocabulary(itemsOf(VOCABULARY)).decidingHash();
    }
}
