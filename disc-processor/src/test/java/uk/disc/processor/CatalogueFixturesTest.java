package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.policy.OutboundCall;
import uk.disc.processor.catalogue.Catalogue;

/** Every row of the catalogue, run against the library that it is about. */
class CatalogueFixturesTest {
    private static final Path TABLE = Path.of("../docs/catalogue.md");
    private static final Path LIBRARIES = Path.of("target/catalogue.classpath");

    @TempDir
    static Path folder;

    /** Calls of the JDK need no library. */
    @Test
    void theCallsOfTheJdkAreFoundAsTheirRowsSay() throws IOException {
        assertThat(run("jdk", Catalogue.shipped().get("jdk"), "").problems()).isEmpty();
    }

    /** Runs them all, and holds the table of the documentation to what came of it. */
    @Test
    @Tag("long")
    void theCallsOfEachLibraryAreFoundAsTheirRowsSay() throws IOException {
        assertThat(LIBRARIES)
                .as(
                        "the libraries' class path; made by mvn -f disc-processor/src/catalogue/pom.xml dependency:build-classpath"
                                + " -Dmdep.outputFile=$PWD/disc-processor/target/catalogue.classpath")
                .exists();
        String classPath = Files.readString(LIBRARIES);
        SortedMap<String, CatalogueFixtures.Ran> ran = new TreeMap<>();
        for (Map.Entry<String, List<OutboundCall>> library : Catalogue.shipped().entrySet()) {
            ran.put(library.getKey(), run(library.getKey(), library.getValue(), classPath));
        }
        CatalogueFixtures.Ran remote = CatalogueFixtures.runRemote(
                Catalogue.remoteMarks().values(), classPath, pack(), folder.resolve("fixtures"));
        String table = CatalogueTable.of(ran, Catalogue.remoteMarks().size(), remote);
        if (Boolean.getBoolean("disc.regenerate")) {
            Files.writeString(TABLE, table);
        }
        assertThat(ran)
                .allSatisfy((library, came) -> assertThat(came.problems()).isEmpty());
        assertThat(remote.problems()).isEmpty();
        assertThat(TABLE).hasContent(table);
    }

    /** What is filled in part by part, as FHIR's types are, carries all of its parts. */
    @Test
    @Tag("long")
    void aBundleCarriesWhatItsPartsWereGiven() throws IOException {
        Path source = Files.createDirectories(folder.resolve("fhir")).resolve("Discharge.java");
        Files.writeString(source, """
                import ca.uhn.fhir.rest.client.api.IGenericClient;
                import org.hl7.fhir.r4.model.Bundle;
                import org.hl7.fhir.r4.model.Location;
                import uk.disc.annotation.SharingCategory;

                class Discharge {
                    @SharingCategory("NAME")
                    String family;
                    String ward;

                    void send(IGenericClient client) {
                        client.transaction().withBundle(bundle(family)).execute();
                        client.transaction().withBundle(bundle(ward)).execute();
                    }

                    private static Bundle bundle(String text) {
                        Location home = new Location();
                        home.addIdentifier().setValue(text);
                        Bundle bundle = new Bundle();
                        bundle.addEntry().setResource(home);
                        return bundle;
                    }
                }
                """);
        List<Path> classPath = new ArrayList<>(List.of(Artefacts.core()));
        for (String entry : Files.readString(LIBRARIES).strip().split(File.pathSeparator)) {
            classPath.add(Path.of(entry));
        }

        Compiled compiled = new Compilation(ToolProvider.getSystemJavaCompiler(), folder.resolve("fhir/classes"))
                .option("disc.policy", pack().toString())
                .option("disc.asOf", CompileCase.DAY)
                .option("disc.flows", "enforce")
                .classPath(classPath)
                .processor(new DiscProcessor())
                .compile(List.of(source));

        assertThat(compiled.shown())
                .containsExactly(new Shown("Discharge.java", 12, "error", "disc.transfer.undeclared"));
    }

    @Test
    void theTableNamesEveryLibraryWithItsRows() throws IOException {
        String table = Files.readString(TABLE);
        assertThat(Catalogue.shipped())
                .allSatisfy((library, rows) -> assertThat(table).contains("| " + library + " | " + rows.size() + " |"));
    }

    @Test
    void whatAPackSaysOfAMethodTakesThePlaceOfWhatShips() {
        OutboundCall shipped = Catalogue.shipped().get("govuk-notify").get(0);
        OutboundCall own = new OutboundCall(
                shipped.type(),
                true,
                shipped.method(),
                Optional.empty(),
                List.of(0),
                List.of(),
                OutboundCall.Role.BARRIER,
                "own",
                OutboundCall.Direction.OUT,
                Optional.empty(),
                shipped.position());

        List<OutboundCall> all = Catalogue.with(List.of(own));

        assertThat(all).contains(own).doesNotContain(shipped);
        assertThat(all).containsAll(Catalogue.shipped().get("mail"));
    }

    private static CatalogueFixtures.Ran run(String library, List<OutboundCall> rows, String classPath)
            throws IOException {
        return CatalogueFixtures.run(library, rows, classPath, pack(), folder.resolve("fixtures"));
    }

    private static Path pack() throws IOException {
        Path pack = folder.resolve("pack");
        if (!Files.exists(pack)) {
            try (Stream<Path> files = Files.walk(Artefacts.samplePack())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to =
                            pack.resolve(Artefacts.samplePack().relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
            Files.createDirectories(pack.resolve("outbound"));
            Files.writeString(
                    pack.resolve("outbound/net.yaml"),
                    "calls:\n  - {type: Net, method: over, payload: [1], destination: [0], role: SINK, channel: test}\n");
        }
        return pack;
    }
}
