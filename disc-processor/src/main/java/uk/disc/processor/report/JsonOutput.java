package uk.disc.processor.report;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON: indented, keys in the order given, {@code \n} between lines on every system. */
public final class JsonOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private JsonOutput() {}

    /**
     * Writes a value.
     *
     * @param value maps, collections, texts, numbers and truth values
     * @return the text, without a final line feed
     */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * An object, to which more may be added.
     *
     * @param keysAndValues its keys and values in turn
     * @return the object, its keys in the order given
     */
    public static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            object.put(String.valueOf(keysAndValues[at]), keysAndValues[at + 1]);
        }
        return object;
    }
}
