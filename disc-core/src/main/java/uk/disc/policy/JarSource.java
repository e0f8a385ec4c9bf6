package uk.disc.policy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import uk.disc.vocabulary.SourcePosition;

/** A pack in a jar. */
final class JarSource extends PackSource {
    private final Path jar;
    private final String shown;

    JarSource(Path jar, String shown) {
        this.jar = jar;
        this.shown = shown;
    }

    @Override
    public String location() {
        return jar.toString();
    }

    @Override
    String shown() {
        return shown;
    }

    @Override
    PackFiles files(Problems problems) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry(FOLDER + PackIndex.NAME) == null) {
                problems.add(
                        ProblemCode.PACK_NOT_FOUND,
                        SourcePosition.NONE,
                        "The jar " + shown + " holds no " + FOLDER + PackIndex.NAME + ".");
                return PackFiles.NONE;
            }
            PackIntake intake = new PackIntake(path -> open(zip, path), problems);
            Optional<PackIndex> index = intake.read(PackIndex.NAME).flatMap(bytes -> PackIndex.parse(bytes, problems));
            index.ifPresent(known -> known.reportUnlisted(list(zip), problems));
            return index.map(intake::listed).orElse(PackFiles.NONE);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(
                    ProblemCode.UNREADABLE,
                    SourcePosition.NONE,
                    "The jar " + shown + " can't be read (" + e.getClass().getSimpleName() + ").");
            return PackFiles.NONE;
        }
    }

    private static InputStream open(ZipFile zip, String path) throws IOException {
        ZipEntry entry = zip.getEntry(FOLDER + path);
        InputStream stream = entry == null ? null : zip.getInputStream(entry);
        if (stream == null) {
            throw new FileNotFoundException(path);
        }
        return stream;
    }

    private static SortedSet<String> list(ZipFile zip) {
        SortedSet<String> paths = new TreeSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements() && paths.size() <= Limits.FILES) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (!entry.isDirectory() && name.startsWith(FOLDER)) {
                String path = name.substring(FOLDER.length());
                if (!PackPaths.isIgnored(path)) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }
}
