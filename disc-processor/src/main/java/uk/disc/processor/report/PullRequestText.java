package uk.disc.processor.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.disc.register.Diagnosis;
import uk.disc.register.RegisterChange;
import uk.disc.register.RegisterSummary;
import uk.disc.register.SharingRegister;
import uk.disc.register.UnresolvedItem;

/**
 * A register as Markdown for a pull request: what matters to who reviews it, first what is not known. It holds no more than such a text may;
 * rows that do not fit are counted, never left out in silence.
 */
final class PullRequestText {
    /** What common forges take is 65,536; the rest is room for what others write around it. */
    static final int MOST_CHARACTERS = 60_000;

    private static final int MOST_LEFT_FOR_ROWS = 45_000;

    private final SharingRegister register;
    private final Names names;
    private final Optional<List<RegisterChange>> changes;
    private final StringBuilder out = new StringBuilder();

    private PullRequestText(SharingRegister register, Names names, Optional<List<RegisterChange>> changes) {
        this.register = register;
        this.names = names;
        this.changes = changes;
    }

    /** What changed is told if somebody looked. */
    static String of(SharingRegister register, Names names, Optional<List<RegisterChange>> changes) {
        return new PullRequestText(register, names, changes).text();
    }

    private String text() {
        line("# What this code shares");
        line("");
        line("**" + RegisterSummary.line(register) + "**");
        line("");
        line("Judged by pack `" + register.packId() + "` version " + register.packVersion() + " for " + register.asOf()
                + ". " + RegisterSummary.window(register.validFrom(), register.validTo()));
        line("");
        section("Not known", "This report is incomplete until this is resolved.", unknown());
        changes.ifPresent(this::changes);
        section("Findings", "What fails the build, or will.", findings(false));
        table();
        drawing();
        section("Waived", "Not permitted; the build passes until each waiver's date.", findings(true));
        return out.toString();
    }

    /** What needs nobody's approval is folded away. */
    private void changes(List<RegisterChange> all) {
        line("## What changed since it was approved");
        line("");
        if (all.isEmpty()) {
            line("Nothing: what is shared is what was approved.");
            line("");
        }
        List<String> small = told(all, Diagnosis.Severity.NOTE);
        List<String> first = new ArrayList<>(told(all, Diagnosis.Severity.ERROR));
        first.addAll(told(all, Diagnosis.Severity.WARNING));
        if (!first.isEmpty()) {
            rows(first);
            line("");
        }
        if (!small.isEmpty()) {
            line("<details><summary>Less is shared, or the same from elsewhere (" + small.size() + ")</summary>");
            line("");
            rows(small);
            line("");
            line("</details>");
            line("");
        }
    }

    private static List<String> told(List<RegisterChange> changes, Diagnosis.Severity severity) {
        return changes.stream()
                .filter(change -> change.kind().severity() == severity)
                .map(change -> "- **" + ChangeSection.needs(severity) + ", "
                        + change.kind().code().replace('-', ' ') + ":** " + escape(change.sentence()))
                .toList();
    }

    private List<String> unknown() {
        Stream<String> ofTransfers = register.transfers().stream()
                .flatMap(entry -> entry.facts().unresolved().stream().map(item -> unresolved(entry, item)));
        Stream<String> ofBodies = register.unfollowed().stream()
                .map(method -> "- what `" + code(method.method()) + "` sends: " + escape(method.why()) + " ("
                        + escape(method.position().toString()) + ")");
        return Stream.concat(ofTransfers, ofBodies).toList();
    }

    private static String unresolved(SharingRegister.Entry entry, UnresolvedItem item) {
        return "- " + escape(entry.facts().id()) + ": " + escape(item.path()) + ", because " + escape(item.why());
    }

    private List<String> findings(boolean waived) {
        return register.diagnoses().stream()
                .filter(diagnosis -> diagnosis.waived() == waived)
                .filter(diagnosis -> diagnosis.severity() != Diagnosis.Severity.NOTE)
                .map(diagnosis -> "- " + diagnosis.severity().name().toLowerCase(Locale.ROOT) + " `"
                        + diagnosis.key() + "` " + escape(diagnosis.headline())
                        + (diagnosis.position().file().isEmpty()
                                ? ""
                                : " (" + escape(diagnosis.position().toString()) + ")"))
                .toList();
    }

    private void section(String title, String says, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        line("## " + title);
        line("");
        line(says);
        line("");
        rows(lines);
        line("");
    }

    private void table() {
        List<String> rows = new ArrayList<>();
        for (SharedFlow flow : SharedFlows.of(register)) {
            rows.add("| "
                    + Stream.of(
                                    flow.title(),
                                    Drawing.sign(flow.verdict()) + " "
                                            + flow.verdict().words(),
                                    SharedFlow.orNotSaid(names.recipient(flow.recipient())),
                                    SharedFlow.orNotSaid(names.purpose(flow.purpose())),
                                    flow.categories().isEmpty()
                                            ? "nothing marked"
                                            : names.categories(flow.categories()),
                                    flow.agreements().isEmpty() ? "none" : String.join(", ", flow.agreements()),
                                    grounds(flow),
                                    SharedFlow.orNotSaid(flow.owner()))
                            .map(PullRequestText::escape)
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        if (rows.isEmpty()) {
            return;
        }
        line("## Who gets what");
        line("");
        line("| Transfer | Verdict | Recipient | Purpose | Categories | Agreement | Lawful basis | Owner |");
        line("|---|---|---|---|---|---|---|---|");
        rows(rows);
        line("");
    }

    private static String grounds(SharedFlow flow) {
        return SharedFlow.orNotSaid(Stream.of(flow.article6(), flow.article9())
                .flatMap(Collection::stream)
                .toList());
    }

    private void rows(List<String> lines) {
        int told = 0;
        for (String line : lines) {
            if (out.length() + line.length() > MOST_LEFT_FOR_ROWS) {
                break;
            }
            line(line);
            told++;
        }
        if (told < lines.size()) {
            line("");
            line("**" + (lines.size() - told) + " more do not fit here: the whole report lists them.**");
        }
    }

    private void drawing() {
        Drawing drawing = Drawing.of(SharedFlows.of(register), names);
        if (drawing.boxes().isEmpty()) {
            return;
        }
        String mermaid = Mermaid.of(drawing);
        if (out.length() + mermaid.length() > MOST_CHARACTERS) {
            line("The drawing does not fit here: the whole report has it.");
        } else {
            line("```mermaid");
            out.append(mermaid);
            line("```");
        }
        line("");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** Text from code must not break a table, open a link or write HTML into the page that shows it. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == '<') {
                escaped.append("&lt;");
            } else if (letter == '&') {
                escaped.append("&amp;");
            } else if (letter == '@') {
                // A forge would call the person of that name.
                escaped.append("&#64;");
            } else if ("\\|[]`*_#".indexOf(letter) >= 0) {
                escaped.append('\\').appendCodePoint(letter);
            } else {
                escaped.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
            }
        });
        return escaped.toString();
    }

    private static String code(String text) {
        return text.replace('`', '\'');
    }
}
