package uk.disc.decision.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row of numbers, read as choices. Nought is always the usual choice, and so is whatever comes after the last number: a shorter row of
 * smaller numbers makes a plainer pack, which is what shrinking looks for.
 */
final class Choices {
    /** One more than the largest number. */
    static final int BOUND = 1000;

    private final List<Integer> numbers;
    private int next;

    Choices(List<Integer> numbers) {
        this.numbers = numbers;
    }

    private int number() {
        return next < numbers.size() ? numbers.get(next++) : 0;
    }

    /** True in so many cases of a hundred. */
    boolean in(int ofAHundred) {
        return number() >= BOUND - ofAHundred * (BOUND / 100);
    }

    /** The first in so many cases of a hundred, one of the others else. */
    @SafeVarargs
    final <T> T mostly(int ofAHundred, T usual, T... others) {
        int number = number();
        int usually = ofAHundred * (BOUND / 100);
        return number < usually || others.length == 0
                ? usual
                : others[(number - usually) * others.length / (BOUND - usually)];
    }

    @SafeVarargs
    final <T> T oneOf(T... all) {
        return all[number() * all.length / BOUND];
    }

    /** Each with the same chance, in so many cases of a hundred. */
    <T> List<T> each(int ofAHundred, List<T> all) {
        List<T> some = new ArrayList<>();
        for (T one : all) {
            if (number() < ofAHundred * (BOUND / 100)) {
                some.add(one);
            }
        }
        return some;
    }

    /** So many out of all, repeats left out. */
    <T> Set<T> few(int atMost, List<T> all) {
        Set<T> few = new LinkedHashSet<>();
        int count = 1 + number() * atMost / BOUND;
        for (int index = 0; index < count; index++) {
            few.add(all.get(number() * all.size() / BOUND));
        }
        return few;
    }

    /** Present in so many cases of a hundred. */
    <T> Optional<T> present(int ofAHundred, T value) {
        return number() < ofAHundred * (BOUND / 100) ? Optional.of(value) : Optional.empty();
    }
}
