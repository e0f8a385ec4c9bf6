package uk.disc.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.disc.policy.PackIndex;
import uk.disc.policy.PackSource;
import uk.disc.processor.generate.PackAnchor;

/** The sample pack as its build packs it. */
public final class PackedSample {
    private PackedSample() {}

    /** Writes the sample pack into a jar, with an index that fits. */
    public static Path jar(Path jar) throws IOException {
        return jar(jar, Artefacts.samplePack());
    }

    /** Writes any pack into a jar. */
    public static Path jar(Path jar, Path pack) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = pack.relativize(file).toString().replace('\\', '/');
                out.putNextEntry(new ZipEntry(PackSource.FOLDER + name));
                Files.copy(file, out);
            }
            for (String index : List.of(PackSource.FOLDER + PackIndex.NAME, PackAnchor.PATH)) {
                out.putNextEntry(new ZipEntry(index));
                out.write(PackIndex.of(pack).text().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    /** Copies the sample pack, to be changed. */
    public static Path copy(Path target) throws IOException {
        Path pack = Artefacts.samplePack();
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(pack.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return target;
    }
}
