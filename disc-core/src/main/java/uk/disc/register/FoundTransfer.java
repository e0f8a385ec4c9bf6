package uk.disc.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.vocabulary.SourcePosition;

/**
 * Personal information that a method body sends and no declaration shows, as the build found it.
 *
 * @param id the enclosing method, what sends, and where to if that is known; two calls of one method may share it
 * @param type the binary name of the enclosing type
 * @param method the enclosing method, with the types of its parameters; empty in an initialiser
 * @param call the call that sends, such as {@code java.nio.file.Files#writeString(...)}
 * @param channel the channel in a word
 * @param direction whether it leaves
 * @param destination the address it goes to; empty if that is not known
 * @param transfer the id of the declared transfer inside which, or as which, it leaves; empty if there is none
 * @param carries what leaves
 * @param position the argument that leaves
 * @param waivers the waivers on the enclosing method and its types
 */
public record FoundTransfer(
        String id,
        String type,
        String method,
        String call,
        String channel,
        Direction direction,
        Optional<String> destination,
        Optional<String> transfer,
        List<Item> carries,
        SourcePosition position,
        List<WaiverFacts> waivers)
        implements Comparable<FoundTransfer> {
    private static final Comparator<FoundTransfer> ORDER = Comparator.comparing(FoundTransfer::id)
            .thenComparing(FoundTransfer::position)
            .thenComparing(found -> found.transfer().orElse(""));

    /** Whether something leaves. */
    public enum Direction {
        /** It goes to somebody else. */
        LEAVES,
        /** It goes to a store of one's own. */
        STORED,
        /** It goes to a log of one's own. */
        LOGGED
    }

    /** Sorts the lists. */
    public FoundTransfer {
        carries = carries.stream().sorted().distinct().toList();
        waivers = waivers.stream().sorted().distinct().toList();
    }

    /**
     * A category that leaves.
     *
     * @param source what holds it first, such as {@code Patient.diagnosis}
     * @param category its code
     * @param path how it gets to the call, from the source on; a long way is told by its ends
     */
    public record Item(String source, String category, List<Step> path) implements Comparable<Item> {
        private static final Comparator<Item> ORDER = Comparator.comparing(Item::category)
                .thenComparing(Item::source)
                .thenComparing(item -> item.path().toString());

        /** Copies the list. */
        public Item {
            path = List.copyOf(path);
        }

        @Override
        public int compareTo(Item other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A step of a way.
     *
     * @param text the code there, on one line, shortened
     * @param position where; {@link SourcePosition#NONE} for steps left out
     */
    public record Step(String text, SourcePosition position) {}

    /**
     * The categories that leave.
     *
     * @return their codes
     */
    public SortedSet<String> categories() {
        return carries.stream().map(Item::category).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What sends, as the code calls it: {@code java.nio.file.Files#writeString(...)} is {@code Files.writeString}.
     *
     * @return the short name
     */
    public String callName() {
        return name(call);
    }

    /** A method as the code calls it. */
    static String name(String call) {
        String named = call.substring(0, call.indexOf('('));
        String owner = named.substring(0, named.indexOf('#'));
        String name = named.substring(named.indexOf('#') + 1);
        String simple = owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
        return name.equals("<init>") ? "new " + simple : simple + "." + name;
    }

    @Override
    public int compareTo(FoundTransfer other) {
        return ORDER.compare(this, other);
    }
}
