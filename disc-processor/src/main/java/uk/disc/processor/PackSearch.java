package uk.disc.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import uk.disc.policy.PackIndex;
import uk.disc.policy.PackReading;
import uk.disc.policy.PackSource;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.PolicyReader;
import uk.disc.processor.generate.PackAnchor;
import uk.disc.register.CheckProblems;
import uk.disc.register.Diagnosis;

/**
 * Finds the policy pack of a compile: where the option says, else by its index on the class path or the processor path. A compiler lets
 * a processor open resources but not list them, so of several packs on one class path only the first is seen.
 */
final class PackSearch {
    private static final String INDEX = PackSource.FOLDER + PackIndex.NAME;

    private final Filer filer;

    /**
     * What the search came to.
     *
     * @param pack the pack; empty if there is none to judge by
     * @param found whether there is one, be it one that can't be used
     * @param missing what to tell when there are transfers and no pack; asked for then alone, since it reads the rules' texts
     */
    record Result(Optional<PolicyPack> pack, boolean found, Supplier<Diagnosis> missing) {
        Diagnosis problem() {
            return missing.get();
        }
    }

    PackSearch(Filer filer) {
        this.filer = filer;
    }

    /**
     * Finds and reads the pack.
     *
     * @param named the path of the option; empty to search
     */
    Result find(Optional<Path> named) {
        List<PackSource> sources =
                named.map(path -> List.of(PackSource.at(path))).orElseGet(this::sources);
        if (sources.isEmpty()) {
            return new Result(
                    Optional.empty(),
                    false,
                    () -> CheckProblems.packMissing("for " + INDEX + " on the class path and on the processor path"));
        }
        PackReading reading = PolicyReader.readOneInCompile(sources);
        return new Result(reading.pack(), true, () -> CheckProblems.packBroken(reading.problems()));
    }

    /** By the folder of each index: the same jar may well be on both paths. */
    private List<PackSource> sources() {
        Map<String, PackSource> found = new LinkedHashMap<>();
        for (StandardLocation location :
                List.of(StandardLocation.CLASS_PATH, StandardLocation.ANNOTATION_PROCESSOR_PATH)) {
            onPath(location, found);
        }
        try {
            ClassLoader own = PackSearch.class.getClassLoader();
            for (PackSource source : own == null ? List.<PackSource>of() : PackSource.onClasspath(own)) {
                found.putIfAbsent(source.location(), source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found.values());
    }

    private void onPath(StandardLocation location, Map<String, PackSource> found) {
        Optional<String> root = root(location, "", INDEX, INDEX)
                .or(() -> root(location, PackAnchor.PACKAGE, PackAnchor.NAME, PackAnchor.PATH));
        root.ifPresent(text ->
                found.putIfAbsent(text + PackSource.FOLDER, at(text).orElseGet(() -> throughCompiler(location))));
    }

    /** The jar or folder that holds a resource, as the beginning of its URI; empty if this compiler finds none. */
    private Optional<String> root(StandardLocation location, String inPackage, String name, String path) {
        try {
            FileObject resource = filer.getResource(location, inPackage, name);
            resource.openInputStream().close();
            String uri = resource.toUri().toString();
            return Optional.of(uri.endsWith(path) ? uri.substring(0, uri.length() - path.length()) : uri);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private PackSource throughCompiler(StandardLocation location) {
        return PackSource.indexed(
                location.getName(),
                path -> filer.getResource(location, "", PackSource.FOLDER + path)
                        .openInputStream());
    }

    /** So that every file of the pack is taken from the same place as its index. */
    private static Optional<PackSource> at(String root) {
        if (root.startsWith("file:") && root.endsWith("/")) {
            return Optional.of(PackSource.entry(Path.of(URI.create(root))));
        }
        if (root.startsWith("jar:file:") && root.endsWith("!/")) {
            return Optional.of(
                    PackSource.entry(Path.of(URI.create(root.substring("jar:".length(), root.length() - 2)))));
        }
        return Optional.empty();
    }
}
