package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.disc.agreement.Tightening;
import uk.disc.annotation.Channel;
import uk.disc.annotation.Route;
import uk.disc.annotation.Sends;
import uk.disc.annotation.WaiverKind;

/** The published schema of a register holds what is written, and nothing else. */
class RegisterSchemaTest {
    private static final Schema SCHEMA = schema();
    private static final JsonMapper MAPPER = new JsonMapper();
    /** Maps, whose keys are free. */
    private static final Set<String> FREE = Set.of(
            "organisations", "recipients", "purposes", "categories", "grounds", "obligations", "items", "parameters");

    private static final SharingRegister WHOLE = FilledValue.of(SharingRegister.class);

    @Test
    void everyKeyIsDescribed() {
        SharingRegister whole = new SharingRegister(
                SharingRegister.SCHEMA,
                WHOLE.packId(),
                WHOLE.packVersion(),
                WHOLE.packHash(),
                FactsFixture.DAY,
                WHOLE.validFrom(),
                WHOLE.validTo(),
                WHOLE.modules(),
                WHOLE.transfers(),
                WHOLE.found(),
                WHOLE.sends(),
                WHOLE.reclassifications(),
                WHOLE.unfollowed(),
                WHOLE.bodiesNotFollowed(),
                WHOLE.dictionary(),
                WHOLE.diagnoses(),
                WHOLE.pack());
        String json = RegisterJson.write(whole);
        assertThat(errors(json)).isEmpty();

        assertThat(keysWhoseLossIsNotSeen(json)).isEmpty();
    }

    @Test
    void whatIsJudgedIsValid() {
        assertThat(errors(RegisterJson.write(FactsFixture.discharge().judge()))).isEmpty();
        assertThat(errors(RegisterJson.write(FactsFixture.discharge()
                        .sends("DischargeSummary.sti", "SEXUAL_HEALTH")
                        .unmarked("DischargeSummary.notes")
                        .waives("disc.transfer.category-not-agreed", "2026-12-01")
                        .judge())))
                .isEmpty();
    }

    @Test
    void aKeyThatIsNotKnownIsRefusedEverywhere() {
        JsonNode register =
                MAPPER.readTree(RegisterJson.write(FactsFixture.discharge().judge()));
        List<ObjectNode> objects = records(register);
        assertThat(objects).hasSizeGreaterThan(20);
        for (ObjectNode object : objects) {
            object.put("zz", 1);
            assertThat(errors(register.toString())).as(object.toString()).isNotEmpty();
            object.remove("zz");
        }
    }

    @Test
    void fixedValuesAreThoseOfTheModel() throws IOException {
        JsonNode definitions;
        try (InputStream stream = resource()) {
            definitions = MAPPER.readTree(stream).get("$defs");
        }
        List<List<String>> written = definitions.findValues("enum").stream()
                .map(values -> values.valueStream()
                        .filter(value -> !value.isNull())
                        .map(JsonNode::asString)
                        .toList())
                .toList();
        List<List<String>> ofModel = Stream.of(
                        Channel.class,
                        Route.class,
                        Sends.class,
                        WaiverKind.class,
                        Diagnosis.Severity.class,
                        FoundTransfer.Direction.class,
                        Tightening.Operation.class,
                        UnresolvedItem.Kind.class,
                        Verdict.class)
                .map(type -> Stream.of(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList())
                .toList();
        assertThat(Set.copyOf(written)).isEqualTo(Set.copyOf(ofModel));
    }

    @Test
    void anotherVersionIsRefused() {
        String json = RegisterJson.write(FactsFixture.discharge().judge());
        assertThat(errors(json.replaceFirst("\"schema\" : 1", "\"schema\" : 2")))
                .isNotEmpty();
    }

    private static List<String> keysWhoseLossIsNotSeen(String json) {
        JsonNode register = MAPPER.readTree(json);
        List<String> unseen = new ArrayList<>();
        for (ObjectNode object : records(register)) {
            for (String key : List.copyOf(object.propertyNames())) {
                JsonNode value = object.remove(key);
                if (errors(register.toString()).isEmpty()) {
                    unseen.add(key);
                }
                object.set(key, value);
            }
        }
        return unseen;
    }

    /** Every object but the maps from codes to names, whose keys are free. */
    private static List<ObjectNode> records(JsonNode root) {
        List<ObjectNode> records = new ArrayList<>();
        collect(root, "", records);
        return records;
    }

    private static void collect(JsonNode node, String key, List<ObjectNode> records) {
        if (node instanceof ObjectNode object && !FREE.contains(key)) {
            records.add(object);
            object.propertyNames().forEach(name -> collect(object.get(name), name, records));
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, "", records));
        }
    }

    private static List<String> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(String::valueOf)
                .toList();
    }

    private static Schema schema() {
        try (InputStream stream = resource()) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource() {
        return SharingRegister.class.getResourceAsStream("/uk/disc/schema/register.schema.json");
    }
}
