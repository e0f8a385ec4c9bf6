package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages under {@code docs} that are made from the rules. A test compares them; with {@code -Ddisc.regenerate} it writes them. */
public final class Generated {
    private Generated() {}

    /** The folder {@code docs} of the repository, whether the build starts there or in a module. */
    public static Path docs() {
        Path here = Path.of("").toAbsolutePath();
        return (Files.isDirectory(here.resolve("disc-core")) ? here : here.getParent()).resolve("docs");
    }

    /** The page is what it would be if it were made now. */
    public static void matches(Path page, String text) throws IOException {
        if (System.getProperty("disc.regenerate") != null) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }
        assertThat(page).as("Run the tests once with -Ddisc.regenerate=true").exists();
        assertThat(Files.readString(page))
                .as("%s is out of date: run the tests once with -Ddisc.regenerate=true", page.getFileName())
                .isEqualTo(text);
    }
}
