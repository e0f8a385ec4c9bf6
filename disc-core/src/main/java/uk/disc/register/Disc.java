package uk.disc.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.disc.decision.DisclosureRequest;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.PolicyPackException;

/**
 * Checks, in one line of a test, that what was built may still be sent: it judges recorded facts against the pack on the class path,
 * without compiling.
 *
 * <pre>{@code
 * @Test
 * void everyTransferIsCovered() {
 *     Disc.verify();
 * }
 * }</pre>
 *
 * <p>It fails when nothing was recorded at all, for then nothing was checked.
 */
public final class Disc {
    private Disc() {}

    /**
     * Verifies everything on the class path, for today in Europe/London.
     *
     * @return the register
     * @throws AssertionError if anything is not allowed, not known or not checked; its message says what and what to do
     */
    public static SharingRegister verify() {
        return verify(LocalDate.now(Clock.system(DisclosureRequest.ZONE)));
    }

    /**
     * Verifies everything on the class path, for a day.
     *
     * @param asOf the day
     * @return the register
     * @throws AssertionError as {@link #verify()}
     */
    public static SharingRegister verify(LocalDate asOf) {
        ClassLoader loader = loader();
        try {
            return verify(PolicyPack.fromClasspath(loader), asOf);
        } catch (PolicyPackException e) {
            throw new AssertionError(
                    e.problems().isEmpty()
                            ? CheckProblems.packMissing(String.valueOf(e.getMessage()))
                                    .text()
                            : CheckProblems.packBroken(e.problems()).text(),
                    e);
        }
    }

    /**
     * Verifies everything on the class path against a pack, for a day.
     *
     * @param pack the pack
     * @param asOf the day
     * @return the register
     * @throws AssertionError as {@link #verify()}
     */
    public static SharingRegister verify(PolicyPack pack, LocalDate asOf) {
        return verify(ClassPathFacts.from(loader()), pack, asOf);
    }

    /**
     * Verifies gathered facts against a pack, for a day.
     *
     * @param gathered the facts
     * @param pack the pack
     * @param asOf the day
     * @return the register
     * @throws AssertionError as {@link #verify()}
     */
    public static SharingRegister verify(ClassPathFacts gathered, PolicyPack pack, LocalDate asOf) {
        Verification verification = Verification.of(gathered, pack, asOf, Judgement.Options.DEFAULT);
        if (!verification.errors().isEmpty()) {
            throw new AssertionError(verification.errors().stream()
                    .map(Diagnosis::text)
                    .collect(Collectors.joining(
                            "\n\n", Wording.count(verification.errors().size(), "finding") + "\n\n", "")));
        }
        return verification.register();
    }

    private static ClassLoader loader() {
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(ClassLoader::getSystemClassLoader);
    }

    /**
     * Recorded facts judged anew.
     *
     * @param register the register
     * @param errors everything that fails: problems of the evidence, and findings that are not waived
     */
    public record Verification(SharingRegister register, List<Diagnosis> errors) {
        /** Copies the list. */
        public Verification {
            errors = List.copyOf(errors);
        }

        /**
         * Judges recorded facts anew.
         *
         * @param gathered the facts
         * @param pack the pack
         * @param asOf the day
         * @param options how strictly
         * @return the judgement; never throws for a finding
         */
        public static Verification of(
                ClassPathFacts gathered, PolicyPack pack, LocalDate asOf, Judgement.Options options) {
            List<Diagnosis> errors = new ArrayList<>(gathered.problems());
            List<ModuleFacts> facts = new ArrayList<>();
            for (ModuleRecord module : gathered.modules()) {
                errors.addAll(EvidenceCheck.problems(module, pack));
                facts.add(module.facts());
            }
            SharingRegister register = Judgement.of(pack, asOf, options).judge(facts);
            if (facts.isEmpty() && errors.isEmpty()) {
                errors.add(CheckProblems.evidenceMissing("no facts under " + ModuleFiles.FACTS + " on the class path"));
            }
            register.diagnoses().stream()
                    .filter(diagnosis -> diagnosis.severity() == Diagnosis.Severity.ERROR && !diagnosis.waived())
                    .forEach(errors::add);
            if (errors.isEmpty() && register.fails()) {
                errors.add(CheckProblems.evidenceMismatch("the recorded facts leave a transfer unknown"));
            }
            return new Verification(register, errors);
        }
    }
}
