package uk.disc.processor.flow.value;

/**
 * Where inside an object a value is kept: a field of the code, or a place that a model of a library invents, such as the elements of a
 * list. Equal identities are the same key; {@link Universe} keeps one of each.
 */
public final class FieldKey {
    private final Object identity;
    private final String text;
    private final boolean real;
    private final int id;

    FieldKey(Object identity, String text, boolean real, int id) {
        this.identity = identity;
        this.text = text;
        this.real = real;
        this.id = id;
    }

    /**
     * What it stands for.
     *
     * @return an element of the code, or a text
     */
    public Object identity() {
        return identity;
    }

    /**
     * Whether it is a field somebody wrote.
     *
     * @return false for a place that a model invents
     */
    public boolean real() {
        return real;
    }

    /**
     * Whether it is one of many places of which any may be meant: an element of a list, a value of a map.
     *
     * @return true if so
     */
    public boolean element() {
        return !real && (text.startsWith("[") || text.startsWith("{"));
    }

    /**
     * Whether it stands for an element nobody knows the place of.
     *
     * @return true if so
     */
    public boolean anyElement() {
        return element() && text.length() == 2;
    }

    /**
     * Whether another is a place of the same kind.
     *
     * @param other the other
     * @return true if both are elements of lists, or both values of maps
     */
    public boolean sameGroup(FieldKey other) {
        return element() && other.element() && text.charAt(0) == other.text.charAt(0);
    }

    int id() {
        return id;
    }

    @Override
    public String toString() {
        return text;
    }
}
