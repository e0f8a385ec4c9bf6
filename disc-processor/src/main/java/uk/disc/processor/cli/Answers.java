package uk.disc.processor.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.disc.decision.FlowRef;
import uk.disc.decision.Loss;
import uk.disc.decision.Pending;
import uk.disc.decision.Permission;
import uk.disc.decision.SharingLine;
import uk.disc.decision.Window;
import uk.disc.processor.report.JsonOutput;
import uk.disc.register.TransferFacts;

/** Answers about a pack as text and as JSON. */
final class Answers {
    private Answers() {}

    static String text(Permission permission) {
        List<String> facts = facts(permission);
        return line(permission.line()) + ": " + permission.outcome() + ", " + days(permission.during())
                + "\n    under " + flow(permission.under())
                + "\n    waits for: " + (facts.isEmpty() ? "nothing" : String.join(", ", facts))
                + "\n    to do: "
                + (permission.obligations().isEmpty() ? "nothing" : String.join(", ", permission.obligations()));
    }

    /** The loss, with the code that relies on it where registers were named. */
    static String text(Loss loss, Relying relying) {
        StringBuilder text = new StringBuilder(text(loss));
        for (TransferFacts transfer : relying.on(loss)) {
            text.append("\n    in code: ")
                    .append(transfer.id())
                    .append(", ")
                    .append(transfer.type())
                    .append('.')
                    .append(transfer.method())
                    .append(" (")
                    .append(transfer.position())
                    .append(')');
        }
        return text.toString();
    }

    private static String text(Loss loss) {
        return "last on " + loss.lastDay().map(LocalDate::toString).orElse("no known day") + ": "
                + line(loss.permission().line()) + "\n    under "
                + flow(loss.permission().under()) + "; instead: "
                + (loss.stopsSharing()
                        ? "nothing"
                        : String.join(
                                ", ", loss.instead().stream().map(Answers::flow).toList()));
    }

    static Map<String, Object> json(Permission permission) {
        SharingLine line = permission.line();
        return JsonOutput.object(
                "from", line.from(),
                "to", line.to().toString(),
                "purpose", line.purpose(),
                "category", line.category(),
                "outcome", permission.outcome().name(),
                "under", json(permission.under()),
                "firstDay", orNothing(permission.during().from()),
                "lastDay", orNothing(permission.during().to()),
                "waitsFor", facts(permission),
                "obligations", List.copyOf(permission.obligations()));
    }

    static Map<String, Object> json(Loss loss, Relying relying) {
        SharingLine line = loss.permission().line();
        return JsonOutput.object(
                "from", line.from(),
                "to", line.to().toString(),
                "purpose", line.purpose(),
                "category", line.category(),
                "under", json(loss.permission().under()),
                "lastDay", orNothing(loss.lastDay()),
                "instead", loss.instead().stream().map(Answers::json).toList(),
                "code", relying.on(loss).stream().map(Answers::json).toList());
    }

    private static Map<String, Object> json(TransferFacts transfer) {
        return JsonOutput.object(
                "transfer", transfer.id(),
                "method", transfer.type() + "." + transfer.method(),
                "place", transfer.position().toString());
    }

    private static Map<String, Object> json(FlowRef flow) {
        return JsonOutput.object(
                "agreement", flow.agreement(),
                "flow", flow.flow(),
                "clause", flow.clause().orElse(""),
                "place", flow.position().toString());
    }

    /** An empty text for no day. */
    private static String orNothing(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    static String line(SharingLine line) {
        return line.from() + " → " + line.to() + ", " + line.purpose() + ", " + line.category();
    }

    static String flow(FlowRef flow) {
        return flow.agreement() + " " + flow.flow()
                + flow.clause().map(clause -> ", " + clause).orElse("") + " (" + flow.position() + ")";
    }

    private static String days(Window window) {
        return window.from().map(LocalDate::toString).orElse("always") + " to "
                + window.to().map(LocalDate::toString).orElse("no known end");
    }

    private static List<String> facts(Permission permission) {
        return permission.pending().stream()
                .map(Pending::fact)
                .distinct()
                .sorted()
                .toList();
    }
}
