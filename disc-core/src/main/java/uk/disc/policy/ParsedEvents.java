package uk.disc.policy;

import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import uk.disc.vocabulary.SourcePosition;

/**
 * The events of a text, one at a time. Whatever ends them early comes out as {@link UnreadableText}: the parser's own complaints, and
 * the exceptions it lets through, such as a {@code NumberFormatException} for an escape that is cut off.
 */
final class ParsedEvents {
    private final String file;
    private final String text;
    private final Iterator<Event> events;
    private SourcePosition last;

    ParsedEvents(String file, String text) {
        this.file = file;
        this.text = text;
        this.last = new SourcePosition(file, 1, 1);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(Limits.FILE_BYTES + 1)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    boolean hasNext() {
        try {
            return events.hasNext();
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    Event next() {
        try {
            Event event = events.next();
            event.getEndMark()
                    .ifPresent(mark -> last = new SourcePosition(file, mark.getLine() + 1, mark.getColumn() + 1));
            return event;
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private UnreadableText unreadable(RuntimeException e) {
        if (e instanceof ReaderException reader) {
            return new UnreadableText(
                    ProblemCode.HIDDEN_CHARACTER,
                    PackText.position(file, text, reader.getPosition()),
                    "Here is a control character that YAML does not allow. Delete it.");
        }
        if (e instanceof MarkedYamlEngineException marked) {
            return notYaml(marked);
        }
        String what = e instanceof YamlEngineException
                ? "This is not valid YAML 1.2."
                : "What follows here is not valid YAML, perhaps an escape after a backslash.";
        return new UnreadableText(ProblemCode.SYNTAX, last, what);
    }

    private UnreadableText notYaml(MarkedYamlEngineException e) {
        SourcePosition at = e.getProblemMark()
                .or(e::getContextMark)
                .map(mark -> new SourcePosition(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(last);
        String began = e.getContextMark()
                .filter(mark -> mark.getLine() + 1 < at.line())
                .map(mark -> " What is read here began in line " + (mark.getLine() + 1) + ".")
                .orElse("");
        return new UnreadableText(
                ProblemCode.SYNTAX, at, "This is not valid YAML: " + oneLine(e.getProblem()) + "." + began);
    }

    private static String oneLine(String message) {
        StringBuilder shown = new StringBuilder();
        message.codePoints()
                .map(character -> HiddenCharacters.isHidden(character) || character == '\n' ? ' ' : character)
                .forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }
}
