package uk.disc.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.AgreementLifecycle;
import uk.disc.agreement.Overlay;
import uk.disc.agreement.StatusOnDay;
import uk.disc.charter.Charter;
import uk.disc.charter.Organisation;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Vocabulary;

/**
 * A partnership's policy: one immutable snapshot of its charter, organisations, agreements and vocabulary.
 *
 * @param id the pack's id
 * @param version counts from 1; a pack is newer than another only if its version is strictly higher
 * @param jurisdiction the legal system it is written for, for example {@code England}
 * @param charter the charter
 * @param organisations every organisation, by id
 * @param vocabulary the shipped vocabulary with the pack's additions
 * @param agreements every agreement, by id, superseded ones included
 * @param overlays each partner's own tighter rules, by partner
 * @param types what types that can't be annotated hold, by binary name
 * @param outboundCalls further outbound calls
 * @param scenarios executable examples
 * @param hash SHA-256, in hexadecimal, of everything that decides
 * @param proseHash SHA-256, in hexadecimal, of prose and scenarios
 */
public record PolicyPack(
        String id,
        int version,
        String jurisdiction,
        Charter charter,
        SortedMap<String, Organisation> organisations,
        Vocabulary vocabulary,
        SortedMap<String, Agreement> agreements,
        SortedMap<String, Overlay> overlays,
        SortedMap<String, ExternalType> types,
        List<OutboundCall> outboundCalls,
        List<Scenario> scenarios,
        String hash,
        String proseHash) {
    /** Copies the collections. */
    public PolicyPack {
        organisations = Ordered.map(organisations);
        agreements = Ordered.map(agreements);
        overlays = Ordered.map(overlays);
        types = Ordered.map(types);
        outboundCalls = List.copyOf(outboundCalls);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * Loads the pack in a directory, or in a jar under {@code META-INF/disc/}.
     *
     * @param path the directory or jar
     * @return the pack
     * @throws PolicyPackException if there is none, or anything in it is wrong
     */
    public static PolicyPack load(Path path) {
        return orThrow(PolicyReader.read(PackSource.at(path)), "The policy pack in " + path + " can't be used.");
    }

    /**
     * Loads the pack on the class path of the current thread, or else of this library.
     *
     * @return the pack
     * @throws PolicyPackException if there is none or more than one, or anything in it is wrong
     */
    public static PolicyPack fromClasspath() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = ofThread == null ? PolicyPack.class.getClassLoader() : ofThread;
        return fromClasspath(loader == null ? ClassLoader.getSystemClassLoader() : loader);
    }

    /**
     * Loads the pack on a class path.
     *
     * @param loader the class loader that is asked for it
     * @return the pack
     * @throws PolicyPackException if there is none or more than one, or anything in it is wrong
     */
    public static PolicyPack fromClasspath(ClassLoader loader) {
        String searched = "the class path (" + PackSource.FOLDER + PackIndex.NAME + ")";
        try {
            PackReading reading = PolicyReader.readOne(PackSource.onClasspath(loader), searched);
            return orThrow(reading, "The policy pack on the class path can't be used.");
        } catch (IOException e) {
            throw new UncheckedIOException("The class path can't be searched for a policy pack", e);
        }
    }

    private static PolicyPack orThrow(PackReading reading, String summary) {
        return reading.pack().orElseThrow(() -> new PolicyPackException(summary, reading.problems()));
    }

    /**
     * The state of an agreement on a day, its successors in this pack considered.
     *
     * @param agreement the agreement
     * @param day the day, as counted in Europe/London
     * @return the state, and since when
     */
    public StatusOnDay status(Agreement agreement, LocalDate day) {
        return AgreementLifecycle.statusOn(agreement, day, agreements.values());
    }
}
