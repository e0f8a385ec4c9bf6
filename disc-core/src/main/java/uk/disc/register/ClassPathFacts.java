package uk.disc.register;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/**
 * Gathers what the builds of a whole application left behind: the facts and evidence in every jar and folder of a class path. What does
 * not fit together is a problem, never skipped.
 *
 * @param modules every module with facts and evidence that fit, sorted by name
 * @param problems everything that does not fit, sorted
 */
public record ClassPathFacts(List<ModuleRecord> modules, List<Diagnosis> problems) {
    private static final List<String> FOLDERS = List.of(ModuleFiles.FACTS, ModuleFiles.EVIDENCE);

    /** Resources that roots usually have; a root that has none of them is found through {@code java.class.path}. */
    private static final List<String> ANCHORS =
            List.of(ModuleFiles.FACTS, ModuleFiles.EVIDENCE, ModuleFiles.ROOT, "META-INF/MANIFEST.MF");

    /** Copies the lists. */
    public ClassPathFacts {
        modules = List.copyOf(modules);
        problems = problems.stream().sorted().distinct().toList();
    }

    /**
     * Gathers from jars and folders.
     *
     * @param entries class path entries; those that don't exist hold nothing
     * @return what was found
     * @throws UncheckedIOException if an entry can't be read
     */
    public static ClassPathFacts from(Collection<Path> entries) {
        Gathering gathering = new Gathering();
        for (Path entry : entries) {
            try {
                gathering.add(ArtefactRoot.read(entry, FOLDERS), String.valueOf(entry.getFileName()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return gathering.result();
    }

    /**
     * Gathers from everything a class loader sees.
     *
     * @param loader the class loader
     * @return what was found
     * @throws UncheckedIOException if an entry can't be read
     */
    public static ClassPathFacts from(ClassLoader loader) {
        Gathering gathering = new Gathering();
        try {
            for (String anchor : ANCHORS) {
                for (URL url : Collections.list(loader.getResources(anchor))) {
                    Optional<SortedMap<String, String>> texts = ArtefactRoot.read(url, anchor, FOLDERS);
                    texts.ifPresent(found -> gathering.add(found, origin(url, anchor)));
                }
            }
            if (loader == ClassLoader.getSystemClassLoader()
                    || loader == Thread.currentThread().getContextClassLoader()) {
                for (Path entry : systemClassPath()) {
                    gathering.add(ArtefactRoot.read(entry, FOLDERS), String.valueOf(entry.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gathering.result();
    }

    private static List<Path> systemClassPath() {
        List<Path> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            try {
                if (!entry.isBlank()) {
                    entries.add(Path.of(entry));
                }
            } catch (InvalidPathException e) {
                // An entry that is no path on this system holds no classes either.
                continue;
            }
        }
        return entries;
    }

    /** The jar's or folder's name without its path, which would differ from machine to machine. */
    private static String origin(URL url, String anchor) {
        String text = url.toString();
        String root = text.substring(0, text.length() - Math.min(text.length(), anchor.length()))
                .replaceAll("[!/]+$", "");
        return root.substring(root.lastIndexOf('/') + 1);
    }

    /**
     * Whether the build of a type's module recorded its transfers.
     *
     * @param type the type's binary name
     * @return true if facts with evidence name it
     */
    public boolean covers(String type) {
        return modules.stream()
                .flatMap(module -> module.facts().transfers().stream())
                .anyMatch(transfer -> transfer.type().equals(type));
    }

    /** Collects texts by path. A root is often met through several of its resources; the same text twice is one file. */
    private static final class Gathering {
        private final SortedMap<String, String> texts = new TreeMap<>();
        private final SortedMap<String, String> origins = new TreeMap<>();
        private final List<Diagnosis> problems = new ArrayList<>();

        void add(SortedMap<String, String> found, String origin) {
            found.forEach((path, text) -> {
                String before = texts.putIfAbsent(path, text);
                origins.putIfAbsent(path, origin);
                if (before != null && !before.equals(text)) {
                    problems.add(CheckProblems.evidenceMismatch("two different files " + path + " on the class path"));
                }
            });
        }

        ClassPathFacts result() {
            List<ModuleRecord> modules = new ArrayList<>();
            for (var entry : texts.entrySet()) {
                String path = entry.getKey();
                if (path.startsWith(ModuleFiles.FACTS)) {
                    String name = path.substring(ModuleFiles.FACTS.length());
                    facts(path, name, entry.getValue()).ifPresent(modules::add);
                } else if (!texts.containsKey(ModuleFiles.FACTS + path.substring(ModuleFiles.EVIDENCE.length()))) {
                    problems.add(CheckProblems.evidenceMismatch(path + " has no facts beside it"));
                }
            }
            return new ClassPathFacts(modules, problems);
        }

        private Optional<ModuleRecord> facts(String path, String name, String text) {
            String evidencePath = ModuleFiles.EVIDENCE + name;
            String evidenceText = texts.get(evidencePath);
            if (evidenceText == null) {
                problems.add(CheckProblems.evidenceMissing(path));
                return Optional.empty();
            }
            ModuleFacts facts;
            Evidence evidence;
            try {
                facts = RegisterJson.read(text, ModuleFacts.class);
                evidence = RegisterJson.read(evidenceText, Evidence.class);
            } catch (JacksonException e) {
                problems.add(CheckProblems.evidenceMismatch(
                        path + " or " + evidencePath + " can't be read: written by another version, or damaged"));
                return Optional.empty();
            }
            if (facts.schema() != ModuleFacts.SCHEMA || evidence.schema() != Evidence.SCHEMA) {
                problems.add(CheckProblems.evidenceMismatch(path + " has a format this version does not know"));
                return Optional.empty();
            }
            if (!evidence.factsDigest().equals(RegisterJson.digest(text))) {
                problems.add(
                        CheckProblems.evidenceMismatch(evidencePath + " was written for other facts than " + path));
                return Optional.empty();
            }
            return Optional.of(new ModuleRecord(facts, evidence, origins.getOrDefault(path, "")));
        }
    }
}
