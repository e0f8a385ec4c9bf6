package uk.disc.policy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.disc.vocabulary.SourcePosition;

/** Turns the bytes of a pack file into text: UTF-8, with or without a byte order mark. */
final class PackText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PackText() {}

    static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            problems.add(
                    ProblemCode.NOT_UTF8,
                    position(file, decoded, Integer.MAX_VALUE),
                    "This is not UTF-8. Save the file as UTF-8.");
            return Optional.empty();
        }
        String content = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded;
        // JSON may be indented with tabs, which YAML refuses; a raw tab inside a JSON string is not valid anyway.
        return Optional.of(file.endsWith(".json") ? content.replace('\t', ' ') : content);
    }

    /** Where a character of a text stands, counted in characters from its start; its end if the text is shorter. */
    static SourcePosition position(String file, String text, int character) {
        int line = 1;
        int column = 1;
        int left = character;
        for (int i = 0; i < text.length() && left > 0; left--) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new SourcePosition(file, line, column);
    }
}
