package uk.disc.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import uk.disc.vocabulary.SourcePosition;

/**
 * Composes the events of one YAML or JSON text into nodes, within bounds.
 *
 * <p>snakeyaml-engine's own composer is not used: it overflows the stack on deep nesting and resolves aliases. Its events are produced
 * one at a time, and this class stops asking at the first that passes a bound.
 */
final class Composer {
    private final String file;
    private final Problems problems;
    private int nodes;

    private Composer(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The root of a text; empty if it could not be read to its end, which is then reported. */
    static Optional<Node> compose(String file, String text, Problems problems) {
        return new Composer(file, problems).compose(text);
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(Limits.FILE_BYTES + 1)
                .build();
        try {
            return document(new Parse(settings).parseString(text).iterator());
        } catch (Stop stop) {
            problems.add(stop.code, stop.at, stop.getMessage());
        } catch (ReaderException e) {
            problems.add(
                    ProblemCode.HIDDEN_CHARACTER,
                    PackText.position(file, text, e.getPosition()),
                    "Here is a control character that YAML does not allow. Delete it.");
        } catch (MarkedYamlEngineException e) {
            SourcePosition at =
                    e.getProblemMark().or(e::getContextMark).map(this::position).orElse(start());
            String began = e.getContextMark()
                    .filter(mark -> mark.getLine() + 1 < at.line())
                    .map(mark -> " What is read here began in line " + (mark.getLine() + 1) + ".")
                    .orElse("");
            problems.add(ProblemCode.SYNTAX, at, "This is not valid YAML: " + oneLine(e.getProblem()) + "." + began);
        } catch (YamlEngineException e) {
            problems.add(
                    ProblemCode.SYNTAX, start(), "This is not valid YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private Optional<Node> document(Iterator<Event> events) {
        Optional<Node> root = Optional.empty();
        boolean several = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent document) {
                if (!document.getTags().isEmpty()) {
                    problems.add(ProblemCode.TAG, position(event), "Tags are not allowed. Delete this directive.");
                }
                if (several) {
                    throw new Stop(
                            ProblemCode.SEVERAL_DOCUMENTS,
                            position(event),
                            "A file holds one document. Put what follows in a file of its own.");
                }
                several = true;
            } else if (event instanceof NodeEvent) {
                root = Optional.of(node(event, events, 1));
            }
        }
        if (root.isEmpty()) {
            problems.add(ProblemCode.EMPTY, start(), "The file is empty.");
        }
        return root;
    }

    private Node node(Event event, Iterator<Event> events, int depth) {
        SourcePosition at = position(event);
        if (++nodes > Limits.NODES) {
            throw new Stop(ProblemCode.TOO_MANY_NODES, at, "The file holds more than " + Limits.NODES + " values.");
        }
        if (event instanceof AliasEvent) {
            problems.add(ProblemCode.ALIAS, at, "Aliases are not allowed. Write the value out.");
            return new Node.Broken(at);
        }
        if (event instanceof ScalarEvent scalar) {
            properties(scalar.getAnchor().isPresent(), scalar.getTag(), at);
            return scalar(scalar, at);
        }
        if (depth > Limits.DEPTH) {
            throw new Stop(
                    ProblemCode.TOO_DEEP, at, "Values are nested more than " + Limits.DEPTH + " levels deep here.");
        }
        if (event instanceof SequenceStartEvent sequence) {
            properties(sequence.getAnchor().isPresent(), sequence.getTag(), at);
            return sequence(events, depth, at);
        }
        MappingStartEvent mapping = (MappingStartEvent) event;
        properties(mapping.getAnchor().isPresent(), mapping.getTag(), at);
        return mapping(events, depth, at);
    }

    private Node scalar(ScalarEvent event, SourcePosition at) {
        String text = event.getValue();
        if (text.length() > Limits.SCALAR_CHARACTERS) {
            problems.add(
                    ProblemCode.SCALAR_TOO_LONG,
                    at,
                    "This text has more than " + Limits.SCALAR_CHARACTERS
                            + " characters. Shorten it or refer to a document.");
            return new Node.Broken(at);
        }
        if (HiddenCharacters.in(text)) {
            problems.add(
                    ProblemCode.HIDDEN_CHARACTER,
                    at,
                    "This text holds a control character or one that turns the direction of writing. Delete it.");
            return new Node.Broken(at);
        }
        return new Node.Scalar(text, event.getScalarStyle() == ScalarStyle.PLAIN, at);
    }

    private Node sequence(Iterator<Event> events, int depth, SourcePosition at) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            items.add(node(event, events, depth + 1));
        }
        return new Node.Sequence(items, at);
    }

    private Node mapping(Iterator<Event> events, int depth, SourcePosition at) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, SourcePosition> seen = new HashMap<>();
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            Node key = node(event, events, depth + 1);
            Node value = node(events.next(), events, depth + 1);
            if (key instanceof Node.Scalar name) {
                entry(name, value, seen).ifPresent(entries::add);
            } else if (!(key instanceof Node.Broken)) {
                problems.add(ProblemCode.WRONG_TYPE, key.at(), "A key must be text, but this is " + key.shape() + ".");
            }
        }
        return new Node.Mapping(entries, at);
    }

    private Optional<Node.Entry> entry(Node.Scalar key, Node value, Map<String, SourcePosition> seen) {
        if (key.plain() && key.text().equals("<<")) {
            problems.add(ProblemCode.MERGE_KEY, key.at(), "Merge keys are not allowed. Write the keys out.");
            return Optional.empty();
        }
        SourcePosition first = seen.putIfAbsent(key.text(), key.at());
        if (first != null) {
            problems.add(
                    ProblemCode.DUPLICATE_KEY,
                    key.at(),
                    "The key " + Problems.quoted(key.text()) + " stands here twice; the first is in line "
                            + first.line() + ".");
            return Optional.empty();
        }
        return Optional.of(new Node.Entry(key, value));
    }

    private void properties(boolean anchor, Optional<String> tag, SourcePosition at) {
        if (anchor) {
            problems.add(ProblemCode.ANCHOR, at, "Anchors are not allowed. Delete the name after '&'.");
        }
        if (tag.isPresent()) {
            problems.add(
                    ProblemCode.TAG, at, "Tags are not allowed: every value is text. Delete what starts with '!'.");
        }
    }

    private SourcePosition position(Event event) {
        return event.getStartMark().map(this::position).orElse(start());
    }

    private SourcePosition position(Mark mark) {
        return new SourcePosition(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private SourcePosition start() {
        return new SourcePosition(file, 1, 1);
    }

    private static String oneLine(String message) {
        StringBuilder shown = new StringBuilder();
        message.codePoints()
                .map(character -> HiddenCharacters.isHidden(character) || character == '\n' ? ' ' : character)
                .forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    /** The rest of the file is not read. */
    private static final class Stop extends RuntimeException {
        private final ProblemCode code;
        private final SourcePosition at;

        private Stop(ProblemCode code, SourcePosition at, String message) {
            super(message, null, false, false);
            this.code = code;
            this.at = at;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
