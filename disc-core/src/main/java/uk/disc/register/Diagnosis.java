package uk.disc.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.disc.vocabulary.SourcePosition;

/**
 * One thing to tell a developer: a finding with its wording and its place in the code.
 *
 * @param severity how it ends a build
 * @param rule the rule's id
 * @param key the key in brackets
 * @param headline the first line, which stands alone; without the key
 * @param details labelled lines below it
 * @param position where in the code
 * @param transfer the transfer's id; empty when it is about none
 * @param waived whether a waiver keeps it from failing the build
 */
public record Diagnosis(
        Severity severity,
        String rule,
        String key,
        String headline,
        List<Detail> details,
        SourcePosition position,
        Optional<String> transfer,
        boolean waived)
        implements Comparable<Diagnosis> {
    private static final Comparator<Diagnosis> ORDER = Comparator.comparing(Diagnosis::position)
            .thenComparing(Diagnosis::key)
            .thenComparing(Diagnosis::headline)
            .thenComparing(diagnosis -> diagnosis.transfer().orElse(""));

    /** How a diagnosis ends a build. */
    public enum Severity {
        /** The build fails. */
        ERROR,
        /** The build passes; someone should look. */
        WARNING,
        /** For information. */
        NOTE
    }

    /**
     * A labelled line.
     *
     * @param label a word, such as {@code fix}
     * @param text one line
     */
    public record Detail(String label, String text) {}

    /** Copies the list. */
    public Diagnosis {
        details = List.copyOf(details);
    }

    /**
     * The whole message: headline with its key, then the details, aligned.
     *
     * @return lines joined by {@code \n}, without a final one
     */
    public String text() {
        StringBuilder text = new StringBuilder("[").append(key).append("] ").append(headline);
        int width = details.stream()
                .mapToInt(detail -> detail.label().length())
                .max()
                .orElse(0);
        for (Detail detail : details) {
            text.append("\n  ")
                    .append(detail.label())
                    .append(" ".repeat(width - detail.label().length() + 2))
                    .append(detail.text());
        }
        return text.toString();
    }

    Diagnosis asWaived() {
        return new Diagnosis(severity, rule, key, headline, details, position, transfer, true);
    }

    @Override
    public int compareTo(Diagnosis other) {
        return ORDER.compare(this, other);
    }
}
