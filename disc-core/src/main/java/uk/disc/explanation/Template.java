package uk.disc.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import uk.disc.vocabulary.Ordered;

/**
 * A text taken apart once, so that telling it only appends: fixed pieces, placeholders, and parts in square brackets that are left out
 * where a fact in them is not known.
 */
final class Template {
    private final List<Piece> pieces;
    private final SortedSet<String> placeholders;

    private Template(List<Piece> pieces, SortedSet<String> placeholders) {
        this.pieces = pieces;
        this.placeholders = Ordered.set(placeholders);
    }

    /** Something that appends itself, or says that it can't. */
    interface Piece {
        /**
         * Appends what is told.
         *
         * @return false if a fact it needs is not known; what it appended so far is then taken back by whoever asked
         */
        boolean append(StringBuilder out, Telling telling);
    }

    /**
     * Takes a text apart.
     *
     * @param text the text, with placeholders in braces and optional parts in square brackets
     * @param slots what stands for each placeholder, by its name with a small first letter
     * @return the template
     * @throws IllegalArgumentException if a bracket or brace is not closed
     */
    static Template of(String text, Function<String, Piece> slots) {
        SortedSet<String> placeholders = new TreeSet<>();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('[', at);
            if (open < 0) {
                fixedAndSlots(text.substring(at), slots, pieces, placeholders);
                break;
            }
            fixedAndSlots(text.substring(at, open), slots, pieces, placeholders);
            int close = closing(text, ']', open);
            List<Piece> optional = new ArrayList<>();
            fixedAndSlots(text.substring(open + 1, close), slots, optional, placeholders);
            pieces.add(new IfKnown(List.copyOf(optional)));
            at = close + 1;
        }
        return new Template(List.copyOf(pieces), placeholders);
    }

    private static void fixedAndSlots(
            String text, Function<String, Piece> slots, List<Piece> pieces, SortedSet<String> placeholders) {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                pieces.add(new Fixed(text.substring(at)));
                return;
            }
            if (open > at) {
                pieces.add(new Fixed(text.substring(at, open)));
            }
            int close = closing(text, '}', open);
            String name = text.substring(open + 1, close);
            String small = PackLabels.inSentence(name);
            placeholders.add(small);
            Piece slot = slots.apply(small);
            pieces.add(small.equals(name) ? slot : new Capital(slot));
            at = close + 1;
        }
    }

    private static int closing(String text, char bracket, int from) {
        int close = text.indexOf(bracket, from);
        if (close < 0) {
            throw new IllegalArgumentException("There is no " + bracket + " in: " + text);
        }
        return close;
    }

    /** The names of its placeholders. */
    SortedSet<String> placeholders() {
        return placeholders;
    }

    /** Appends the text. A fact that is not there reads "not stated", so that no hole shows. */
    void append(StringBuilder out, Telling telling) {
        for (int index = 0; index < pieces.size(); index++) {
            if (!pieces.get(index).append(out, telling)) {
                out.append(telling.notStated());
            }
        }
    }

    private record Fixed(String text) implements Piece {
        @Override
        public boolean append(StringBuilder out, Telling telling) {
            out.append(text);
            return true;
        }
    }

    private record Capital(Piece slot) implements Piece {
        @Override
        public boolean append(StringBuilder out, Telling telling) {
            int start = out.length();
            if (!slot.append(out, telling)) {
                return false;
            }
            if (start < out.length()) {
                out.setCharAt(start, Character.toUpperCase(out.charAt(start)));
            }
            return true;
        }
    }

    private record IfKnown(List<Piece> pieces) implements Piece {
        @Override
        public boolean append(StringBuilder out, Telling telling) {
            int start = out.length();
            for (int index = 0; index < pieces.size(); index++) {
                if (!pieces.get(index).append(out, telling)) {
                    out.setLength(start);
                    break;
                }
            }
            return true;
        }
    }
}
