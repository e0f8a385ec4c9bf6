package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.disc.policy.PolicyPack;

/**
 * Every report of the samples, as the build of each writes it: the one that passes and the one that must fail. The golden files are written
 * anew with {@code -Ddisc.golden.write=true}.
 */
class SampleReportsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/report");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"hospital-discharge", "undeclared-sharing"})
    void areAsReviewedWhereverAndInWhateverLocaleTheyAreWritten(String sample) throws IOException {
        Map<String, String> here = reports(sample, folder.resolve("here"));
        Map<String, String> elsewhere;
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            elsewhere = reports(sample, folder.resolve("quite/another place"));
        } finally {
            Locale.setDefault(before);
        }
        assertThat(elsewhere).isEqualTo(here);
        assertThat(here).hasSizeGreaterThan(9);
        RegisterSchema.check(here.getOrDefault("sharing-register.json", ""));
        assertThat(schema(SpecificationVersion.DRAFT_4, "/sarif/sarif-schema-2.1.0.json")
                        .validate(here.get("disc.sarif"), InputFormat.JSON))
                .isEmpty();

        for (Map.Entry<String, String> report : here.entrySet()) {
            Path golden = GOLDEN.resolve(sample).resolve(report.getKey());
            if (Boolean.getBoolean("disc.golden.write")) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, report.getValue());
            }
            assertThat(report.getValue().replace("\r\n", "\n"))
                    .as(report.getKey())
                    .isEqualTo(Files.readString(golden).replace("\r\n", "\n"));
        }
    }

    /** The reports of a copy of the sample in a folder. The pack's hash is shown as zeros: any edit of the pack changes it. */
    private static Map<String, String> reports(String sample, Path folder) throws IOException {
        Path reports = folder.resolve("reports");
        EditedSample.copy(sample, folder).compile("disc.reports", reports.toString());
        Map<String, String> texts = new TreeMap<>();
        String hash = PolicyPack.load(Artefacts.samplePack()).hash();
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.toList()) {
                texts.put(
                        file.getFileName().toString(), Files.readString(file).replace(hash, "0".repeat(hash.length())));
            }
        }
        return texts;
    }

    private static Schema schema(SpecificationVersion version, String resource) throws IOException {
        try (InputStream stream = SampleReportsTest.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(version).getSchema(stream, InputFormat.JSON);
        }
    }
}
