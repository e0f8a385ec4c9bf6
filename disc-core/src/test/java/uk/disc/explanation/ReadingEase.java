package uk.disc.explanation;

import eu.crydee.syllablecounter.SyllableCounter;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The Flesch-Kincaid grade of a text: the school grade in which it is read with ease, as published by Kincaid and others in 1975. What is
 * hard about it, counting syllables, is a library's; sentences and words are cut by the platform. The libraries that hold the whole
 * formula count by hyphens, which gives lower grades, or need a language model under a licence that does not fit.
 */
final class ReadingEase {
    private static final SyllableCounter SYLLABLES = new SyllableCounter();

    private ReadingEase() {}

    static double grade(String text) {
        List<String> words = pieces(text, BreakIterator.getWordInstance(Locale.UK)).stream()
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
        long sentences = pieces(text, BreakIterator.getSentenceInstance(Locale.UK)).stream()
                .filter(sentence -> sentence.chars().anyMatch(Character::isLetterOrDigit))
                .count();
        int syllables = words.stream().mapToInt(SYLLABLES::count).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
