package uk.disc.processor.flow.value;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from small numbers to values that shares what two versions have in common, so that a state costs little to keep at
 * every branch of a method, and joining two states looks only at what differs.
 *
 * @param <V> the values
 */
public final class PersistentMap<V> {
    private static final int BITS = 4;
    private static final int WIDTH = 1 << BITS;
    private static final int MASK = WIDTH - 1;

    private final @Nullable Object @Nullable [] root;
    private final int height;

    private PersistentMap(@Nullable Object @Nullable [] root, int height) {
        this.root = root;
        this.height = height;
    }

    /** Does something with each entry. */
    @FunctionalInterface
    public interface Each<V> {
        /**
         * Takes an entry.
         *
         * @param key its key
         * @param value its value
         */
        void accept(int key, V value);
    }

    /** Tells what a map means that lacks a key which the other has. */
    @FunctionalInterface
    public interface Lone<V> {
        /**
         * The value of the join for a key that only one side has.
         *
         * @param key the key
         * @param value the value on the side that has it
         * @return the joined value
         */
        V join(int key, V value);
    }

    /**
     * A map without entries.
     *
     * @param <V> the values
     * @return the map
     */
    public static <V> PersistentMap<V> empty() {
        return new PersistentMap<>(null, 0);
    }

    /**
     * Looks a key up.
     *
     * @param key the key, not negative
     * @return its value; null if there is none
     */
    @SuppressWarnings("unchecked") // Leaves hold nothing but values.
    public @Nullable V get(int key) {
        if (root == null || key >>> (BITS * (height + 1)) != 0) {
            return null;
        }
        @Nullable Object @Nullable [] node = root;
        for (int level = height; level > 0; level--) {
            node = (@Nullable Object @Nullable []) node[key >>> (BITS * level) & MASK];
            if (node == null) {
                return null;
            }
        }
        return (V) node[key & MASK];
    }

    /**
     * This map with an entry more, or another value for a key.
     *
     * @param key the key, not negative
     * @param value the value
     * @return this map if it has that very value
     */
    public PersistentMap<V> with(int key, V value) {
        if (get(key) == value) {
            return this;
        }
        @Nullable Object @Nullable [] top = root;
        int level = height;
        while (key >>> (BITS * (level + 1)) != 0) {
            if (top != null) {
                @Nullable Object[] above = new @Nullable Object[WIDTH];
                above[0] = top;
                top = above;
            }
            level++;
        }
        return new PersistentMap<>(with(top, level, key, value), level);
    }

    private static @Nullable Object[] with(
            @Nullable Object @Nullable [] node, int level, int key, @Nullable Object value) {
        @Nullable Object[] copy = node == null ? new @Nullable Object[WIDTH] : Arrays.copyOf(node, WIDTH);
        int slot = key >>> (BITS * level) & MASK;
        copy[slot] = level == 0 ? value : with((@Nullable Object @Nullable []) copy[slot], level - 1, key, value);
        return copy;
    }

    /**
     * Goes through all entries, in order of their keys.
     *
     * @param each told of each
     */
    public void forEach(Each<V> each) {
        if (root != null) {
            forEach(root, height, 0, each);
        }
    }

    @SuppressWarnings("unchecked") // As in get.
    private static <V> void forEach(@Nullable Object[] node, int level, int prefix, Each<V> each) {
        for (int slot = 0; slot < WIDTH; slot++) {
            Object held = node[slot];
            if (held != null) {
                int key = prefix << BITS | slot;
                if (level == 0) {
                    each.accept(key, (V) held);
                } else {
                    forEach((@Nullable Object[]) held, level - 1, key, each);
                }
            }
        }
    }

    /**
     * Joins two maps. What they share is not looked at.
     *
     * @param other the other one
     * @param both joins two values of one key; must give its first argument where nothing changes
     * @param onlyHere joins a value that the other map lacks
     * @param onlyThere joins a value that this map lacks
     * @return this map if nothing changes
     */
    public PersistentMap<V> join(PersistentMap<V> other, BinaryOperator<V> both, Lone<V> onlyHere, Lone<V> onlyThere) {
        if (root == other.root) {
            return this;
        }
        int level = Math.max(height, other.height);
        @Nullable Object @Nullable [] here = raised(root, height, level);
        @Nullable
        Object @Nullable [] joined =
                join(here, raised(other.root, other.height, level), level, 0, both, onlyHere, onlyThere);
        return joined == here && level == height ? this : new PersistentMap<>(joined, level);
    }

    private static @Nullable Object @Nullable [] raised(@Nullable Object @Nullable [] node, int from, int to) {
        @Nullable Object @Nullable [] top = node;
        for (int level = from; top != null && level < to; level++) {
            @Nullable Object[] above = new @Nullable Object[WIDTH];
            above[0] = top;
            top = above;
        }
        return top;
    }

    @SuppressWarnings("unchecked") // As in get.
    private static <V> @Nullable Object @Nullable [] join(
            @Nullable Object @Nullable [] here,
            @Nullable Object @Nullable [] there,
            int level,
            int prefix,
            BinaryOperator<V> both,
            Lone<V> onlyHere,
            Lone<V> onlyThere) {
        if (here == there) {
            return here;
        }
        @Nullable Object @Nullable [] copy = null;
        for (int slot = 0; slot < WIDTH; slot++) {
            Object mine = here == null ? null : here[slot];
            Object theirs = there == null ? null : there[slot];
            if (mine == theirs) {
                continue;
            }
            int key = prefix << BITS | slot;
            Object joined;
            if (level > 0) {
                joined = join(
                        (@Nullable Object @Nullable []) mine,
                        (@Nullable Object @Nullable []) theirs,
                        level - 1,
                        key,
                        both,
                        onlyHere,
                        onlyThere);
            } else if (mine == null) {
                joined = theirs == null ? null : onlyThere.join(key, (V) theirs);
            } else {
                joined = theirs == null ? onlyHere.join(key, (V) mine) : both.apply((V) mine, (V) theirs);
            }
            if (joined != mine) {
                if (copy == null) {
                    copy = here == null ? new @Nullable Object[WIDTH] : Arrays.copyOf(here, WIDTH);
                }
                copy[slot] = joined;
            }
        }
        return copy == null ? here : copy;
    }

    /**
     * Whether both hold the same.
     *
     * @param other the other one
     * @return true if every key has equal values
     */
    public boolean same(PersistentMap<V> other) {
        boolean[] differs = {false};
        Lone<V> lone = (key, value) -> {
            differs[0] = true;
            return value;
        };
        join(
                other,
                (mine, theirs) -> {
                    differs[0] |= !mine.equals(theirs);
                    return mine;
                },
                lone,
                lone);
        return !differs[0];
    }
}
