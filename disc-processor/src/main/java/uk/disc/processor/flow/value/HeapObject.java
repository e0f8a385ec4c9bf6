package uk.disc.processor.flow.value;

import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An object as the analysis of one method sees it: one it creates, one that its caller gave, one reached from those by a field, or the
 * one that all static fields belong to.
 */
public final class HeapObject {
    private final int id;
    private final Kind kind;
    private final Object identity;
    private final @Nullable HeapObject parent;
    private final @Nullable FieldKey field;
    private final @Nullable TypeMirror type;
    private final boolean exact;
    private final int depth;

    /** Where an object comes from. */
    public enum Kind {
        /** Created in the method, or in one that it calls. */
        CREATED,
        /** An argument, or the receiver. */
        PARAMETER,
        /** Reached from another by a field. */
        REACHED,
        /** What static fields belong to. */
        STATICS
    }

    HeapObject(
            int id,
            Kind kind,
            Object identity,
            @Nullable HeapObject parent,
            @Nullable FieldKey field,
            @Nullable TypeMirror type,
            boolean exact) {
        this.id = id;
        this.kind = kind;
        this.identity = identity;
        this.parent = parent;
        this.field = field;
        this.type = type;
        this.exact = exact;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    int id() {
        return id;
    }

    /**
     * Where it comes from.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What makes it this one: the place that creates it, or the number of the parameter.
     *
     * @return the identity
     */
    public Object identity() {
        return identity;
    }

    /**
     * The object it was reached from, or that called for its creation.
     *
     * @return the object; null if there is none
     */
    public @Nullable HeapObject parent() {
        return parent;
    }

    /**
     * The field by which it was reached.
     *
     * @return the field; null unless reached
     */
    public @Nullable FieldKey field() {
        return field;
    }

    /**
     * Its type, as far as known.
     *
     * @return the type; null if nothing is known
     */
    public @Nullable TypeMirror type() {
        return type;
    }

    /**
     * Whether it is of that very type, not of a subtype.
     *
     * @return true if so
     */
    public boolean exact() {
        return exact;
    }

    /**
     * Whether the method did not create it.
     *
     * @return true if what it holds at the start is its caller's to say
     */
    public boolean symbolic() {
        return kind != Kind.CREATED;
    }

    int depth() {
        return depth;
    }

    @Override
    public String toString() {
        return kind == Kind.REACHED ? parent + "." + field : kind + "#" + id;
    }
}
