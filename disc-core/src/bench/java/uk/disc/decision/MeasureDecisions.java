package uk.disc.decision;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures decisions side by side and prints one table. It asserts nothing: a time depends on the machine. */
public final class MeasureDecisions {
    private static final String BYTES = "gc.alloc.rate.norm";

    private static final String FIRST_TOLD = "a decision told for the first time";

    private final Map<String, Figures> measured = new TreeMap<>();

    private MeasureDecisions(Collection<RunResult> results) {
        results.forEach(result -> measured.put(name(result), Figures.of(result)));
        FirstTelling.Cost first = FirstTelling.measure(MixedWork.of(50, 8));
        measured.put(FIRST_TOLD, new Figures(first.wall(), first.processor(), first.bytes()));
    }

    /** Medians of the iterations of all forks. */
    private record Figures(double wall, double processor, double bytes) {
        static Figures of(RunResult result) {
            double[] wall = iterations(result, null);
            double[] processor = iterations(result, ProcessorTime.LABEL);
            double[] bytes = iterations(result, BYTES);
            return new Figures(median(wall), median(processor), median(bytes));
        }

        private static double[] iterations(RunResult result, String secondary) {
            return result.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .mapToDouble(iteration -> score(iteration, secondary))
                    .sorted()
                    .toArray();
        }

        private static double score(IterationResult iteration, String secondary) {
            return secondary == null
                    ? iteration.getPrimaryResult().getScore()
                    : iteration.getSecondaryResults().get(secondary).getScore();
        }

        private static double median(double[] sorted) {
            int half = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        }
    }

    /**
     * Measures and prints.
     *
     * @param arguments forks and iterations, for a shorter run; by default 2 and 5
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws RunnerException {
        int forks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        int iterations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Options options = new OptionsBuilder()
                .include("\\.DecisionBenchmark\\.")
                .forks(forks)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC")
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        new MeasureDecisions(new Runner(options).run()).print(forks * iterations);
    }

    private static String name(RunResult result) {
        String label = result.getParams().getBenchmark();
        return label.substring(label.lastIndexOf('.') + 1);
    }

    private void print(int iterations) {
        System.out.printf(Locale.ROOT, "%nMedians of %d iterations for one request of a thousand, 60 %% of which may be sent%n", iterations);
        System.out.printf(
                Locale.ROOT, "%-50s %9s %9s %9s %9s  %s%n", "", "CPU ns", "wall ns", "bytes", "ratio", "goal");
        row("floor: a check of bits by hand", "floor", "floor", "");
        row("floor 2: the same, given facts and instant", "floorOfFacts", "floor", "");
        row("a  a plan decides, 50 agreements", "planned", "floor", "at most 3 floors");
        against("     a, against floor 2", "planned", "floorOfFacts");
        row("a1   those that may be sent", "plannedPermits", "floor", "0 bytes");
        against("     a1, against floor 2", "plannedPermits", "floorOfFacts");
        row("a2   those that may not", "plannedOthers", "floor", "");
        row("b  the rule book decides without a plan", "unplanned", "floor", "");
        row("c  a plan decides, 10,000 agreements", "plannedLarge", "planned", "at most 1.2 times a");
        row("d  a decision told for the first time", FIRST_TOLD, "floor", "at most 250 ns, 800 bytes");
        row("d1 a decision told again to a practitioner", "explained", "floor", "");
    }

    /** A ratio alone: of the processor's time to that of the second floor. */
    private void against(String title, String name, String over) {
        System.out.printf(
                Locale.ROOT,
                "%-50s %9s %9s %9s %9.2f%n",
                title,
                "",
                "",
                "",
                measured.get(name).processor() / measured.get(over).processor());
    }

    private void row(String title, String name, String over, String goal) {
        Figures figures = measured.get(name);
        System.out.printf(
                Locale.ROOT,
                "%-50s %9.1f %9.1f %9.1f %9.2f  %s%n",
                title,
                figures.processor(),
                figures.wall(),
                figures.bytes(),
                figures.processor() / measured.get(over).processor(),
                goal);
    }
}
