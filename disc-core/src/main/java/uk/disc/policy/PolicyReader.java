package uk.disc.policy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.Vocabulary;

/**
 * Reads a policy pack and collects every problem in it.
 *
 * <p>First all files are taken in and composed into nodes, then the ids they define are gathered, then each file is read closely by
 * the reader of its kind, which checks every reference where it stands. A pack with a problem is not built.
 */
public final class PolicyReader {
    private final Problems problems;
    private final Way way;
    private final SortedMap<String, Node> roots = new TreeMap<>();
    private final Set<FileKind> unread = new TreeSet<>();

    /** What is read of a file. */
    private enum Way {
        /** Its text. */
        TEXT,
        /** What was composed of it when the pack was built, where that is at hand. */
        COMPOSED
    }

    private PolicyReader(Problems problems, Way way) {
        this.problems = problems;
        this.way = way;
    }

    /**
     * Reads a pack.
     *
     * @param source where it is
     * @return the pack, or what is wrong with it; nothing in a pack makes this throw
     */
    public static PackReading read(PackSource source) {
        return read(source, Way.TEXT);
    }

    private static PackReading read(PackSource source, Way way) {
        Problems problems = new Problems();
        PackFiles files = source.files(problems);
        if (files.bytes().isEmpty() && !problems.none()) {
            return new PackReading(Optional.empty(), problems.sorted());
        }
        return new PolicyReader(problems, way).read(files);
    }

    /**
     * Reads the one pack among several finds. The same pack twice is one pack.
     *
     * @param sources what was found
     * @param searched where was searched, for the message if nothing was found
     * @return the pack, or what is wrong
     */
    public static PackReading readOne(List<PackSource> sources, String searched) {
        return readOne(sources, searched, Way.TEXT);
    }

    /**
     * Reads the one pack among several finds, as {@link #readOne} does, but takes what {@link PackNodes} hold where they are at hand. For
     * a compile, whose evidence is compared with the pack's text before anything is sent.
     *
     * @param sources what was found; at least one
     * @return the pack, or what is wrong
     */
    public static PackReading readOneInCompile(List<PackSource> sources) {
        return readOne(sources, "", Way.COMPOSED);
    }

    private static PackReading readOne(List<PackSource> sources, String searched, Way way) {
        Problems problems = new Problems();
        if (sources.isEmpty()) {
            problems.add(
                    ProblemCode.PACK_NOT_FOUND, SourcePosition.NONE, "There is no policy pack in " + searched + ".");
            return new PackReading(Optional.empty(), problems.sorted());
        }
        PackReading first = read(sources.get(0), way);
        for (PackSource source : sources.subList(1, sources.size())) {
            PackReading other = read(source, way);
            if (!samePack(first, other)) {
                problems.add(
                        ProblemCode.TWO_PACKS,
                        SourcePosition.NONE,
                        "Two policy packs were found, and which one holds can't be told: "
                                + named(sources.get(0), first) + " and " + named(source, other)
                                + ". Leave one of them out.");
                return new PackReading(Optional.empty(), problems.sorted());
            }
        }
        return first;
    }

    private static boolean samePack(PackReading left, PackReading right) {
        return left.pack().isPresent()
                && right.pack().isPresent()
                && left.pack().get().id().equals(right.pack().get().id())
                && left.pack().get().version() == right.pack().get().version()
                && left.pack().get().hash().equals(right.pack().get().hash());
    }

    private static String named(PackSource source, PackReading reading) {
        String id = reading.pack()
                .map(pack -> pack.id() + " version " + pack.version())
                .orElse("one with problems");
        return id + " in " + source.shown();
    }

    private PackReading read(PackFiles files) {
        compose(files);
        Names names = new Names(roots, unread);
        VocabularyReader vocabularyReader = new VocabularyReader(ShippedVocabulary.items(), problems, names);
        each(FileKind.VOCABULARY, vocabularyReader::read);
        boolean vocabularyKnown = !unread.contains(FileKind.VOCABULARY) && !vocabularyReader.skippedAny();
        Vocabulary vocabulary = vocabularyReader.finish(vocabularyKnown);
        Surroundings surroundings = new Surroundings(problems, names, vocabulary, vocabularyKnown);
        PackContents contents = new PackContents(surroundings);
        roots.forEach(contents::read);
        contents.checkTogether();
        Optional<PolicyPack> pack =
                problems.none() ? contents.pack(vocabulary, vocabularyReader.additions()) : Optional.empty();
        return new PackReading(pack, problems.sorted());
    }

    private void compose(PackFiles files) {
        Map<FileKind, String> single = new EnumMap<>(FileKind.class);
        files.lost()
                .forEach(path -> FileKind.of(path).ifPresent(kind -> {
                    unread.add(kind);
                    single.put(kind, path);
                }));
        files.bytes().forEach((path, bytes) -> {
            Optional<FileKind> kind = FileKind.of(path);
            if (kind.isEmpty()) {
                problems.addUnknown(
                        ProblemCode.UNKNOWN_FILE,
                        new SourcePosition(path, 1, 1),
                        "No file of a pack lies here.",
                        path,
                        Arrays.stream(FileKind.values()).map(FileKind::place).toList());
                return;
            }
            String first = kind.get().required() ? single.putIfAbsent(kind.get(), path) : null;
            if (first != null) {
                problems.add(
                        ProblemCode.DUPLICATE_FILE,
                        new SourcePosition(path, 1, 1),
                        "The pack has " + first + " already. Keep one of the two.");
                return;
            }
            Optional<Node> composed = way == Way.COMPOSED ? files.nodes().root(path) : Optional.empty();
            composed.or(() -> PackText.decode(path, bytes, problems)
                            .flatMap(text -> Composer.compose(path, text, problems)))
                    .ifPresentOrElse(root -> roots.put(path, root), () -> unread.add(kind.get()));
        });
        for (FileKind kind : FileKind.values()) {
            if (kind.required() && !single.containsKey(kind)) {
                unread.add(kind);
                problems.add(
                        ProblemCode.MISSING_FILE,
                        new SourcePosition(kind.place(), 0, 0),
                        "The pack has no " + kind.place() + ".");
            }
        }
    }

    private void each(FileKind kind, Consumer<Node> reader) {
        roots.forEach((path, root) -> {
            if (FileKind.of(path).filter(kind::equals).isPresent()) {
                reader.accept(root);
            }
        });
    }
}
