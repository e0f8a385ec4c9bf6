package uk.disc.subject;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One fact about a person. A record was found, or somebody looked and there is none, or nobody has looked.
 *
 * @param <T> what is known
 * @param state which of the three
 * @param value what is known; empty unless the state is {@link State#KNOWN}
 */
public record Fact<T>(State state, Optional<T> value) {
    /** How much is known. */
    public enum State {
        /** A record was found. */
        KNOWN,
        /** Somebody looked, and nothing is recorded. */
        NONE_RECORDED,
        /** Nobody has looked: at build, always. */
        UNKNOWN
    }

    /** Checks that a known fact has a value, and only a known one. */
    public Fact {
        if ((state == State.KNOWN) != value.isPresent()) {
            throw new IllegalArgumentException("A fact has a value exactly when it is known, but this is " + state);
        }
    }

    /**
     * A fact that is known.
     *
     * @param <T> what is known
     * @param value what is known
     * @return the fact
     */
    public static <T> Fact<T> known(T value) {
        return new Fact<>(State.KNOWN, Optional.of(value));
    }

    /**
     * A fact of which nothing is recorded.
     *
     * @param <T> what would be known
     * @return the fact
     */
    public static <T> Fact<T> noneRecorded() {
        return new Fact<>(State.NONE_RECORDED, Optional.empty());
    }

    /**
     * A fact nobody has looked up.
     *
     * @param <T> what would be known
     * @return the fact
     */
    public static <T> Fact<T> unknown() {
        return new Fact<>(State.UNKNOWN, Optional.empty());
    }

    /**
     * Answers each of the three states.
     *
     * @param <R> the answer
     * @param known for a known fact
     * @param noneRecorded when nothing is recorded
     * @param unknown when nobody has looked
     * @return the answer of the state that holds
     */
    public <R> R fold(
            Function<? super T, ? extends R> known, Supplier<? extends R> noneRecorded, Supplier<? extends R> unknown) {
        if (value.isPresent()) {
            return known.apply(value.get());
        }
        return state == State.NONE_RECORDED ? noneRecorded.get() : unknown.get();
    }

    /**
     * Changes what is known, and leaves the state as it is.
     *
     * @param <R> what is known afterwards
     * @param change what to do with what is known
     * @return the changed fact
     */
    public <R> Fact<R> map(Function<? super T, ? extends R> change) {
        return new Fact<>(state, value.map(change));
    }

    /** Says how much is known, and nothing of what it is. */
    @Override
    public String toString() {
        return state.toString();
    }
}
