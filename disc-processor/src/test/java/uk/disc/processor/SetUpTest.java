package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a build may start us, and what a compile leaves behind. */
class SetUpTest {
    private static final String NOT_AGREED = "disc.transfer.category-not-agreed";
    private static final String TYPE_ERRORS = "disc.check.type-errors";

    @TempDir
    Path folder;

    private Path output() {
        return folder.resolve("classes");
    }

    /** As a build tool starts it: sources, class path, and one way or another to us. */
    private Compilation compilation() {
        return new Compilation(ToolProvider.getSystemJavaCompiler(), output())
                .option("disc.policy", Artefacts.samplePack().toString())
                .option("disc.asOf", CompileCase.DAY);
    }

    private Compilation withProcessorPath() {
        return compilation()
                .option("disc.module", "team")
                .classPath(List.of(Artefacts.core()))
                .processorPath(Artefacts.processor());
    }

    private List<Path> write(String... texts) {
        return Sources.write(folder.resolve("src"), texts);
    }

    /** Files in the output, by path; class files too. */
    private Map<String, String> written() throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (Files.isDirectory(output())) {
            try (Stream<Path> files = Files.walk(output())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    found.put(
                            output().relativize(file).toString().replace('\\', '/'),
                            java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
        }
        return found;
    }

    private List<String> ours() throws IOException {
        return written().keySet().stream()
                .filter(name -> name.startsWith("META-INF/"))
                .toList();
    }

    private static List<String> keys(Compiled compiled) {
        return compiled.shown().stream().map(Shown::key).toList();
    }

    @Test
    void onTheProcessorPathACleanModuleLeavesFactsEvidenceAndRegister() throws IOException {
        Compiled compiled = withProcessorPath().compile(write(Sources.CLEAN));

        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        assertThat(ours())
                .containsExactly(
                        "META-INF/disc/evidence/team.json",
                        "META-INF/disc/facts/team.json",
                        "META-INF/disc/flows/Team.txt",
                        "META-INF/disc/register/team.json",
                        "META-INF/disc/register/team.md");
        assertThat(compiled.transcript())
                .contains("DISC: 1 transfer: 1 allowed")
                .contains("Judged against pack dorset 1 (hash ")
                .contains("as of 2026-11-02")
                .contains("Register: META-INF/disc/register/team.md");
    }

    @Test
    void anErrorLeavesNoClassFileSoThatTheNextBuildIsRedToo() throws IOException {
        for (int build = 1; build <= 2; build++) {
            Compiled compiled = withProcessorPath().compile(write(Sources.OTHER, Sources.LEAKY));

            assertThat(compiled.success()).isFalse();
            assertThat(keys(compiled)).containsExactly(NOT_AGREED);
            assertThat(written()).isEmpty();
        }
    }

    /** A pack also says which types of others' code to follow. */
    @Test
    void aBrokenPackIsToldWhereNothingIsMarkedToo() throws IOException {
        Path pack = PackedSample.copy(folder.resolve("pack"));
        Files.writeString(pack.resolve("types/broken.yaml"), "types: nonsense\n");

        Compiled compiled =
                withProcessorPath().option("disc.policy", pack.toString()).compile(write(Sources.OTHER));

        assertThat(compiled.success()).isFalse();
        assertThat(keys(compiled)).containsExactly("disc.check.pack-broken");
    }

    @Test
    void aFailingCompileRemovesWhatAnEarlierOneRecorded() throws IOException {
        withProcessorPath().compile(write(Sources.CLEAN));
        assertThat(ours()).isNotEmpty();

        withProcessorPath().compile(write(Sources.LEAKY));

        assertThat(ours()).isEmpty();
    }

    @Test
    void aPassingCompileLeavesExactlyItsOwnFiles() throws IOException {
        withProcessorPath().option("disc.module", "old-name").compile(write(Sources.CLEAN));
        withProcessorPath().option("disc.module", "new-name").compile(write(Sources.CLEAN));

        assertThat(ours())
                .hasSize(5)
                .allMatch(name -> name.contains("new-name") || name.equals("META-INF/disc/flows/Team.txt"));
    }

    @Test
    void theSameSourcesGiveTheSameBytes() throws IOException {
        withProcessorPath().compile(write(Sources.CLEAN, Sources.OTHER));
        Map<String, String> first = written();
        withProcessorPath().compile(write(Sources.OTHER, Sources.CLEAN));

        assertThat(written()).isEqualTo(first);
    }

    @Test
    void classFilesAreTheSameAsWithoutUs() throws IOException {
        withProcessorPath().compile(write(Sources.CLEAN, Sources.OTHER));
        Map<String, String> with = written();
        with.keySet().removeIf(name -> name.startsWith("META-INF/"));
        compilation()
                .classPath(List.of(Artefacts.core()))
                .with("-proc:none")
                .compile(write(Sources.CLEAN, Sources.OTHER));
        Map<String, String> without = written();
        without.keySet().removeIf(name -> name.startsWith("META-INF/"));

        assertThat(with).isNotEmpty().isEqualTo(without);
    }

    @Test
    void namingThePluginAsWellChangesNothing() {
        Compiled compiled = withProcessorPath().with("-Xplugin:Disc").compile(write(Sources.LEAKY));

        assertThat(keys(compiled)).containsExactly(NOT_AGREED);
    }

    @Test
    void withoutOurMarksNothingIsDone() throws IOException {
        Compiled compiled = new Compilation(ToolProvider.getSystemJavaCompiler(), output())
                .classPath(List.of(folder))
                .processorPath(Artefacts.processor())
                .compile(write(Sources.OTHER));

        assertThat(compiled.messages()).isEmpty();
        assertThat(ours()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lombokMayRunBeforeOrAfter(boolean before) {
        List<Path> path = new ArrayList<>(Artefacts.processor());
        Path lombok = Artefacts.of(lombok.Data.class);
        path.add(before ? 0 : path.size(), lombok);
        Compiled compiled = compilation()
                .classPath(List.of(Artefacts.core(), lombok))
                .processorPath(path)
                .compile(write(Sources.CLEAN.replaceAll("(?s)\n    record Summary.*", "\n}\n"), """
                        import uk.disc.annotation.*;

                        @lombok.Data
                        public class Summary {
                            @SubjectIdentifier
                            @SharingCategory(Categories.NHS_NUMBER)
                            private String nhsNumber;

                            @SharingCategory(Categories.SEXUAL_HEALTH)
                            private String sti;
                        }
                        """));

        assertThat(keys(compiled)).as(compiled.transcript()).containsExactly(NOT_AGREED);
    }

    @Test
    void aNamedModuleIsCheckedAndGivesItsName() throws IOException {
        Path core = asModule(Artefacts.core(), "uk.disc.core");
        String module = "module org.example.discharge {\n    requires uk.disc.core;\n}\n";
        String packaged = "package org.example.discharge;\n\n" + Sources.CLEAN;

        Compiled compiled = compilation()
                .with("--module-path", core.toString())
                .processorPath(Artefacts.processor())
                .compile(write(module, packaged));

        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        assertThat(ours()).contains("META-INF/disc/facts/org.example.discharge.json");
        assertThat(keys(compilation()
                        .with("--module-path", core.toString())
                        .processorPath(Artefacts.processor())
                        .compile(write(module, "package org.example.discharge;\n\n" + Sources.LEAKY))))
                .containsExactly(NOT_AGREED);
    }

    @Test
    void aCleanModuleHasNoWarningOfOurs() {
        Compiled compiled =
                withProcessorPath().with("-Xlint:all", "-Werror").compile(write(Sources.CLEAN, Sources.OTHER));

        assertThat(compiled.messages())
                .filteredOn(message -> !message.severity().equals("note"))
                .isEmpty();
        assertThat(compiled.success()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int broken() { return missing(); }",
                "Missing broken;",
                "int broken() { return \"text\"; }",
                "int broken() { }",
                "void broken() { final int once; once = 1; once = 2; }"
            })
    void whereTheCodeHasErrorsSharingIsNotCheckedAndNothingIsRecorded(String error) throws IOException {
        withProcessorPath().compile(write(Sources.CLEAN));

        Compiled compiled = withProcessorPath()
                .compile(write(Sources.OTHER.replace("public int", error + "\n    public int"), Sources.CLEAN));

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.shown().stream().filter(shown -> shown.key().equals(TYPE_ERRORS)))
                .as(compiled.transcript())
                .singleElement()
                .extracting(Shown::severity)
                .isEqualTo("note");
        assertThat(keys(compiled)).containsExactly(TYPE_ERRORS);
        assertThat(ours()).isEmpty();
    }

    @Test
    void underEclipsesCompilerFactsAndEvidenceAreWrittenToo() throws IOException {
        Compilation eclipse = new Compilation(new EclipseCompiler(), output())
                .option("disc.policy", Artefacts.samplePack().toString())
                .option("disc.asOf", CompileCase.DAY)
                .option("disc.module", "team")
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor());

        Compiled compiled = eclipse.compile(write(Sources.CLEAN));

        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        assertThat(ours()).hasSize(4);
    }

    @Test
    void anImportOfNothingIsAnErrorOfTheCode() throws IOException {
        Compiled compiled =
                withProcessorPath().compile(write("import org.example.Missing;\n" + Sources.OTHER, Sources.LEAKY));

        assertThat(keys(compiled)).containsExactly(TYPE_ERRORS);
        assertThat(written()).isEmpty();
    }

    @Test
    void transfersInSourcesThatAnotherProcessorWritesAreChecked() {
        Compiled compiled = compilation()
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor())
                .processor(new SourceWriter("Team", Sources.LEAKY))
                .compile(write(Sources.OTHER));

        assertThat(keys(compiled)).as(compiled.transcript()).containsExactly(NOT_AGREED);
    }

    @Test
    void aTypeThatTheCompilerFindsOnItsOwnIsCheckedToo() throws IOException {
        write(Sources.LEAKY);
        List<Path> root = Sources.write(folder.resolve("root"), "public class Root {\n    Team team;\n}\n");

        Compiled compiled = withProcessorPath()
                .with("-sourcepath", folder.resolve("src").toString())
                .compile(root);

        assertThat(keys(compiled)).as(compiled.transcript()).containsExactly(NOT_AGREED);
        assertThat(ours()).isEmpty();
        assertThat(written()).doesNotContainKey("Team.class");
    }

    @Test
    void aCleanTypeThatTheCompilerFindsOnItsOwnIsRecorded() throws IOException {
        write(Sources.CLEAN);
        List<Path> root = Sources.write(folder.resolve("root"), "public class Root {\n    Team team;\n}\n");

        Compiled compiled = withProcessorPath()
                .with("-sourcepath", folder.resolve("src").toString())
                .compile(root);

        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        assertThat(Files.readString(output().resolve("META-INF/disc/facts/team.json")))
                .contains("discharge-summary");
    }

    @Test
    void aCompileThatOnlyRunsProcessorsSaysThatNothingWasChecked() throws IOException {
        Compiled compiled = withProcessorPath().with("-proc:only").compile(write(Sources.LEAKY));

        assertThat(compiled.success()).isTrue();
        assertThat(keys(compiled)).containsExactly(TYPE_ERRORS);
        assertThat(compiled.transcript()).contains("-proc:only");
        assertThat(ours()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gradle", "intellij"})
    void insideABuildToolsWrapperItWorksTheSame(String tool) throws IOException {
        Compiled compiled = compilation()
                .classPath(List.of(Artefacts.core()))
                .processor(Wrapped.by(tool, new DiscProcessor()))
                .compile(write(Sources.OTHER, Sources.LEAKY));

        assertThat(keys(compiled)).containsExactly(NOT_AGREED);
        assertThat(written()).isEmpty();
    }

    @Test
    void inAWrapperThatCannotBeOpenedDeclarationsAreCheckedAllTheSame() throws IOException {
        Compiled compiled = compilation()
                .classPath(List.of(Artefacts.core()))
                .processor(Wrapped.by("unknown", new DiscProcessor()))
                .compile(write(Sources.OTHER, Sources.LEAKY));

        assertThat(keys(compiled)).containsExactly(NOT_AGREED);
        assertThat(written()).isEmpty();
    }

    @Test
    void aFaultOfOursIsOneErrorAndNoCrash() throws IOException {
        Compiled compiled = compilation()
                .classPath(List.of(Artefacts.core()))
                .processor(Wrapped.by("faulty", new DiscProcessor()))
                .compile(write(Sources.OTHER, Sources.CLEAN));

        assertThat(compiled.success()).isFalse();
        assertThat(keys(compiled)).containsExactly("disc.check.internal-error");
        assertThat(compiled.transcript())
                .contains("IllegalStateException: planted")
                .doesNotContain("\tat ");
        assertThat(written()).isEmpty();
    }

    /** A folder or jar as a jar with a module's name. */
    private Path asModule(Path classes, String name) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Automatic-Module-Name", name);
        if (!Files.isDirectory(classes)) {
            return classes;
        }
        Path jar = folder.resolve("module.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String entry = classes.relativize(file).toString().replace('\\', '/');
                if (!entry.equals("META-INF/MANIFEST.MF")) {
                    out.putNextEntry(new ZipEntry(entry));
                    Files.copy(file, out);
                }
            }
        }
        return jar;
    }
}
