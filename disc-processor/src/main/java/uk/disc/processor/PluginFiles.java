package uk.disc.processor;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Files for the check that a plugin starts. The compiler gives a plugin none: what it reads comes from where the plugin itself was found,
 * what it writes goes where its arguments say, or nowhere.
 */
final class PluginFiles implements Filer {
    private final Optional<Path> output;

    PluginFiles(Optional<Path> output) {
        this.output = output;
    }

    @Override
    public FileObject getResource(JavaFileManager.Location location, CharSequence inPackage, CharSequence relativeName)
            throws IOException {
        String path = path(inPackage, relativeName);
        if (location == StandardLocation.CLASS_OUTPUT) {
            return new OnDisk(output.orElseThrow(() -> new FileNotFoundException(path))
                    .resolve(path)
                    .toUri());
        }
        ClassLoader own = PluginFiles.class.getClassLoader();
        URL found = own == null ? null : own.getResource(path);
        if (found == null) {
            throw new NoSuchFileException(path);
        }
        return new OnDisk(URI.create(found.toString()));
    }

    @Override
    public FileObject createResource(
            JavaFileManager.Location location,
            CharSequence inPackage,
            CharSequence relativeName,
            Element @Nullable ... originatingElements) {
        String path = path(inPackage, relativeName);
        return new OnDisk(output.map(folder -> folder.resolve(path).toUri()).orElse(URI.create("nowhere:" + path)));
    }

    private static String path(CharSequence inPackage, CharSequence relativeName) {
        String folder = inPackage.toString().replace('.', '/');
        return folder.isEmpty() ? relativeName.toString() : folder + "/" + relativeName;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element @Nullable ... originatingElements) {
        throw new UnsupportedOperationException("the check makes no sources");
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element @Nullable ... originatingElements) {
        throw new UnsupportedOperationException("the check makes no classes");
    }

    /** A file by its address. */
    private record OnDisk(URI uri) implements FileObject {
        @Override
        public URI toUri() {
            return uri;
        }

        @Override
        public String getName() {
            return uri.toString();
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return uri.toURL().openStream();
        }

        @Override
        public OutputStream openOutputStream() throws IOException {
            if (!"file".equals(uri.getScheme())) {
                return OutputStream.nullOutputStream();
            }
            Path file = Path.of(uri);
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.newOutputStream(file);
        }

        @Override
        public Reader openReader(boolean ignoreEncodingErrors) throws IOException {
            return new InputStreamReader(openInputStream(), StandardCharsets.UTF_8);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            try (InputStream in = openInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        @Override
        public Writer openWriter() throws IOException {
            return new OutputStreamWriter(openOutputStream(), StandardCharsets.UTF_8);
        }

        @Override
        public long getLastModified() {
            return 0;
        }

        @Override
        public boolean delete() {
            try {
                return "file".equals(uri.getScheme()) && Files.deleteIfExists(Path.of(uri));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
