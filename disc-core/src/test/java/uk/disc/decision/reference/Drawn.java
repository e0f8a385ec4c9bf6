package uk.disc.decision.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import uk.disc.subject.FactKind;

/**
 * A drawn pack and disclosures under it, as rows of numbers.
 *
 * @param pack the numbers of the pack
 * @param disclosures those of each disclosure
 */
record Drawn(List<Integer> pack, List<List<Integer>> disclosures) {
    private static final int OF_A_PACK = 900;
    private static final int OF_A_DISCLOSURE = 150;

    static Arbitrary<Drawn> some(int disclosures) {
        return Arbitraries.fromGenerator(random -> new Shrinking(drawn(random, disclosures)));
    }

    private static Drawn drawn(Random random, int disclosures) {
        List<Integer> pack = row(random, OF_A_PACK);
        return new Drawn(
                pack,
                Stream.generate(() -> row(random, OF_A_DISCLOSURE))
                        .limit(disclosures)
                        .toList());
    }

    private static List<Integer> row(Random random, int length) {
        return random.ints(length, 0, Choices.BOUND).boxed().toList();
    }

    /** What it stands for: the people in it are made up. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<Integer> numbers : disclosures) {
            DrawnDisclosure disclosure = DrawnDisclosure.from(numbers);
            text.append(disclosure.request()).append('\n');
            text.append("case ").append(disclosure.facts().caseReference()).append('\n');
            for (FactKind kind : FactKind.values()) {
                Optional<?> value = disclosure.facts().fact(kind).value();
                text.append(kind)
                        .append(' ')
                        .append(
                                value.isPresent()
                                        ? value.get()
                                        : disclosure.facts().fact(kind).state())
                        .append('\n');
            }
        }
        return text.append(DrawnPacks.from(pack)).toString();
    }

    /** First to a single disclosure, then to the usual choice wherever that fails too, large stretches before single numbers. */
    private record Shrinking(Drawn value) implements Shrinkable<Drawn> {
        @Override
        public Stream<Shrinkable<Drawn>> shrink() {
            if (value.disclosures().size() > 1) {
                return value.disclosures().stream().map(each -> new Shrinking(new Drawn(value.pack(), List.of(each))));
            }
            return value.disclosures().stream()
                    .flatMap(only -> Stream.concat(
                            plainer(value.pack()).map(pack -> new Shrinking(new Drawn(pack, List.of(only)))),
                            plainer(only).map(each -> new Shrinking(new Drawn(value.pack(), List.of(each))))));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(
                    value.disclosures().size(),
                    different(value.pack())
                            + value.disclosures().stream()
                                    .mapToLong(Shrinking::different)
                                    .sum());
        }

        private static long different(List<Integer> row) {
            return row.stream().filter(number -> number != 0).count();
        }

        private static Stream<List<Integer>> plainer(List<Integer> row) {
            return Stream.iterate(Integer.highestOneBit(row.size()), size -> size > 0, size -> size / 2)
                    .flatMap(size -> IntStream.iterate(0, from -> from < row.size(), from -> from + size)
                            .mapToObj(from -> plainer(row, from, Math.min(from + size, row.size()))))
                    .filter(plainer -> different(plainer) < different(row));
        }

        private static List<Integer> plainer(List<Integer> row, int from, int to) {
            List<Integer> plainer = new ArrayList<>(row);
            Collections.fill(plainer.subList(from, to), 0);
            return plainer;
        }
    }
}
