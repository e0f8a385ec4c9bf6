package uk.disc.samples.setups;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A local repository for nested builds: the one of this build, but with {@code uk.disc} as it was just packaged.
 *
 * <p>So the proofs hold for the jars of this very build, at {@code verify} as well as at {@code install}, and nobody's installed
 * artefacts are touched or used. Everything but {@code uk/disc} is a link into the real repository.
 */
final class NestedRepository {
    private static final String GROUP = "uk/disc";

    private final Path root;
    private final Path checkout;
    private final String version;

    private NestedRepository(Path root, Path checkout, String version) {
        this.root = root;
        this.checkout = checkout;
        this.version = version;
    }

    /** A fresh one at a folder, which is replaced. */
    static Path at(Path root, Path real, Path checkout, String version) throws IOException {
        NestedRepository repository = new NestedRepository(root, checkout, version);
        repository.delete();
        repository.link(real);
        repository.pom("disc-parent", "");
        repository.pom("disc-samples", "samples");
        repository.jar("disc-core", "disc-core");
        repository.jar("disc-processor", "disc-processor");
        repository.jar("dorset-charter", "samples/dorset-charter");
        return root;
    }

    private void delete() throws IOException {
        if (Files.exists(root)) {
            // Links are not followed.
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void link(Path real) throws IOException {
        Files.createDirectories(root.resolve(GROUP));
        links(real, root, "uk");
        if (Files.isDirectory(real.resolve("uk"))) {
            links(real.resolve("uk"), root.resolve("uk"), "disc");
        }
    }

    private static void links(Path from, Path to, String except) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(from)) {
            for (Path child : children) {
                if (!child.getFileName().toString().equals(except)) {
                    Files.createSymbolicLink(to.resolve(child.getFileName()), child.toAbsolutePath());
                }
            }
        }
    }

    private void pom(String artefact, String module) throws IOException {
        copy(checkout.resolve(module).resolve("pom.xml"), artefact, ".pom");
    }

    private void jar(String artefact, String module) throws IOException {
        pom(artefact, module);
        Path jar = checkout.resolve(module).resolve("target").resolve(artefact + "-" + version + ".jar");
        if (!Files.exists(jar)) {
            throw new IOException(module + " is not packaged: run mvn verify for the whole build");
        }
        copy(jar, artefact, ".jar");
    }

    private void copy(Path file, String artefact, String suffix) throws IOException {
        Path folder =
                Files.createDirectories(root.resolve(GROUP).resolve(artefact).resolve(version));
        Files.copy(file, folder.resolve(artefact + "-" + version + suffix), StandardCopyOption.REPLACE_EXISTING);
    }
}
