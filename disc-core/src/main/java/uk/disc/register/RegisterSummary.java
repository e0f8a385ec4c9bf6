package uk.disc.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first line of every report: how many transfers, with which verdicts. Unknown is always counted. */
public final class RegisterSummary {
    private RegisterSummary() {}

    /**
     * The first line.
     *
     * @param register the register
     * @return for example {@code 3 transfers: 2 allowed, 1 not permitted, 0 unknown. 1 waiver in use.}
     */
    public static String line(SharingRegister register) {
        if (register.transfers().isEmpty()) {
            return register.found().isEmpty() && register.unfollowed().isEmpty()
                    ? "0 transfers: nothing was checked."
                    : "0 transfers are declared." + ofBodies(register);
        }
        Map<Verdict, Long> counts = register.counts();
        String verdicts = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0 || count.getKey() == Verdict.UNKNOWN)
                .map(count -> count.getValue() + " " + count.getKey().words())
                .collect(Collectors.joining(", "));
        long waived = register.diagnoses().stream().filter(Diagnosis::waived).count();
        return Wording.count(register.transfers().size(), "transfer") + ": " + verdicts + "." + ofBodies(register)
                + (waived == 0 ? "" : " " + Wording.count(waived, "finding") + " waived.");
    }

    /** What method bodies send that nobody declared, and what is unknown of them. */
    private static String ofBodies(SharingRegister register) {
        long undeclared = register.found().stream()
                .filter(found -> found.verdict().isPresent())
                .count();
        int unknown = register.unfollowed().size();
        return (undeclared == 0 ? "" : " " + Wording.count(undeclared, "undeclared transfer") + " found.")
                + (unknown == 0 ? "" : " " + Wording.count(unknown, "method") + " unknown.");
    }

    /**
     * For how long a verdict is the same.
     *
     * @param from the first day; empty for no beginning
     * @param to the last day; empty for no end
     * @return a sentence
     */
    public static String window(Optional<LocalDate> from, Optional<LocalDate> to) {
        return to.map(last -> from.map(first -> "The verdict is the same from " + first + " to " + last + ".")
                        .orElseGet(() -> "The verdict is the same until " + last + "."))
                .orElseGet(() -> from.map(first -> "The verdict is the same from " + first + " on.")
                        .orElse("No date changes the verdict."));
    }
}
