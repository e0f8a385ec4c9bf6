package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a compile finds its policy pack, and what it says when it finds none, a broken one or two. */
class PackSearchTest {
    private static final String MISSING = "disc.check.pack-missing";
    private static final String BROKEN = "disc.check.pack-broken";

    @TempDir
    Path folder;

    private Path pack;

    @BeforeEach
    void packTheSample() throws IOException {
        pack = PackedSample.jar(folder.resolve("pack.jar"));
    }

    private Compilation compilation(Path... classPath) {
        return new Compilation(ToolProvider.getSystemJavaCompiler(), folder.resolve("classes"))
                .option("disc.asOf", CompileCase.DAY)
                .option("disc.module", "team")
                .classPath(Stream.concat(Stream.of(Artefacts.core()), Stream.of(classPath))
                        .toList());
    }

    private Compiled leaky(Compilation compilation) {
        return compilation.compile(Sources.write(folder.resolve("src"), Sources.LEAKY));
    }

    private static void assertJudged(Compiled compiled) {
        assertThat(compiled.shown())
                .as(compiled.transcript())
                .extracting(Shown::key)
                .containsExactly("disc.transfer.category-not-agreed");
    }

    @Test
    void aPackOnTheClassPathIsFoundByItsIndex() {
        assertJudged(leaky(compilation(pack).processor(new DiscProcessor())));
    }

    @Test
    void aPackOnTheProcessorPathIsFoundByItsIndex() {
        List<Path> path =
                Stream.concat(Artefacts.processor().stream(), Stream.of(pack)).toList();

        assertJudged(leaky(compilation().processorPath(path)));
    }

    @Test
    void theSamePackOnBothPathsIsOnePack() {
        List<Path> path =
                Stream.concat(Artefacts.processor().stream(), Stream.of(pack)).toList();

        assertJudged(leaky(compilation(pack).processorPath(path)));
    }

    @Test
    void aFolderOfClassesServesAsWellAsItsJar() throws IOException {
        Path classes = folder.resolve("pack-classes");
        PackedSample.copy(classes.resolve("META-INF/disc"));
        Files.writeString(
                classes.resolve("META-INF/disc/pack.index"),
                uk.disc.policy.PackIndex.of(Artefacts.samplePack()).text());

        assertJudged(leaky(compilation(classes).processor(new DiscProcessor())));
    }

    @Test
    void aNamedJarIsRead() {
        assertJudged(leaky(compilation().option("disc.policy", pack.toString()).processor(new DiscProcessor())));
    }

    @Test
    void eclipsesCompilerFindsItOnTheClassPathToo() {
        Compilation eclipse = new Compilation(new EclipseCompiler(), folder.resolve("classes"))
                .option("disc.asOf", CompileCase.DAY)
                .classPath(List.of(Artefacts.core(), pack))
                .processor(new DiscProcessor());

        assertJudged(leaky(eclipse));
    }

    @Test
    void transfersWithoutAPackAreAnErrorAtTheFirst() {
        Compiled compiled = leaky(compilation().processor(new DiscProcessor()));

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.shown()).containsExactly(new Shown("Team.java", 8, "error", MISSING));
        assertThat(compiled.transcript()).contains("META-INF/disc/pack.index");
    }

    @Test
    void reportModeDoesNotLetAMissingPackPass() {
        Compiled compiled = leaky(compilation().option("disc.mode", "report").processor(new DiscProcessor()));

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.shown()).containsExactly(new Shown("Team.java", 8, "error", MISSING));
    }

    @Test
    void withoutTransfersNoPackIsNeeded() {
        Compiled compiled = compilation()
                .processor(new DiscProcessor())
                .compile(Sources.write(folder.resolve("src"), Sources.OTHER));

        assertThat(compiled.success()).isTrue();
        assertThat(compiled.transcript()).contains("DISC: 0 transfers: nothing was checked.");
    }

    @Test
    void aBrokenPackIsNotUsedAndEachProblemIsPlaced() throws IOException {
        Path broken = PackedSample.copy(folder.resolve("broken"));
        Path file = broken.resolve("agreements/p-dis.yaml");
        Files.writeString(file, Files.readString(file).replace("purpose: INDIVIDUAL_CARE", "purpose: INDIVIDUAL_CAR"));

        Compiled compiled =
                leaky(compilation().option("disc.policy", broken.toString()).processor(new DiscProcessor()));

        assertThat(compiled.shown()).containsExactly(new Shown("Team.java", 8, "error", BROKEN));
        assertThat(compiled.transcript())
                .containsPattern("agreements/p-dis\\.yaml:42:\\d+: \\[[a-z-]+]")
                .contains("Did you mean 'INDIVIDUAL_CARE'?");
    }

    @Test
    void aNamedPackThatIsNotThereIsAnError() {
        Compiled compiled = leaky(compilation()
                .option("disc.policy", folder.resolve("nowhere").toString())
                .processor(new DiscProcessor()));

        assertThat(compiled.shown()).containsExactly(new Shown("Team.java", 8, "error", BROKEN));
    }

    @Test
    void ofTwoPacksThatDifferNeitherIsUsed() throws IOException {
        Path changed = PackedSample.copy(folder.resolve("changed"));
        Path file = changed.resolve("pack.yaml");
        Files.writeString(file, Files.readString(file).replace("version: 1", "version: 2"));
        Path other = PackedSample.jar(folder.resolve("other.jar"), changed);
        List<Path> path =
                Stream.concat(Artefacts.processor().stream(), Stream.of(other)).toList();

        Compiled compiled = leaky(compilation(pack).processorPath(path));

        assertThat(compiled.shown()).containsExactly(new Shown("Team.java", 8, "error", BROKEN));
        assertThat(compiled.transcript())
                .contains("dorset version 1 in pack.jar and dorset version 2 in other.jar.")
                .as("the same on every machine")
                .doesNotContain(folder.toString());
    }
}
