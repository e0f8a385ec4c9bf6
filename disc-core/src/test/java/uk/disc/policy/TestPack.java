package uk.disc.policy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs for tests, as files in memory that a test can change before it reads them. */
final class TestPack {
    /** A pack that uses every key of every file kind. */
    static final Path SMALL = Path.of("src/test/resources/uk/disc/policy/small-pack");

    /** The sample partnership, which other modules build into a jar. */
    static final Path SAMPLE = Path.of("../samples/dorset-charter/src/main/disc");

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private TestPack() {}

    static TestPack small() {
        return of(SMALL);
    }

    static TestPack of(Path directory) {
        TestPack pack = new TestPack();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                pack.files.put(directory.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack;
    }

    static TestPack of(Map<String, String> texts) {
        TestPack pack = new TestPack();
        texts.forEach(pack::with);
        return pack;
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    TestPack with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TestPack with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    TestPack without(String path) {
        files.remove(path);
        return this;
    }

    PackSource source() {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.put(PackIndex.NAME, PackIndex.of(files).text().getBytes(StandardCharsets.UTF_8));
        return source(all);
    }

    static PackSource source(Map<String, byte[]> all) {
        return PackSource.indexed("memory", path -> open(all, path));
    }

    static InputStream open(Map<String, byte[]> all, String path) throws FileNotFoundException {
        byte[] bytes = all.get(path);
        if (bytes == null) {
            throw new FileNotFoundException(path);
        }
        return new ByteArrayInputStream(bytes);
    }

    PackReading read() {
        return PolicyReader.read(source());
    }

    PolicyPack pack() {
        PackReading reading = read();
        return reading.pack().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    Path writtenTo(Path directory) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return directory;
    }

    Path jarAt(Path jar) throws IOException {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.put(PackIndex.NAME, PackIndex.of(files).text().getBytes(StandardCharsets.UTF_8));
        return jarAt(jar, all);
    }

    static Path jarAt(Path jar, Map<String, byte[]> all) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(PackSource.FOLDER + file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return jar;
    }
}
