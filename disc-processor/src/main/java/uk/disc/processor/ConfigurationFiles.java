package uk.disc.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** The configuration that lies beside the class files of a module, as a build tool has put it there before it compiles. */
final class ConfigurationFiles {
    private static final List<String> NAMES =
            List.of("application.properties", "META-INF/microprofile-config.properties");

    private static final int MOST_BYTES = 1 << 20;

    private final Filer filer;
    private Optional<Map<String, String>> read = Optional.empty();

    ConfigurationFiles(Filer filer) {
        this.filer = filer;
    }

    /** What a key is set to; empty if no file says. */
    Optional<String> value(String key) {
        Map<String, String> all = read.orElseGet(this::read);
        read = Optional.of(all);
        return Optional.ofNullable(all.get(key));
    }

    private Map<String, String> read() {
        Map<String, String> found = new TreeMap<>();
        for (String name : NAMES) {
            try (InputStream in =
                    filer.getResource(StandardLocation.CLASS_OUTPUT, "", name).openInputStream()) {
                Properties properties = new Properties();
                properties.load(new StringReader(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)));
                properties.stringPropertyNames().forEach(key -> found.putIfAbsent(key, properties.getProperty(key)));
            } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
                // Not there, or not readable as such: then the key is all that is known.
                continue;
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
