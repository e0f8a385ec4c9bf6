package uk.disc.processor.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;
import uk.disc.explanation.RuleHelp;
import uk.disc.register.Diagnosis;
import uk.disc.register.FoundTransfer;
import uk.disc.register.RegisterJson;
import uk.disc.register.SharingRegister;
import uk.disc.register.WaiverFacts;
import uk.disc.vocabulary.SourcePosition;

/**
 * Findings as SARIF 2.1.0, for tools that show them beside the code. What is waived is apart, so that nobody takes it for open. A finding's
 * fingerprint holds what it is about and no line: it is the same finding after code has moved.
 */
final class Sarif {
    private static final RuleCatalogue RULES = RuleCatalogue.shipped();

    private final SharingRegister register;
    private final Map<String, Integer> times = new HashMap<>();

    private Sarif(SharingRegister register) {
        this.register = register;
    }

    /** What is open. */
    static String active(SharingRegister register) {
        return new Sarif(register).log(false);
    }

    /** What a waiver keeps from failing the build, each suppressed with the waiver's reason. */
    static String waived(SharingRegister register) {
        return new Sarif(register).log(true);
    }

    private String log(boolean waived) {
        List<Diagnosis> diagnoses = register.diagnoses().stream()
                .filter(diagnosis -> diagnosis.waived() == waived)
                .toList();
        List<Object> rules = diagnoses.stream()
                .map(Diagnosis::rule)
                .distinct()
                .sorted()
                .flatMap(id -> RULES.byId(id).stream())
                .<Object>map(Sarif::rule)
                .toList();
        Map<String, Object> run = JsonOutput.object(
                "tool",
                JsonOutput.object("driver", JsonOutput.object("name", "DISC", "rules", rules)),
                "columnKind",
                "utf16CodeUnits",
                "originalUriBaseIds",
                JsonOutput.object("%SRCROOT%", JsonOutput.object("description", text("the folder of the sources"))),
                "results",
                diagnoses.stream().<Object>map(this::result).toList(),
                "properties",
                JsonOutput.object(
                        "pack", register.packId() + " version " + register.packVersion(),
                        "packHash", register.packHash(),
                        "asOf", register.asOf().toString()));
        return JsonOutput.write(JsonOutput.object("version", "2.1.0", "runs", List.of(run))) + "\n";
    }

    private static Map<String, Object> rule(RuleDescription rule) {
        String page = RuleHelp.page(rule);
        return JsonOutput.object(
                "id",
                rule.key(),
                "name",
                rule.code(),
                "shortDescription",
                text(rule.plain()),
                "fullDescription",
                text(rule.why()),
                "help",
                JsonOutput.object("text", page, "markdown", page),
                "properties",
                JsonOutput.object("tags", List.of("privacy"), "rule", rule.id(), "citation", rule.citation()));
    }

    private Map<String, Object> result(Diagnosis diagnosis) {
        Map<String, Object> result = JsonOutput.object(
                "ruleId",
                diagnosis.key(),
                "level",
                switch (diagnosis.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case NOTE -> "note";
                },
                "message",
                text(message(diagnosis)));
        Optional<SharingRegister.Found> found = found(diagnosis);
        if (!diagnosis.position().file().isEmpty()) {
            result.put("locations", List.of(location(diagnosis.position(), "")));
        }
        found.map(SharingRegister.Found::facts).map(Sarif::codeFlows).ifPresent(flows -> {
            if (!flows.isEmpty()) {
                result.put("codeFlows", flows);
            }
        });
        result.put("partialFingerprints", JsonOutput.object("disc/v1", fingerprint(diagnosis, found)));
        if (diagnosis.waived()) {
            result.put(
                    "suppressions",
                    List.of(JsonOutput.object(
                            "kind", "inSource", "status", "accepted", "justification", reason(diagnosis, found))));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        diagnosis.transfer().ifPresent(id -> properties.put("transfer", id));
        found.ifPresent(one -> properties.put("categories", one.facts().categories()));
        if (!properties.isEmpty()) {
            result.put("properties", properties);
        }
        return result;
    }

    private static String message(Diagnosis diagnosis) {
        return Stream.concat(
                        Stream.of(diagnosis.headline()),
                        diagnosis.details().stream().map(detail -> detail.label() + ": " + detail.text()))
                .collect(Collectors.joining("\n"));
    }

    /** What a method body sends, if the finding is about that. */
    private Optional<SharingRegister.Found> found(Diagnosis diagnosis) {
        return register.found().stream()
                .filter(one -> one.facts().position().equals(diagnosis.position())
                        && one.facts().transfer().equals(diagnosis.transfer()))
                .findFirst();
    }

    /** From each field to the call, one flow a category. */
    private static List<Object> codeFlows(FoundTransfer found) {
        List<Object> flows = new ArrayList<>();
        for (FoundTransfer.Item item : found.carries()) {
            List<Object> steps = new ArrayList<>();
            for (FoundTransfer.Step step : item.path()) {
                if (!step.position().file().isEmpty()) {
                    steps.add(JsonOutput.object("location", location(step.position(), step.text())));
                }
            }
            steps.add(JsonOutput.object("location", location(found.position(), found.callName())));
            flows.add(JsonOutput.object(
                    "message",
                    text(item.source() + " (" + item.category() + ")"),
                    "threadFlows",
                    List.of(JsonOutput.object("locations", steps))));
        }
        return flows;
    }

    private static Map<String, Object> location(SourcePosition position, String message) {
        Map<String, Object> physical = JsonOutput.object(
                "artifactLocation", JsonOutput.object("uri", uri(position.file()), "uriBaseId", "%SRCROOT%"));
        if (position.line() > 0) {
            Map<String, Object> region = JsonOutput.object("startLine", position.line());
            if (position.column() > 0) {
                region.put("startColumn", position.column());
            }
            physical.put("region", region);
        }
        Map<String, Object> location = JsonOutput.object("physicalLocation", physical);
        if (!message.isEmpty()) {
            location.put("message", text(message));
        }
        return location;
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + file, e);
        }
    }

    /** The same for the same mistake: made once more in the same place, it is the second of its kind. */
    private String fingerprint(Diagnosis diagnosis, Optional<SharingRegister.Found> found) {
        String about = String.join(
                "\n",
                diagnosis.key(),
                diagnosis.transfer().orElse(""),
                found.map(one -> one.facts().id()).orElse(""),
                diagnosis.headline());
        return RegisterJson.digest(about) + "/" + times.merge(about, 1, Integer::sum);
    }

    private String reason(Diagnosis diagnosis, Optional<SharingRegister.Found> found) {
        Stream<WaiverFacts> ofFound = found.stream().flatMap(one -> one.facts().waivers().stream());
        Stream<WaiverFacts> ofTransfer = register.transfers().stream()
                .filter(entry ->
                        diagnosis.transfer().equals(Optional.of(entry.facts().id())))
                .flatMap(entry -> entry.facts().waivers().stream());
        String reasons = Stream.concat(ofFound, ofTransfer)
                .filter(waiver -> waiver.rule().equals(diagnosis.key()))
                .map(WaiverFacts::reason)
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "waived in the source" : reasons;
    }

    private static Map<String, Object> text(String text) {
        return JsonOutput.object("text", text);
    }
}
