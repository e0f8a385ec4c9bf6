package uk.disc.policy;

import java.util.HashMap;
import java.util.Map;
import uk.disc.vocabulary.SourcePosition;

/** Reports an id that is used twice for one kind of thing. */
final class Seen {
    private final String what;
    private final Problems problems;
    private final Map<String, SourcePosition> first = new HashMap<>();

    Seen(String what, Problems problems) {
        this.what = what;
        this.problems = problems;
    }

    /** Whether this id is new; reports it if it is not. Something without an id was reported before. */
    boolean isNew(String id, SourcePosition at) {
        SourcePosition before = id.isEmpty() ? null : first.putIfAbsent(id, at);
        if (before != null) {
            problems.add(
                    ProblemCode.DUPLICATE_ID,
                    at,
                    "The " + what + " " + Problems.quoted(id) + " stands at " + before + " already.");
        }
        return before == null;
    }
}
