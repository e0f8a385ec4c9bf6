package uk.disc.processor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compile came to.
 *
 * @param success whether it passed
 * @param messages everything the compiler said, in order
 * @param output where class files go
 */
record Compiled(boolean success, List<Message> messages, Path output) {
    private static final Pattern KEY = Pattern.compile("^\\[(disc\\.[a-z.-]+)] ");

    /** One message; column 0 and an empty file when it has no place. */
    record Message(String severity, String file, long line, long column, String text) {
        static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
            String severity = switch (diagnostic.getKind()) {
                case ERROR -> "error";
                case WARNING, MANDATORY_WARNING -> "warning";
                default -> "note";
            };
            JavaFileObject source = diagnostic.getSource();
            if (source == null || diagnostic.getLineNumber() <= 0) {
                return new Message(severity, "", 0, 0, diagnostic.getMessage(Locale.ROOT));
            }
            String uri = source.toUri().toString();
            return new Message(
                    severity,
                    uri.substring(uri.lastIndexOf('/') + 1),
                    diagnostic.getLineNumber(),
                    diagnostic.getColumnNumber(),
                    diagnostic.getMessage(Locale.ROOT));
        }

        Optional<Shown> ours() {
            Matcher key = KEY.matcher(text);
            return key.find() ? Optional.of(new Shown(file, line, severity, key.group(1))) : Optional.empty();
        }
    }

    /** Our own messages. */
    List<Shown> shown() {
        return messages.stream()
                .flatMap(message -> message.ours().stream())
                .sorted()
                .toList();
    }

    /** The same without what others said, and without the last line, which names the pack's hash. */
    Compiled ours() {
        return new Compiled(
                success,
                messages.stream().filter(message -> message.ours().isPresent()).toList(),
                output);
    }

    /**
     * Every error that isn't ours.
     *
     * @param warnings whether warnings count too
     */
    List<String> others(boolean warnings) {
        return messages.stream()
                .filter(message ->
                        message.ours().isEmpty() && !message.severity().equals("note"))
                .filter(message -> warnings || message.severity().equals("error"))
                // javac complains of a mistyped option too, and only warns.
                .filter(message -> !message.text().contains("not recognized by any processor"))
                .map(message -> message.file() + ":" + message.line() + ": " + message.text())
                .toList();
    }

    /** Everything said, for the reader of a failure. */
    String transcript() {
        StringBuilder text = new StringBuilder();
        for (Message message : messages) {
            text.append(message.file().isEmpty() ? "-" : message.file() + ":" + message.line() + ":" + message.column())
                    .append(": ")
                    .append(message.severity())
                    .append(": ")
                    .append(message.text())
                    .append('\n');
        }
        return text.toString();
    }
}
