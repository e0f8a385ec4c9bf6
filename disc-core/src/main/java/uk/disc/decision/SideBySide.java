package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import uk.disc.decision.ScenarioRunner.Row;

/** A table of what was expected beside what came. A cell that is longer than a column is wide goes on in the lines below. */
final class SideBySide {
    private static final int WIDEST = 56;
    private static final String CONTINUED = "   ";
    private static final String DIFFERS = "-> ";

    private SideBySide() {}

    static String of(List<Row> rows) {
        List<Row> shown = new ArrayList<>();
        shown.add(new Row("", "expected", "actual", true));
        shown.addAll(rows);
        int what = 0;
        int expected = 0;
        for (Row row : shown) {
            what = Math.max(what, row.what().length());
            for (String line : lines(row.expected())) {
                expected = Math.max(expected, line.length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (Row row : shown) {
            append(table, row, what, expected);
        }
        return table.toString();
    }

    private static void append(StringBuilder table, Row row, int what, int expected) {
        List<String> left = lines(row.expected());
        List<String> right = lines(row.actual());
        for (int line = 0; line < Math.max(left.size(), right.size()); line++) {
            String text = (line == 0 && !row.holds() ? DIFFERS : CONTINUED)
                    + padded(line == 0 ? row.what() : "", what)
                    + "  "
                    + padded(line < left.size() ? left.get(line) : "", expected)
                    + "  "
                    + (line < right.size() ? right.get(line) : "");
            table.append(text.stripTrailing()).append('\n');
        }
    }

    private static List<String> lines(String cell) {
        List<String> lines = new ArrayList<>();
        String rest = cell;
        while (rest.length() > WIDEST && rest.indexOf(' ') > 0) {
            int space = rest.lastIndexOf(' ', WIDEST);
            int cut = space > 0 ? space : rest.indexOf(' ');
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut + 1);
        }
        lines.add(rest);
        return lines;
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
