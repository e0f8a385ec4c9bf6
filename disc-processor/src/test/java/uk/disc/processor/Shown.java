package uk.disc.processor;

import java.util.Comparator;

/**
 * One of our messages in a compile.
 *
 * @param file the file's name without folders; empty when shown without a place
 * @param line the line; 0 when shown without a place
 * @param severity error, warning or note
 * @param key the key in brackets
 */
record Shown(String file, long line, String severity, String key) implements Comparable<Shown> {
    private static final Comparator<Shown> ORDER = Comparator.comparing(Shown::file)
            .thenComparing(Shown::line)
            .thenComparing(Shown::severity)
            .thenComparing(Shown::key);

    @Override
    public int compareTo(Shown other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (file.isEmpty() ? "(no place)" : file + ":" + line) + ": " + severity + ": " + key;
    }
}
