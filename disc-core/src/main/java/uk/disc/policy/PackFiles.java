package uk.disc.policy;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of a pack as far as they could be had.
 *
 * @param bytes what each holds, by path
 * @param lost those that are in the pack but could not be read, which was reported
 * @param nodes what was composed of them when the pack was built
 */
record PackFiles(SortedMap<String, byte[]> bytes, SortedSet<String> lost, PackNodes nodes) {
    /** Nothing at all could be had. */
    static final PackFiles NONE = new PackFiles(new TreeMap<>(), new TreeSet<>(), PackNodes.NONE);

    PackFiles {
        bytes = Collections.unmodifiableSortedMap(bytes);
        lost = Collections.unmodifiableSortedSet(lost);
    }
}
