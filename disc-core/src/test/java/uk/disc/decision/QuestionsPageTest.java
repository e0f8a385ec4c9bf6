package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.RecipientRef;
import uk.disc.policy.PolicyPack;

/** The answers in {@code docs/questions.md} are those of the sample pack. */
class QuestionsPageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final int SHOWN = 3;

    /** The answer, fenced, after a comment that names it. */
    private static final Pattern ANSWER = Pattern.compile("(?s)<!-- answer: (\\w+) -->\n```text\n.*?```");

    private final PolicyPack pack =
            PolicyPack.load(Generated.docs().resolveSibling("samples/dorset-charter/src/main/disc"));
    private final PackQuestions questions = PackQuestions.of(pack, DAY);

    @Test
    void theAnswersOnThePageAreThoseOfTheSamplePack() throws IOException {
        Path page = Generated.docs().resolve("questions.md");
        Map<String, String> answers = answers();
        Matcher matcher = ANSWER.matcher(Files.readString(page));
        String made = matcher.replaceAll(match -> Matcher.quoteReplacement(
                "<!-- answer: " + match.group(1) + " -->\n```text\n" + answers.remove(match.group(1)) + "```"));

        Generated.matches(page, made);
        assertThat(answers).as("not on the page").isEmpty();
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("receive", shown(questions.whoMayReceive("DIAGNOSIS", "INDIVIDUAL_CARE"), this::permission));
        answers.put(
                "send", shown(questions.whatMaySend("uhd", RecipientRef.parse("dorset-healthcare")), this::permission));
        answers.put("overlaps", shown(questions.overlaps(), this::overlap));
        answers.put("unusable", shown(questions.neverUsable(), this::neverUsable));
        answers.put("lapses", shown(questions.whatStopsWhenItLapses("P-DIS"), this::loss));
        answers.put("lapsed", shown(questions.whatStopsIfItLapses("P-DIS", LocalDate.of(2026, 12, 31)), this::loss));
        answers.put("leaves", shown(questions.whatStopsIfItLeaves("dch", LocalDate.of(2027, 3, 31)), this::loss));
        PolicyPack edited = PackVariants.lapsed(
                pack, Optional.ofNullable(pack.agreements().get("P-DIS")).orElseThrow(), LocalDate.of(2027, 3, 31));
        PackChange change = questions.whatChangesWith(edited);
        answers.put(
                "changes",
                "newly permitted " + change.newlyPermitted().size() + ", newly denied "
                        + change.newlyDenied().size() + ", on other terms "
                        + change.changed().size() + "\n" + shown(change.changed(), this::changed));
        return answers;
    }

    private <T> String shown(Collection<T> all, Function<T, String> text) {
        List<String> lines = new ArrayList<>(all.stream().limit(SHOWN).map(text).toList());
        if (all.size() > SHOWN) {
            lines.add("… and " + (all.size() - SHOWN) + " more");
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(SharingLine line) {
        return line.from() + " → " + line.to() + ", " + line.purpose() + ", " + line.category();
    }

    private String flow(FlowRef flow) {
        return flow.agreement() + " " + flow.flow()
                + flow.clause().map(clause -> ", " + clause).orElse("") + " (" + flow.position() + ")";
    }

    private String days(Window window) {
        return window.from().map(LocalDate::toString).orElse("always") + " to "
                + window.to().map(LocalDate::toString).orElse("no known end");
    }

    private String permission(Permission permission) {
        return line(permission.line()) + ": " + permission.outcome() + ", " + days(permission.during()) + "\n    under "
                + flow(permission.under()) + "\n    waits for: "
                + facts(permission) + "\n    to do: " + String.join(", ", permission.obligations());
    }

    private String facts(Permission permission) {
        return permission.pending().isEmpty()
                ? "nothing"
                : permission.pending().stream()
                        .map(Pending::fact)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private String overlap(Overlap overlap) {
        return overlap.kind() + " " + overlap.differences() + "\n    " + flow(overlap.first()) + "\n    "
                + flow(overlap.second()) + "\n    " + overlap.lines().size() + " lines, the first: "
                + line(overlap.lines().first());
    }

    private String neverUsable(NeverUsable flow) {
        return flow(flow.flow()) + "\n    nearest on " + flow.day() + ": "
                + flow.nearest().map(this::line).orElse("nobody") + "\n    stopped by "
                + flow.findings().stream()
                        .map(finding -> finding.rule() + " " + finding.code() + " " + finding.parameters() + " ("
                                + finding.position() + ")")
                        .collect(Collectors.joining(", "));
    }

    private String loss(Loss loss) {
        return "last on " + loss.lastDay().map(LocalDate::toString).orElse("no known day") + ": "
                + line(loss.permission().line()) + "\n    under "
                + flow(loss.permission().under()) + "; instead: "
                + (loss.stopsSharing()
                        ? "nothing"
                        : loss.instead().stream().map(this::flow).collect(Collectors.joining(", ")));
    }

    private String changed(PackChange.Changed changed) {
        return line(changed.before().line()) + "\n    " + changed.differences() + ": " + days(changed.daysBefore())
                + " becomes " + days(changed.daysAfter());
    }
}
