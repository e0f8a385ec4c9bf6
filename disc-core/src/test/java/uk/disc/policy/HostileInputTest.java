package uk.disc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to do harm: each ends in a clear problem, in bounded time and memory. */
@Timeout(120)
class HostileInputTest {
    private static final int DEEP = 200_000;

    static Stream<Arguments> deepTexts() {
        return Stream.of(
                Arguments.of("open brackets", "id: " + "[".repeat(DEEP)),
                Arguments.of("closed brackets", "id: " + "[".repeat(DEEP) + "]".repeat(DEEP)),
                Arguments.of("a bracket a line", "id:\n" + " [\n".repeat(DEEP)),
                Arguments.of("open braces", "id: " + "{".repeat(DEEP)),
                Arguments.of("braces with keys", "id: " + "{a: ".repeat(DEEP)),
                Arguments.of("JSON", "{\"\":".repeat(DEEP) + "1"),
                Arguments.of("lists in one line", "- ".repeat(DEEP) + "x"),
                Arguments.of("keys in one line", "? ".repeat(DEEP) + "x"),
                Arguments.of("brackets as keys", "id: " + "[? ".repeat(DEEP)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deepTexts")
    void nestingOf200000LevelsStopsAtTheBound(String name, String text) {
        assertThat(TestPack.small().with("agreements/deep.yaml", text).read().problems())
                .as(name)
                .extracting(problem -> problem.code() + " " + problem.position().file())
                .containsExactly("too-deep agreements/deep.yaml");
    }

    @Test
    void bracketsInTextAndCommentsAreNoNesting() {
        TestPack pack = TestPack.small();
        String brackets = "[{".repeat(500);
        String text = pack.text("pack.yaml")
                .replace("title: A small pack", "# " + brackets + "\ntitle: \"" + brackets + "\" #" + brackets);

        assertThat(pack.with("pack.yaml", text).read().problems()).isEmpty();
    }

    @Test
    void anAliasBombIsRefusedAtItsFirstAlias() {
        StringBuilder bomb = new StringBuilder("id: x\na0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append('a').append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }

        assertThat(TestPack.small()
                        .with("agreements/bomb.yaml", bomb.toString())
                        .read()
                        .problems())
                .extracting(PackProblem::code)
                .contains("anchor", "alias");
    }

    @Test
    void aFileOf50MegabytesIsNeitherReadToItsEndNorKept() {
        Endless endless = new Endless(50 << 20);
        TestPack pack = TestPack.small();
        var all = new TreeMap<>(pack.files());
        PackSource source = PackSource.indexed("memory", path -> {
            if (path.equals("agreements/p-dis.yaml")) {
                return endless;
            }
            return path.equals(PackIndex.NAME)
                    ? new java.io.ByteArrayInputStream(PackIndex.of(all).text().getBytes(StandardCharsets.UTF_8))
                    : TestPack.open(all, path);
        });

        assertThat(PolicyReader.read(source).problems())
                .extracting(problem -> problem.code() + " " + problem.position().file())
                .containsExactly("too-large agreements/p-dis.yaml");
        assertThat(endless.read).isLessThan(2L << 20);
    }

    @Test
    void aPackThatIsTooLargeAsAWholeIsNotReadOn() {
        TestPack pack = TestPack.small();
        byte[] million = ("# " + "x".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        IntStream.range(0, 40).forEach(i -> pack.with(String.format("agreements/a%02d.yaml", i), million));

        assertThat(pack.read().problems())
                .extracting(problem -> problem.code() + " " + problem.position().file())
                .contains("too-large agreements/a33.yaml")
                .doesNotContain("too-large agreements/a34.yaml");
    }

    @Test
    void aPackOfTooManyFilesIsNotRead() {
        TestPack pack = TestPack.small();
        IntStream.range(0, 2_001).forEach(i -> pack.with("agreements/" + i + ".yaml", "id: x"));

        assertThat(pack.read().problems()).extracting(PackProblem::code).containsExactly("too-many-files");
    }

    @Test
    void aFileOfTooManyValuesIsGivenUp() {
        String text = "x: [" + "a,".repeat(100_001) + "]";

        assertThat(TestPack.small().with("agreements/many.yaml", text).read().problems())
                .extracting(PackProblem::code)
                .containsExactly("too-many-nodes");
    }

    @Test
    void noMoreProblemsAreListedThanAnyoneReads() {
        String text = IntStream.range(0, 5_000).mapToObj(i -> "k" + i + ": x\n").collect(Collectors.joining());

        assertThat(TestPack.small().with("agreements/many.yaml", text).read().problems())
                .hasSize(1_001)
                .first()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("too-many-problems"));
    }

    @Test
    void theMessageOfTheExceptionListsTheFirstTwenty() {
        String text = IntStream.range(0, 50).mapToObj(i -> "k" + i + ": x\n").collect(Collectors.joining());
        PackReading reading =
                TestPack.small().with("agreements/many.yaml", text).read();

        assertThat(new PolicyPackException("It can't be used.", reading.problems()))
                .message()
                .startsWith("It can't be used.\n  agreements/many.yaml:1:1: [missing-key]")
                .endsWith("and " + (reading.problems().size() - 20) + " more, "
                        + reading.problems().size() + " in all")
                .hasLineCount(22);
    }

    @Test
    void everyCutOfAFileIsReadWithoutAnException() {
        byte[] whole = TestPack.small().files().get("agreements/p-dis.yaml");
        for (int length = 0; length < whole.length; length += 53) {
            PackReading reading = TestPack.small()
                    .with("agreements/p-dis.yaml", Arrays.copyOf(whole, length))
                    .read();

            assertThat(reading.pack().isEmpty())
                    .as("cut after %d bytes", length)
                    .isEqualTo(!reading.problems().isEmpty());
        }
    }

    @Test
    void textThatIsNotUtf8IsRefusedWhereItStops() {
        byte[] latin = "id: small\ntitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(TestPack.small().with("pack.yaml", latin).read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .hasToString("pack.yaml:2:11: [not-utf8] This is not UTF-8. Save the file as UTF-8."));
    }

    @Test
    void utf16IsRefused() {
        byte[] wide = TestPack.small().text("pack.yaml").getBytes(StandardCharsets.UTF_16);

        assertThat(TestPack.small().with("pack.yaml", wide).read().problems())
                .extracting(PackProblem::code)
                .containsExactly("not-utf8");
    }

    @Test
    void aByteOrderMarkIsNoMistakeAndMovesNoColumn() {
        TestPack pack = TestPack.small();

        assertThat(pack.with("pack.yaml", "\uFEFF" + pack.text("pack.yaml"))
                        .pack()
                        .hash())
                .isEqualTo(TestPack.small().pack().hash());
        assertThat(pack.with("pack.yaml", "\uFEFFids: x").read().problems())
                .extracting(problem -> problem.position().toString())
                .contains("pack.yaml:1:1");
    }

    @Test
    void linesThatEndInTheWindowsWayCountAsLines() {
        TestPack pack = TestPack.small();
        String text = pack.text("pack.yaml").replace("title", "titel").replace("\n", "\r\n");

        assertThat(pack.with("pack.yaml", text).read().problems())
                .extracting(problem -> problem.position().toString())
                .containsExactly("pack.yaml:4:1");
    }

    @Test
    void columnsCountCharactersNotCodeUnits() {
        TestPack pack = TestPack.small();
        String text = pack.text("agreements/p-dis-old.json").replace("\"version\"", "\"\uD83D\uDE91\": 1, \"version\"");

        assertThat(pack.with("agreements/p-dis-old.json", text).read().problems())
                .extracting(problem -> problem.position().toString())
                .containsExactly("agreements/p-dis-old.json:1:60");
    }

    /** A code that is refused for its letters may still be the nearest to one that is not there, and among the first that are listed. */
    @ParameterizedTest
    @ValueSource(strings = {"TRANSPORT", "A"})
    void whatWouldBeRightIsShownOnOneLineWhateverItIs(String begin) {
        TestPack pack = TestPack.small();
        String text = pack.text("vocabulary/purposes.json").replace("TRANSPORT_HOME", begin + "\\nHOME");

        assertThat(pack.with("vocabulary/purposes.json", text).read().problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("'TRANSPORT_HOME' is no code of the kind PURPOSE.")
                        .contains(begin + "?HOME"))
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("\n"));
    }

    /** Gives as many bytes as it is asked for, up to a number, and counts them. */
    private static final class Endless extends InputStream {
        private final long size;
        private long read;

        private Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            return read++ < size ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (read >= size) {
                return -1;
            }
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            read += length;
            return length;
        }
    }
}
