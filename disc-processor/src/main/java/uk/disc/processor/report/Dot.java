package uk.disc.processor.report;

/** A drawing in Graphviz's language. */
final class Dot {
    private Dot() {}

    static String of(Drawing drawing) {
        StringBuilder out =
                new StringBuilder("digraph sharing {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
        drawing.senders()
                .forEach((id, name) -> node(out, Drawing.node("from", id), quote(name), "shape=box, style=rounded"));
        drawing.recipients().forEach((id, name) -> node(out, Drawing.node("to", id), quote(name), "shape=box"));
        for (Drawing.Box box : drawing.boxes()) {
            String node = Drawing.node(box);
            node(out, node, quote(box.title() + "\n" + box.categories() + "\n" + box.verdict()), "shape=note");
            box.senders().forEach(id -> line(out, Drawing.node("from", id), node, "arrowhead=none"));
            line(
                    out,
                    node,
                    Drawing.node("to", box.recipient()),
                    switch (box.flow().verdict()) {
                        case ALLOWED, ALLOWED_WITH_DECISION, NOT_PERSONAL -> "style=solid";
                        case WAIVED -> "style=dashed";
                        case UNKNOWN -> "style=dotted";
                        case NOT_PERMITTED -> "style=bold, arrowhead=tee";
                    });
        }
        return out.append("}\n").toString();
    }

    private static void node(StringBuilder out, String id, String label, String style) {
        out.append("  ")
                .append(id)
                .append(" [label=")
                .append(label)
                .append(", ")
                .append(style)
                .append("];\n");
    }

    private static void line(StringBuilder out, String from, String to, String style) {
        out.append("  ")
                .append(from)
                .append(" -> ")
                .append(to)
                .append(" [")
                .append(style)
                .append("];\n");
    }

    private static String quote(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", " ")
                        .replace("\n", "\\n")
                + '"';
    }
}
