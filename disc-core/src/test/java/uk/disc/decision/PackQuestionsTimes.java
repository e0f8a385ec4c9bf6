package uk.disc.decision;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.RecipientRef;
import uk.disc.policy.PolicyPack;

/**
 * Prints how long each question about a pack of 1,000 agreements takes: what it asks for, answers found, milliseconds of the
 * first time and of the fastest of five, and the processor's part of the latter. It asserts nothing, for a time depends on the machine.
 */
public final class PackQuestionsTimes {
    private static final int TIMES = 5;

    private PackQuestionsTimes() {}

    /**
     * Measures and prints.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        PolicyPack pack = RandomPacks.thousandAgreements();
        System.out.printf(
                Locale.ROOT,
                "%d agreements with %d flows, %d organisations%n",
                pack.agreements().size(),
                pack.agreements().values().stream()
                        .mapToInt(agreement -> agreement.flows().size())
                        .sum(),
                pack.organisations().size());
        System.out.printf(Locale.ROOT, "%-56s %8s %8s %8s %8s%n", "", "answers", "first", "fastest", "CPU");
        print("make the questions ready", () -> {
            PackQuestions.of(pack, RandomPacks.DAY);
            return 1;
        });
        PackQuestions questions = PackQuestions.of(pack, RandomPacks.DAY);
        String busiest = busiest(pack);
        String agreement = RandomPacks.agreementId(500);
        sized(
                "who may receive DIAGNOSIS for INDIVIDUAL_CARE",
                () -> questions.whoMayReceive("DIAGNOSIS", "INDIVIDUAL_CARE"));
        sized("who may receive NAME for CRIME", () -> questions.whoMayReceive("NAME", "CRIME"));
        sized(
                "what may " + busiest + " send to org-001",
                () -> questions.whatMaySend(busiest, RecipientRef.parse("org-001")));
        sized("which agreements overlap, contradict or duplicate", questions::overlaps);
        sized("which flows are never usable", questions::neverUsable);
        sized("what stops when " + agreement + " lapses", () -> questions.whatStopsWhenItLapses(agreement));
        sized(
                "what would stop if " + agreement + " lapsed today",
                () -> questions.whatStopsIfItLapses(agreement, RandomPacks.DAY));
        sized(
                "what would stop if " + busiest + " left today",
                () -> questions.whatStopsIfItLeaves(busiest, RandomPacks.DAY));
        PolicyPack lapsed = PackVariants.lapsed(pack, pack.agreements().get(agreement), RandomPacks.DAY.minusDays(1));
        changes("what changes if " + agreement + " ends", questions, lapsed);
        PolicyPack left = PackVariants.left(pack, busiest, RandomPacks.DAY.minusDays(1));
        changes("what changes if " + busiest + " has left", questions, left);
    }

    /** The organisation that is party to most agreements. */
    private static String busiest(PolicyPack pack) {
        SortedMap<String, Integer> agreements = new TreeMap<>();
        for (Agreement agreement : pack.agreements().values()) {
            agreement.parties().forEach(party -> agreements.merge(party, 1, Integer::sum));
        }
        return agreements.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static void changes(String question, PackQuestions questions, PolicyPack edited) {
        print(question, () -> {
            PackChange change = questions.whatChangesWith(edited);
            return change.newlyPermitted().size()
                    + change.newlyDenied().size()
                    + change.changed().size();
        });
    }

    private static void sized(String question, Supplier<? extends Collection<?>> answer) {
        print(question, () -> answer.get().size());
    }

    private static void print(String question, Supplier<Integer> answers) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        double first = 0;
        double fastest = Double.MAX_VALUE;
        double processor = Double.MAX_VALUE;
        int found = 0;
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            long used = thread.getCurrentThreadCpuTime();
            found = answers.get();
            double milliseconds = (System.nanoTime() - start) / 1e6;
            first = time == 0 ? milliseconds : first;
            fastest = Math.min(fastest, milliseconds);
            processor = Math.min(processor, (thread.getCurrentThreadCpuTime() - used) / 1e6);
        }
        System.out.printf(Locale.ROOT, "%-56s %8d %8.0f %8.0f %8.0f%n", question, found, first, fastest, processor);
    }
}
