package uk.disc.processor.report;

import java.util.List;

/**
 * A table with a heading for each column. Where there is no room for columns, the style shows each row as a card, so each cell
 * names its column, and roles that a style would take away are written out.
 */
final class DataTable {
    private final Markup out;
    private final List<String> columns;
    private int column;

    private DataTable(Markup out, List<String> columns) {
        this.out = out;
        this.columns = List.copyOf(columns);
    }

    /** Opens a table in a part of the page that scrolls by itself if it must. */
    static DataTable open(Markup out, String id, String title, List<String> columns) {
        out.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", title + ", table")
                .line();
        out.open("table", "id", id + "-table", "role", "table").line();
        out.element("caption", title, "class", "unseen").line();
        out.open("thead", "role", "rowgroup").open("tr", "role", "row");
        columns.forEach(column -> out.element("th", column, "scope", "col", "role", "columnheader"));
        out.close("tr").close("thead").line();
        return new DataTable(out, columns);
    }

    /** A whole table of texts. */
    static void of(Markup out, String id, String title, List<String> columns, List<List<String>> rows) {
        DataTable table = open(out, id, title, columns).body();
        for (List<String> row : rows) {
            table.row();
            row.forEach(table::cell);
            table.endRow();
        }
        table.endBody().close();
    }

    DataTable body(String... attributes) {
        String[] all = new String[attributes.length + 2];
        all[0] = "role";
        all[1] = "rowgroup";
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        out.open("tbody", all).line();
        return this;
    }

    void row() {
        column = 0;
        out.open("tr", "role", "row");
    }

    void cell(String text) {
        cell(() -> out.prose(text));
    }

    /** A cell of more than text; the first of a row is its heading. */
    void cell(Runnable content) {
        String element = column == 0 ? "th" : "td";
        if (column == 0) {
            out.open("th", "scope", "row", "role", "rowheader");
        } else {
            out.open("td", "role", "cell", "data-label", columns.get(column));
        }
        content.run();
        out.close(element);
        column++;
    }

    /** A row of one cell over all columns. */
    void wholeRow(Runnable content) {
        out.open("tr", "role", "row", "class", "more")
                .open("td", "role", "cell", "colspan", String.valueOf(columns.size()));
        content.run();
        out.close("td").close("tr").line();
    }

    void endRow() {
        out.close("tr").line();
    }

    DataTable endBody() {
        out.close("tbody").line();
        return this;
    }

    void close() {
        out.close("table").line().close("div").line();
    }
}
