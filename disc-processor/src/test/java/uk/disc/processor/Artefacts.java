package uk.disc.processor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.palantir.javapoet.JavaFile;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;
import org.snakeyaml.engine.v2.api.Load;
import picocli.CommandLine;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import uk.disc.policy.PolicyPack;

/** Where the jars and folders of this build are, and the sample pack. */
final class Artefacts {
    private Artefacts() {}

    /** What a partner's code is compiled against. */
    static Path core() {
        return of(PolicyPack.class);
    }

    /** What a partner puts on the processor path: our jar and everything it needs. */
    static List<Path> processor() {
        return Stream.of(
                        DiscProcessor.class,
                        PolicyPack.class,
                        JsonMapper.class,
                        JsonFactory.class,
                        JsonInclude.class,
                        Load.class,
                        Logger.class,
                        NullMarked.class,
                        JavaFile.class,
                        CommandLine.class)
                .map(Artefacts::of)
                .distinct()
                .toList();
    }

    static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sample pack, as the folder that its authors edit. */
    static Path samplePack() {
        return root().resolve("samples/dorset-charter/src/main/disc");
    }

    /** The cases, as the folder that their authors edit. */
    static Path cases() {
        return root().resolve("disc-processor/src/test/resources/cases");
    }

    private static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("samples/dorset-charter"))) {
                return at;
            }
        }
        throw new IllegalStateException("not inside the project");
    }

    static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
