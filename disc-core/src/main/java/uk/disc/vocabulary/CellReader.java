package uk.disc.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the library ships beside its YAML in a form that is quick to read: lines of cells, divided by tabs.
 *
 * <p>A compiler loads its processors anew for each compile, so that whatever they read is read by code that is cold, and nothing can
 * be kept for the next one. Parsing the YAML took most of what the check adds to a small compile. The YAML is still what people read
 * and change; a test makes these lines from it and holds them equal.
 */
public final class CellReader {
    private static final char DIVIDER = '\t';
    private static final char ESCAPE = '\\';

    private final String name;
    private final String text;
    /** Where the next cell begins; the line feed that ends a line stands before it once all its cells are read. */
    private int next;

    private boolean lineEnded = true;

    private CellReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * Opens lines that lie beside a class.
     *
     * @param beside the class
     * @param resource the file's name
     * @return a reader at the first line
     */
    public static CellReader beside(Class<?> beside, String resource) {
        try (InputStream stream = beside.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not beside " + beside.getName());
            }
            return new CellReader(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes to the next line.
     *
     * @return false if there is none
     * @throws IllegalStateException if cells of this line were not read
     */
    public boolean nextLine() {
        if (!lineEnded) {
            throw unreadable("there are more cells than were asked for");
        }
        lineEnded = next == text.length();
        return !lineEnded;
    }

    /**
     * The next cell.
     *
     * @return its text
     * @throws IllegalStateException if the line has no more
     */
    public String text() {
        if (lineEnded) {
            throw unreadable("a cell is missing");
        }
        int end = next;
        boolean escaped = false;
        while (text.charAt(end) != DIVIDER && text.charAt(end) != '\n') {
            escaped |= text.charAt(end) == ESCAPE;
            end++;
        }
        String cell = text.substring(next, end);
        lineEnded = text.charAt(end) == '\n';
        next = end + 1;
        return escaped ? unescaped(cell) : cell;
    }

    private static String unescaped(String cell) {
        StringBuilder plain = new StringBuilder(cell.length());
        for (int at = 0; at < cell.length(); at++) {
            char character = cell.charAt(at);
            if (character == ESCAPE) {
                at++;
                character = cell.charAt(at) == 't' ? DIVIDER : cell.charAt(at) == 'n' ? '\n' : ESCAPE;
            }
            plain.append(character);
        }
        return plain.toString();
    }

    /**
     * A cell that may hold nothing.
     *
     * @return its text; empty if it holds nothing
     */
    public Optional<String> textIf() {
        String text = text();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /**
     * A cell that holds a number.
     *
     * @return the number
     */
    public int number() {
        return Integer.parseInt(text());
    }

    /**
     * A cell that holds true or false.
     *
     * @return what it holds
     */
    public boolean flag() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            throw unreadable("'" + text + "' is neither true nor false");
        }
        return text.equals("true");
    }

    /**
     * Several cells, after one that tells how many.
     *
     * @return their texts in order
     */
    public List<String> texts() {
        int count = number();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    private IllegalStateException unreadable(String why) {
        long line = text.substring(0, Math.min(next, text.length())).lines().count();
        return new IllegalStateException(name + " line " + line + ": " + why + ". Make the file anew.");
    }
}
