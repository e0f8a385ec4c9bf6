package uk.disc.processor.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Comma-separated values as RFC 4180 has them. */
final class Csv {
    /** What a spreadsheet would run. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r].*", Pattern.DOTALL);

    private Csv() {}

    /**
     * One record.
     *
     * @param line the line on which it begins
     * @param cells its cells
     */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads records; empty lines are left out.
     *
     * @throws UnusableException if a quote is not closed
     */
    static List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int began = 1;
        for (int at = text.startsWith("\ufeff") ? 1 : 0; at <= text.length(); at++) {
            char sign = at < text.length() ? text.charAt(at) : '\n';
            if (quoted) {
                if (at == text.length()) {
                    throw new UnusableException("line " + began + ": a quote is not closed.");
                }
                if (sign == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (sign == '"') {
                    quoted = false;
                } else {
                    cell.append(sign);
                }
            } else if (sign == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (sign == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (sign == '\n') {
                cells.add(cell.toString().replaceAll("\r$", ""));
                cell.setLength(0);
                if (cells.size() > 1 || !cells.get(0).isBlank()) {
                    rows.add(new Row(began, cells));
                }
                cells.clear();
                began = line + 1;
            } else {
                cell.append(sign);
            }
            if (sign == '\n') {
                line++;
            }
        }
        return rows;
    }

    /** One record with its line end. No cell is run by a spreadsheet. */
    static String row(Collection<String> cells) {
        List<String> written = new ArrayList<>();
        for (String cell : cells) {
            String safe = FORMULA.matcher(cell).matches() ? "'" + cell : cell;
            written.add(safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
        }
        return String.join(",", written) + "\r\n";
    }
}
