package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * What one rule says: it passes, or it found something, or it waits for facts. A rule that looks at several things may find several.
 */
final class Answer {
    private static final SortedSet<String> NONE = Ordered.set(List.of());
    private static final SortedMap<String, String> NO_PARAMETERS = Ordered.map(new TreeMap<String, String>());
    private static final Answer PASS = new Answer(List.of(), List.of(), NONE);

    private final List<Found> found;
    private final List<String> waitsFor;
    private final SortedSet<String> obligations;

    private Answer(List<Found> found, List<String> waitsFor, SortedSet<String> obligations) {
        this.found = found;
        this.waitsFor = waitsFor;
        this.obligations = obligations;
    }

    /** Something found; rule, code and effect come from the rule's row. */
    record Found(
            SortedMap<String, String> parameters,
            SourcePosition position,
            Optional<Effect> effect,
            SortedSet<String> categories) {
        Answer answer() {
            return new Answer(List.of(this), List.of(), NONE);
        }

        Found with(String name, String value) {
            SortedMap<String, String> more = new TreeMap<>(parameters);
            more.put(name, value);
            return new Found(more, position, effect, categories);
        }

        /** For the rare rule whose effect depends on what it found. */
        Found as(Effect other) {
            return new Found(parameters, position, Optional.of(other), categories);
        }

        Found about(String category) {
            return new Found(parameters, position, effect, Ordered.set(List.of(category)));
        }
    }

    static Answer pass() {
        return PASS;
    }

    static Found found(SourcePosition position) {
        return new Found(NO_PARAMETERS, position, Optional.empty(), NONE);
    }

    /** Found where {@code wrong} holds; passes otherwise. */
    static Answer foundIf(boolean wrong, SourcePosition position) {
        return wrong ? found(position).answer() : PASS;
    }

    static Answer left(String... facts) {
        return new Answer(List.of(), List.of(facts), NONE);
    }

    static Answer leftIf(boolean applies, String... facts) {
        return applies ? left(facts) : PASS;
    }

    static Answer obliges(SortedSet<String> obligations) {
        return new Answer(List.of(), List.of(), obligations);
    }

    static Answer all(List<Answer> answers) {
        if (answers.stream().allMatch(Answer::passes)) {
            return PASS;
        }
        List<Found> found = new ArrayList<>();
        List<String> waitsFor = new ArrayList<>();
        List<String> obligations = new ArrayList<>();
        for (Answer answer : answers) {
            found.addAll(answer.found);
            waitsFor.addAll(answer.waitsFor);
            obligations.addAll(answer.obligations);
        }
        return new Answer(found, waitsFor, Ordered.set(obligations));
    }

    List<Found> found() {
        return found;
    }

    List<String> waitsFor() {
        return waitsFor;
    }

    SortedSet<String> obligations() {
        return obligations;
    }

    boolean passes() {
        return this == PASS || (found.isEmpty() && waitsFor.isEmpty() && obligations.isEmpty());
    }
}
