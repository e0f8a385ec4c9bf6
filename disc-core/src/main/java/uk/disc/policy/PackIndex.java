package uk.disc.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * The list of a pack's files, each with its SHA-256. A compiler can open resources but not list them, and a file that was lost or
 * changed on its way must not go unnoticed.
 *
 * <p>A text: the line {@code disc-pack-index 1}, then a line {@code sha256  path} a file, sorted by path.
 *
 * @param files the SHA-256 of each file, in hexadecimal, by path
 */
public record PackIndex(SortedMap<String, String> files) {
    /** The name of the file, in the pack's folder. */
    public static final String NAME = "pack.index";

    private static final String HEADER = "disc-pack-index 1";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    /** Copies the map. */
    public PackIndex {
        files = Ordered.map(files);
    }

    /**
     * The index of the pack in a directory, as it is now; one that lies there is not looked at.
     *
     * @param directory the directory that holds {@code pack.yaml}
     * @return its index
     * @throws PolicyPackException if the directory can't be read
     */
    public static PackIndex of(Path directory) {
        Problems problems = new Problems();
        PackFiles files = new DirectorySource(directory).unverified(problems);
        if (!problems.none()) {
            throw new PolicyPackException("The pack in " + directory + " can't be indexed.", problems.sorted());
        }
        return of(files.bytes());
    }

    static PackIndex of(Map<String, byte[]> files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((path, bytes) -> digests.put(path, sha256(bytes)));
        return new PackIndex(digests);
    }

    /**
     * The index as the text that stands in {@link #NAME}.
     *
     * @return lines that end with a line feed, in UTF-8 when written
     */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        files.forEach(
                (path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
        return text.toString();
    }

    /** Reads the text form; empty if anything in it is wrong. */
    static Optional<PackIndex> parse(byte[] bytes, Problems problems) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r?\n", -1);
        if (!lines[0].equals(HEADER)) {
            wrong(1, "The first line must be '" + HEADER + "'.", problems);
            return Optional.empty();
        }
        SortedMap<String, String> files = new TreeMap<>();
        boolean good = true;
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].isEmpty() && i == lines.length - 1) {
                break;
            }
            var line = LINE.matcher(lines[i]);
            if (!line.matches() || !PackPaths.isSafe(line.group(2))) {
                wrong(i + 1, "A line must be a SHA-256, two spaces and a path inside the pack.", problems);
                good = false;
            } else if (files.put(line.group(2), line.group(1)) != null) {
                wrong(i + 1, "The file " + Problems.quoted(line.group(2)) + " is listed twice.", problems);
                good = false;
            } else if (files.size() > Limits.FILES) {
                problems.add(
                        ProblemCode.TOO_MANY_FILES,
                        new SourcePosition(NAME, i + 1, 1),
                        "The pack has more than " + Limits.FILES + " files.");
                return Optional.empty();
            }
        }
        return good ? Optional.of(new PackIndex(files)) : Optional.empty();
    }

    private static void wrong(int line, String message, Problems problems) {
        problems.add(ProblemCode.INDEX_SYNTAX, new SourcePosition(NAME, line, 1), message + " Write the index anew.");
    }

    /** Reports a file that is not the one listed. */
    void verify(String path, byte[] bytes, Problems problems) {
        String listed = files.get(path);
        if (listed != null && !listed.equals(sha256(bytes))) {
            problems.add(
                    ProblemCode.INDEX_MISMATCH,
                    new SourcePosition(path, 1, 1),
                    "The file is not the one that " + NAME + " lists. Build the pack anew.");
        }
    }

    /** Reports every pack file that was found but is not listed. */
    void reportUnlisted(Collection<String> found, Problems problems) {
        for (String path : found) {
            if (!files.containsKey(path) && !PackPaths.isIgnored(path)) {
                problems.add(
                        ProblemCode.INDEX_UNLISTED_FILE,
                        new SourcePosition(path, 1, 1),
                        NAME + " does not list this file. Delete it or build the pack anew.");
            }
        }
    }

    /** The line on which a file is listed. */
    SourcePosition position(String path) {
        return new SourcePosition(NAME, 2 + files.headMap(path).size(), 1);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
