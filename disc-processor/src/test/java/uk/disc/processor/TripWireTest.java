package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac starts, in a process of its own: what it finds must not depend on the class path of these tests. */
class TripWireTest {
    private static final String NOT_RUN = "error: [disc.check.not-run] the sharing check did not run in this build";
    private static final String NOT_AGREED = "error: [disc.transfer.category-not-agreed]";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void onTheProcessorPathTheCheckRunsAndPointsAtThePayload(int feature) throws Exception {
        Forked javac = javac(feature, Sources.LEAKY, "-cp", core(), "-processorpath", everything());

        assertThat(javac.output())
                .contains("Team.java:8: " + NOT_AGREED + " sexual health may not go to BCP Council\n"
                        + "    void send(Summary summary);\n"
                        + "                      ^\n"
                        + "    sends      Summary.diagnosis   (SEXUAL_HEALTH)   Team.java:12\n");
        assertThat(javac.code()).isEqualTo(1);
        assertThat(classFiles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void onTheClassPathAloneTheCheckRunsOrTheBuildFails(int feature) throws Exception {
        Forked javac = javac(feature, Sources.LEAKY, "-cp", everything());

        assertThat(javac.output()).contains(feature < 23 ? NOT_AGREED : NOT_RUN);
        assertThat(javac.code()).isEqualTo(1);
        assertThat(classFiles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void withoutProcessingTheBuildFails(int feature) throws Exception {
        Forked javac = javac(feature, Sources.CLEAN, "-cp", everything(), "-proc:none");

        assertThat(javac.output()).contains("Team.java:6: " + NOT_RUN);
        assertThat(javac.code()).isEqualTo(1);
        assertThat(classFiles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void withoutTransfersThePluginIsSilent(int feature) throws Exception {
        Forked javac = javac(feature, Sources.OTHER, "-cp", everything(), "-proc:none");

        assertThat(javac.output()).isEmpty();
        assertThat(javac.code()).isZero();
    }

    /** Neither processor nor plugin is found then; {@code Disc.verify()} and the guard miss the evidence. */
    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void onAProcessorPathThatLacksUsNothingRuns(int feature) throws Exception {
        Path other = Artefacts.of(org.jspecify.annotations.NullMarked.class);
        Forked javac = javac(feature, Sources.LEAKY, "-cp", everything(), "-processorpath", other.toString());

        assertThat(javac.code()).isZero();
        assertThat(classFiles()).containsExactly("Team$Summary.class", "Team.class");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void withDiscCoreAloneNothingRuns(int feature) throws Exception {
        Forked javac = javac(feature, Sources.LEAKY, "-cp", core());

        assertThat(javac.code()).isZero();
        assertThat(classFiles()).containsExactly("Team$Summary.class", "Team.class");
    }

    private Forked javac(int feature, String source, String... options) throws IOException, InterruptedException {
        Optional<Jdk> jdk = Jdk.of(feature);
        if (jdk.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("No JDK " + feature + ": set JDK" + feature + "_HOME to the home of one.");
        }
        assumeTrue(jdk.isPresent(), "no JDK " + feature + "; JDK" + feature + "_HOME is not set");
        List<String> command = new ArrayList<>(List.of(
                jdk.get().tool("javac").toString(),
                "-d",
                folder.resolve("classes").toString(),
                "-Adisc.policy=" + Artefacts.samplePack(),
                "-Adisc.asOf=" + CompileCase.DAY,
                "-Xlint:-options"));
        command.addAll(List.of(options));
        Sources.write(folder.resolve("src"), source).forEach(file -> command.add(file.toString()));
        Forked done = Forked.run(command);
        // javac warns of -A options when no processor runs.
        return new Forked(
                done.code(),
                done.output().replaceAll("warning: The following options were not recognized.*\n|1 warning\n", ""));
    }

    private List<String> classFiles() throws IOException {
        if (!Files.isDirectory(folder.resolve("classes"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("classes"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static String core() {
        return Artefacts.core().toString();
    }

    private static String everything() {
        return Artefacts.path(Artefacts.processor());
    }
}
