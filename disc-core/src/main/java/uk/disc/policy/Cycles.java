package uk.disc.policy;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what follows itself. */
final class Cycles {
    private Cycles() {}

    /**
     * What lies on a cycle, or between two.
     *
     * <p>Takes away, again and again, whatever leads nowhere or is reached from nowhere; what stays is on a cycle. No recursion: a
     * pack may hold a chain of any length.
     *
     * @param edges what each leads to
     */
    static SortedSet<String> in(Map<String, ? extends Collection<String>> edges) {
        Map<String, Set<String>> back = new HashMap<>();
        edges.forEach((from, targets) -> targets.forEach(
                to -> back.computeIfAbsent(to, unseen -> new HashSet<>()).add(from)));
        Map<String, Set<String>> forth = new HashMap<>();
        edges.forEach((from, targets) -> forth.put(from, new HashSet<>(targets)));
        Set<String> leadingSomewhere = peeled(edges.keySet(), forth, back);
        return new TreeSet<>(peeled(leadingSomewhere, back, forth));
    }

    /** What stays when whatever leads nowhere is taken away. */
    private static Set<String> peeled(
            Collection<String> nodes, Map<String, Set<String>> forth, Map<String, Set<String>> back) {
        Set<String> left = new HashSet<>(nodes);
        Deque<String> leaves = new ArrayDeque<>(left);
        while (!leaves.isEmpty()) {
            String node = leaves.pop();
            boolean leadsNowhere = forth.getOrDefault(node, Set.of()).stream().noneMatch(left::contains);
            if (leadsNowhere && left.remove(node)) {
                leaves.addAll(back.getOrDefault(node, Set.of()));
            }
        }
        return left;
    }
}
