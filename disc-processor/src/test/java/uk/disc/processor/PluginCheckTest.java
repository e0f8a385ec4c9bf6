package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Xplugin:Disc} in place of the processor, in a process of its own: the same findings and the same files. */
class PluginCheckTest {
    private static final String SENDING = """
            import static uk.disc.annotation.Categories.*;
            import uk.disc.annotation.*;

            public final class Sending {
                @SharingCategory(DIAGNOSIS)
                String diagnosis = "";

                void send(Sending other) throws java.io.IOException {
                    java.nio.file.Files.writeString(java.nio.file.Path.of("/srv/out"), other.diagnosis);
                }
            }
            """;

    @TempDir
    Path folder;

    private Path pack() throws IOException {
        return FlowCasesTest.packWithCalls(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void thePluginAloneFindsWhatTheProcessorFindsAndFailsBeforeAnyClassFile(int feature) throws Exception {
        List<String> sources = List.of(Sources.LEAKY, SENDING);
        Forked plugin = javac(feature, "plugin", sources, plugin("plugin"));
        Forked processor = javac(feature, "processor", sources, options());

        assertThat(errors(plugin)).hasSize(2).isEqualTo(errors(processor));
        assertThat(plugin.code()).isEqualTo(1);
        assertThat(files("plugin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void thePluginAloneLeavesTheSameFiles(int feature) throws Exception {
        Forked plugin = javac(feature, "plugin", List.of(Sources.CLEAN), plugin("plugin"));
        Forked processor = javac(feature, "processor", List.of(Sources.CLEAN), options());

        assertThat(plugin.code()).as(plugin.output()).isZero();
        assertThat(processor.code()).isZero();
        assertThat(files("plugin"))
                .containsKey("META-INF/disc/register/team.json")
                .isEqualTo(files("processor"));
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void anOutputThatCanNotBeWrittenToIsASlipAndNoFault(int feature) throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        List<String> options = plugin("plugin").stream()
                .map(option -> option.replaceFirst("output=\\S+", "output=" + file + "/below"))
                .toList();

        Forked javac = javac(feature, "plugin", List.of(SENDING), options);

        assertThat(javac.code()).as(javac.output()).isEqualTo(1);
        assertThat(javac.output())
                .contains("[disc.check.option-unknown] the option 'output=" + file + "/below' can't be used:")
                .contains("the folder that -d names")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void pluginAndProcessorTogetherTellEverythingOnce(int feature) throws Exception {
        List<String> both = new ArrayList<>(options());
        both.add(plugin("both").get(0));

        Forked javac = javac(feature, "both", List.of(SENDING), both);

        assertThat(errors(javac)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void withoutAFolderTheCheckRunsAndSaysThatNothingIsWritten(int feature) throws Exception {
        Forked javac = javac(
                feature,
                "nowhere",
                List.of(Sources.CLEAN),
                List.of("-Xplugin:Disc policy=" + pack() + " asOf=" + CompileCase.DAY, "-proc:none"));

        assertThat(javac.code()).as(javac.output()).isZero();
        assertThat(javac.output()).contains("1 allowed").contains("no register will be written: add output=");
        assertThat(files("nowhere").keySet()).allMatch(name -> name.endsWith(".class"));
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void anArgumentThatMakesNoSenseFailsTheBuild(int feature) throws Exception {
        Forked javac = javac(
                feature,
                "odd",
                List.of(Sources.CLEAN),
                List.of("-Xplugin:Disc policy polcy=/srv/pack mode=often", "-proc:none"));

        assertThat(errors(javac))
                .hasSize(3)
                .allMatch(line -> line.contains("[disc.check.option-unknown]"))
                .anyMatch(line -> line.contains("disc.policy="))
                .anyMatch(line -> line.contains("disc.polcy"))
                .anyMatch(line -> line.contains("disc.mode=often"));
        assertThat(javac.code()).isEqualTo(1);
        assertThat(files("odd")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void withoutArgumentsBodiesAreFollowedByAPackBesideIt(int feature) throws Exception {
        Path beside = PackedSample.jar(folder.resolve("beside.jar"), pack());

        Forked javac = javac(
                feature,
                "beside",
                List.of(SENDING),
                List.of(
                        "-Xplugin:Disc",
                        "-proc:none",
                        "-processorpath",
                        Artefacts.path(Artefacts.processor()) + File.pathSeparator + beside));

        assertThat(errors(javac)).singleElement().asString().contains("[disc.transfer.undeclared]");
        assertThat(javac.code()).isEqualTo(1);
        assertThat(files("beside")).isEmpty();
    }

    private List<String> plugin(String name) throws IOException {
        String arguments = "policy=" + pack() + " asOf=" + CompileCase.DAY + " module=team";
        return List.of("-Xplugin:Disc " + arguments + " output=" + folder.resolve(name), "-proc:none");
    }

    private List<String> options() throws IOException {
        return List.of("-Adisc.policy=" + pack(), "-Adisc.asOf=" + CompileCase.DAY, "-Adisc.module=team");
    }

    private Forked javac(int feature, String name, List<String> sources, List<String> options)
            throws IOException, InterruptedException {
        Optional<Jdk> jdk = Jdk.of(feature);
        if (jdk.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("No JDK " + feature + ": set JDK" + feature + "_HOME to the home of one.");
        }
        assumeTrue(jdk.isPresent(), "no JDK " + feature + "; JDK" + feature + "_HOME is not set");
        List<String> command = new ArrayList<>(List.of(
                jdk.get().tool("javac").toString(),
                "-d",
                folder.resolve(name).toString(),
                "-Xlint:-options",
                "-cp",
                Artefacts.core().toString(),
                "-processorpath",
                Artefacts.path(Artefacts.processor())));
        command.addAll(options);
        Sources.write(folder.resolve("src"), sources.toArray(String[]::new))
                .forEach(file -> command.add(file.toString()));
        return Forked.run(command);
    }

    private static List<String> errors(Forked javac) {
        return javac.output().lines().filter(line -> line.contains(" error: ")).toList();
    }

    private Map<String, String> files(String name) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Path output = folder.resolve(name);
        if (Files.isDirectory(output)) {
            try (Stream<Path> files = Files.walk(output)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    found.put(
                            output.relativize(file).toString().replace('\\', '/'),
                            java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
        }
        return found;
    }
}
