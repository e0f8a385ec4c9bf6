package uk.disc.processor.flow.engine;

import java.util.List;
import java.util.Map;
import uk.disc.processor.flow.value.Value;

/**
 * What a body does, in terms of what its caller gives it.
 *
 * @param result what it gives back
 * @param thrown what it throws
 * @param returns whether it comes back at all
 * @param cells what it leaves in fields, by the number of the cell: those of its caller's objects, and of new ones that its caller sees
 * @param hits what reaches a call that sends, and depends on what the caller gives
 * @param settled what reaches such a call whatever the caller gives
 */
record Summary(
        Value result, Value thrown, boolean returns, Map<Integer, Value> cells, List<Hit> hits, List<Hit> settled) {
    static final Summary NOTHING = new Summary(Value.EMPTY, Value.EMPTY, false, Map.of(), List.of(), List.of());
}
