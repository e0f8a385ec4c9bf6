package uk.disc.processor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;
import uk.disc.register.ModuleFiles;

/**
 * What the types of the class path tell of their methods. A compiler opens nothing below {@code META-INF} in a jar; so the jar or folder
 * is taken in which it finds the type itself. Nothing there is loaded as code.
 */
final class ClassPathFiles {
    private final Filer filer;
    private final int most;
    private final Map<Path, Boolean> telling = new HashMap<>();

    /**
     * The files of the class path.
     *
     * @param most of a longer file so many bytes and one are read
     */
    ClassPathFiles(Filer filer, int most) {
        this.filer = filer;
        this.most = most;
    }

    /**
     * Reads what a type tells.
     *
     * @param type the qualified name of a top-level type
     * @return the bytes of its file; empty if it has none
     */
    Optional<byte[]> read(String type) {
        int dot = type.lastIndexOf('.');
        String inPackage = type.substring(0, Math.max(dot, 0));
        String path = type.replace('.', '/') + ".class";
        try {
            URI uri = filer.getResource(StandardLocation.CLASS_PATH, inPackage, type.substring(dot + 1) + ".class")
                    .toUri();
            String text = uri.toString();
            String root = text.endsWith(path) ? text.substring(0, text.length() - path.length()) : "";
            if (root.startsWith("file:")) {
                return inFolder(Path.of(URI.create(root)), type);
            }
            return root.startsWith("jar:file:") && root.endsWith("!/")
                    ? inJar(Path.of(URI.create(root.substring("jar:".length(), root.length() - 2))), type)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> inFolder(Path folder, String type) throws IOException {
        Path file = folder.resolve(ModuleFiles.summaries(type));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(most + 1));
        }
    }

    private Optional<byte[]> inJar(Path jar, String type) throws IOException {
        if (Boolean.FALSE.equals(telling.get(jar))) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            telling.computeIfAbsent(
                    jar, key -> zip.stream().anyMatch(entry -> entry.getName().startsWith(ModuleFiles.SUMMARIES)));
            ZipEntry entry = zip.getEntry(ModuleFiles.summaries(type));
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(in.readNBytes(most + 1));
            }
        }
    }
}
