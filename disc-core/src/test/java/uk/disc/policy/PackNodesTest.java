package uk.disc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackNodesTest {
    @TempDir
    Path folder;

    private Path packed;

    @BeforeEach
    void pack() throws IOException {
        packed = TestPack.small().writtenTo(Files.createDirectory(folder.resolve("pack")));
        Files.writeString(packed.resolve(PackIndex.NAME), PackIndex.of(packed).text());
    }

    @Test
    void aCompileReadsTheSamePackFromNodes() throws IOException {
        PolicyPack ofText = PolicyPack.load(packed);
        write(PackNodes.of(packed));
        assertSame(inCompile(), ofText);
        assertThat(inCompile().charter()).isEqualTo(ofText.charter());
        assertThat(inCompile().organisations()).isEqualTo(ofText.organisations());
        assertThat(inCompile().agreements()).isEqualTo(ofText.agreements());
        assertSame(PolicyPack.load(packed), ofText);
    }

    @Test
    void everyPlaceInTheSampleIsTheSame() {
        PackFiles files = new DirectorySource(TestPack.SAMPLE).unverified(new Problems());
        PackIndex index = PackIndex.of(files.bytes());
        PackNodes nodes = new PackNodes(Optional.of(PackNodes.of(TestPack.SAMPLE)), index.files());
        assertThat(files.bytes())
                .isNotEmpty()
                .allSatisfy((path, bytes) -> assertThat(nodes.root(path))
                        .isPresent()
                        .isEqualTo(PackText.decode(path, bytes, new Problems())
                                .flatMap(text -> Composer.compose(path, text, new Problems()))));
    }

    /** Whatever else nodes say, only the compile believes it: the hash in its evidence is then not that of the pack. */
    @Test
    void onlyACompileReadsNodes() throws IOException {
        PolicyPack ofText = PolicyPack.load(packed);
        write(replaced(PackNodes.of(packed), ofText.charter().id(), "XISC"));
        assertSame(PolicyPack.load(packed), ofText);
        assertThat(inCompile().hash()).isNotEqualTo(ofText.hash());
    }

    @Test
    void nodesOfAnotherTextAreNotUsed() throws IOException {
        PolicyPack ofText = PolicyPack.load(packed);
        Path changed = TestPack.small()
                .with("pack.yaml", TestPack.small().text("pack.yaml").replace("version: 3", "version: 4"))
                .writtenTo(Files.createDirectory(folder.resolve("changed")));
        assertThat(PolicyPack.load(changed).version()).isEqualTo(4);
        write(PackNodes.of(changed));
        assertSame(inCompile(), ofText);
    }

    @Test
    void damagedNodesAreNotUsed() throws IOException {
        PolicyPack ofText = PolicyPack.load(packed);
        byte[] whole = PackNodes.of(packed);
        for (int length = 0; length < whole.length; length += 97) {
            write(Arrays.copyOf(whole, length));
            assertSame(inCompile(), ofText);
        }
        byte[] endless = new byte[whole.length];
        Arrays.fill(endless, (byte) 3);
        endless[0] = 0;
        endless[1] = 0;
        endless[2] = 0;
        endless[3] = 1;
        write(endless);
        assertSame(inCompile(), ofText);
    }

    private static void assertSame(PolicyPack pack, PolicyPack expected) {
        assertThat(pack.hash() + pack.proseHash()).isEqualTo(expected.hash() + expected.proseHash());
    }

    private void write(byte[] nodes) throws IOException {
        Files.write(packed.resolve(PackNodes.NAME), nodes);
    }

    private PolicyPack inCompile() {
        PackReading reading = PolicyReader.readOneInCompile(List.of(PackSource.directory(packed)));
        return reading.pack().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    /** The nodes with a text changed to one of the same length. */
    private static byte[] replaced(byte[] nodes, String text, String by) {
        assertThat(by).hasSameSizeAs(text);
        String all = new String(nodes, StandardCharsets.ISO_8859_1);
        return all.replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
    }
}
