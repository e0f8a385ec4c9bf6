package uk.disc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** The hash tells what decides, however it is written. */
class PackHashTest {
    private static final SortedMap<String, Node> NODES = nodes();
    private static final PolicyPack PACK = TestPack.small().pack();

    /** Lists whose order says something: parameters by position, and changes in the order they were made. */
    private static final Set<String> ORDERED = Set.of("parameters", "history", "payload", "principles", "conditions");

    @Property(tries = 60)
    void neitherFilesNorKeysNorItemsNorNotationChangeTheHash(@ForAll Random random) {
        TestPack pack = TestPack.of(Map.of());
        List<Map.Entry<String, Node>> files = new ArrayList<>(NODES.entrySet());
        Collections.shuffle(files, random);
        int number = 0;
        for (Map.Entry<String, Node> file : files) {
            String folder = file.getKey().contains("/")
                    ? file.getKey().substring(0, file.getKey().indexOf('/') + 1) + "f" + number++
                    : file.getKey().substring(0, file.getKey().indexOf('.'));
            boolean json = random.nextBoolean();
            Node shuffled = shuffled(file.getValue(), "", random);
            pack.with(folder + (json ? ".json" : ".yml"), json ? Written.json(shuffled) : Written.yaml(shuffled));
        }

        PackReading reading = pack.read();

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.pack().orElseThrow().hash()).isEqualTo(PACK.hash());
        assertThat(reading.pack().orElseThrow().proseHash()).isEqualTo(PACK.proseHash());
    }

    @Property(tries = 150)
    void anotherValueChangesOneHashOrTheOther(@ForAll Random random) {
        TestPack pack = TestPack.small();
        List<Place> places = scalars();
        Place place = places.get(random.nextInt(places.size()));
        String with = other(place.scalar().text(), random);
        SortedMap<String, Node> changed = new TreeMap<>(NODES);
        changed.computeIfPresent(place.file(), (file, root) -> replaced(root, place.scalar(), with));
        changed.forEach(
                (file, root) -> pack.with(file, file.endsWith(".json") ? Written.json(root) : Written.yaml(root)));

        PackReading reading = pack.read();

        assertThat(reading.pack().isEmpty()).isEqualTo(!reading.problems().isEmpty());
        reading.pack()
                .ifPresent(other -> assertThat(other.hash() + other.proseHash())
                        .as(
                                "%s → %s at %s",
                                place.scalar().text(), with, place.scalar().at())
                        .isNotEqualTo(PACK.hash() + PACK.proseHash()));
    }

    /** The same with many more tries: run by the profile of long checks. */
    @Property(tries = 20_000)
    @Tag("long")
    void noChangeOfBytesMakesTheReaderThrowHoweverOftenItIsTried(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int changes) {
        noChangeOfBytesMakesTheReaderThrow(random, changes);
    }

    @Property(tries = 400)
    void noChangeOfBytesMakesTheReaderThrow(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int changes) {
        TestPack pack = TestPack.small();
        List<String> paths = List.copyOf(pack.files().keySet());
        for (int i = 0; i < changes; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            pack.with(path, mutated(pack.files().get(path), random));
        }

        PackReading reading = pack.read();

        assertThat(reading.pack().isEmpty()).isEqualTo(!reading.problems().isEmpty());
        assertThat(reading.problems())
                .isSorted()
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("\n"));
    }

    @Example
    void proseLeavesTheHashAloneAndChangesItsOwn() {
        Map<String, List<String>> prose = Map.of(
                "agreements/p-dis.yaml",
                List.of(
                        "title: Hospital discharge", "title: Discharge",
                        "to plan support", "to plan",
                        "Caldicott Guardian", "Director",
                        "a lost laptop", "a stolen laptop",
                        "pattern: on discharge", "pattern: daily",
                        "clause: \"4.2\"", "clause: \"4.3\"",
                        "Only after the ward", "Once the ward"),
                "organisations.yaml",
                List.of("name: The Council", "name: Our Council", "role: Chief nurse", "role: Nurse", "XX0", "XX1"),
                "charter.yaml",
                List.of("people come first", "people first", "role: Director", "role: Trustee"),
                "overlays/hospital.yaml",
                List.of("Notes are not checked yet", "Notes are unchecked"),
                "vocabulary/local.yaml",
                List.of("label: Hospital transport", "label: Transport", "relation: RELATED", "relation: EXACT"),
                "types/fhir.yaml",
                List.of("notPersonal: technical", "notPersonal: only technical"),
                "scenarios/discharge.yaml",
                List.of("age: 82", "age: 83", "outcome: DENY", "outcome: REFER"),
                "pack.yaml",
                List.of("title: A small pack", "title: Another pack"));
        prose.forEach((file, edits) -> forEachEdit(file, edits, changed -> {
            assertThat(changed.hash()).isEqualTo(PACK.hash());
            assertThat(changed.proseHash()).isNotEqualTo(PACK.proseHash());
        }));
    }

    @Example
    void whatDecidesChangesTheHash() {
        Map<String, List<String>> deciding = Map.of(
                "agreements/p-dis.yaml",
                List.of(
                        "version: 2", "version: 3",
                        "to: 2027-12-31", "to: 2027-12-30",
                        "on: 2025-12-10", "on: 2025-12-11",
                        "grace: P3M", "grace: P2M",
                        "article6: 6.1.e\n", "article6: 6.1.c\n",
                        "timesPerMonth: 900", "timesPerMonth: 901",
                        "onward: PARTIES_ONLY", "onward: PERMITTED",
                        "mayHold: [DIAGNOSIS]", "mayHold: [ALLERGY]",
                        "reference: DPIA-7", "reference: DPIA-8",
                        "nationalOptOutMaxAgeDays: 21", "nationalOptOutMaxAgeDays: 22",
                        "{category: NAME, why: to match it}", "{category: ADDRESS, why: to match it}"),
                "organisations.yaml",
                List.of(
                        "publicAuthority: false}", "publicAuthority: true}",
                        "agreements: CONFIRMED", "agreements: ENDED",
                        "api.hospital.example", "api2.hospital.example",
                        "country: GB", "country: IE"),
                "charter.yaml",
                List.of("signedOn: 2024-05-01", "signedOn: 2024-05-02", "article9: 9.2.c", "article9: 9.2.h"),
                "overlays/hospital.yaml",
                List.of("operation: ASK", "operation: WITHHOLD", "after: 2027-06-30", "after: 2027-07-30"),
                "vocabulary/local.yaml",
                List.of("verified: true", "verified: false", "flags: [PERSONAL]", "flags: [PERSONAL, CRIMINAL]"),
                "types/fhir.yaml",
                List.of("subjectIdentifier: true", "subjectIdentifier: false"),
                "outbound/vendor.yaml",
                List.of("payload: [1]", "payload: [0]"),
                "pack.yaml",
                List.of("version: 3", "version: 4"));
        deciding.forEach((file, edits) ->
                forEachEdit(file, edits, changed -> assertThat(changed.hash()).isNotEqualTo(PACK.hash())));
    }

    private static void forEachEdit(String file, List<String> edits, java.util.function.Consumer<PolicyPack> check) {
        for (int i = 0; i < edits.size(); i += 2) {
            TestPack pack = TestPack.small();
            String text = pack.text(file);
            assertThat(text).contains(edits.get(i));
            check.accept(pack.with(file, text.replace(edits.get(i), edits.get(i + 1)))
                    .pack());
        }
    }

    private record Place(String file, Node.Scalar scalar) {}

    private static List<Place> scalars() {
        List<Place> places = new ArrayList<>();
        NODES.forEach((file, root) -> scalars(file, root, places));
        return places;
    }

    private static void scalars(String file, Node node, List<Place> places) {
        if (node instanceof Node.Scalar scalar) {
            places.add(new Place(file, scalar));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> scalars(file, item, places));
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> scalars(file, entry.value(), places));
        }
    }

    private static String other(String text, Random random) {
        return switch (text) {
            case "true" -> "false";
            case "false" -> "true";
            default ->
                random.nextBoolean()
                        ? text + "1"
                        : text.replaceAll("[0-9]$", text.endsWith("7") ? "6" : "7")
                                + (text.matches(".*[0-9]") ? "" : " x");
        };
    }

    private static Node replaced(Node node, Node.Scalar what, String with) {
        if (node == what) {
            return new Node.Scalar(with, what.plain(), what.at());
        }
        if (node instanceof Node.Sequence sequence) {
            return new Node.Sequence(
                    sequence.items().stream()
                            .map(item -> replaced(item, what, with))
                            .toList(),
                    sequence.at());
        }
        if (node instanceof Node.Mapping mapping) {
            return new Node.Mapping(
                    mapping.entries().stream()
                            .map(entry -> new Node.Entry(entry.key(), replaced(entry.value(), what, with)))
                            .toList(),
                    mapping.at());
        }
        return node;
    }

    private static Node shuffled(Node node, String key, Random random) {
        if (node instanceof Node.Sequence sequence) {
            List<Node> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(shuffled(item, "", random)));
            if (!ORDERED.contains(key)) {
                Collections.shuffle(items, random);
            }
            return new Node.Sequence(items, sequence.at());
        }
        if (node instanceof Node.Mapping mapping) {
            List<Node.Entry> entries = new ArrayList<>();
            mapping.entries()
                    .forEach(entry -> entries.add(new Node.Entry(
                            entry.key(), shuffled(entry.value(), entry.key().text(), random))));
            Collections.shuffle(entries, random);
            return new Node.Mapping(entries, mapping.at());
        }
        return node;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(bytes.length);
        byte[] signs = "[]{}:,-#&*!|>'\"%@`\n \t?~<".getBytes(StandardCharsets.UTF_8);
        int length = Math.min(random.nextInt(40), bytes.length - at);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> out.write(random.nextInt());
            case 1 -> out.write(signs[random.nextInt(signs.length)]);
            case 2 -> length = Math.min(length + 1, bytes.length - at);
            case 3 -> {
                out.write(bytes, at, length);
                length = 0;
            }
            default -> {
                out.write(signs[random.nextInt(signs.length)]);
                length = Math.min(1, bytes.length - at);
            }
        }
        out.write(bytes, at + length, bytes.length - at - length);
        return out.toByteArray();
    }

    private static SortedMap<String, Node> nodes() {
        SortedMap<String, Node> nodes = new TreeMap<>();
        TestPack pack = TestPack.small();
        pack.files().keySet().forEach(file -> nodes.put(file, Written.node(file, pack.text(file))));
        return nodes;
    }
}
