package uk.disc.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.TermKind;

/** The known code nearest to one that is not known. */
final class Nearest {
    private Nearest() {}

    static Optional<String> categories(PolicyPack pack, String code) {
        return to(code, pack.vocabulary().codes(TermKind.CATEGORY));
    }

    /** The code with the fewest edits, if it shares most of its letters. */
    static Optional<String> to(String code, Collection<String> known) {
        int most = Math.max(2, code.length() / 3);
        return known.stream()
                .collect(Collectors.toMap(candidate -> candidate, candidate -> edits(code, candidate)))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() <= most)
                .min(Comparator.<java.util.Map.Entry<String, Integer>>comparingInt(java.util.Map.Entry::getValue)
                        .thenComparing(java.util.Map.Entry::getKey))
                .map(java.util.Map.Entry::getKey);
    }

    private static int edits(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int change = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[right.length()];
    }
}
