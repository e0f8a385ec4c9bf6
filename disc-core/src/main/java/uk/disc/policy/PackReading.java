package uk.disc.policy;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a pack. A pack with any problem is not used at all.
 *
 * @param pack the pack; empty if there is any problem
 * @param problems everything that is wrong, sorted by position; empty if there is a pack
 */
public record PackReading(Optional<PolicyPack> pack, List<PackProblem> problems) {
    /** Copies the list. */
    public PackReading {
        problems = List.copyOf(problems);
    }
}
