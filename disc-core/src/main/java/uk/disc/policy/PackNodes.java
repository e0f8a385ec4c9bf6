package uk.disc.policy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.vocabulary.SourcePosition;

/**
 * What was composed of a pack's files when the pack was built: beside the YAML in its jar, so that a compile need not parse it. A compiler
 * loads its processors anew for each compile, and parsing with code that is cold takes longer than all else in a small one.
 *
 * <p>Only a compile asks for it, and gets nodes of a file only if the index lists that file with the SHA-256 of the one they were composed
 * of. Everybody else reads the YAML: the service at its start, {@code disc verify}, {@code disc lint}. Nodes that said anything else than
 * the YAML would give evidence of another hash than the pack's, which is refused there.
 */
public final class PackNodes {
    /** The name of the file, in the pack's folder. */
    public static final String NAME = "pack.nodes";

    static final PackNodes NONE = new PackNodes(Optional.empty(), Map.of());

    /** To be raised whenever a composed file means something else, or {@link Composer} refuses more than it did. */
    private static final int FORMAT = 1;

    private static final Node NOTHING = new Node.Broken(SourcePosition.NONE);

    private static final byte QUOTED = 0;
    private static final byte PLAIN = 1;
    private static final byte SEQUENCE = 2;
    private static final byte MAPPING = 3;

    private final Optional<byte[]> written;
    private final Map<String, String> listed;
    private Optional<Map<String, Node>> known = Optional.empty();

    /**
     * Nodes of which nothing is read yet.
     *
     * @param written the file; empty if there is none
     * @param listed the SHA-256 of each of the pack's files, by path
     */
    PackNodes(Optional<byte[]> written, Map<String, String> listed) {
        this.written = written;
        this.listed = listed;
    }

    /**
     * What is composed of the pack in a directory, as it is now.
     *
     * @param directory the directory that holds {@code pack.yaml}
     * @return the bytes of {@link #NAME}
     * @throws PolicyPackException if a file can't be read
     */
    public static byte[] of(Path directory) {
        Problems problems = new Problems();
        SortedMap<String, byte[]> files =
                new DirectorySource(directory).unverified(problems).bytes();
        SortedMap<String, Node> roots = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            PackText.decode(file.getKey(), file.getValue(), problems)
                    .flatMap(text -> Composer.compose(file.getKey(), text, problems))
                    .ifPresent(root -> roots.put(file.getKey(), root));
        }
        if (!problems.none()) {
            throw new PolicyPackException("The pack in " + directory + " can't be composed.", problems.sorted());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeInt(FORMAT);
            for (Map.Entry<String, String> file : PackIndex.of(files).files().entrySet()) {
                text(file.getKey(), data);
                text(file.getValue(), data);
                node(roots.getOrDefault(file.getKey(), NOTHING), data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void node(Node node, DataOutputStream out) throws IOException {
        if (node instanceof Node.Scalar scalar) {
            head(scalar.plain() ? PLAIN : QUOTED, node, out);
            text(scalar.text(), out);
        } else if (node instanceof Node.Sequence sequence) {
            head(SEQUENCE, node, out);
            out.writeInt(sequence.items().size());
            for (Node item : sequence.items()) {
                node(item, out);
            }
        } else if (node instanceof Node.Mapping mapping) {
            head(MAPPING, node, out);
            out.writeInt(mapping.entries().size());
            for (Node.Entry entry : mapping.entries()) {
                node(entry.key(), out);
                node(entry.value(), out);
            }
        } else {
            throw new IllegalArgumentException("Reported before: " + node);
        }
    }

    private static void head(byte kind, Node node, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeInt(node.at().line());
        out.writeInt(node.at().column());
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The root of a file; empty if it must be composed from its text. */
    Optional<Node> root(String path) {
        if (known.isEmpty()) {
            known = Optional.of(written.map(this::read).orElseGet(Map::of));
        }
        return Optional.ofNullable(known.get().get(path));
    }

    /** What is damaged is not used at all: the text is there too. */
    private Map<String, Node> read(byte[] bytes) {
        try {
            return new Reading(ByteBuffer.wrap(bytes)).files(listed);
        } catch (RuntimeException damaged) {
            return Map.of();
        }
    }

    /** One reading of the file. */
    private static final class Reading {
        private final ByteBuffer in;
        private String file = "";

        Reading(ByteBuffer in) {
            this.in = in;
        }

        Map<String, Node> files(Map<String, String> listed) {
            if (in.getInt() != FORMAT) {
                return Map.of();
            }
            Map<String, Node> roots = new TreeMap<>();
            while (in.hasRemaining()) {
                file = text();
                String composedOf = text();
                Node root = node(1);
                if (composedOf.equals(listed.get(file))) {
                    roots.put(file, root);
                }
            }
            return roots;
        }

        private Node node(int depth) {
            byte kind = in.get();
            SourcePosition at = new SourcePosition(file, in.getInt(), in.getInt());
            if (kind == QUOTED || kind == PLAIN) {
                return new Node.Scalar(text(), kind == PLAIN, at);
            }
            // As deep as the composer goes, so that damage can't overflow the stack.
            if (depth > Limits.DEPTH) {
                throw new IllegalStateException("too deep");
            }
            int count = length();
            if (kind == SEQUENCE) {
                List<Node> items = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    items.add(node(depth + 1));
                }
                return new Node.Sequence(items, at);
            }
            if (kind != MAPPING) {
                throw new IllegalStateException("no kind of node");
            }
            List<Node.Entry> entries = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                entries.add(new Node.Entry((Node.Scalar) node(depth + 1), node(depth + 1)));
            }
            return new Node.Mapping(entries, at);
        }

        private String text() {
            byte[] bytes = new byte[length()];
            in.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private int length() {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new IllegalStateException("no length");
            }
            return length;
        }
    }
}
