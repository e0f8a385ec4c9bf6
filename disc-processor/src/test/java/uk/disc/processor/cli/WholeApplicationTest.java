package uk.disc.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.PackedSample;
import uk.disc.processor.SampleModule;
import uk.disc.register.Disc;
import uk.disc.register.RegisterJson;
import uk.disc.register.SharingRegister;

/** An application of three modules: one holds the types, one sends, and one sends and follows the other two. Each is a jar. */
class WholeApplicationTest {
    private static final String RECORDS = """
            package uk.example.records;

            import static uk.disc.annotation.Categories.*;
            import uk.disc.annotation.*;

            public record Summary(
                    @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
                    @SharingCategory(DIAGNOSIS) String diagnosis) {}
            """;

    private static final String PATIENT = """
            package uk.example.records;

            import static uk.disc.annotation.Categories.*;
            import uk.disc.annotation.*;

            /** Never leaves. */
            public record Patient(@SharingCategory(SEXUAL_HEALTH) String history) {}
            """;

    private static final String COUNCIL = """
            package uk.example.council;

            import uk.disc.annotation.*;
            import uk.example.records.Summary;

            @Sender("uhd")
            public interface Council {
                @OutboundTransfer(id = "summary-to-council", agreement = "P-DIS", recipient = "bcp-council",
                        purpose = Purposes.INDIVIDUAL_CARE, owner = "Discharge team")
                void send(Summary summary);
            }
            """;

    private static final String APPLICATION = """
            package uk.example.application;

            import uk.disc.annotation.*;
            import uk.example.records.Summary;

            @Sender("uhd")
            public interface Nurses {
                @OutboundTransfer(id = "summary-to-nurses", agreement = "P-DIS", recipient = "dorset-healthcare",
                        purpose = Purposes.INDIVIDUAL_CARE, owner = "Community team")
                void send(Summary summary);
            }
            """;

    @TempDir
    static Path folder;

    private static Path pack;
    private static List<Path> jars;

    @BeforeAll
    static void build() throws IOException {
        Path records = module("records", List.of(), RECORDS, PATIENT);
        Path council = module("council", List.of(records), COUNCIL);
        Path application = module("application", List.of(records, council), APPLICATION);
        jars = List.of(records, council, application);
        pack = PackedSample.jar(folder.resolve("pack.jar"));
    }

    private static Path module(String name, List<Path> others, String... sources) {
        Path classes = SampleModule.compile(folder.resolve(name), name, others, sources);
        return SampleModule.jar(classes, folder.resolve(name + ".jar"));
    }

    private static Ran verified() {
        return Ran.of(
                "verify",
                "--format",
                "json",
                jars.get(0).toString(),
                jars.get(1).toString(),
                jars.get(2).toString(),
                pack.toString());
    }

    @Test
    void itsJarsAreJudgedAsOne() {
        Ran ran = verified();

        assertThat(ran.code()).as(ran.err()).isZero();
        SharingRegister register = RegisterJson.read(ran.out(), SharingRegister.class);
        assertThat(register.modules()).containsExactly("application", "council", "records");
        assertThat(register.transfers())
                .extracting(entry -> entry.facts().id())
                .containsExactly("summary-to-council", "summary-to-nurses");
        assertThat(register.dictionary()).hasSize(3);
    }

    @Test
    void itsReportTellsEveryFieldAndWhichTransferTakesItAlong() throws IOException {
        Path register =
                Files.writeString(folder.resolve("application.json"), verified().out());

        Ran ran = Ran.of("report", "--out", folder.resolve("report").toString(), register.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(folder.resolve("report/dictionary.csv"))
                .content()
                .contains(
                        "Patient.history,sexual health,SEXUAL_HEALTH,no,no transfer was seen to take it along",
                        "Summary.diagnosis,diagnosis,DIAGNOSIS,no,summary-to-council; summary-to-nurses");
        assertThat(folder.resolve("report/sharing-report.html"))
                .content()
                .contains("2 transfers: 2 allowed, 0 unknown.");
    }

    @Test
    void whileItRunsAClassLoaderGivesTheSame() throws IOException {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {
                    jars.get(0).toUri().toURL(),
                    jars.get(1).toUri().toURL(),
                    jars.get(2).toUri().toURL()
                },
                null)) {
            SharingRegister register = Disc.verify(
                    uk.disc.register.ClassPathFacts.from(loader), PolicyPack.load(pack), LocalDate.of(2026, 11, 2));

            assertThat(RegisterJson.write(register)).isEqualTo(verified().out());
        }
    }
}
