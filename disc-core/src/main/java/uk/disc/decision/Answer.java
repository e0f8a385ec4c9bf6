package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    private static final List<Answer> LEFT = eachLeft();

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
            SortedSet<String> categories,
            boolean ofOnePerson) {
        Answer answer() {
            return new Answer(List.of(this), List.of(), List.of(), NONE);
        }

        Found with(String name, String value) {
            SortedMap<String, String> more = new TreeMap<>(parameters);
            more.put(name, value);
            return new Found(more, position, effect, categories, ofOnePerson);
        }

        /** A fact about one person, such as the date of what they said: never to be kept for another. */
        Found withOfOnePerson(String name, String value) {
            Found more = with(name, value);
            return new Found(more.parameters, position, effect, categories, true);
        }

        /** For the rare rule whose effect depends on what it found. */
        Found as(Effect other) {
            return new Found(parameters, position, Optional.of(other), categories, ofOnePerson);
        }

        Found about(String category) {
            return new Found(parameters, position, effect, Ordered.set(List.of(category)), ofOnePerson);
        }
    }

    static Answer pass() {
        return PASS;
    }

    static Found found(SourcePosition position) {
        return new Found(NO_PARAMETERS, position, Optional.empty(), NONE, false);
    }

    /** Found where {@code wrong} holds; passes otherwise. */
    static Answer foundIf(boolean wrong, SourcePosition position) {
        return wrong ? found(position).answer() : PASS;
    }

    /** It depends on a fact nobody has looked up. */
    static Answer left(FactKind fact) {
        return LEFT.get(fact.ordinal());
    }

    private static List<Answer> eachLeft() {
        List<Answer> left = new ArrayList<>();
        for (FactKind fact : FactKind.values()) {
            left.add(new Answer(List.of(), List.of(fact), List.of(), NONE));
        }
        return List.copyOf(left);
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

    /** Whether what it found tells something of one person alone. */
    boolean isOfOnePerson() {
        for (int place = 0; place < found.size(); place++) {
            if (found.get(place).ofOnePerson()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says the same as another answer of the same check; mostly it is the very answer that the check holds. */
    @SuppressWarnings("ReferenceEquality") // a short way; what it says counts as well
    boolean saysTheSameAs(Answer other) {
        return this == other
                || (same(found, other.found)
                        && same(waitsFor, other.waitsFor)
                        && obligations.equals(other.obligations));
    }

    /** By what it says: checks that hold their answers are compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer answer && saysTheSameAs(answer) && same(checks, answer.checks);
    }

    @Override
    public int hashCode() {
        return found.hashCode() * 31 + obligations.hashCode();
    }

    /** As lists compare, without an iterator: answers are compared at each decision. */
    private static boolean same(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int place = 0; place < left.size(); place++) {
            if (!left.get(place).equals(right.get(place))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // a short way; what it says counts as well
    boolean passes() {
        return this == PASS || (found.isEmpty() && waitsFor.isEmpty() && checks.isEmpty() && obligations.isEmpty());
    }
}
