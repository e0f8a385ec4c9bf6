import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Seconds that a compile took: of processor time, all threads together, and on the clock. */
record Cost(double cpu, double clock) {
    /** What this Java has used so far, in nanoseconds. */
    static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    static double[] cpu(List<Cost> costs) {
        return costs.stream().mapToDouble(Cost::cpu).sorted().toArray();
    }

    static double[] clock(List<Cost> costs) {
        return costs.stream().mapToDouble(Cost::clock).sorted().toArray();
    }

    static double min(double[] sorted) {
        return sorted[0];
    }

    static double median(double[] sorted) {
        return Arrays.stream(sorted)
                .skip((sorted.length - 1) / 2)
                .limit(2 - sorted.length % 2)
                .average()
                .orElseThrow();
    }

    /** Removes what an earlier compile wrote. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
