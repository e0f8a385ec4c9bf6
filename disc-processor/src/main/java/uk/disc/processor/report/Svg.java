package uk.disc.processor.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A drawing in three columns, made without any script: who sends, what, who receives. */
final class Svg {
    private static final int WIDTH = 1000;
    private static final int BOX_WIDTH = 300;
    private static final int BOX_HEIGHT = 96;
    private static final int STEP = 112;
    private static final int TOP = 20;
    private static final int MIDDLE_COLUMN = 350;
    private static final int RIGHT_COLUMN = 690;
    private static final int LETTERS = 30;
    private static final int LINE = 20;
    private static final int BODY_LINES = 3;
    private static final String CUT = "\u2026";
    private static final String INK = "#0b0c0c";

    private final Markup out = new Markup();
    private final Map<String, Integer> left = new HashMap<>();
    private final Map<String, Integer> right = new HashMap<>();

    private Svg() {}

    static Markup of(Drawing drawing) {
        return new Svg().draw(drawing);
    }

    private Markup draw(Drawing drawing) {
        int rows = Math.max(
                1,
                Math.max(
                        drawing.boxes().size(),
                        Math.max(drawing.senders().size(), drawing.recipients().size())));
        int height = TOP + rows * STEP;
        out.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + WIDTH + " " + height,
                        "width",
                        String.valueOf(WIDTH),
                        "height",
                        String.valueOf(height),
                        "role",
                        "img",
                        "aria-label",
                        "Who sends what to whom. The table of transfers says the same in words.",
                        "font-family",
                        "Arial, Helvetica, sans-serif",
                        "font-size",
                        "14")
                .line();
        out.open("rect", "width", String.valueOf(WIDTH), "height", String.valueOf(height), "fill", "#ffffff")
                .close("rect")
                .line();
        place(drawing.senders(), left, height);
        place(drawing.recipients(), right, height);
        for (int row = 0; row < drawing.boxes().size(); row++) {
            lines(drawing.boxes().get(row), TOP + row * STEP + BOX_HEIGHT / 2);
        }
        drawing.senders().forEach((id, name) -> body(0, centre(left, id), name, "20"));
        drawing.recipients().forEach((id, name) -> body(RIGHT_COLUMN, centre(right, id), name, "0"));
        for (int row = 0; row < drawing.boxes().size(); row++) {
            box(drawing.boxes().get(row), TOP + row * STEP);
        }
        return out.close("svg").line();
    }

    /** Spread evenly over the height. */
    private static void place(SortedMap<String, String> bodies, Map<String, Integer> centres, int height) {
        int row = 0;
        for (String id : bodies.keySet()) {
            centres.put(id, height * (2 * row + 1) / (2 * bodies.size()));
            row++;
        }
    }

    private static int centre(Map<String, Integer> centres, String id) {
        return centres.getOrDefault(id, TOP);
    }

    private void lines(Drawing.Box box, int y) {
        box.senders().forEach(id -> line(BOX_WIDTH, centre(left, id), MIDDLE_COLUMN, y, "1.5", ""));
        String dashes = switch (box.flow().verdict()) {
            case ALLOWED, ALLOWED_WITH_DECISION, NOT_PERSONAL, NOT_PERMITTED -> "";
            case WAIVED -> "10 5";
            case UNKNOWN -> "2 5";
        };
        boolean stopped = box.flow().verdict() == uk.disc.register.Verdict.NOT_PERMITTED;
        line(MIDDLE_COLUMN + BOX_WIDTH, y, RIGHT_COLUMN, centre(right, box.recipient()), stopped ? "5" : "1.5", dashes);
    }

    private void line(int fromX, int fromY, int toX, int toY, String thickness, String dashes) {
        out.open(
                        "line",
                        "x1",
                        String.valueOf(fromX),
                        "y1",
                        String.valueOf(fromY),
                        "x2",
                        String.valueOf(toX),
                        "y2",
                        String.valueOf(toY),
                        "stroke",
                        INK,
                        "stroke-width",
                        thickness,
                        "stroke-dasharray",
                        dashes.isEmpty() ? "none" : dashes)
                .close("line")
                .line();
    }

    private void body(int x, int centre, String name, String corner) {
        rectangle(x, centre - BOX_HEIGHT / 2, corner, "#f3f2f1");
        List<String> lines = lines(name, BODY_LINES);
        int first = centre + 5 - (lines.size() - 1) * LINE / 2;
        write(x, first, name, lines, "bold");
    }

    private void box(Drawing.Box box, int y) {
        rectangle(MIDDLE_COLUMN, y, "0", "#ffffff");
        write(MIDDLE_COLUMN, y + 22, box.title(), lines(box.title(), 1), "bold");
        write(MIDDLE_COLUMN, y + 43, box.categories(), lines(box.categories(), 2), "normal");
        write(MIDDLE_COLUMN, y + 84, box.verdict(), lines(box.verdict(), 1), "bold");
    }

    private void rectangle(int x, int y, String corner, String fill) {
        out.open(
                        "rect",
                        "x",
                        String.valueOf(x + 2),
                        "y",
                        String.valueOf(y),
                        "width",
                        String.valueOf(BOX_WIDTH - 4),
                        "height",
                        String.valueOf(BOX_HEIGHT),
                        "rx",
                        corner,
                        "fill",
                        fill,
                        "stroke",
                        INK,
                        "stroke-width",
                        "2")
                .close("rect")
                .line();
    }

    /** Text that does not fit is cut; all of it shows when pointed at. */
    private void write(int x, int y, String text, List<String> lines, String weight) {
        out.open("text", "x", String.valueOf(x + 14), "y", String.valueOf(y), "font-weight", weight, "fill", INK);
        if (lines.get(lines.size() - 1).endsWith(CUT)) {
            out.element("title", text);
        }
        for (int at = 0; at < lines.size(); at++) {
            out.element(
                    "tspan", lines.get(at), "x", String.valueOf(x + 14), "dy", at == 0 ? "0" : String.valueOf(LINE));
        }
        out.close("text").line();
    }

    /** At most this many lines, broken at spaces where there are any. */
    private static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.codePointCount(0, rest.length()) > LETTERS && lines.size() < most - 1) {
            int end = rest.offsetByCodePoints(0, LETTERS);
            int space = rest.lastIndexOf(' ', end);
            lines.add(rest.substring(0, space > 0 ? space : end));
            rest = rest.substring(space > 0 ? space + 1 : end);
        }
        lines.add(
                rest.codePointCount(0, rest.length()) > LETTERS
                        ? rest.substring(0, rest.offsetByCodePoints(0, LETTERS - 1)) + CUT
                        : rest);
        return lines;
    }
}
