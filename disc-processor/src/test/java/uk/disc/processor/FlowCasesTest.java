package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case under {@code flows/cases/}: what is followed through method bodies to a call that sends, and what is not. */
class FlowCasesTest {
    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        Path pack = packWithCalls(folder);
        return CompileCase.all(flows().resolve("cases")).stream()
                .map(each -> dynamicTest(
                        each.name(),
                        () -> assertThat(withShared(each, pack)
                                        .differences(
                                                ToolProvider.getSystemJavaCompiler(),
                                                folder.resolve(each.name()),
                                                true))
                                .isEmpty()));
    }

    @Test
    void thereAreCases() {
        assertThat(CompileCase.all(flows().resolve("cases"))).hasSizeGreaterThan(10);
    }

    /** What was asked for and could not be done must not look as if it had passed. */
    @Test
    void aBuildThatAsksAndCanNotBeFollowedFails() throws IOException {
        Compiled compiled = compile(new EclipseCompiler(), "without-trees", packWithCalls(folder), shared());

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.shown())
                .extracting(Shown::severity, Shown::key)
                .containsExactly(tuple("error", "disc.check.flows-not-followed"));
        assertThat(compiled.transcript()).contains("this compiler does not show method bodies");
    }

    @Test
    void aPackThatCanNotBeReadIsNamedWithItsFaultAlsoWhereNoTransferIsDeclared() throws IOException {
        Path broken = packWithCalls(folder);
        Path calls = broken.resolve("outbound/net.yaml");
        Files.writeString(calls, Files.readString(calls).replaceFirst("role: SINK", "role: SINKS"));

        Compiled compiled = compile(ToolProvider.getSystemJavaCompiler(), "broken", broken, shared());

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.shown()).extracting(Shown::key).containsExactly("disc.check.pack-broken");
        assertThat(compiled.transcript()).contains("outbound/net.yaml:2:").contains("SINK");
    }

    @Test
    void aBuildThatFindsNothingSaysHowMuchWasLookedAt() throws IOException {
        List<Path> sources = shared();
        sources.add(flows().resolve("cases/clean/OnlyTheWard.java"));

        Compiled compiled = compile(ToolProvider.getSystemJavaCompiler(), "clean", packWithCalls(folder), sources);

        assertThat(compiled.success()).isTrue();
        assertThat(compiled.transcript())
                .contains("method bodies were followed to 2 places that send: 0 undeclared, 0 methods unknown");
    }

    @Test
    void bodiesAreFollowedByAnyBuildThatDoesNotSayOtherwise() throws IOException {
        Path pack = packWithCalls(folder);

        assertThat(sendingCompiledWith("default", pack, Map.of()))
                .extracting(Shown::severity, Shown::key)
                .containsExactly(tuple("error", "disc.transfer.undeclared"));
        assertThat(sendingCompiledWith("in-report", pack, Map.of("disc.mode", "report")))
                .extracting(Shown::severity, Shown::key)
                .containsExactly(tuple("warning", "disc.transfer.undeclared"));
        assertThat(sendingCompiledWith("flows-in-report", pack, Map.of("disc.flows", "report")))
                .extracting(Shown::severity, Shown::key)
                .containsExactly(tuple("warning", "disc.transfer.undeclared"));
        assertThat(sendingCompiledWith("off", pack, Map.of("disc.flows", "off")))
                .isEmpty();
    }

    /** A build tool that compiles only what has no class file yet must not turn green by itself. */
    @Test
    void whatFailsLeavesNoClassFileAndFailsAgain() throws IOException {
        Path pack = packWithCalls(folder);

        for (int time = 0; time < 2; time++) {
            Compiled compiled = compile(ToolProvider.getSystemJavaCompiler(), "twice", pack, sending(), Map.of());

            assertThat(compiled.success()).isFalse();
            assertThat(compiled.shown()).extracting(Shown::key).containsExactly("disc.transfer.undeclared");
            try (Stream<Path> files = Files.walk(compiled.output())) {
                assertThat(files.filter(file -> file.toString().endsWith(".class")))
                        .isEmpty();
            }
        }
    }

    @Test
    void aFileCompiledAloneTellsWhatItToldAmongTheOthers() throws IOException {
        Path pack = packWithCalls(folder);
        List<Path> sources = sending();
        Compiled whole =
                compile(ToolProvider.getSystemJavaCompiler(), "part", pack, sources, Map.of("disc.flows", "report"));

        Compiled part = new Compilation(ToolProvider.getSystemJavaCompiler(), whole.output())
                .option("disc.flows", "report")
                .option("disc.policy", pack.toString())
                .option("disc.asOf", CompileCase.DAY)
                .classPath(List.of(Artefacts.core(), whole.output()))
                .processor(new DiscProcessor())
                .compile(sources.subList(sources.size() - 1, sources.size()));

        assertThat(whole.shown()).hasSize(1);
        assertThat(part.shown()).isEqualTo(whole.shown());
    }

    private static List<Shown> sendingCompiledWith(String name, Path pack, Map<String, String> options)
            throws IOException {
        return compile(ToolProvider.getSystemJavaCompiler(), name, pack, sending(), options)
                .shown();
    }

    private static List<Path> sending() throws IOException {
        List<Path> sources = shared();
        sources.add(Files.writeString(folder.resolve("Sending.java"), """
                class Sending {
                    void send(Patient patient) {
                        Net.send(patient.name);
                    }
                }
                """));
        return sources;
    }

    /** Not every compiler shows bodies; one that doesn't is no fault of a build that never asked for them. */
    @Test
    void aCompilerThatShowsNoBodiesIsToldInANoteWhereNobodyAsked() throws IOException {
        Compiled compiled = compile(new EclipseCompiler(), "not-asked", packWithCalls(folder), sending(), Map.of());

        assertThat(compiled.success()).isTrue();
        assertThat(compiled.shown()).isEmpty();
        assertThat(compiled.transcript())
                .contains("note: DISC: method bodies were not followed: this compiler does not show method bodies");
    }

    @Test
    void aPackThatWasNamedAndCanNotBeReadIsAnError() throws IOException {
        Path broken = packWithCalls(Files.createDirectories(folder.resolve("broken-not-asked")));
        Files.writeString(broken.resolve("outbound/net.yaml"), "calls: 7\n");
        Path unmarked = Files.writeString(folder.resolve("Unmarked.java"), "class Unmarked {}\n");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

        assertThat(compile(javac, "marked", broken, sending(), Map.of()).shown())
                .extracting(Shown::severity, Shown::key)
                .containsExactly(tuple("error", "disc.check.pack-broken"));
        assertThat(compile(javac, "unmarked", broken, List.of(unmarked), Map.of())
                        .shown())
                .extracting(Shown::severity, Shown::key)
                .containsExactly(tuple("error", "disc.check.pack-broken"));
    }

    /** Whoever compiles something unmarked beside a dependency's pack did not break that. */
    @Test
    void aPackThatLiesOnThePathAndCanNotBeReadIsNotedWhereNothingIsMarked() throws IOException {
        Path broken = packWithCalls(Files.createDirectories(folder.resolve("broken-on-path")));
        Files.writeString(broken.resolve("outbound/net.yaml"), "calls: 7\n");
        Path jar = PackedSample.jar(folder.resolve("broken.jar"), broken);
        Path unmarked = Files.writeString(folder.resolve("Unmarked.java"), "class Unmarked {}\n");

        Compiled compiled = new Compilation(ToolProvider.getSystemJavaCompiler(), folder.resolve("on-path"))
                .option("disc.asOf", CompileCase.DAY)
                .classPath(List.of(Artefacts.core(), jar))
                .processor(new DiscProcessor())
                .compile(List.of(unmarked));

        assertThat(compiled.success()).isTrue();
        assertThat(compiled.shown()).isEmpty();
        assertThat(compiled.transcript()).contains("note: DISC: method bodies were not followed: the policy pack");
    }

    @Test
    void withoutAPackMarksAloneNeedNone() throws IOException {
        Compiled compiled = new Compilation(ToolProvider.getSystemJavaCompiler(), folder.resolve("no-pack"))
                .option("disc.asOf", CompileCase.DAY)
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor())
                .compile(sending());

        assertThat(compiled.success()).isTrue();
        assertThat(compiled.shown()).isEmpty();
    }

    /** Where nothing is marked nothing marked can leave: no build is told of code that is too much to follow. */
    @Test
    void codeWithoutMarksIsNotToldAsUnknown() throws IOException {
        Path folder = Files.createDirectories(FlowCasesTest.folder.resolve("unmarked-code"));
        String tangled = Files.readString(flows().resolve("cases/limits/GivenUp.java"))
                .replaceAll("// ::.*", "")
                .replaceAll("\\bPatient\\b", "Plain");
        List<Path> sources = List.of(
                Files.writeString(folder.resolve("GivenUp.java"), tangled),
                Files.writeString(
                        folder.resolve("Plain.java"),
                        Files.readString(flows().resolve("shared/Patient.java"))
                                .replaceAll("@SharingCategory\\(\\w+\\)|@NotPersonal\\(.*\\)|import .*", "")
                                .replaceAll("\\bPatient\\b", "Plain")),
                flows().resolve("shared/Net.java"));

        Compiled compiled =
                compile(ToolProvider.getSystemJavaCompiler(), "unmarked-out", packWithCalls(folder), sources);

        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        assertThat(compiled.shown()).isEmpty();
    }

    private static Compiled compile(JavaCompiler compiler, String name, Path pack, List<Path> sources) {
        return compile(compiler, name, pack, sources, Map.of("disc.flows", "enforce"));
    }

    private static Compiled compile(
            JavaCompiler compiler, String name, Path pack, List<Path> sources, Map<String, String> options) {
        Compilation compilation = new Compilation(compiler, folder.resolve(name));
        options.forEach(compilation::option);
        return compilation
                .option("disc.policy", pack.toString())
                .option("disc.asOf", CompileCase.DAY)
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor())
                .compile(sources);
    }

    static List<Path> shared() throws IOException {
        try (Stream<Path> shared = Files.list(flows().resolve("shared"))) {
            return new ArrayList<>(shared.sorted().toList());
        }
    }

    private static CompileCase withShared(CompileCase each, Path pack) throws IOException {
        List<Path> sources = new ArrayList<>(each.sources());
        sources.addAll(shared());
        Map<String, String> options = new TreeMap<>(each.options());
        options.put("disc.policy", pack.toString());
        options.putIfAbsent("disc.flows", "enforce");
        return new CompileCase(each.name(), sources, options, each.golden());
    }

    /** The sample pack, and calls that send. */
    static Path packWithCalls(Path folder) throws IOException {
        Path pack = folder.resolve("pack");
        copy(Artefacts.samplePack(), pack);
        copy(flows().resolve("outbound"), pack.resolve("outbound"));
        return pack;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static Path flows() {
        return Artefacts.cases().resolveSibling("flows");
    }
}
