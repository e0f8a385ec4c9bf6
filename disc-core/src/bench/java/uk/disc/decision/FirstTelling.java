package uk.disc.decision;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.disc.explanation.Audience;
import uk.disc.explanation.Explainer;

/**
 * What it costs to tell a decision for the first time. Each round has explainers that have told nothing yet; they are made before the clocks
 * are read, so that neither their time nor their memory counts.
 */
final class FirstTelling {
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 41;
    private static final int EXPLAINERS = 20;

    private FirstTelling() {}

    /**
     * Medians of the rounds.
     *
     * @param wall nanoseconds on the wall, for one telling
     * @param processor nanoseconds of this thread's processor time
     * @param bytes bytes taken by this thread
     */
    record Cost(double wall, double processor, double bytes) {}

    static Cost measure(MixedWork work) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double tellings = (double) EXPLAINERS * MixedWork.REQUESTS;
        double[] wall = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        double[] bytes = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            List<Explainer> explainers = new ArrayList<>();
            for (int count = 0; count < EXPLAINERS; count++) {
                explainers.add(work.explainer());
            }
            long bytesBefore = thread.getCurrentThreadAllocatedBytes();
            long processorBefore = thread.getCurrentThreadCpuTime();
            long wallBefore = System.nanoTime();
            tell(work, explainers);
            if (round >= 0) {
                wall[round] = (System.nanoTime() - wallBefore) / tellings;
                processor[round] = (thread.getCurrentThreadCpuTime() - processorBefore) / tellings;
                bytes[round] = (thread.getCurrentThreadAllocatedBytes() - bytesBefore) / tellings;
            }
        }
        return new Cost(median(wall), median(processor), median(bytes));
    }

    private static void tell(MixedWork work, List<Explainer> explainers) {
        StringBuilder text = new StringBuilder(4_096);
        for (Explainer explainer : explainers) {
            for (Decision decision : work.decisions) {
                text.setLength(0);
                explainer.append(text, decision, Audience.PRACTITIONER);
                if (text.isEmpty()) {
                    throw new IllegalStateException("Nothing was told");
                }
            }
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
