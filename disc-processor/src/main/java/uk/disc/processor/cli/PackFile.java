package uk.disc.processor.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A pack named by the user. */
final class PackFile {
    private PackFile() {}

    /**
     * The path as given.
     *
     * @throws UnusableException if nothing is there
     */
    static Path at(Path path) {
        if (!Files.exists(path)) {
            throw new UnusableException("There is nothing at " + path + ".");
        }
        return path;
    }
}
