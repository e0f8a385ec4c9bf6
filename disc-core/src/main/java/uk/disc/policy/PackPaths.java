package uk.disc.policy;

import java.util.Arrays;
import java.util.Set;

/** Which paths can be files of a pack, and which files in the same folder are none of its business. */
final class PackPaths {
    /** Written by the compiler beside the pack, in its own or in another jar. */
    private static final Set<String> WRITTEN_BY_COMPILER = Set.of("facts", "evidence", "register");

    private static final Set<String> FOR_PEOPLE = Set.of("README.md", "LICENSE", "LICENSE.txt", "LICENSE.md");

    private static final int LONGEST = 300;

    private PackPaths() {}

    /** Whether a path stays inside the pack and can be shown as it is. */
    static boolean isSafe(String path) {
        return !path.isEmpty()
                && path.length() <= LONGEST
                && path.indexOf('\\') < 0
                && path.indexOf(':') < 0
                && path.indexOf('\n') < 0
                && path.indexOf('\t') < 0
                && !HiddenCharacters.in(path)
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** Whether a listed path is no pack file: what is made of the pack, compilers' output, texts for people, hidden files. */
    static boolean isIgnored(String path) {
        String[] parts = path.split("/", -1);
        return path.equals(PackIndex.NAME)
                || path.equals(PackNodes.NAME)
                || (parts.length > 1 && WRITTEN_BY_COMPILER.contains(parts[0]))
                || FOR_PEOPLE.contains(parts[parts.length - 1])
                || Arrays.stream(parts).anyMatch(part -> part.startsWith("."));
    }

    /** Whether a listed folder need not be entered. */
    static boolean isIgnoredFolder(String path) {
        return WRITTEN_BY_COMPILER.contains(path)
                || path.substring(path.lastIndexOf('/') + 1).startsWith(".");
    }
}
