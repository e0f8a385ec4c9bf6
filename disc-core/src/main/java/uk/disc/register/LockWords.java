package uk.disc.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of a line of a lock: separated by one space each, in double quotes where they hold anything else than plain signs. In
 * quotes a backslash stands before a quote and a backslash, {@code \n} is a line feed, and other control signs are a backslash,
 * {@code u} and four hexadecimal digits.
 */
final class LockWords {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,()<>$\\[\\]@+*~#-]+");
    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 4;

    private LockWords() {}

    static String write(String word) {
        if (PLAIN.matcher(word).matches() && word.charAt(0) != '#') {
            return word;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < word.length(); at++) {
            char sign = word.charAt(at);
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').append(sign);
            } else if (sign == '\n') {
                quoted.append("\\n");
            } else if (Character.isISOControl(sign) || isBidirectional(sign)) {
                String digits = Integer.toHexString(sign);
                quoted.append("\\u")
                        .append("0".repeat(DIGITS - digits.length()))
                        .append(digits);
            } else {
                quoted.append(sign);
            }
        }
        return quoted.append('"').toString();
    }

    /** Signs that would make a line read otherwise than it is. */
    private static boolean isBidirectional(char sign) {
        return (sign >= '\u202a' && sign <= '\u202e')
                || (sign >= '\u2066' && sign <= '\u2069')
                || sign == '\u2028'
                || sign == '\u2029';
    }

    /** The words of a line; empty if it is not written as a lock's lines are. */
    static Optional<List<String>> read(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int end = line.charAt(at) == '"' ? endOfQuoted(line, at) : endOfPlain(line, at);
            if (end < 0 || (end < line.length() && line.charAt(end) != ' ')) {
                return Optional.empty();
            }
            Optional<String> word = word(line.substring(at, end));
            if (word.isEmpty()) {
                return Optional.empty();
            }
            words.add(word.get());
            at = end + 1;
            if (at == line.length()) {
                return Optional.empty();
            }
        }
        return Optional.of(words);
    }

    private static int endOfPlain(String line, int from) {
        int end = line.indexOf(' ', from);
        return end < 0 ? line.length() : end;
    }

    private static int endOfQuoted(String line, int from) {
        for (int at = from + 1; at < line.length(); at++) {
            if (line.charAt(at) == '\\') {
                at++;
            } else if (line.charAt(at) == '"') {
                return at + 1;
            }
        }
        return -1;
    }

    private static Optional<String> word(String written) {
        if (!written.startsWith("\"")) {
            return Optional.of(written).filter(word -> PLAIN.matcher(word).matches());
        }
        StringBuilder word = new StringBuilder();
        for (int at = 1; at < written.length() - 1; at++) {
            char sign = written.charAt(at);
            if (sign != '\\') {
                word.append(sign);
                continue;
            }
            at++;
            switch (written.charAt(at)) {
                case '"' -> word.append('"');
                case '\\' -> word.append('\\');
                case 'n' -> word.append('\n');
                case 'u' -> {
                    int code = at + 1 + DIGITS < written.length()
                            ? hexadecimal(written.substring(at + 1, at + 1 + DIGITS))
                            : -1;
                    if (code < 0) {
                        return Optional.empty();
                    }
                    word.append((char) code);
                    at += DIGITS;
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(word.toString());
    }

    private static int hexadecimal(String digits) {
        return digits.matches("[0-9a-f]{4}") ? Integer.parseInt(digits, HEXADECIMAL) : -1;
    }
}
