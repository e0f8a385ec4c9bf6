package uk.disc.processor.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file that the user named. */
final class TextFile {
    private TextFile() {}

    /**
     * Its text.
     *
     * @throws UnusableException if there is none, or it can't be read
     */
    static String read(Path file) {
        if (!Files.exists(file)) {
            throw new UnusableException("There is nothing at " + file + ".");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UnusableException(file + " is not written in UTF-8.");
        } catch (IOException e) {
            throw new UnusableException(file + " can't be read as a file.");
        }
    }

    /**
     * Writes it.
     *
     * @throws UnusableException if it can't be written
     */
    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UnusableException(file + " can't be written; is its folder there?");
        }
    }
}
