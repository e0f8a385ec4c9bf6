package uk.disc.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.processor.EditedSample;
import uk.disc.processor.SampleModule;

/**
 * Four services of different bodies, each built from its own source: the hospital of the samples that sends, and three that pass on what they say
 * they received. One of these never was sent it.
 */
class LandscapeOfServicesTest {
    @TempDir
    static Path folder;

    private static List<String> services;

    @BeforeAll
    static void build() throws IOException {
        services = List.of(
                "hospital="
                        + EditedSample.copy("hospital-discharge", folder.resolve("hospital"))
                                .register(),
                "adult-care=" + passingOn("adult-care", "bcp-council", "P-DIS"),
                "nursing=" + passingOn("nursing", "dorset-healthcare", "P-DIS"),
                "befriending=" + passingOn("befriending", "wessex-befriending", "P-SOCIAL"));
    }

    /** A service that reports back to the hospital what it was told, and says under which agreement it was. */
    private static Path passingOn(String service, String sender, String receivedUnder) {
        return SampleModule.compile(
                        folder.resolve(service), service, List.of(), """
                        import static uk.disc.annotation.Categories.*;
                        import uk.disc.annotation.*;

                        @Sender("%s")
                        public interface Reports {
                            @OutboundTransfer(id = "%s-report", agreement = "P-DIS", recipient = "uhd",
                                    purpose = Purposes.INDIVIDUAL_CARE, owner = "Team")
                            void send(Report report);

                            @ReceivedUnder("%s")
                            record Report(
                                    @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
                                    @SharingCategory(NAME) String name) {}
                        }
                        """.formatted(sender, service, receivedUnder))
                .resolve("META-INF/disc/register/" + service + ".json");
    }

    private static Ran ran(String... command) {
        return Ran.of(Stream.concat(Stream.of(command), services.stream()).toArray(String[]::new));
    }

    @Test
    void theOneThatWasNeverSentWhatItPassesOnIsNamed() {
        Ran ran = ran("landscape");

        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out())
                .contains("4 services, 7 flows, 1 disagreement, ")
                .contains(
                        "\n- befriending says that befriending-report passes on what Wessex Befriending (fictional charity) received under"
                                + " P-SOCIAL, and no service here sends it anything under P-SOCIAL. Mend its @ReceivedUnder, or add the"
                                + " sender's register.\n");
    }

    @Test
    void whatTheHospitalSendsIsConfirmedByThoseWhoPassItOn() {
        assertThat(ran("landscape")
                        .out()
                        .lines()
                        .filter(line -> line.endsWith("-bcp-council |") || line.endsWith("-nursing |")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("| confirmed |"));
    }

    @Test
    void aReportOfManyIsALandscapeAndAReportOfEach() throws IOException {
        Path out = folder.resolve("report");

        Ran ran = ran("report", "--out", out.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(out.resolve("landscape.md"))
                .content()
                .isEqualToNormalizingNewlines(ran("landscape").out());
        assertThat(out.resolve("landscape.json"))
                .content()
                .isEqualToNormalizingNewlines(
                        ran("landscape", "--format", "json").out());
        for (String service : List.of("hospital", "adult-care", "nursing", "befriending")) {
            assertThat(out.resolve(service).resolve("sharing-report.html")).isRegularFile();
        }
    }

    @Test
    void whatNamesNoServiceIsToldSo() throws IOException {
        Path register = Path.of(services.get(1).substring("adult-care=".length()));
        String out = folder.resolve("never").toString();

        assertThat(Ran.of("report", "--out", out, register.toString(), register.toString())
                        .err())
                .contains("does not name a service and its register; write it as NAME=REGISTER.");
        assertThat(Ran.of("report", "--out", out, "../up=" + register).err())
                .contains("'../up' can't be the name of a service's folder");
        assertThat(Ran.of("report", "--out", out, "--since", register.toString(), "a=" + register)
                        .err())
                .contains("--since is about one register");
        assertThat(Files.exists(Path.of(out))).isFalse();
    }
}
