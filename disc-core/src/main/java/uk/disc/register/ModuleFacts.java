package uk.disc.register;

import java.util.List;
import java.util.Optional;

/**
 * What one compilation found out about sharing in its sources. Written under {@code META-INF/disc/facts/}, on a path that no two
 * modules share. Holds no date, no verdict and no absolute path: the same sources give the same bytes.
 *
 * @param schema the version of this format; {@link #SCHEMA} when written by this library
 * @param module the module's name: part of the file's path
 * @param transfers every declared transfer, sorted by id and type
 * @param dictionary every marked field and getter, those that never leave too; sorted by path
 * @param problems what is wrong with marks that belong to no transfer, such as a placeholder reason on a field
 * @param waivers waivers that stand on fields, types and methods rather than on a transfer
 * @param bodies what came of following method bodies; empty if they were not followed
 */
public record ModuleFacts(
        int schema,
        String module,
        List<TransferFacts> transfers,
        List<DictionaryEntry> dictionary,
        List<MarkProblem> problems,
        List<WaiverFacts> waivers,
        Optional<FollowedBodies> bodies) {
    /** The version of the format that this library writes. */
    public static final int SCHEMA = 1;

    /** Sorts and copies the lists. */
    public ModuleFacts {
        transfers = transfers.stream().sorted().toList();
        dictionary = dictionary.stream().sorted().distinct().toList();
        problems = problems.stream().sorted().distinct().toList();
        waivers = waivers.stream().sorted().distinct().toList();
    }

    /**
     * Whether there was anything to check.
     *
     * @return true if the module has neither a transfer nor a mark, nor a call that sends
     */
    public boolean nothingToCheck() {
        return transfers.isEmpty()
                && dictionary.isEmpty()
                && problems.isEmpty()
                && waivers.isEmpty()
                && bodies.map(FollowedBodies::nothingSent).orElse(true);
    }

    /**
     * These facts with what came of following method bodies.
     *
     * @param name the module's name
     * @param followed what came of it
     * @return new facts
     */
    public ModuleFacts with(String name, FollowedBodies followed) {
        return new ModuleFacts(schema, name, transfers, dictionary, problems, waivers, Optional.of(followed));
    }
}
