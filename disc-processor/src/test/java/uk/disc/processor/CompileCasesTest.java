package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every case under {@code cases/}, under every compiler we promise to work with. */
class CompileCasesTest {
    private static final List<String> RAN = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    static Path output;

    @TestFactory
    Stream<DynamicTest> underTheJavacOfThisJdk() {
        RAN.add(cases().size() + " on javac " + Runtime.version().feature() + " (" + System.getProperty("java.version")
                + ")");
        return run(ToolProvider.getSystemJavaCompiler(), "javac", true);
    }

    @TestFactory
    Stream<DynamicTest> underEclipsesCompiler() throws IOException {
        RAN.add(cases().size() + " on ecj " + ecjVersion());
        return run(new EclipseCompiler(), "ecj", false);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void underTheJavacOf(int feature) throws IOException, InterruptedException {
        if (Runtime.version().feature() == feature) {
            // The cases run in this JVM.
            return;
        }
        Optional<Jdk> jdk = Jdk.of(feature);
        if (jdk.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("No JDK " + feature + ": set JDK" + feature + "_HOME to the home of one.");
        }
        assumeTrue(jdk.isPresent(), "no JDK " + feature + "; JDK" + feature + "_HOME is not set");
        String said = Forked.run(
                        jdk.get().tool("java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CasesMain.class.getName(),
                        Artefacts.cases().toString())
                .output();
        assertThat(said).doesNotContain("FAILED").endsWith(CasesMain.RAN + cases().size() + "\n");
        RAN.add(cases().size() + " on javac " + feature + " (" + jdk.get().version() + ")");
    }

    @Test
    void thereAreCases() {
        assertThat(cases()).isNotEmpty();
    }

    @AfterAll
    static void tell() {
        System.out.println("compile-time cases: " + String.join(", ", RAN));
    }

    private static Stream<DynamicTest> run(JavaCompiler compiler, String name, boolean exact) {
        return cases().stream()
                .map(each -> dynamicTest(
                        each.name(),
                        () -> assertThat(each.differences(
                                        compiler, output.resolve(name).resolve(each.name()), exact))
                                .isEmpty()));
    }

    private static List<CompileCase> cases() {
        return CompileCase.all(Artefacts.cases());
    }

    private static String ecjVersion() throws IOException {
        try (JarFile jar = new JarFile(Artefacts.of(EclipseCompiler.class).toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Bundle-Version");
        }
    }
}
