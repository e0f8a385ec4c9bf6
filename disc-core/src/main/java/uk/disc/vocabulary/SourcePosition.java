package uk.disc.vocabulary;

import java.util.Comparator;

/**
 * Where something is written, for error messages and explanations. Never part of a pack's hash.
 *
 * @param file the path inside the pack, with {@code /} between folders; or the resource name for shipped data
 * @param line the line, from 1; 0 when not known
 * @param column the column, from 1; 0 when not known
 */
public record SourcePosition(String file, int line, int column) implements Comparable<SourcePosition> {
    /** For what was built in code and stands in no file. */
    public static final SourcePosition NONE = new SourcePosition("", 0, 0);

    private static final Comparator<SourcePosition> ORDER = Comparator.comparing(SourcePosition::file)
            .thenComparingInt(SourcePosition::line)
            .thenComparingInt(SourcePosition::column);

    @Override
    public int compareTo(SourcePosition other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as editors understand it. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
