package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
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
        Path pack = packWithCalls();
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

    private static CompileCase withShared(CompileCase each, Path pack) throws IOException {
        List<Path> sources = new ArrayList<>(each.sources());
        try (Stream<Path> shared = Files.list(flows().resolve("shared"))) {
            shared.sorted().forEach(sources::add);
        }
        Map<String, String> options = new TreeMap<>(each.options());
        options.put("disc.policy", pack.toString());
        options.putIfAbsent("disc.flows", "enforce");
        return new CompileCase(each.name(), sources, options, each.golden());
    }

    /** The sample pack, and calls that send. */
    private static Path packWithCalls() throws IOException {
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
                Files.copy(file, target);
            }
        }
    }

    private static Path flows() {
        return Artefacts.cases().resolveSibling("flows");
    }
}
