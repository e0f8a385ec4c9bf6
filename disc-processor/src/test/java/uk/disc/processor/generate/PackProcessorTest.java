package uk.disc.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.policy.PackNodes;
import uk.disc.policy.PolicyPack;

class PackProcessorTest {
    private static final String PACKAGE = "uk.disc.samples.dorset";

    @TempDir
    Path output;

    @TempDir
    Path temporary;

    @Test
    void thePackIsIndexedAndItsConstantsAreCompiled() throws IOException {
        List<String> errors = compile("-Adisc.generate=" + PACKAGE, "-Adisc.policy=" + SamplePack.SOURCE);

        assertThat(errors).isEmpty();
        assertThat(output.resolve("uk/disc/samples/dorset/DorsetOrganisations.class"))
                .exists();
        assertThat(output.resolve(PackAnchor.PATH)).hasSameTextualContentAs(output.resolve("META-INF/disc/pack.index"));
        assertThat(Files.readString(output.resolve("META-INF/disc/pack.index")))
                .startsWith("disc-pack-index 1\n")
                .contains("  agreements/p-dis.yaml\n", "  pack.yaml\n");
        assertThat(output.resolve("META-INF/disc/pack.nodes")).hasBinaryContent(PackNodes.of(SamplePack.SOURCE));
    }

    @Test
    void itDoesNothingUnlessAsked() throws IOException {
        assertThat(compile("-Adisc.policy=" + SamplePack.SOURCE)).isEmpty();
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void eachProblemOfABrokenPackIsAnErrorWithItsPlace() throws IOException {
        Path pack = SamplePack.copy(temporary.resolve("pack"));
        SamplePack.replace(pack, "agreements/p-dis.yaml", "charter: DISC\n", "charter: DISK\n");
        SamplePack.replace(pack, "agreements/p-li.yaml", "charter: DISC\n", "chartre: DISC\n");

        List<String> errors = compile("-Adisc.generate=" + PACKAGE, "-Adisc.policy=" + pack);

        assertThat(errors)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(error -> assertThat(error)
                        .startsWith("[disc.check.pack-broken] agreements/p-")
                        .containsPattern(":\\d+:\\d+: \\["));
        assertThat(output.resolve("META-INF/disc/pack.index")).doesNotExist();
    }

    @Test
    void aMisspeltCodeDoesNotCompile() throws IOException {
        List<String> errors = compile(
                List.of("interface Uses { String WHO = " + PACKAGE + ".DorsetOrganisations.UDH; }"),
                "-Adisc.generate=" + PACKAGE,
                "-Adisc.policy=" + SamplePack.SOURCE);

        assertThat(errors).singleElement().satisfies(error -> assertThat(error).contains("UDH"));
    }

    @Test
    void constantsInSourceThatMatchThePackPass() throws IOException {
        assertThat(compile(committed(), "-Adisc.generate=check:" + PACKAGE, "-Adisc.policy=" + SamplePack.SOURCE))
                .isEmpty();
    }

    @Test
    void constantsInSourceThatAreStaleFailAndSayWhatDiffers() throws IOException {
        List<String> stale = committed().stream()
                .map(text -> text.replace("String UHD = \"uhd\"", "String UHB = \"uhb\""))
                .toList();

        List<String> errors = compile(stale, "-Adisc.generate=check:" + PACKAGE, "-Adisc.policy=" + SamplePack.SOURCE);

        assertThat(errors)
                .containsExactly("[disc.check.pack-broken] DorsetOrganisations does not match the pack."
                        + " Missing: UHD = \"uhd\". Not in the pack: UHB = \"uhb\".");
    }

    @Test
    void anOptionWithoutSenseIsAnError() throws IOException {
        assertThat(compile("-Adisc.generate=no package", "-Adisc.policy=" + SamplePack.SOURCE))
                .singleElement()
                .satisfies(error -> assertThat(error).startsWith("[disc.check.option-unknown] -Adisc.generate takes"));
        assertThat(compile("-Adisc.generate=" + PACKAGE, "-Adisc.policy=relative"))
                .singleElement()
                .satisfies(error -> assertThat(error).startsWith("[disc.check.option-unknown] -Adisc.generate needs"));
    }

    private static List<String> committed() {
        return new ConstantsGenerator()
                .generate(PolicyPack.load(SamplePack.SOURCE), PACKAGE).stream()
                        .map(Object::toString)
                        .toList();
    }

    private List<String> compile(String... options) throws IOException {
        return compile(List.of(), options);
    }

    /** Compiles the given sources and a package-info; returns the messages of all errors. */
    private List<String> compile(List<String> sources, String... options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = compiler.getTask(
                null,
                null,
                diagnostics,
                Stream.concat(Stream.of("-d", output.toString(), "-cp", output.toString()), Stream.of(options))
                        .toList(),
                null,
                Stream.concat(Stream.of("package " + PACKAGE + ";"), sources.stream())
                        .map(PackProcessorTest::source)
                        .toList());
        task.setProcessors(List.of(new PackProcessor()));
        task.call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static JavaFileObject source(String text) {
        var type = Pattern.compile("(?:class|interface) (\\w+)").matcher(text);
        String name = type.find() ? type.group(1) : "package-info";
        String folder = name.equals("Uses") ? "" : PACKAGE.replace('.', '/') + "/";
        return new SimpleJavaFileObject(
                URI.create("string:///" + folder + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
