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
        list(of(Diagnosis.Severity.ERROR), "Needs approval");
        list(of(Diagnosis.Severity.WARNING), "Needs attention");
        List<RegisterChange> small = of(Diagnosis.Severity.NOTE);
        if (!small.isEmpty()) {
            out.open("details")
                    .element("summary", "Less is shared, or the same from elsewhere (" + small.size() + ")")
                    .line();
            list(small, "For information");
            out.close("details").line();
        }
        out.close("section").line();
    }

    private List<RegisterChange> of(Diagnosis.Severity severity) {
        return changes.stream()
                .filter(change -> change.kind().severity() == severity)
                .toList();
    }

    private void list(List<RegisterChange> some, String word) {
        if (some.isEmpty()) {
            return;
        }
        out.open("ul", "class", "changes").line();
        some.forEach(change -> out.open("li")
                .element("strong", word + ", " + change.kind().code().replace('-', ' ') + ":")
                .text(" ")
                .prose(change.sentence())
                .close("li")
                .line());
        out.close("ul").line();
    }
}
