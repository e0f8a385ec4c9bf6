package uk.disc.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** One jar or folder of a class path, from which the files of this library are read. A class loader can't list; a root can. */
final class ArtefactRoot {
    private ArtefactRoot() {}

    /**
     * The texts of the JSON files right inside some folders.
     *
     * @param entry a jar or a folder; one that does not exist holds nothing, as on any class path
     * @param folders the folders, each with a final slash
     * @return each text by its path
     */
    static SortedMap<String, String> read(Path entry, List<String> folders) throws IOException {
        if (Files.isDirectory(entry)) {
            return readFolder(entry, folders);
        }
        if (Files.isRegularFile(entry)) {
            try (JarFile jar = new JarFile(entry.toFile())) {
                return readJar(jar, "", folders);
            }
        }
        return new TreeMap<>();
    }

    /**
     * The same for the root that holds a resource.
     *
     * @param resource the URL of any resource in the root
     * @param name the resource's name
     * @return each text by its path; empty when this kind of URL can't be listed
     */
    static Optional<SortedMap<String, String>> read(URL resource, String name, List<String> folders)
            throws IOException {
        if ("file".equals(resource.getProtocol())) {
            Path file = path(resource);
            Path root = file;
            for (int depth = 0; depth < Path.of(name).getNameCount(); depth++) {
                root = Optional.ofNullable(root.getParent()).orElse(root);
            }
            return Optional.of(readFolder(root, folders));
        }
        URLConnection connection = resource.openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                String entry = Optional.ofNullable(jar.getEntryName()).orElse("");
                String prefix = entry.endsWith(name) ? entry.substring(0, entry.length() - name.length()) : "";
                return Optional.of(readJar(file, prefix, folders));
            }
        }
        return Optional.empty();
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException("not a path: a class path entry with an odd name", e));
        }
    }

    private static SortedMap<String, String> readFolder(Path root, List<String> folders) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String folder : folders) {
            Path directory = root.resolve(folder);
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.list(directory)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        String name = folder + file.getFileName();
                        if (isOurs(name, folder)) {
                            try (InputStream in = Files.newInputStream(file)) {
                                texts.put(name, text(in, name));
                            }
                        }
                    }
                }
            }
        }
        return texts;
    }

    private static SortedMap<String, String> readJar(JarFile jar, String prefix, List<String> folders)
            throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String folder : folders) {
            for (var entry : jar.stream()
                    .filter(entry -> !entry.isDirectory() && isOurs(entry.getName(), prefix + folder))
                    .toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    String name = entry.getName().substring(prefix.length());
                    texts.put(name, text(in, name));
                }
            }
        }
        return texts;
    }

    private static boolean isOurs(String name, String folder) {
        return name.startsWith(folder) && name.endsWith(".json") && name.indexOf('/', folder.length()) < 0;
    }

    private static String text(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes((int) RegisterJson.MAX_LENGTH + 1);
        if (bytes.length > RegisterJson.MAX_LENGTH) {
            throw new IOException(name + " is larger than " + RegisterJson.MAX_LENGTH + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
