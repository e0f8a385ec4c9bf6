package uk.disc.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What editors tell of {@code disc.*}. A change of a property is a change of the golden copy. */
class ConfigurationMetadataTest {
    @Test
    void thePropertiesAreThoseOfTheGoldenCopy() throws IOException {
        assertThat(Path.of("target/classes/META-INF/spring-configuration-metadata.json"))
                .hasSameTextualContentAs(Path.of("src/test/resources/spring-configuration-metadata.json"));
    }
}
