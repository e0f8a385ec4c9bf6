package uk.disc.vocabulary;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what someone who mistyped a code, key or name most likely meant, for every message that says so. */
public final class NearestCode {
    /** Longer texts are not typing slips, and comparing them costs the product of their lengths. */
    private static final int LONGEST = 80;

    private NearestCode() {}

    /**
     * The known code that differs in the fewest letters, capitals aside; the first in order among equals.
     *
     * @param code the code as written
     * @param known the codes that would be right
     * @return the nearest; empty if every one differs in more than two letters and a third of the length
     */
    public static Optional<String> to(String code, Collection<String> known) {
        if (code.isEmpty() || code.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = code.toLowerCase(Locale.ROOT);
        String nearest = "";
        int best = Math.max(2, code.length() / 3) + 1;
        for (String candidate : new TreeSet<>(known)) {
            if (Math.abs(candidate.length() - code.length()) < best) {
                int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
                if (distance < best) {
                    best = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** Levenshtein's distance: insertions, deletions and replacements. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int replaced = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
