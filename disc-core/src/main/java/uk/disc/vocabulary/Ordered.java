package uk.disc.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Unmodifiable sorted copies. The model uses them for everything whose order has no meaning, because {@code Set.copyOf} iterates in
 * another order in each JVM, and the same input must give the same bytes.
 */
public final class Ordered {
    private Ordered() {}

    /**
     * Copies into natural order.
     *
     * @param <T> the element type
     * @param elements what to copy
     * @return an unmodifiable sorted copy without duplicates
     */
    public static <T extends Comparable<? super T>> SortedSet<T> set(Collection<? extends T> elements) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(elements));
    }

    /**
     * Copies into the natural order of the keys.
     *
     * @param <K> the key type
     * @param <V> the value type
     * @param entries what to copy
     * @return an unmodifiable sorted copy
     */
    public static <K extends Comparable<? super K>, V> SortedMap<K, V> map(Map<? extends K, ? extends V> entries) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }
}
