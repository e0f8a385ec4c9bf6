package uk.disc.processor.flow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Body;

/**
 * A body, and what its callers have in common: a body is looked at once for each.
 *
 * @param body the body
 * @param facts what is known of each argument, the receiver first; empty when nothing is known of any
 */
public record Context(Body body, List<Fact> facts) {
    /** Copies the list. */
    public Context {
        facts = List.copyOf(facts);
    }

    /**
     * What is known of an argument.
     *
     * @param constant what it always is; null if unknown
     * @param functions the lambdas and method references that it may be; empty if unknown
     * @param types the types of which it is; empty if unknown
     * @param sameAs the earlier argument that is the same object; its own number if there is none
     */
    public record Fact(@Nullable Object constant, Set<Body> functions, Set<TypeElement> types, int sameAs) {
        /** Copies the sets. */
        public Fact {
            functions = Set.copyOf(functions);
            types = Set.copyOf(types);
        }

        boolean general(int index) {
            return constant == null && functions.isEmpty() && types.isEmpty() && sameAs == index;
        }
    }

    static Context general(Body body) {
        return new Context(body, List.of());
    }

    static Context of(Body body, List<Fact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (!facts.get(i).general(i)) {
                return new Context(body, facts);
            }
        }
        return general(body);
    }

    /** The same with the lambdas and the shared objects alone. */
    Context withoutConstants() {
        List<Fact> kept = new ArrayList<>();
        for (Fact fact : facts) {
            kept.add(new Fact(null, fact.functions(), fact.types(), fact.sameAs()));
        }
        return of(body, kept);
    }

    boolean general() {
        return facts.isEmpty();
    }

    @Nullable
    Fact fact(int index) {
        return index < facts.size() ? facts.get(index) : null;
    }
}
