package uk.disc.processor.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A drawing in Mermaid's language. Where there are many flows, their boxes are left out: renderers refuse large drawings. */
final class Mermaid {
    private static final int MOST_BOXES = 20;

    private Mermaid() {}

    static String of(Drawing drawing) {
        StringBuilder out = new StringBuilder("flowchart LR\n");
        drawing.senders().forEach((id, name) -> node(out, Drawing.node("from", id), name, "([", "])"));
        drawing.recipients().forEach((id, name) -> node(out, Drawing.node("to", id), name, "[", "]"));
        if (drawing.boxes().size() > MOST_BOXES) {
            counted(out, drawing);
        } else {
            drawing.boxes().forEach(box -> box(out, box));
        }
        return out.toString();
    }

    private static void box(StringBuilder out, Drawing.Box box) {
        String node = Drawing.node(box);
        out.append("  ")
                .append(node)
                .append("[\"")
                .append(escape(box.title()))
                .append("<br>")
                .append(escape(box.categories()))
                .append("<br>")
                .append(escape(box.verdict()))
                .append("\"]\n");
        String line = switch (box.flow().verdict()) {
            case ALLOWED, ALLOWED_WITH_DECISION, NOT_PERSONAL -> " --> ";
            case WAIVED, UNKNOWN -> " -.-> ";
            case NOT_PERMITTED -> " ==x ";
        };
        box.senders()
                .forEach(id -> out.append("  ")
                        .append(Drawing.node("from", id))
                        .append(" --- ")
                        .append(node)
                        .append('\n'));
        out.append("  ")
                .append(node)
                .append(line)
                .append(Drawing.node("to", box.recipient()))
                .append('\n');
    }

    private static void counted(StringBuilder out, Drawing drawing) {
        out.append("  %% Too many flows to draw each: the lines count them by verdict. The tables list each.\n");
        Map<String, Integer> lines = new TreeMap<>();
        drawing.boxes()
                .forEach(box -> box.senders()
                        .forEach(id -> lines.merge(
                                Drawing.node("from", id) + " " + Drawing.node("to", box.recipient()) + " "
                                        + box.verdict(),
                                1,
                                Integer::sum)));
        lines.forEach((line, count) -> {
            List<String> parts = List.of(line.split(" ", 3));
            out.append("  ")
                    .append(parts.get(0))
                    .append(" -->|\"")
                    .append(count)
                    .append(' ');
            out.append(escape(parts.get(2))).append("\"| ").append(parts.get(1)).append('\n');
        });
    }

    private static void node(StringBuilder out, String id, String name, String open, String close) {
        out.append("  ")
                .append(id)
                .append(open)
                .append('"')
                .append(escape(name))
                .append('"')
                .append(close)
                .append('\n');
    }

    /** Numbered entities, as Mermaid writes them, for everything it could take for its own language. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if ("\"#<>&`\\|{}[]".indexOf(letter) >= 0) {
                escaped.append('#').append(letter).append(';');
            } else {
                escaped.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
            }
        });
        return escaped.toString();
    }
}
