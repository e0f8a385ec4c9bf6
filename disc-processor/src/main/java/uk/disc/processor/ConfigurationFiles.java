package uk.disc.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The configuration that lies beside the class files of a module, as a build tool has put it there before it compiles. */
final class ConfigurationFiles {
    /** What one file says counts for more than what a later one does. */
    private static final List<String> NAMES = List.of(
            "application.properties", "application.yml", "application.yaml", "META-INF/microprofile-config.properties");

    private static final int MOST_BYTES = 1 << 20;

    /** A document that refers to itself has no end. */
    private static final int DEEPEST = 16;

    private static final int MOST_KEYS = 10_000;

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
            text(name).ifPresent(text -> {
                if (name.endsWith(".properties")) {
                    properties(text, found);
                } else {
                    yaml(text, found);
                }
            });
        }
        return Collections.unmodifiableMap(found);
    }

    private Optional<String> text(String name) {
        try (InputStream in =
                filer.getResource(StandardLocation.CLASS_OUTPUT, "", name).openInputStream()) {
            return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static void properties(String text, Map<String, String> found) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            // The build will tell of it that reads the file; here the key is all that is known.
            return;
        }
        properties.stringPropertyNames().forEach(key -> found.putIfAbsent(key, properties.getProperty(key)));
    }

    /** The first document; those behind it are for profiles. */
    private static void yaml(String text, Map<String, String> found) {
        try {
            Iterator<Object> documents = new Load(LoadSettings.builder().build())
                    .loadAllFromString(text)
                    .iterator();
            if (documents.hasNext()) {
                flatten("", documents.next(), DEEPEST, found);
            }
        } catch (YamlEngineException e) {
            // Likewise.
            return;
        }
    }

    private static void flatten(String path, @Nullable Object value, int deepest, Map<String, String> found) {
        if (value instanceof Map<?, ?> map && deepest > 0 && found.size() < MOST_KEYS) {
            String before = path.isEmpty() ? "" : path + ".";
            map.forEach((key, below) -> flatten(before + key, below, deepest - 1, found));
        } else if (value instanceof String text) {
            found.putIfAbsent(path, text);
        }
    }
}
