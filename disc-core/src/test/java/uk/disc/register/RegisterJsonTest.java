package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What we write is what Jackson would write. */
class RegisterJsonTest {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter JACKSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withArrayIndenter(INDENTER).withObjectIndenter(INDENTER));

    @Test
    void everyComponentIsWritten() {
        ModuleFacts facts = FilledValue.of(ModuleFacts.class);
        assertThat(RegisterJson.write(facts)).isEqualTo(byJackson(facts));
        Evidence evidence = FilledValue.of(Evidence.class);
        assertThat(RegisterJson.write(evidence)).isEqualTo(byJackson(evidence));
        SharingRegister register = FilledValue.of(SharingRegister.class);
        assertThat(RegisterJson.write(register)).isEqualTo(byJackson(register));
    }

    @Test
    void nothingIsWrittenAsJacksonWritesIt() {
        ModuleFacts facts = new ModuleFacts(1, "", List.of(), List.of(), List.of(), List.of(), Optional.empty());
        assertThat(RegisterJson.write(facts)).isEqualTo(byJackson(facts));
        Evidence evidence = new Evidence(
                1, "m", "v", CheckMode.REPORT, "", 0, "", new TreeMap<>(), Optional.empty(), Optional.empty(), "");
        assertThat(RegisterJson.write(evidence)).isEqualTo(byJackson(evidence));
    }

    @Test
    void everyCharacterIsEscapedAsJacksonEscapesIt() {
        StringBuilder all = new StringBuilder();
        for (char character = 0; character < Character.MAX_VALUE; character++) {
            all.append(character);
        }
        assertWrittenAlike(all.toString());
    }

    @Property(tries = 200)
    void textIsEscapedAsJacksonEscapesIt(@ForAll String text) {
        assertWrittenAlike(text);
    }

    private static void assertWrittenAlike(String text) {
        ModuleFacts facts = new ModuleFacts(1, text, List.of(), List.of(), List.of(), List.of(), Optional.empty());
        assertThat(RegisterJson.write(facts)).isEqualTo(byJackson(facts));
    }

    private static String byJackson(Object value) {
        return JACKSON.writeValueAsString(value) + "\n";
    }
}
