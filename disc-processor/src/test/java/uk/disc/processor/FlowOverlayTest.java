package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every flow that a case under {@code flows/cases/} shows as undeclared, once more inside a declared transfer: silence where its agreement
 * covers the category and the recipient, an error where it is for others.
 */
class FlowOverlayTest {
    /** What may be wrong with a declaration that a test puts before any method: its payload, or the marks in it. None is about agreements. */
    private static final Set<String> OF_THE_DECLARATION = Set.of(
            "disc.transfer.incomplete",
            "disc.transfer.subject-identifier-missing",
            "disc.field.unmarked",
            "disc.payload.opaque",
            "disc.label.lost");
    /** They are about what an agreement says already, or about which marks hold. */
    private static final Set<String> OF_THEIR_OWN = Set.of("agreements", "labels", "transfers");

    private static final Map<Agreed, AtomicInteger> CASES = new EnumMap<>(Agreed.class);

    @TempDir
    static Path folder;

    /** An agreement by which a flow is covered, or is not. */
    private enum Agreed {
        COVERED("P-DIS", "bcp-council", Set.of()),
        /** Told where the declaration shows what is sent, or else where the body sends more. */
        OTHER_RECIPIENT(
                "P-DIS", "dorset-wiltshire-fire", Set.of("disc.transfer.flow-not-agreed", "disc.transfer.sends-more")),
        OTHER_CATEGORY(
                "P-HOUSED", "bcp-council", Set.of("disc.transfer.category-not-agreed", "disc.transfer.sends-more"));

        private final String agreement;
        private final String recipient;
        private final Set<String> refusedBy;

        Agreed(String agreement, String recipient, Set<String> refusedBy) {
            this.agreement = agreement;
            this.recipient = recipient;
            this.refusedBy = refusedBy;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFlow() throws IOException {
        Path pack = pack();
        return CompileCase.all(FlowCasesTest.flows().resolve("cases")).stream()
                .filter(each -> !OF_THEIR_OWN.contains(each.name().replaceFirst("/.*", "")))
                .flatMap(each -> Stream.of(Agreed.values())
                        .map(agreed ->
                                dynamicTest(each.name() + ", " + agreed, () -> compareWith(each, agreed, pack))));
    }

    @AfterAll
    static void say() {
        System.out.println("compile-time cases: undeclared flows inside declared transfers " + CASES);
        assertThat(CASES).containsOnlyKeys(Agreed.values());
        assertThat(CASES.values()).allSatisfy(flows -> assertThat(flows).hasValueGreaterThan(70));
    }

    private static void compareWith(CompileCase each, Agreed agreed, Path pack) throws IOException {
        Path output = Files.createDirectories(folder.resolve(agreed.name()).resolve(each.name()));
        List<Path> sources = new ArrayList<>(FlowCasesTest.shared());
        List<DeclaredFlows> declared = new ArrayList<>();
        for (Path source : each.sources()) {
            DeclaredFlows flows = DeclaredFlows.of(source, agreed.agreement, agreed.recipient);
            declared.add(flows);
            sources.add(Files.writeString(output.resolve(source.getFileName()), flows.text()));
        }
        Compiled compiled = new Compilation(ToolProvider.getSystemJavaCompiler(), output.resolve("classes"))
                .option("disc.policy", pack.toString())
                .option("disc.asOf", CompileCase.DAY)
                .option("disc.flows", "enforce")
                .options(each.options())
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor())
                .compile(sources);

        List<Compiled.Message> refusals = compiled.messages().stream()
                .filter(message -> message.severity().equals("error"))
                .filter(message -> message.ours()
                        .filter(shown -> OF_THE_DECLARATION.contains(shown.key()))
                        .isEmpty())
                .toList();
        assertThat(refusals)
                .as(compiled.transcript())
                .allMatch(message -> message.ours()
                        .filter(shown -> agreed.refusedBy.contains(shown.key()))
                        .isPresent());
        for (DeclaredFlows flows : declared) {
            for (long line : flows.transfers()) {
                CASES.computeIfAbsent(agreed, first -> new AtomicInteger()).incrementAndGet();
                if (agreed != Agreed.COVERED) {
                    assertThat(refusals)
                            .as("the transfer of line " + line + " in\n" + compiled.transcript())
                            .anyMatch(message -> message.line() == line
                                    || message.text().contains("the transfer " + DeclaredFlows.id(line) + " "));
                }
            }
        }
    }

    /** The pack of the cases with an agreement like P-DIS, for nothing that the cases send. */
    private static Path pack() throws IOException {
        Path pack = FlowCasesTest.packWithCalls(folder);
        Path agreement = pack.resolve("agreements/p-dis.yaml");
        Files.writeString(
                pack.resolve("agreements/p-housed.yaml"),
                Files.readString(agreement)
                        .replace("id: P-DIS\n", "id: P-HOUSED\n")
                        .replaceFirst("supersedes: .*\n", "")
                        .replaceAll("(?m)^ +- \\{category: .*\n", "")
                        .replace(
                                "    items:\n",
                                "    items:\n      - {category: ALLERGY, why: to avoid what could harm}\n"));
        return pack;
    }

    /**
     * A case in which every method that sends something undeclared is a declared transfer.
     *
     * @param text the source, with as many lines as before
     * @param transfers the lines of the methods
     */
    private record DeclaredFlows(String text, SortedSet<Long> transfers) {
        static DeclaredFlows of(Path source, String agreement, String recipient) throws IOException {
            // So that one agreement covers whatever the cases send.
            String text = Files.readString(source).replace("SEXUAL_HEALTH", "MEDICATION");
            SourceMethods methods = SourceMethods.of(source.getFileName().toString(), text);
            SortedSet<Long> transfers = methods.around(undeclared(text));
            return new DeclaredFlows(
                    methods.marked(
                            "@uk.disc.annotation.Sender(\"uhd\") ",
                            transfers,
                            line ->
                                    ("@uk.disc.annotation.OutboundTransfer(id = \"%s\", agreement = \"%s\", recipient = \"%s\","
                                                    + " purpose = \"INDIVIDUAL_CARE\", owner = \"Team\") ")
                                            .formatted(id(line), agreement, recipient)),
                    transfers);
        }

        static String id(long line) {
            return "of-line-" + line;
        }

        /** The lines that hold an undeclared flow. */
        private static List<Long> undeclared(String text) {
            return Expected.in("", text.lines().toList(), "javac").stream()
                    .map(Expected::shown)
                    .filter(shown -> shown.key().equals("disc.transfer.undeclared")
                            && shown.severity().equals("error"))
                    .map(Shown::line)
                    .toList();
        }
    }
}
