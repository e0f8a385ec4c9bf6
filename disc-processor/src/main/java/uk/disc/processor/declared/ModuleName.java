package uk.disc.processor.declared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedSet;

/**
 * The name of a module that was given none: the package that its marked types share, and a digest of their names, since two modules
 * may share a package and must not share a path.
 */
public final class ModuleName {
    private static final int DIGITS = 8;

    private ModuleName() {}

    /**
     * Names a module after some of its types.
     *
     * @param markedTypes the binary names of those that declare transfers or marks, or of all if none does
     * @return a name that only these types give
     */
    public static String of(SortedSet<String> markedTypes) {
        String shared = sharedPackage(markedTypes);
        return (shared.isEmpty() ? "unnamed" : shared) + "-" + digest(String.join("\n", markedTypes));
    }

    /** Of sorted names the first and the last differ soonest, so that what they share all share. */
    private static String sharedPackage(SortedSet<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String first = packageOf(names.first());
        String last = packageOf(names.last());
        String[] one = first.split("\\.", -1);
        String[] other = last.split("\\.", -1);
        int same = 0;
        while (same < Math.min(one.length, other.length) && one[same].equals(other[same])) {
            same++;
        }
        return String.join(".", Arrays.copyOf(one, same));
    }

    private static String packageOf(String binaryName) {
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
