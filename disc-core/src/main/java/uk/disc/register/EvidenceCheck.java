package uk.disc.register;

import java.util.ArrayList;
import java.util.List;
import uk.disc.policy.PolicyPack;

/** Whether recorded evidence may be judged by a pack: the one it was built with, or a newer one of the same partnership. */
public final class EvidenceCheck {
    private EvidenceCheck() {}

    /**
     * What speaks against judging a module by a pack.
     *
     * @param module the module
     * @param pack the pack
     * @return the problems, sorted; empty when there are none
     */
    public static List<Diagnosis> problems(ModuleRecord module, PolicyPack pack) {
        Evidence evidence = module.evidence();
        List<Diagnosis> problems = new ArrayList<>();
        String built =
                evidence.module() + " was built with pack " + evidence.packId() + " version " + evidence.packVersion();
        if (module.facts().transfers().isEmpty()) {
            return problems;
        }
        if (evidence.packId().isEmpty()) {
            problems.add(CheckProblems.evidenceMismatch(evidence.module() + " was built without a pack"));
        } else if (!evidence.packId().equals(pack.id())) {
            problems.add(CheckProblems.evidenceMismatch(built + ", and this is pack " + pack.id()));
        } else if (pack.version() < evidence.packVersion()) {
            problems.add(CheckProblems.evidenceMismatch(built + ", and this is the older version " + pack.version()));
        } else if (pack.version() == evidence.packVersion() && !pack.hash().equals(evidence.packHash())) {
            problems.add(CheckProblems.evidenceMismatch(
                    built + ", and this pack has the same version and other contents; raise the pack's version"));
        }
        return problems;
    }
}
