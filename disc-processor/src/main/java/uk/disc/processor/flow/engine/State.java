package uk.disc.processor.flow.engine;

import uk.disc.processor.flow.value.PersistentMap;
import uk.disc.processor.flow.value.Value;

/**
 * What is known at one point of a body.
 *
 * @param registers what is in each register
 * @param heap what is in each field that the body, or what it called, wrote
 */
public record State(PersistentMap<Value> registers, PersistentMap<Value> heap) {
    /** Nothing yet. */
    static final State EMPTY = new State(PersistentMap.empty(), PersistentMap.empty());

    Value register(int number) {
        Value value = number < 0 ? null : registers.get(number);
        return value == null ? Value.EMPTY : value;
    }

    /** Whether another state is this very one; joining gives that back when nothing is new. */
    @SuppressWarnings("ReferenceEquality") // Asked once a block: looking inside would cost what it saves.
    boolean isSame(State other) {
        return this == other;
    }

    State with(int register, Value value) {
        return register < 0 ? this : new State(registers.with(register, value), heap);
    }

    State heap(PersistentMap<Value> changed) {
        return changed == heap ? this : new State(registers, changed);
    }
}
