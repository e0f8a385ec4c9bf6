package uk.disc.processor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import uk.disc.policy.PackSource;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.PolicyPackException;
import uk.disc.register.ClassPathFacts;
import uk.disc.register.Disc;
import uk.disc.register.Judgement;

/** What builds recorded in jars and folders, and the pack to judge it by. */
final class Recorded {
    private final List<Path> entries;

    /**
     * What stands in some class path entries.
     *
     * @throws UnusableException if there is nothing at one of them, or a file that is no jar
     */
    Recorded(List<Path> entries) {
        this.entries = List.copyOf(entries);
        for (Path entry : entries) {
            if (!Files.exists(entry)) {
                throw new UnusableException("There is nothing at " + entry + ".");
            }
            if (Files.isRegularFile(entry)) {
                mustBeAJar(entry);
            }
        }
    }

    private static void mustBeAJar(Path file) {
        try {
            new JarFile(file.toFile()).close();
        } catch (IOException e) {
            throw new UnusableException(
                    file + " can't be read as a jar; name jars and folders of classes that the builds wrote.");
        }
    }

    /** Judges it by a pack for a day. */
    Disc.Verification judge(PolicyPack pack, LocalDate day, Judgement.Options options) {
        return Disc.Verification.of(ClassPathFacts.from(entries), pack, day, options);
    }

    /**
     * The pack named, else the one on the class path given.
     *
     * @throws UnusableException if there is none, or it can't be read wholly
     */
    PolicyPack pack(@Nullable Path named) {
        try {
            return named == null ? onClassPath() : load(named);
        } catch (PolicyPackException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * A pack named by the user.
     *
     * @throws UnusableException if nothing is there, or it can't be read wholly
     */
    static PolicyPack load(Path named) {
        try {
            return PolicyPack.load(PackFile.at(named));
        } catch (PolicyPackException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    static Optional<PolicyPack> loadIf(@Nullable Path named) {
        return Optional.ofNullable(named).map(Recorded::load);
    }

    private PolicyPack onClassPath() {
        List<URL> urls = new ArrayList<>();
        try {
            for (Path entry : entries) {
                urls.add(entry.toUri().toURL());
            }
            try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
                if (PackSource.onClasspath(loader).isEmpty()) {
                    throw new UnusableException(
                            "There is no policy pack on the class path given; name one with --pack.");
                }
                return PolicyPack.fromClasspath(loader);
            }
        } catch (MalformedURLException e) {
            throw new UnusableException("Not a class path entry: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
