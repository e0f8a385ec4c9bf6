package uk.disc.processor;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import uk.disc.register.ModuleFiles;

/** Where class files go. A compile that passes leaves its own files of ours there and no other; one that fails leaves none. */
final class OutputFolder {
    private static final List<String> FOLDERS = List.of(ModuleFiles.FACTS, ModuleFiles.EVIDENCE, ModuleFiles.REGISTER);

    private final Filer filer;

    OutputFolder(Filer filer) {
        this.filer = filer;
    }

    /** Removes what earlier compiles left. Output that is not on a disk has no earlier compiles. */
    void clear() {
        for (String folder : FOLDERS) {
            try {
                Optional<Path> directory = onDisk(folder);
                if (directory.isPresent() && Files.isDirectory(directory.get())) {
                    try (Stream<Path> files = Files.list(directory.get())) {
                        for (Path file : files.filter(Files::isRegularFile).toList()) {
                            Files.deleteIfExists(file);
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<Path> onDisk(String folder) {
        return fileOnDisk(folder + "anchor").map(Path::getParent);
    }

    private Optional<Path> fileOnDisk(String path) {
        try {
            URI uri = filer.getResource(StandardLocation.CLASS_OUTPUT, "", path).toUri();
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Removes what an earlier compile told of the methods of a type; other types, not compiled this time, keep theirs. */
    void clearSummaries(String type) {
        try {
            Optional<Path> old = fileOnDisk(ModuleFiles.summaries(type));
            if (old.isPresent()) {
                Files.deleteIfExists(old.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files of this compile. */
    void write(SortedMap<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            FileObject target = filer.createResource(StandardLocation.CLASS_OUTPUT, "", file.getKey());
            try (var out = target.openOutputStream();
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                writer.write(file.getValue());
            }
        }
    }
}
