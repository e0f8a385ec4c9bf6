package uk.disc.processor.flow.value;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that a value may carry: a category of personal information from one source, or, while a method is looked at by itself,
 * whatever the caller's value carries there.
 */
public final class Label {
    private final int id;
    private final Kind kind;
    private final String category;
    private final String source;
    private final @Nullable HeapObject object;
    private final SortedSet<String> without;

    /** What a label stands for. */
    public enum Kind {
        /** A category, from a source. */
        CATEGORY,
        /** An address that something is bound for. */
        DESTINATION,
        /** Something that the configuration says; an address where it is used as one. */
        SETTING,
        /** What the value itself carries that the caller has here. */
        GIVEN,
        /** What that value carries, and everything it leads to. */
        GIVEN_DEEP
    }

    Label(int id, Kind kind, String category, String source, @Nullable HeapObject object, SortedSet<String> without) {
        this.id = id;
        this.kind = kind;
        this.category = category;
        this.source = source;
        this.object = object;
        this.without = without;
    }

    int id() {
        return id;
    }

    /**
     * What it stands for.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The category's code.
     *
     * @return the code; empty unless a category
     */
    public String category() {
        return category;
    }

    /**
     * What holds it first, such as {@code Patient.diagnosis}; of a destination the address, of a setting its key.
     *
     * @return the source; empty for what the caller has
     */
    public String source() {
        return source;
    }

    /**
     * The caller's object.
     *
     * @return the object; null for a category
     */
    public @Nullable HeapObject object() {
        return object;
    }

    /**
     * The categories that a named step took out of what the caller's value carries.
     *
     * @return their codes; empty for a category
     */
    public SortedSet<String> without() {
        return without;
    }

    @Override
    public String toString() {
        return kind == Kind.CATEGORY ? category + "<" + source : kind + " " + object;
    }
}
