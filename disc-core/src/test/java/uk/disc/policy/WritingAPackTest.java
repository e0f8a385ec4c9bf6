package uk.disc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack that {@code docs/writing-a-pack.md} shows to people who have never written one. */
class WritingAPackTest {
    /** A block that begins with its file's name, as a comment. */
    private static final Pattern FILE = Pattern.compile("(?s)```yaml\n# (\\S+)\n(.*?)```");

    @TempDir
    Path folder;

    @Test
    void theSmallestPackCanBeUsedAsItStands() throws IOException {
        String page = Files.readString(Path.of("../docs/writing-a-pack.md"));
        for (var block = FILE.matcher(page).results().iterator(); block.hasNext(); ) {
            var file = block.next();
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
        }
        PolicyPack pack = PolicyPack.load(folder);
        assertThat(pack.agreements()).containsOnlyKeys("P-HOME");
        assertThat(pack.organisations()).containsOnlyKeys("council", "hospital");
    }
}
