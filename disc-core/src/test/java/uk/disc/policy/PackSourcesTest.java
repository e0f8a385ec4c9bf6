package uk.disc.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackSourcesTest {
    private final String hash = TestPack.small().pack().hash();

    @TempDir
    Path folder;

    private Path directory;

    @BeforeEach
    void writePack() throws IOException {
        directory = TestPack.small().writtenTo(Files.createDirectory(folder.resolve("a pack")));
    }

    @Test
    void directoryJarClassPathAndOpenerGiveTheSamePack() throws IOException {
        Path jar = TestPack.small().jarAt(folder.resolve("my pack.jar"));
        Files.writeString(
                directory.resolve(PackIndex.NAME), PackIndex.of(directory).text());
        PackSource opened = PackSource.indexed("opened", path -> Files.newInputStream(directory.resolve(path)));

        PolicyPack pack = PolicyPack.load(directory);

        assertThat(pack.hash()).isEqualTo(hash);
        assertThat(List.of(
                        PolicyPack.load(jar),
                        fromClasspath(jar),
                        PolicyReader.read(opened).pack().orElseThrow()))
                .allSatisfy(other -> {
                    assertThat(other.hash()).isEqualTo(hash);
                    assertThat(other.proseHash()).isEqualTo(pack.proseHash());
                    assertThat(other.agreements()).isEqualTo(pack.agreements());
                    assertThat(other.organisations()).isEqualTo(pack.organisations());
                });
    }

    @Test
    void aDirectoryOfClassesIsReadWhereAJarWouldHoldThePack() throws IOException {
        Path packed = TestPack.small().writtenTo(folder.resolve("classes/META-INF/disc"));
        Files.writeString(packed.resolve(PackIndex.NAME), PackIndex.of(packed).text());

        assertThat(PolicyPack.load(folder.resolve("classes")).hash()).isEqualTo(hash);
        assertThat(fromClasspath(folder.resolve("classes")).hash()).isEqualTo(hash);
    }

    @Test
    void whatACompilerWritesBesideThePackIsNoFileOfIt() throws IOException {
        SortedMap<String, byte[]> all = indexed(TestPack.small());
        all.put("facts/uk.disc.app.json", bytes("{}"));
        all.put("evidence/uk.disc.app.json", bytes("{}"));
        all.put("register/a/b.json", bytes("{}"));
        all.put("README.md", bytes("# Read me"));
        all.put(".DS_Store", bytes("x"));
        Path jar = TestPack.jarAt(folder.resolve("pack.jar"), all);
        for (String path : List.of("facts/a.json", "README.md", "agreements/README.md", "LICENSE", ".git/config")) {
            Files.createDirectories(directory.resolve(path).getParent());
            Files.writeString(directory.resolve(path), "x");
        }

        assertThat(PolicyPack.load(jar).hash()).isEqualTo(hash);
        assertThat(PolicyPack.load(directory).hash()).isEqualTo(hash);
        assertThat(PackIndex.of(directory))
                .isEqualTo(PackIndex.of(TestPack.small().files()));
    }

    @Test
    void aChangedFileIsRefused() throws IOException {
        SortedMap<String, byte[]> all = indexed(TestPack.small());
        all.put("pack.yaml", bytes("id: small\nversion: 4\njurisdiction: England\n"));
        Files.writeString(
                directory.resolve(PackIndex.NAME), PackIndex.of(directory).text());
        Files.writeString(directory.resolve("pack.yaml"), "id: small\nversion: 4\njurisdiction: England\n");

        assertThat(problems(PackSource.jar(TestPack.jarAt(folder.resolve("pack.jar"), all))))
                .containsExactly("index-mismatch pack.yaml:1:1");
        assertThat(problems(PackSource.directory(directory))).containsExactly("index-mismatch pack.yaml:1:1");
        assertThat(problems(TestPack.source(all))).containsExactly("index-mismatch pack.yaml:1:1");
    }

    @Test
    void aMissingFileIsRefusedAtItsLineInTheIndex() throws IOException {
        SortedMap<String, byte[]> all = indexed(TestPack.small());
        all.remove("types/fhir.yaml");

        assertThat(problems(PackSource.jar(TestPack.jarAt(folder.resolve("pack.jar"), all))))
                .containsExactly("index-missing-file pack.index:10:1");
        assertThat(problems(TestPack.source(all))).containsExactly("index-missing-file pack.index:10:1");
    }

    @Test
    void anUnlistedFileIsRefusedWhereFilesCanBeListed() throws IOException {
        SortedMap<String, byte[]> all = indexed(TestPack.small());
        all.put("agreements/added.yaml", bytes("id: x"));
        Files.writeString(
                directory.resolve(PackIndex.NAME), PackIndex.of(directory).text());
        Files.writeString(directory.resolve("agreements/added.yaml"), "id: x");

        assertThat(problems(PackSource.jar(TestPack.jarAt(folder.resolve("pack.jar"), all))))
                .containsExactly("index-unlisted-file agreements/added.yaml:1:1");
        assertThat(problems(PackSource.directory(directory)))
                .containsExactly("index-unlisted-file agreements/added.yaml:1:1");
        assertThat(problems(TestPack.source(all))).as("can't be seen").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "disc-pack-index 2\n",
                "disc-pack-index 1\nabc  pack.yaml\n",
                "disc-pack-index 1\n0000000000000000000000000000000000000000000000000000000000000000 pack.yaml\n",
                "disc-pack-index 1\n0000000000000000000000000000000000000000000000000000000000000000  ../pack.yaml\n",
                "disc-pack-index 1\n0000000000000000000000000000000000000000000000000000000000000000  /etc/passwd\n",
                "disc-pack-index 1\n0000000000000000000000000000000000000000000000000000000000000000  a\\..\\b.yaml\n",
                "disc-pack-index 1\n0000000000000000000000000000000000000000000000000000000000000000  file:x\n",
                "disc-pack-index 1\n0000000000000000000000000000000000000000000000000000000000000000  a.yaml\n"
                        + "0000000000000000000000000000000000000000000000000000000000000000  a.yaml\n"
            })
    void anIndexThatIsNotOneIsRefused(String index) {
        SortedMap<String, byte[]> all = indexed(TestPack.small());
        all.put(PackIndex.NAME, bytes(index));

        assertThat(PolicyReader.read(TestPack.source(all)).problems())
                .extracting(PackProblem::code)
                .containsExactly("index-syntax");
    }

    @Test
    void anIndexOfTooManyFilesIsRefused() {
        StringBuilder index = new StringBuilder("disc-pack-index 1\n");
        IntStream.range(0, 2_001)
                .forEach(
                        i -> index.append("0".repeat(64)).append("  ").append(i).append(".yaml\n"));
        SortedMap<String, byte[]> all = new TreeMap<>();
        all.put(PackIndex.NAME, bytes(index.toString()));

        assertThat(problems(TestPack.source(all))).containsExactly("too-many-files pack.index:2002:1");
    }

    @Test
    void anIndexIsReadBackAsItWasWritten() {
        PackIndex index = PackIndex.of(TestPack.small().files());

        assertThat(index.text()).startsWith("disc-pack-index 1\n").endsWith("\n");
        assertThat(PackIndex.parse(bytes(index.text()), new Problems())).contains(index);
        assertThat(PackIndex.parse(bytes(index.text().replace("\n", "\r\n")), new Problems()))
                .contains(index);
    }

    @Test
    void aJarWithoutAPackSaysWhatItMisses() throws IOException {
        Path jar = TestPack.jarAt(folder.resolve("empty.jar"), new TreeMap<>(java.util.Map.of("facts/x", bytes("x"))));

        assertThatThrownBy(() -> PolicyPack.load(jar))
                .isInstanceOf(PolicyPackException.class)
                .hasMessageContaining("empty.jar holds no META-INF/disc/pack.index");
    }

    @Test
    void aFileThatIsNoJarIsUnreadable() throws IOException {
        Path jar = Files.writeString(folder.resolve("no.jar"), "not a zip file");

        assertThat(problems(PackSource.at(jar))).containsExactly("unreadable ");
    }

    @Test
    void aDirectoryThatIsNotThereIsNotFound() {
        assertThat(problems(PackSource.at(folder.resolve("nowhere")))).containsExactly("pack-not-found ");
    }

    @Test
    void anEmptyDirectoryMissesItsThreeFiles() throws IOException {
        assertThat(problems(PackSource.directory(Files.createDirectory(folder.resolve("empty")))))
                .containsExactly(
                        "missing-file charter.yaml", "missing-file organisations.yaml", "missing-file pack.yaml");
    }

    @Test
    void aClassPathWithoutAPackSaysWhereItLooked() throws IOException {
        try (URLClassLoader loader = loader()) {
            assertThatThrownBy(() -> PolicyPack.fromClasspath(loader))
                    .isInstanceOf(PolicyPackException.class)
                    .hasMessageContaining("There is no policy pack in the class path (META-INF/disc/pack.index).");
        }
    }

    @Test
    void twoPacksOnAClassPathAreRefused() throws IOException {
        Path one = TestPack.small().jarAt(folder.resolve("one.jar"));
        Path other = newer().jarAt(folder.resolve("other.jar"));
        try (URLClassLoader loader = loader(one, other)) {
            assertThatThrownBy(() -> PolicyPack.fromClasspath(loader))
                    .isInstanceOfSatisfying(
                            PolicyPackException.class,
                            thrown -> assertThat(thrown.problems())
                                    .extracting(PackProblem::code)
                                    .containsExactly("two-packs"))
                    .hasMessageContaining("small version 3 in one.jar and small version 4 in other.jar.")
                    .as("the same on every machine")
                    .message()
                    .doesNotContain(folder.toString());
        }
    }

    @Test
    void theSamePackTwiceOnAClassPathIsOne() throws IOException {
        Path one = TestPack.small().jarAt(folder.resolve("one.jar"));
        Path other = TestPack.small().jarAt(folder.resolve("other.jar"));

        assertThat(fromClasspath(one, other).hash()).isEqualTo(hash);
    }

    @Test
    void theClassPathOfTheThreadIsSearched() throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = loader(TestPack.small().jarAt(folder.resolve("pack.jar")))) {
            Thread.currentThread().setContextClassLoader(loader);

            assertThat(PolicyPack.fromClasspath().hash()).isEqualTo(hash);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void aLinkOutOfThePackIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "id: secret");
        Files.createSymbolicLink(directory.resolve("agreements/link.yaml"), secret);
        Files.createSymbolicLink(directory.resolve("agreements/folder"), folder);
        Files.createSymbolicLink(directory.resolve("agreements/nowhere.yaml"), folder.resolve("nowhere"));

        assertThat(problems(PackSource.directory(directory)))
                .containsExactly(
                        "outside-pack agreements/folder:1:1",
                        "outside-pack agreements/link.yaml:1:1",
                        "outside-pack agreements/nowhere.yaml:1:1");
    }

    @Test
    void aLinkWithinThePackIsFollowed() throws IOException {
        Path stored = Files.createDirectory(directory.resolve("..data"));
        Files.move(directory.resolve("pack.yaml"), stored.resolve("pack.yaml"));
        Files.createSymbolicLink(directory.resolve("pack.yaml"), Path.of("..data/pack.yaml"));

        assertThat(PolicyPack.load(directory).hash()).isEqualTo(hash);
    }

    @Test
    void aFileNameThatHidesSomethingIsRefused() throws IOException {
        Files.writeString(directory.resolve("agreements/p\u202elmay.yaml"), "id: x");

        assertThat(problems(PackSource.directory(directory))).containsExactly("bad-path ");
    }

    @Test
    void aDirectoryOfTooManyFilesIsNotRead() throws IOException {
        for (int i = 0; i < 2_001; i++) {
            Files.createFile(directory.resolve("agreements/" + i + ".yaml"));
        }

        assertThat(problems(PackSource.directory(directory)))
                .anySatisfy(problem -> assertThat(problem).startsWith("too-many-files "));
    }

    @Test
    void aFileThatCantBeOpenedIsUnreadable() {
        SortedMap<String, byte[]> all = indexed(TestPack.small());
        PackSource source = PackSource.indexed("failing", path -> {
            if (path.equals("types/fhir.yaml")) {
                throw new IOException("the disk failed, and who knows what this message holds");
            }
            return TestPack.open(all, path);
        });

        assertThat(PolicyReader.read(source).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .hasToString("types/fhir.yaml:1:1: [unreadable] The file can't be read (IOException)."));
    }

    private static TestPack newer() {
        TestPack pack = TestPack.small();
        return pack.with("pack.yaml", pack.text("pack.yaml").replace("version: 3", "version: 4"));
    }

    private static SortedMap<String, byte[]> indexed(TestPack pack) {
        SortedMap<String, byte[]> all = new TreeMap<>(pack.files());
        all.put(PackIndex.NAME, bytes(PackIndex.of(pack.files()).text()));
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> problems(PackSource source) {
        return PolicyReader.read(source).problems().stream()
                .map(problem -> problem.code() + " " + problem.position())
                .toList();
    }

    private static PolicyPack fromClasspath(Path... entries) throws IOException {
        try (URLClassLoader loader = loader(entries)) {
            return PolicyPack.fromClasspath(loader);
        }
    }

    private static URLClassLoader loader(Path... entries) throws IOException {
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = entries[i].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }
}
