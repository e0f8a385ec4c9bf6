package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.disc.register.FactsFixture.DAY;
import static uk.disc.register.FactsFixture.PACK;
import static uk.disc.register.FactsFixture.discharge;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.policy.PolicyPack;

class ClassPathFactsTest {
    @TempDir
    Path temp;

    @Test
    void factsAreFoundInFoldersAndJars() throws IOException {
        Path folder = folder("classes", files("first"));
        Path jar = jar("second.jar", files("second"));
        ClassPathFacts gathered = ClassPathFacts.from(List.of(folder, jar, temp.resolve("missing.jar")));
        assertThat(gathered.problems()).isEmpty();
        assertThat(gathered.modules())
                .extracting(module -> module.facts().module())
                .containsExactly("first", "second");
        assertThat(gathered.covers("org.example.CommunityTeam")).isTrue();
        assertThat(gathered.covers("org.example.Other")).isFalse();
    }

    @Test
    void aClassLoaderFindsThemInAJarWithoutFolderEntries() throws IOException {
        Path folder = folder("classes", files("first"));
        Path jar = jar("second.jar", files("second"));
        URL[] urls = {folder.toUri().toURL(), jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            assertThat(ClassPathFacts.from(loader).modules())
                    .extracting(module -> module.facts().module())
                    .containsExactly("first", "second");
        }
    }

    @Test
    void twoModulesInOneJarStillVerify() throws IOException {
        Map<String, String> both = files("first");
        FactsFixture other = discharge();
        other.id = "second-summary";
        other.type = "org.example.second.CommunityTeam";
        both.putAll(files("second", other));
        Path jar = jar("shaded.jar", both);
        ClassPathFacts gathered = ClassPathFacts.from(List.of(jar));
        assertThat(Disc.verify(gathered, PACK, DAY).transfers()).hasSize(2);
    }

    @Test
    void anApplicationOfThreeModulesHasOneRegister() throws IOException {
        Path app = folder("classes", files("app"));
        Path letters = jar("letters.jar", files("letters", named("discharge-letter", "org.example.letters.Letters")));
        Path visits = jar("visits.jar", files("visits", named("home-visit", "org.example.visits.Visits")));
        SharingRegister fromPaths = Disc.verify(ClassPathFacts.from(List.of(visits, app, letters)), PACK, DAY);

        assertThat(fromPaths.modules()).containsExactly("app", "letters", "visits");
        assertThat(fromPaths.transfers())
                .extracting(entry -> entry.facts().id())
                .containsExactly("discharge-letter", "discharge-summary", "home-visit");
        URL[] urls = {
            app.toUri().toURL(), visits.toUri().toURL(), letters.toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            assertThat(Disc.verify(ClassPathFacts.from(loader), PACK, DAY)).isEqualTo(fromPaths);
        }
    }

    @Test
    void oneIdInTwoModulesOfAnApplicationIsFound() throws IOException {
        FactsFixture other = named("discharge-summary", "org.example.letters.Letters");
        other.owner = "Letters team";
        ClassPathFacts gathered = ClassPathFacts.from(
                List.of(folder("classes", files("app")), jar("letters.jar", files("letters", other))));

        assertThatThrownBy(() -> Disc.verify(gathered, PACK, DAY)).hasMessageContaining("discharge-summary");
    }

    private static FactsFixture named(String id, String type) {
        FactsFixture facts = discharge();
        facts.id = id;
        facts.type = type;
        return facts;
    }

    @Test
    void nothingRecordedMeansNothingWasChecked() {
        ClassPathFacts nothing = ClassPathFacts.from(List.of(temp));
        assertThatThrownBy(() -> Disc.verify(nothing, PACK, DAY))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("disc.check.evidence-missing");
    }

    @Test
    void changedFactsDoNotMatchTheirEvidence() throws IOException {
        Map<String, String> files = files("first");
        files.replace("META-INF/disc/facts/first.json", files.get("META-INF/disc/facts/first.json") + "\n");
        assertThatThrownBy(() -> Disc.verify(ClassPathFacts.from(List.of(folder("classes", files))), PACK, DAY))
                .hasMessageContaining("disc.check.evidence-mismatch");
    }

    @Test
    void factsWithoutEvidenceAndEvidenceWithoutFactsAreProblems() throws IOException {
        Map<String, String> noEvidence = files("first");
        noEvidence.remove("META-INF/disc/evidence/first.json");
        Map<String, String> noFacts = files("second");
        noFacts.remove("META-INF/disc/facts/second.json");
        assertThat(ClassPathFacts.from(List.of(folder("a", noEvidence), folder("b", noFacts)))
                        .problems())
                .extracting(Diagnosis::key)
                .containsExactlyInAnyOrder("disc.check.evidence-missing", "disc.check.evidence-mismatch");
    }

    @Test
    void damagedFilesAreSaidToBeDamaged() throws IOException {
        Map<String, String> files = files("first");
        files.replace("META-INF/disc/facts/first.json", "{\"schema\":");
        assertThat(ClassPathFacts.from(List.of(folder("classes", files))).problems())
                .extracting(Diagnosis::key)
                .containsExactly("disc.check.evidence-mismatch");
    }

    @Test
    void anotherPackAnOlderOneOrAChangedOneOfTheSameVersionIsRefused() throws IOException {
        ClassPathFacts gathered = ClassPathFacts.from(List.of(folder("classes", files("first"))));
        assertThat(problems(gathered, pack("wessex", PACK.version(), PACK.hash())))
                .isEqualTo(1);
        assertThat(problems(gathered, pack(PACK.id(), PACK.version() - 1, PACK.hash())))
                .isEqualTo(1);
        assertThat(problems(gathered, pack(PACK.id(), PACK.version(), "0".repeat(64))))
                .isEqualTo(1);
        assertThat(problems(gathered, pack(PACK.id(), PACK.version() + 1, "0".repeat(64))))
                .isZero();
    }

    @Test
    void factsSurviveBeingWrittenAndRead() {
        ModuleFacts facts = discharge().unmarked("DischargeSummary.ward").module();
        assertThat(RegisterJson.read(RegisterJson.write(facts), ModuleFacts.class))
                .isEqualTo(facts);
        SharingRegister register = discharge().judge();
        assertThat(RegisterJson.read(RegisterJson.write(register), SharingRegister.class))
                .isEqualTo(register);
    }

    private static int problems(ClassPathFacts gathered, PolicyPack pack) {
        return gathered.modules().stream()
                .mapToInt(module -> EvidenceCheck.problems(module, pack).size())
                .sum();
    }

    private static PolicyPack pack(String id, int version, String hash) {
        return new PolicyPack(
                id,
                version,
                PACK.jurisdiction(),
                PACK.charter(),
                PACK.organisations(),
                PACK.vocabulary(),
                PACK.agreements(),
                PACK.overlays(),
                PACK.types(),
                PACK.outboundCalls(),
                PACK.scenarios(),
                hash,
                PACK.proseHash());
    }

    private static Map<String, String> files(String module) {
        return files(module, discharge());
    }

    private static Map<String, String> files(String module, FactsFixture fixture) {
        ModuleFacts facts = new ModuleFacts(
                ModuleFacts.SCHEMA,
                module,
                List.of(fixture.transfer()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        SharingRegister register =
                Judgement.of(PACK, DAY, Judgement.Options.DEFAULT).judge(List.of(facts));
        return new TreeMap<>(ModuleFiles.of(facts, Optional.of(register), CheckMode.ENFORCE));
    }

    private Path folder(String name, Map<String, String> files) throws IOException {
        Path root = temp.resolve(name);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }

    private Path jar(String name, Map<String, String> files) throws IOException {
        Path path = temp.resolve(name);
        try (OutputStream out = Files.newOutputStream(path);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            jar.write("Manifest-Version: 1.0\n\n".getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new ZipEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return path;
    }
}
