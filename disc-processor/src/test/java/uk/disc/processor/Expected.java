package uk.disc.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source file of a case says must be shown, and where.
 *
 * <p>{@code // :: error: key} on a line of its own is about the next line that is no such comment; behind code, about its own line. A
 * comment with a caret below that line tells the column. {@code // :: file error: key} is shown without a place, and
 * {@code // :: error(ecj): key} by one compiler only.
 *
 * @param shown what must be shown
 * @param column the column; empty when the file doesn't say
 */
record Expected(Shown shown, OptionalInt column) {
    private static final Pattern MARKER =
            Pattern.compile("//\\s*::\\s*(file )?(error|warning|note)(?:\\((javac|ecj)\\))?:\\s*(\\S+)\\s*$");
    private static final Pattern CARET = Pattern.compile("^\\s*//\\s*\\^\\s*$");

    /** What a file says to one compiler. */
    static List<Expected> in(String file, List<String> lines, String compiler) {
        List<Expected> expected = new ArrayList<>();
        List<Matcher> waiting = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher marker = MARKER.matcher(line);
            if (marker.find()) {
                if (marker.group(3) != null && !marker.group(3).equals(compiler)) {
                    continue;
                }
                if (marker.group(1) != null) {
                    expected.add(new Expected(new Shown("", 0, marker.group(2), marker.group(4)), OptionalInt.empty()));
                    continue;
                }
                waiting.add(marker);
                if (line.substring(0, marker.start()).isBlank()) {
                    continue;
                }
            }
            OptionalInt column =
                    i + 1 < lines.size() && CARET.matcher(lines.get(i + 1)).matches()
                            ? OptionalInt.of(lines.get(i + 1).indexOf('^') + 1)
                            : OptionalInt.empty();
            for (Matcher each : waiting) {
                expected.add(new Expected(new Shown(file, i + 1, each.group(2), each.group(4)), column));
            }
            waiting.clear();
        }
        return expected;
    }
}
