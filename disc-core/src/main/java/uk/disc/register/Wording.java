package uk.disc.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a rule's wording with facts, and joins lists the way people write them. */
final class Wording {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z0-9.-]+)}");

    private Wording() {}

    /**
     * Replaces each {@code {name}} by its fact. What stands in square brackets is left out where a fact in it is not there. Elsewhere such
     * a fact reads "not stated", so that a message never shows a hole.
     */
    static String fill(String template, Map<String, String> facts) {
        String known = OPTIONAL.matcher(template)
                .replaceAll(match -> PLACEHOLDER
                                .matcher(match.group(1))
                                .results()
                                .allMatch(placeholder -> facts.containsKey(placeholder.group(1)))
                        ? Matcher.quoteReplacement(match.group(1))
                        : "");
        return PLACEHOLDER
                .matcher(known)
                .replaceAll(match -> Matcher.quoteReplacement(facts.getOrDefault(match.group(1), "not stated")));
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String and(Collection<String> words) {
        List<String> list = List.copyOf(words);
        if (list.size() < 2) {
            return String.join("", list);
        }
        return String.join(", ", list.subList(0, list.size() - 1)) + " and " + list.get(list.size() - 1);
    }

    /** The first few of many, with a count of the rest. */
    static String some(Collection<String> words, int most) {
        List<String> list = List.copyOf(words);
        return list.size() <= most
                ? String.join(", ", list)
                : String.join(", ", list.subList(0, most)) + " and " + (list.size() - most) + " more";
    }

    /** "1 transfer", "2 transfers". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
