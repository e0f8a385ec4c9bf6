package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
        ModuleFacts facts = (ModuleFacts) filled(ModuleFacts.class);
        assertThat(RegisterJson.write(facts)).isEqualTo(byJackson(facts));
        Evidence evidence = (Evidence) filled(Evidence.class);
        assertThat(RegisterJson.write(evidence)).isEqualTo(byJackson(evidence));
        SharingRegister register = (SharingRegister) filled(SharingRegister.class);
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

    /** A value of a type with something in every component, so that none can be forgotten. */
    private static Object filled(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<Object> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(RegisterJsonTest::filled)
                    .toList();
            return collection(generic.getRawType(), arguments);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return constants[constants.length - 1];
        }
        Map<Class<?>, Object> simple = Map.of(
                String.class,
                "a text",
                int.class,
                7,
                Long.class,
                8L,
                boolean.class,
                true,
                LocalDate.class,
                LocalDate.of(2026, 11, 2));
        return Optional.ofNullable(simple.get(plain)).orElseThrow(() -> new AssertionError("no value for " + type));
    }

    private static Object collection(Type raw, List<Object> arguments) {
        if (raw == List.class) {
            return arguments;
        }
        if (raw == SortedSet.class) {
            return new TreeSet<>(arguments);
        }
        if (raw == SortedMap.class) {
            return new TreeMap<>(Map.of(arguments.get(0), arguments.get(1)));
        }
        if (raw == Optional.class) {
            return Optional.of(arguments.get(0));
        }
        throw new AssertionError("no value for " + raw);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> filled(component.getGenericType()))
                .toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
