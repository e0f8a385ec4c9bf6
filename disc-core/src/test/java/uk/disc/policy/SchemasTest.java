package uk.disc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.Instrument;
import uk.disc.agreement.Onward;
import uk.disc.agreement.Tightening;
import uk.disc.annotation.Route;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.charter.Succession;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.Mapping;
import uk.disc.vocabulary.NoConsentReason;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.Speaker;
import uk.disc.vocabulary.TermKind;

/** Holds the published schemas equal to the reader: what one refuses in a file's form, the other does too. */
class SchemasTest {
    private static final Path SHIPPED = Path.of("src/main/resources/uk/disc/vocabulary");
    private static final Map<FileKind, Schema> SCHEMAS = schemas();

    /** Problems of form, which a schema can see; all others need more than one place. */
    private static final Set<String> OF_FORM = Set.of("missing-key", "conflicting-keys");

    private record File(TestPack pack, String path, Node root) {
        private FileKind kind() {
            return FileKind.of(path).orElseThrow();
        }

        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<File> small() {
        return files(TestPack.SMALL);
    }

    static Stream<File> samples() {
        return Stream.concat(small(), files(TestPack.SAMPLE));
    }

    @Test
    void everyKindOfFileHasASchema() {
        assertThat(SCHEMAS).containsOnlyKeys(FileKind.values());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsValid(File file) {
        assertThat(errors(file.kind(), file.root())).isEmpty();
    }

    @Test
    void theShippedVocabularyIsValid() {
        TestPack shipped = TestPack.of(SHIPPED);
        shipped.files().keySet().stream()
                .filter(name -> name.endsWith(".yaml"))
                .forEach(name -> assertThat(errors(FileKind.VOCABULARY, Written.node(name, shipped.text(name))))
                        .as(name)
                        .isEmpty());
    }

    @Test
    void fixedValuesAreThoseOfTheModel() throws IOException {
        Set<List<String>> written = new HashSet<>();
        for (FileKind kind : FileKind.values()) {
            try (InputStream stream = PolicyReader.class.getResourceAsStream(resource(kind))) {
                Node schema = Written.node(resource(kind), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                walk(schema, "", (key, node) -> {
                    if (key.equals("enum") && node instanceof Node.Sequence values) {
                        written.add(values.items().stream()
                                .map(value -> ((Node.Scalar) value).text())
                                .toList());
                    }
                });
            }
        }
        Set<List<String>> ofModel = Stream.of(
                        CategoryFlag.class,
                        ExternalRoutes.class,
                        Speaker.class,
                        Identifiability.class,
                        Instrument.class,
                        Mapping.Relation.class,
                        Onward.class,
                        OutboundCall.Direction.class,
                        OutboundCall.Role.class,
                        ProfessionalDuty.class,
                        Requirement.class,
                        Restriction.class,
                        Route.class,
                        Scenario.Outcome.class,
                        ConsentState.class,
                        DecisionKind.class,
                        NoConsentReason.class,
                        ConsentSense.class,
                        Succession.CarriedOver.class,
                        TermKind.class,
                        Tightening.Operation.class)
                .map(type -> Stream.of(type.getEnumConstants()).map(Enum::name).toList())
                .collect(Collectors.toSet());
        // Kinds of vocabulary item in two groups, and the two regulations as text and as numbers.
        written.removeIf(values -> values.contains("ANNEX_2") && !values.contains("CATEGORY"));
        written.removeIf(values -> values.contains("ARTICLE_6") && !values.contains("CATEGORY"));
        written.remove(List.of("2", "5", "2", "5"));

        assertThat(written).isEqualTo(ofModel);
    }

    @Test
    void everyKeyOfAScenarioIsDocumented() throws IOException {
        String page = Files.readString(Path.of("../docs/scenarios.md"));
        Set<String> keys = new TreeSet<>();
        try (InputStream stream = PolicyReader.class.getResourceAsStream(resource(FileKind.SCENARIOS))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            walk(Written.node(resource(FileKind.SCENARIOS), text), "", (key, node) -> {
                if (key.equals("properties") && node instanceof Node.Mapping properties) {
                    properties.entries().forEach(entry -> keys.add(entry.key().text()));
                }
            });
        }

        assertThat(keys).contains("flip", "noneRecorded");
        assertThat(keys).allSatisfy(key -> assertThat(page).containsPattern("\\b" + key + "\\b"));
    }

    /** The routes a charter can say something about. */
    private enum ExternalRoutes {
        EMERGENCY,
        STATUTORY_DUTY,
        COURT
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anUnknownKeyAnywhereIsRefusedByBoth(File file) {
        List<Node.Mapping> mappings = new ArrayList<>();
        walk(file.root(), "", (key, node) -> {
            // The members of a type have free names.
            if (node instanceof Node.Mapping mapping && !key.equals("members")) {
                mappings.add(mapping);
            }
        });

        for (int i = 0; i < mappings.size(); i++) {
            String added = "zz" + i;
            Node.Mapping mapping = mappings.get(i);
            assertThat(errors(file.kind(), replaced(file.root(), mapping, with(mapping, added))))
                    .as("schema, a key added at %s", mapping.at())
                    .isNotEmpty();
        }
        Node all = withKeyInEach(file.root(), "", new int[] {0});
        List<String> messages = file.pack().with(file.path(), Written.json(all)).read().problems().stream()
                .filter(problem -> problem.code().equals("unknown-key"))
                .map(PackProblem::message)
                .toList();
        assertThat(messages).as("reader").hasSize(mappings.size());
    }

    @ParameterizedTest
    @MethodSource("small")
    void aKeyThatCantBeLeftOutIsRequiredByBoth(File file) {
        walk(file.root(), "", (key, node) -> {
            if (node instanceof Node.Mapping mapping) {
                for (Node.Entry entry : mapping.entries()) {
                    Node changed = replaced(file.root(), mapping, without(mapping, entry));
                    assertThat(!errors(file.kind(), changed).isEmpty())
                            .as(
                                    "schema, without %s at %s",
                                    entry.key().text(), entry.key().at())
                            .isEqualTo(problems(file, changed).stream().anyMatch(OF_FORM::contains));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("small")
    void anotherShapeIsRefusedByBoth(File file) {
        walk(file.root(), "", (key, node) -> {
            Node.Scalar text = new Node.Scalar("zz", false, node.at());
            Node list = new Node.Sequence(List.of(new Node.Sequence(List.of(text), node.at())), node.at());
            Node keys = new Node.Mapping(List.of(new Node.Entry(text, text)), node.at());
            for (Node other : List.of(list, keys)) {
                Node changed = replaced(file.root(), node, other);
                assertThat(errors(file.kind(), changed))
                        .as("schema, %s at %s", other.shape(), node.at())
                        .isNotEmpty();
                assertThat(problems(file, changed))
                        .as("reader, %s at %s", other.shape(), node.at())
                        .isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("small")
    void aListThatCantBeEmptyIsNotInEither(File file) {
        walk(file.root(), "", (key, node) -> {
            if (node instanceof Node.Sequence) {
                Node changed = replaced(file.root(), node, new Node.Sequence(List.of(), node.at()));
                assertThat(!errors(file.kind(), changed).isEmpty())
                        .as("schema, an empty list at %s", node.at())
                        .isEqualTo(problems(file, changed).contains("empty-list"));
            }
        });
    }

    private static List<String> problems(File file, Node changed) {
        byte[] before = file.pack().files().get(file.path());
        List<String> codes = file.pack().with(file.path(), Written.json(changed)).read().problems().stream()
                .filter(problem -> problem.position().file().equals(file.path()))
                .map(PackProblem::code)
                .toList();
        file.pack().with(file.path(), before);
        return codes;
    }

    private static List<String> errors(FileKind kind, Node root) {
        return SCHEMAS.get(kind).validate(Written.json(root), InputFormat.JSON).stream()
                .map(String::valueOf)
                .collect(Collectors.toList());
    }

    private static Stream<File> files(Path directory) {
        return TestPack.of(directory).files().keySet().stream()
                .filter(path -> FileKind.of(path).isPresent())
                .map(path -> {
                    TestPack pack = TestPack.of(directory);
                    return new File(pack, path, Written.node(path, pack.text(path)));
                });
    }

    private static Map<FileKind, Schema> schemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<FileKind, Schema> schemas = new EnumMap<>(FileKind.class);
        for (FileKind kind : FileKind.values()) {
            try (InputStream stream = PolicyReader.class.getResourceAsStream(resource(kind))) {
                assertThat(stream).as(resource(kind)).isNotNull();
                schemas.put(kind, registry.getSchema(stream, InputFormat.JSON));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return schemas;
    }

    private static String resource(FileKind kind) {
        return "/uk/disc/schema/" + kind.name().toLowerCase(Locale.ROOT) + ".schema.json";
    }

    private interface Visitor {
        void visit(String key, Node node);
    }

    private static void walk(Node node, String key, Visitor visitor) {
        visitor.visit(key, node);
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> walk(item, "", visitor));
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> walk(entry.value(), entry.key().text(), visitor));
        }
    }

    private static Node withKeyInEach(Node node, String key, int[] number) {
        if (node instanceof Node.Sequence sequence) {
            return new Node.Sequence(
                    sequence.items().stream()
                            .map(item -> withKeyInEach(item, "", number))
                            .toList(),
                    sequence.at());
        }
        if (node instanceof Node.Mapping mapping) {
            Node.Mapping inner = new Node.Mapping(
                    mapping.entries().stream()
                            .map(entry -> new Node.Entry(
                                    entry.key(),
                                    withKeyInEach(entry.value(), entry.key().text(), number)))
                            .toList(),
                    mapping.at());
            return key.equals("members") ? inner : with(inner, "zz" + number[0]++);
        }
        return node;
    }

    private static Node.Mapping with(Node.Mapping mapping, String key) {
        List<Node.Entry> entries = new ArrayList<>(mapping.entries());
        entries.add(new Node.Entry(new Node.Scalar(key, true, mapping.at()), new Node.Scalar("x", true, mapping.at())));
        return new Node.Mapping(entries, mapping.at());
    }

    private static Node.Mapping without(Node.Mapping mapping, Node.Entry entry) {
        List<Node.Entry> entries = new ArrayList<>(mapping.entries());
        entries.remove(entry);
        return new Node.Mapping(entries, mapping.at());
    }

    /** The same tree with one node exchanged. */
    private static Node replaced(Node node, Node what, Node with) {
        if (node == what) {
            return with;
        }
        UnaryOperator<Node> inside = child -> replaced(child, what, with);
        if (node instanceof Node.Sequence sequence) {
            return new Node.Sequence(sequence.items().stream().map(inside).toList(), sequence.at());
        }
        if (node instanceof Node.Mapping mapping) {
            return new Node.Mapping(
                    mapping.entries().stream()
                            .map(entry -> new Node.Entry(entry.key(), inside.apply(entry.value())))
                            .toList(),
                    mapping.at());
        }
        return node;
    }
}
