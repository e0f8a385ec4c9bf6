package uk.disc.policy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes nodes as text again, in either notation. */
final class Written {
    private Written() {}

    static Node node(String file, String text) {
        Problems problems = new Problems();
        return PackText.decode(file, text.getBytes(StandardCharsets.UTF_8), problems)
                .flatMap(decoded -> Composer.compose(file, decoded, problems))
                .orElseThrow(() -> new AssertionError(problems.sorted()));
    }

    static String json(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Written::json).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> json(entry.key()) + ": " + json(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        boolean bare = scalar.plain() && scalar.text().matches("true|false|0|[1-9][0-9]*");
        return bare ? scalar.text() : quoted(scalar.text());
    }

    /** Block style, every text quoted. */
    static String yaml(Node node) {
        return yaml(node, 0) + "\n";
    }

    private static String yaml(Node node, int depth) {
        String indent = "\n" + "  ".repeat(depth);
        if (node instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
            return sequence.items().stream()
                    .map(item -> indent + "- " + yaml(item, depth + 1).stripLeading())
                    .collect(Collectors.joining());
        }
        if (node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
            return mapping.entries().stream()
                    .map(entry -> indent + entry.key().text() + ": " + yaml(entry.value(), depth + 1))
                    .collect(Collectors.joining());
        }
        return json(node);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
