package uk.disc.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import uk.disc.vocabulary.Ordered;

/**
 * What a build leaves in its artefact to show that sharing was checked, and against what. It detects mistakes, not forgery.
 *
 * @param schema the version of this format
 * @param module the module's name
 * @param checkerVersion the version of this library that checked
 * @param mode whether findings failed the build
 * @param packId the pack's id; empty when there was nothing to judge and no pack was at hand
 * @param packVersion the pack's version; 0 when there was none
 * @param packHash the pack's hash; empty when there was none
 * @param counts how many transfers have each verdict, by the verdict's words
 * @param validFrom the first day on which the verdict is the same; empty for no beginning
 * @param validTo the last day on which the verdict is the same; empty for no end
 * @param factsDigest SHA-256, in hexadecimal, of the module's facts as written
 */
public record Evidence(
        int schema,
        String module,
        String checkerVersion,
        CheckMode mode,
        String packId,
        int packVersion,
        String packHash,
        SortedMap<String, Long> counts,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        String factsDigest) {
    /** The version of the format that this library writes. */
    public static final int SCHEMA = 1;

    /** Copies the map. */
    public Evidence {
        counts = Ordered.map(counts);
    }
}
