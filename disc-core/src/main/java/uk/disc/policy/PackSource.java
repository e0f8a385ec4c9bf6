package uk.disc.policy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Where a policy pack is read from: a directory, a jar, or resources that can be opened but not listed. */
public abstract sealed class PackSource permits DirectorySource, JarSource, IndexedSource {
    /** The folder of a pack inside a jar or on a class path, with a slash at its end. */
    public static final String FOLDER = "META-INF/disc/";

    /** How many names of a folder's path are shown: {@code hospital/target/classes}. */
    private static final int SHOWN = 3;

    PackSource() {}

    /**
     * A directory that holds {@code pack.yaml}, or a jar with a pack in {@link #FOLDER}.
     *
     * @param path the directory or jar
     * @return the source; nothing is read yet
     */
    public static PackSource at(Path path) {
        return Files.isRegularFile(path) ? jar(path) : directory(path);
    }

    /**
     * A directory that holds {@code pack.yaml}, or one of classes with a pack in {@link #FOLDER}. If it holds {@code pack.index}, its
     * files must match.
     *
     * @param directory the directory
     * @return the source; nothing is read yet
     */
    public static PackSource directory(Path directory) {
        Path packed = directory.resolve(FOLDER);
        return new DirectorySource(
                Files.exists(packed.resolve(PackIndex.NAME)) ? packed : directory, directory.toString());
    }

    /**
     * A jar with a pack in {@link #FOLDER}.
     *
     * @param jar the jar file
     * @return the source; nothing is read yet
     */
    public static PackSource jar(Path jar) {
        return new JarSource(jar, jar.toString());
    }

    /**
     * The folder or jar of a class path that was found to hold a pack in {@link #FOLDER}. Nobody named it, so messages name it by the end of
     * its path alone, which is the same on every machine.
     *
     * @param entry the folder of classes, or the jar
     * @return the source; nothing is read yet
     */
    public static PackSource entry(Path entry) {
        return Files.isRegularFile(entry)
                ? new JarSource(entry, ending(entry.toString()))
                : new DirectorySource(entry.resolve(FOLDER), ending(entry.toString()));
    }

    /**
     * Resources that can be opened but not listed, such as those a compiler gives to an annotation processor.
     *
     * @param location what to call it in messages
     * @param opener opens a file of the pack, {@code pack.index} first of all
     * @return the source; nothing is read yet
     */
    public static PackSource indexed(String location, Opener opener) {
        return new IndexedSource(location, opener);
    }

    /**
     * Every pack on a class path.
     *
     * @param loader the class loader
     * @return a source for each {@code pack.index} found, in the order of the class path
     * @throws IOException if the class path can't be searched
     */
    public static List<PackSource> onClasspath(ClassLoader loader) throws IOException {
        List<PackSource> found = new ArrayList<>();
        for (URL index : Collections.list(loader.getResources(FOLDER + PackIndex.NAME))) {
            IndexedSource source = IndexedSource.besideIndex(index);
            if (found.stream().noneMatch(other -> other.location().equals(source.location()))) {
                found.add(source);
            }
        }
        return List.copyOf(found);
    }

    /**
     * Where this source is: no other source is there.
     *
     * @return a path or the like; never part of a message or of anything that is recorded, since it differs between machines
     */
    public abstract String location();

    /** What to call this source in messages: a path as somebody wrote it, or else the end of one. */
    abstract String shown();

    /** Of a jar its name; of a folder of classes as much of its path as tells one module from another. */
    static String ending(String path) {
        List<String> names =
                Stream.of(path.split("[/\\\\]")).filter(name -> !name.isEmpty()).toList();
        if (names.isEmpty()) {
            return path;
        }
        String last = names.get(names.size() - 1);
        return last.endsWith(".jar")
                ? last
                : String.join("/", names.subList(Math.max(0, names.size() - SHOWN), names.size()));
    }

    /** The files of the pack by path, as far as they can be had; everything else is reported. */
    abstract PackFiles files(Problems problems);

    /** Opens one file of a pack. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens a file.
         *
         * @param path its path inside the pack, with {@code /} between folders
         * @return its bytes; whoever asked closes it
         * @throws IOException if there is no such file, or it can't be read
         */
        InputStream open(String path) throws IOException;
    }
}
