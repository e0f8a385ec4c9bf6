package uk.disc.processor.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML and SVG, written from front to back. Every text and every attribute's value is escaped here, so that nothing from code can become
 * markup; names of elements and attributes are constants of this package.
 */
final class Markup {
    /** A day as ISO 8601 writes it, or a sign between two parts of a name. */
    private static final Pattern DAY_OR_DOT =
            Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])|(?<=[\\w>])[./$(#](?=\\p{L})");

    private final StringBuilder out = new StringBuilder();

    /** Opens an element; attributes are names and values in turn. */
    Markup open(String element, String... attributes) {
        out.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            out.append(' ')
                    .append(attributes[at])
                    .append("=\"")
                    .append(escape(attributes[at + 1]))
                    .append('"');
        }
        out.append('>');
        return this;
    }

    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Markup text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Text in which a day is one word, which no line breaks, and a name in code breaks between its parts. */
    Markup prose(String text) {
        Matcher found = DAY_OR_DOT.matcher(text);
        int from = 0;
        while (found.find()) {
            text(text.substring(from, found.start()));
            if (found.group().length() == 1) {
                text(found.group()).open("wbr");
            } else {
                element("time", found.group());
            }
            from = found.end();
        }
        return text(text.substring(from));
    }

    /** A whole element that holds prose alone. */
    Markup sentence(String element, String text, String... attributes) {
        return open(element, attributes).prose(text).close(element);
    }

    /** A whole element that holds text alone. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /** Markup of this class, as it is. */
    Markup add(Markup other) {
        out.append(other.out);
        return this;
    }

    /** The product's own style or script, which are no text of anybody else. */
    Markup own(String element, String source) {
        out.append('<')
                .append(element)
                .append(">\n")
                .append(source)
                .append("</")
                .append(element)
                .append(">\n");
        return this;
    }

    Markup documentType() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(Character.isISOControl(letter) && letter != '\n' ? ' ' : letter);
            }
        });
        return escaped.toString();
    }
}
