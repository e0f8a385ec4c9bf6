package uk.disc.samples.setups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hospital's build is held to what its team approved: it fails over a line that nobody approved. */
class ApprovedSharingIT {
    @TempDir
    Path temporary;

    @Test
    void whatNobodyApprovedFailsTheBuildAndWhatIsApprovedPasses() throws Exception {
        NestedBuild build = NestedBuild.ofSample("hospital-discharge", temporary);
        Path lock = build.folder().resolve("sharing-register.lock");
        String approved = Files.readString(lock);

        Files.writeString(lock, without(approved, "transfer discharge-to-bcp-council sends DIAGNOSIS "));
        NestedBuild.Result wider = build.run("compile");

        assertThat(wider.exit()).as(wider.output()).isNotZero();
        assertThat(wider.output())
                .contains("[disc.register.changed] not approved yet: BCP Council (Adult social care) now also receives"
                        + " diagnosis, by discharge-to-bcp-council.");
        assertThat(build.classFiles()).isEmpty();

        Files.writeString(lock, approved);
        NestedBuild.Result same = build.run("compile");

        assertThat(same.exit()).as(same.output()).isZero();
        assertThat(same.output()).contains("compared with what was approved");
        assertThat(build.folder().resolve("target/disc/sharing-report.html")).isNotEmptyFile();
    }

    private static String without(String lock, String line) throws IOException {
        List<String> kept = lock.lines().filter(each -> !each.startsWith(line)).toList();
        assertThat(kept).hasSize((int) lock.lines().count() - 1);
        return String.join("\n", kept) + "\n";
    }
}
