package uk.disc.processor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.PackedSample;
import uk.disc.register.RegisterChange;
import uk.disc.register.RegisterDiff;
import uk.disc.register.RegisterJson;
import uk.disc.register.RegisterLockText;
import uk.disc.register.SharingRegister;

/**
 * The pictures in {@code docs}, taken of the hospital sample's page; {@code -Ddisc.golden.write=true} takes them anew. Fonts differ
 * between machines, so pictures are held to their size and never compared.
 */
@Tag("browser")
class PicturesTest {
    private static final Path SAMPLE = Path.of("../samples/hospital-discharge");
    private static final Path DOCS = Path.of("../docs");
    private static final int MOST_BYTES = 300_000;

    @TempDir
    static Path folder;

    /** A picture: where on the page it begins, and its size in CSS pixels. */
    private record Picture(String name, String from, int width, int height) {}

    @Test
    void theyShowThePageOfTheSampleAndStaySmall() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), sample());
        try (Browser browser = Browser.start()) {
            for (Picture picture : List.of(
                    new Picture("report-desktop.png", "body", 1280, 1000),
                    new Picture("report-transfers.png", "#transfers", 1280, 900),
                    new Picture("report-phone.png", "body", 390, 1100))) {
                browser.open(page, picture.width(), picture.height(), 1);
                browser.script("document.querySelector('#transfer-table details').open = true");
                byte[] taken = browser.picture(picture.from(), picture.width(), picture.height());

                assertThat(taken).hasSizeLessThan(MOST_BYTES);
                Path kept = DOCS.resolve(picture.name());
                if (Boolean.getBoolean("disc.golden.write")) {
                    Files.write(kept, taken);
                }
                assertThat(size(Files.readAllBytes(kept)))
                        .isEqualTo(size(taken))
                        .isEqualTo(picture.width() + " by " + picture.height());
                assertThat(Files.size(kept)).isLessThan(MOST_BYTES);
            }
        }
    }

    private static String size(byte[] picture) throws IOException {
        var read = ImageIO.read(new ByteArrayInputStream(picture));
        return read.getWidth() + " by " + read.getHeight();
    }

    /** The register that the sample's build wrote, beside what its team approved. */
    private static String sample() throws IOException {
        SharingRegister register = RegisterJson.read(Files.readString(register()), SharingRegister.class);
        Optional<PolicyPack> pack = Optional.of(PolicyPack.load(PackedSample.jar(folder.resolve("pack.jar"))));
        List<RegisterChange> changes = RegisterDiff.between(
                RegisterLockText.read(Files.readString(SAMPLE.resolve("sharing-register.lock"))), register, pack);
        return Reports.of(register, pack, Optional.of(changes)).getOrDefault("sharing-report.html", "");
    }

    private static Path register() throws IOException {
        Path registers = SAMPLE.resolve("target/classes/META-INF/disc/register");
        if (!Files.isDirectory(registers)) {
            String message = "The hospital sample is not built: mvn -B install -pl samples/hospital-discharge -am";
            return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
        }
        try (Stream<Path> files = Files.list(registers)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
