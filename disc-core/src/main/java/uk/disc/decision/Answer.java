package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import uk.disc.subject.FactKind;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * What one rule says: it passes, or it found something, or it waits for facts. A rule that looks at several things may find several.
 */
final class Answer {
    private static final SortedSet<String> NONE = Ordered.set(List.of());
    private static final SortedMap<String, String> NO_PARAMETERS = Ordered.map(new TreeMap<String, String>());
    private static final Answer PASS = new Answer(List.of(), List.of(), List.of(), NONE);

    private final List<Found> found;
    private final List<FactKind> waitsFor;
    private final List<Check> checks;
    private final SortedSet<String> obligations;

    private Answer(List<Found> found, List<FactKind> waitsFor, List<Check> checks, SortedSet<String> obligations) {
        this.found = found;
        this.waitsFor = waitsFor;
        this.checks = checks;
        this.obligations = obligations;
    }

    /** Something found; rule, code and effect come from the rule's row. */
    record Found(
            SortedMap<String, String> parameters,
            SourcePosition position,
            Optional<Effect> effect,
            SortedSet<String> categories) {
        Answer answer() {
            return new Answer(List.of(this), List.of(), List.of(), NONE);
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

    /** It depends on facts nobody has looked up. */
    static Answer left(FactKind... facts) {
        return new Answer(List.of(), List.of(facts), List.of(), NONE);
    }

    /** It depends on facts, and this asks for them. */
    static Answer check(Check check) {
        return new Answer(List.of(), List.of(), List.of(check), NONE);
    }

    /** Asks for facts where {@code applies} holds; passes otherwise. */
    static Answer checkIf(boolean applies, Supplier<? extends Check> check) {
        return applies ? check(check.get()) : PASS;
    }

    /** A person decided what was found: it stays as something to be done. */
    static Answer decided(Found found) {
        return new Answer(List.of(found.as(Effect.OBLIGE)), List.of(), List.of(), HumanDecisions.OBLIGATION);
    }

    static Answer obliges(SortedSet<String> obligations) {
        return new Answer(List.of(), List.of(), List.of(), obligations);
    }

    static Answer all(List<Answer> answers) {
        if (answers.stream().allMatch(Answer::passes)) {
            return PASS;
        }
        List<Found> found = new ArrayList<>();
        List<FactKind> waitsFor = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        List<String> obligations = new ArrayList<>();
        for (Answer answer : answers) {
            found.addAll(answer.found);
            waitsFor.addAll(answer.waitsFor);
            checks.addAll(answer.checks);
            obligations.addAll(answer.obligations);
        }
        return new Answer(found, waitsFor, checks, Ordered.set(obligations));
    }

    List<Found> found() {
        return found;
    }

    List<FactKind> waitsFor() {
        return waitsFor;
    }

    List<Check> checks() {
        return checks;
    }

    SortedSet<String> obligations() {
        return obligations;
    }

    boolean passes() {
        return this == PASS || (found.isEmpty() && waitsFor.isEmpty() && checks.isEmpty() && obligations.isEmpty());
    }
}
