package uk.disc.register;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * JSON text as it grows, in the layout of {@link RegisterJson}.
 *
 * <p>Written by hand because every compile writes some: a compiler loads its processors anew each time, and Jackson's several hundred
 * classes would cost more than the check itself. Reading, which a compile does not do, is left to Jackson. For the same reason there are
 * loops here where a lambda would be shorter.
 */
final class JsonText {
    private static final String INDENT = "  ";
    private static final char[] HEXADECIMAL = "0123456789ABCDEF".toCharArray();

    private final StringBuilder out = new StringBuilder(1 << 12);
    private int depth;
    /** Whether nothing stands yet in the object or list that is open. */
    private boolean empty = true;

    private JsonText key(String name) {
        next();
        quoted(name);
        out.append(" : ");
        return this;
    }

    JsonText text(String name, String value) {
        key(name);
        quoted(value);
        return this;
    }

    /** The value's text, or null for none. */
    JsonText textIf(String name, Optional<?> value) {
        key(name);
        if (value.isPresent()) {
            quoted(value.get().toString());
        } else {
            out.append("null");
        }
        return this;
    }

    /** An enum's constant. */
    JsonText constant(String name, Enum<?> value) {
        return text(name, value.name());
    }

    JsonText number(String name, long value) {
        key(name);
        out.append(value);
        return this;
    }

    JsonText flag(String name, boolean value) {
        key(name);
        out.append(value);
        return this;
    }

    JsonText texts(String name, Collection<String> values) {
        openList(name);
        for (String value : values) {
            next();
            quoted(value);
        }
        return closeList();
    }

    JsonText texts(String name, SortedMap<String, String> values) {
        open(name);
        for (Map.Entry<String, String> entry : values.entrySet()) {
            text(entry.getKey(), entry.getValue());
        }
        return close();
    }

    JsonText numbers(String name, SortedMap<String, Long> values) {
        open(name);
        for (Map.Entry<String, Long> entry : values.entrySet()) {
            number(entry.getKey(), entry.getValue());
        }
        return close();
    }

    /** Opens the outermost object, or one that stands in a list. */
    JsonText open() {
        if (depth > 0) {
            next();
        }
        return open('{');
    }

    JsonText open(String name) {
        return key(name).open('{');
    }

    JsonText close() {
        return close('}');
    }

    JsonText openList(String name) {
        return key(name).open('[');
    }

    JsonText closeList() {
        return close(']');
    }

    private JsonText open(char bracket) {
        out.append(bracket);
        depth++;
        empty = true;
        return this;
    }

    private JsonText close(char bracket) {
        depth--;
        if (empty) {
            out.append(' ');
        } else {
            line();
        }
        out.append(bracket);
        empty = false;
        return this;
    }

    /** Goes to where the next key or element of a list stands. */
    private void next() {
        if (!empty) {
            out.append(',');
        }
        empty = false;
        line();
    }

    private void line() {
        out.append('\n');
        for (int level = 0; level < depth; level++) {
            out.append(INDENT);
        }
    }

    private void quoted(String value) {
        out.append('"');
        int written = 0;
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character < ' ' || character == '"' || character == '\\') {
                out.append(value, written, at);
                escaped(character);
                written = at + 1;
            }
        }
        out.append(value, written, value.length()).append('"');
    }

    private void escaped(char character) {
        out.append('\\');
        switch (character) {
            case '"', '\\' -> out.append(character);
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            default -> out.append("u00").append(HEXADECIMAL[character >> 4]).append(HEXADECIMAL[character & 0xF]);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
