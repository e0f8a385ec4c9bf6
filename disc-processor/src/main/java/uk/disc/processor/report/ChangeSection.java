package uk.disc.processor.report;

import java.util.List;
import uk.disc.register.Diagnosis;
import uk.disc.register.RegisterChange;

/** What is shared otherwise than the team approved: reviewers come for this first. */
final class ChangeSection {
    private final List<RegisterChange> changes;
    private final Markup out;

    ChangeSection(List<RegisterChange> changes, Markup out) {
        this.changes = changes;
        this.out = out;
    }

    void write() {
        out.open("section", "aria-labelledby", "changes").line();
        out.element("h2", "What changed since it was approved", "id", "changes").line();
        if (changes.isEmpty()) {
            out.element("p", "Nothing: what is shared is what was approved.").line();
        }
        list(Diagnosis.Severity.ERROR);
        list(Diagnosis.Severity.WARNING);
        List<RegisterChange> small = of(Diagnosis.Severity.NOTE);
        if (!small.isEmpty()) {
            out.open("details")
                    .element("summary", "Less is shared, or the same from elsewhere (" + small.size() + ")")
                    .line();
            list(Diagnosis.Severity.NOTE);
            out.close("details").line();
        }
        out.close("section").line();
    }

    private List<RegisterChange> of(Diagnosis.Severity severity) {
        return changes.stream()
                .filter(change -> change.kind().severity() == severity)
                .toList();
    }

    /** What a change of some severity asks of its reader. */
    static String needs(Diagnosis.Severity severity) {
        return switch (severity) {
            case ERROR -> "Needs approval";
            case WARNING -> "Needs attention";
            case NOTE -> "For information";
        };
    }

    private void list(Diagnosis.Severity severity) {
        List<RegisterChange> some = of(severity);
        if (some.isEmpty()) {
            return;
        }
        out.open("ul", "class", "changes").line();
        some.forEach(change -> out.open("li")
                .element("strong", needs(severity) + ", " + change.kind().code().replace('-', ' ') + ":")
                .text(" ")
                .prose(change.sentence())
                .close("li")
                .line());
        out.close("ul").line();
    }
}
