package uk.disc.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import uk.disc.processor.report.Reports;
import uk.disc.register.CheckProblems;
import uk.disc.register.Diagnosis;
import uk.disc.register.RegisterChange;
import uk.disc.register.SharingRegister;

/** The folder named with {@code -Adisc.reports}. A build that fails writes there too, for then people want to read most. */
final class ReportFolder {
    private ReportFolder() {}

    /**
     * Writes all reports of a register. A file that would stay the same is not touched.
     *
     * @param folder the folder, made if it is not there
     * @param register what is shared
     * @param changes what changed since the team approved it; empty if that was not looked at
     * @return what kept it from being written; empty if nothing did
     */
    static Optional<Diagnosis> write(Path folder, SharingRegister register, Optional<List<RegisterChange>> changes) {
        SortedMap<String, String> files = Reports.of(register, Optional.empty(), changes);
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                if (!Files.isRegularFile(target) || !Arrays.equals(Files.readAllBytes(target), bytes)) {
                    Files.write(target, bytes);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(CheckProblems.option(
                    Option.REPORTS.key() + "=" + folder,
                    "nothing can be written there",
                    List.of("the absolute path of a folder that can be written to")));
        }
    }
}
