package uk.disc.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.disc.vocabulary.NearestCode;
import uk.disc.vocabulary.SourcePosition;

/** Collects what is wrong in a pack, up to a number nobody would read beyond. */
final class Problems {
    private static final int MOST = 1_000;
    private static final int MOST_VALUES_SHOWN = 12;

    private final List<PackProblem> found = new ArrayList<>();
    private boolean full;

    void add(ProblemCode code, SourcePosition at, String message) {
        add(code, at, message, Optional.empty());
    }

    /** Adds a problem with a value that is none of the valid ones; names them, and the nearest. */
    void addUnknown(ProblemCode code, SourcePosition at, String message, String value, Collection<String> valid) {
        Optional<String> near = NearestCode.to(value, valid);
        add(code, at, message + " " + listed(valid), near);
    }

    private void add(ProblemCode code, SourcePosition at, String message, Optional<String> suggestion) {
        if (found.size() < MOST) {
            found.add(new PackProblem(code.code(), message, at, suggestion));
        } else if (!full) {
            full = true;
            found.add(new PackProblem(
                    ProblemCode.TOO_MANY_PROBLEMS.code(),
                    "There are more than " + MOST + " problems; the rest are not shown.",
                    SourcePosition.NONE,
                    Optional.empty()));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<PackProblem> sorted() {
        return found.stream().sorted().distinct().toList();
    }

    /** A value of a pack as a message shows it: in quotes, on one line, shortened, without characters that hide. */
    static String quoted(String value) {
        return "'" + onOneLine(value) + "'";
    }

    private static String onOneLine(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(60)
                .map(character -> HiddenCharacters.isHidden(character) || character == '\n' ? '?' : character)
                .forEach(shown::appendCodePoint);
        if (value.codePointCount(0, value.length()) > 60) {
            shown.append('…');
        }
        return shown.toString();
    }

    private static String listed(Collection<String> valid) {
        if (valid.isEmpty()) {
            return "There is none yet.";
        }
        List<String> shown = valid.stream()
                .sorted()
                .limit(MOST_VALUES_SHOWN)
                .map(Problems::onOneLine)
                .toList();
        int more = valid.size() - shown.size();
        String values = String.join(", ", shown);
        return "Valid: " + values + (more > 0 ? " and " + more + " more." : ".");
    }
}
