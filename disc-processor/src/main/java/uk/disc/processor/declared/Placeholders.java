package uk.disc.processor.declared;

import java.util.Locale;
import java.util.Set;

/** Tells text that stands where a reason should, such as {@code TODO}. */
final class Placeholders {
    private static final Set<String> WORDS = Set.of(
            "todo",
            "to do",
            "to be confirmed",
            "to be decided",
            "to be done",
            "tba",
            "tbc",
            "tbd",
            "fixme",
            "fix me",
            "none",
            "not applicable",
            "null",
            "placeholder",
            "reason",
            "test",
            "unknown",
            "wip",
            "xxx");

    private static final int FEWEST_LETTERS = 3;

    private Placeholders() {}

    /** Whether a text says nothing that a reviewer could judge. */
    static boolean is(String text) {
        String bare = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        long letters = bare.chars().filter(Character::isLetter).count();
        return letters < FEWEST_LETTERS
                || WORDS.contains(bare)
                || WORDS.contains(bare.replace(" ", ""))
                || bare.startsWith("todo ")
                || bare.startsWith("fixme ")
                || bare.chars().filter(Character::isLetter).distinct().count() == 1;
    }
}
