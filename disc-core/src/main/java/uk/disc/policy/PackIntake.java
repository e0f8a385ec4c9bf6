package uk.disc.policy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.disc.vocabulary.SourcePosition;

/** Takes in the bytes of a pack's files, within the bounds. A file that can't be had is reported and left out. */
final class PackIntake {
    private final PackSource.Opener opener;
    private final Problems problems;
    private int left = Limits.TOTAL_BYTES;

    PackIntake(PackSource.Opener opener, Problems problems) {
        this.opener = opener;
        this.problems = problems;
    }

    Optional<byte[]> read(String path) {
        SourcePosition at = new SourcePosition(path, 1, 1);
        return read(path, ProblemCode.UNREADABLE, at, "There is no such file.");
    }

    /** The files that were found by listing a folder, those that are none of the pack's apart. */
    PackFiles found(Collection<String> paths) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedSet<String> lost = new TreeSet<>();
        for (String path : paths) {
            if (!PackPaths.isIgnored(path)) {
                read(path).ifPresentOrElse(bytes -> files.put(path, bytes), () -> lost.add(path));
            }
        }
        return new PackFiles(files, lost, PackNodes.NONE);
    }

    /** The files that an index lists, each compared with it. */
    PackFiles listed(PackIndex index) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedSet<String> lost = new TreeSet<>();
        for (String path : index.files().keySet()) {
            String missing = "The file " + Problems.quoted(path) + " is listed here but is not in the pack.";
            Optional<byte[]> bytes = read(path, ProblemCode.INDEX_MISSING_FILE, index.position(path), missing);
            bytes.ifPresent(content -> index.verify(path, content, problems));
            if (!PackPaths.isIgnored(path)) {
                bytes.ifPresentOrElse(content -> files.put(path, content), () -> lost.add(path));
            }
        }
        return new PackFiles(files, lost, new PackNodes(nodes(), index.files()));
    }

    /** Not every pack has them, and no pack needs them. */
    private Optional<byte[]> nodes() {
        try (InputStream stream = opener.open(PackNodes.NAME)) {
            byte[] bytes = stream.readNBytes(Limits.TOTAL_BYTES + 1);
            return bytes.length > Limits.TOTAL_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> read(String path, ProblemCode missing, SourcePosition missingAt, String missingMessage) {
        if (left < 0) {
            return Optional.empty();
        }
        SourcePosition at = new SourcePosition(path, 1, 1);
        try (InputStream stream = opener.open(path)) {
            byte[] bytes = stream.readNBytes(Limits.FILE_BYTES + 1);
            left -= bytes.length;
            if (bytes.length > Limits.FILE_BYTES) {
                problems.add(
                        ProblemCode.TOO_LARGE, at, "The file has more than " + Limits.FILE_BYTES + " bytes. Split it.");
            } else if (left < 0) {
                problems.add(
                        ProblemCode.TOO_LARGE,
                        at,
                        "With this file the pack has more than " + Limits.TOTAL_BYTES + " bytes. No more is read.");
            } else {
                return Optional.of(bytes);
            }
        } catch (FileNotFoundException | NoSuchFileException e) {
            problems.add(missing, missingAt, missingMessage);
        } catch (IOException e) {
            problems.add(
                    ProblemCode.UNREADABLE,
                    at,
                    "The file can't be read (" + e.getClass().getSimpleName() + ").");
        }
        return Optional.empty();
    }
}
