package uk.disc.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts, evidence and register as JSON: indented by two spaces, keys in the order of the records' components, {@code \n} between
 * lines. The same value gives the same bytes on every machine.
 */
public final class RegisterJson {
    /** The most characters of one file that are read. */
    static final long MAX_LENGTH = 64L * 1024 * 1024;

    private RegisterJson() {}

    /** Reads. Apart, so that whoever only writes, as every compile does, loads nothing of Jackson. */
    private static final class Reader {
        private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxDocumentLength(MAX_LENGTH)
                                .maxNestingDepth(32)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
    }

    /**
     * Writes facts.
     *
     * @param facts a module's facts
     * @return JSON text with a final line feed
     */
    public static String write(ModuleFacts facts) {
        return new RegisterLayout().text(facts);
    }

    /**
     * Writes evidence.
     *
     * @param evidence a module's evidence
     * @return JSON text with a final line feed
     */
    public static String write(Evidence evidence) {
        return new RegisterLayout().text(evidence);
    }

    /**
     * Writes a register.
     *
     * @param register the register
     * @return JSON text with a final line feed
     */
    public static String write(SharingRegister register) {
        return new RegisterLayout().text(register);
    }

    /**
     * Reads a value of this package.
     *
     * @param <T> its type
     * @param json JSON text
     * @param type its type
     * @return the value
     * @throws tools.jackson.core.JacksonException if the text is no such value
     */
    public static <T> T read(String json, Class<T> type) {
        return Reader.MAPPER.readValue(json, type);
    }

    /**
     * The digest of a file's text.
     *
     * @param text the text
     * @return SHA-256 of its UTF-8 bytes, in hexadecimal
     */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
