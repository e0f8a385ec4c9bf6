package uk.disc.processor.report;

import java.util.List;

/**
 * A table as RFC 4180 says. A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that text from code can
 * start no calculation on the reader's machine.
 */
final class Csv {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private final StringBuilder out = new StringBuilder();

    Csv row(List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            out.append(at == 0 ? "" : ",").append(cell(cells.get(at)));
        }
        out.append("\r\n");
        return this;
    }

    Csv row(String... cells) {
        return row(List.of(cells));
    }

    String text() {
        return out.toString();
    }

    private static String cell(String text) {
        String safe = startsAFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Spaces in front do not stop every spreadsheet. */
    private static boolean startsAFormula(String text) {
        String shown = text.replaceFirst("^ +", "");
        return !shown.isEmpty() && STARTS_A_FORMULA.indexOf(shown.charAt(0)) >= 0;
    }
}
