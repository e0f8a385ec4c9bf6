package uk.disc.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import uk.disc.annotation.WaiverKind;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;
import uk.disc.vocabulary.NearestCode;

/**
 * Applies waivers to findings and judges the waivers themselves. A waiver that is wrong in itself waives nothing.
 */
final class Waivers {
    /** How long a waiver of a real risk may last. */
    static final int MOST_DAYS = 90;

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)\\W*(todo|tbc|tbd|fixme|xxx+|n/?a|none|reason|later|test|because|placeholder)?\\W*|.{0,2}");

    /** What only following method bodies can bring to light. */
    private static final Set<String> OF_BODIES =
            Set.of("disc.transfer.undeclared", "disc.transfer.sends-more", "disc.label.lost");

    private final RuleCatalogue catalogue;
    private final DiagnosisWriter writer;
    private final LocalDate asOf;
    private final Dates dates;
    private final Set<WaiverFacts> used = new HashSet<>();

    Waivers(RuleCatalogue catalogue, DiagnosisWriter writer, LocalDate asOf, Dates dates) {
        this.catalogue = catalogue;
        this.writer = writer;
        this.asOf = asOf;
        this.dates = dates;
    }

    /**
     * A transfer's diagnoses after its waivers.
     *
     * @param diagnoses what is left, waived ones marked so
     */
    record Outcome(List<Diagnosis> diagnoses) {}

    Outcome apply(TransferFacts transfer, List<TransferJudgement.Found> found) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (TransferJudgement.Found one : found) {
            List<WaiverFacts> matching = transfer.waivers().stream()
                    .filter(waiver ->
                            waiver.rule().equals(one.key()) && problems(waiver).isEmpty())
                    .toList();
            used.addAll(matching.stream()
                    .filter(waiver -> concerns(waiver, one, transfer))
                    .toList());
            diagnoses.addAll(one.split(item -> matching.stream().anyMatch(waiver -> covers(waiver, item, transfer))));
        }
        return new Outcome(diagnoses);
    }

    /** A diagnosis, waived or not by what stands near it. */
    Diagnosis apply(List<WaiverFacts> waivers, Diagnosis diagnosis) {
        List<WaiverFacts> matching = waivers.stream()
                .filter(waiver -> waiver.rule().equals(diagnosis.key())
                        && diagnosis.severity() != Diagnosis.Severity.NOTE
                        && problems(waiver).isEmpty())
                .toList();
        used.addAll(matching);
        return matching.isEmpty() ? diagnosis : diagnosis.asWaived();
    }

    /** A waiver on the method or its type covers every item; one on a field covers that field. */
    private static boolean covers(WaiverFacts waiver, Optional<Located> item, TransferFacts transfer) {
        return onTransfer(waiver, transfer)
                || item.filter(one -> isAbout(waiver, one)).isPresent();
    }

    private static boolean concerns(WaiverFacts waiver, TransferJudgement.Found found, TransferFacts transfer) {
        return onTransfer(waiver, transfer) || found.items().stream().anyMatch(item -> isAbout(waiver, item));
    }

    private static boolean onTransfer(WaiverFacts waiver, TransferFacts transfer) {
        return waiver.on().equals(transfer.type()) || waiver.on().equals(transfer.type() + "." + transfer.method());
    }

    /** A waiver on {@code org.example.Note.sti} is about that field on every way to it, and about no other type's. */
    private static boolean isAbout(WaiverFacts waiver, Located item) {
        return waiver.on().equals(item.member());
    }

    /** What is wrong with waivers, and which waive nothing. */
    List<Diagnosis> judge(Collection<ModuleFacts> modules) {
        Set<WaiverFacts> all = new TreeSet<>();
        for (ModuleFacts module : modules) {
            all.addAll(module.waivers());
            module.transfers().forEach(transfer -> all.addAll(transfer.waivers()));
            module.bodies().ifPresent(bodies -> {
                bodies.found().forEach(found -> all.addAll(found.waivers()));
                bodies.lost().forEach(lost -> all.addAll(lost.waivers()));
            });
        }
        // Whoever does not follow bodies can't tell whether a waiver about them is needed.
        boolean followed = modules.stream().allMatch(module -> module.bodies().isPresent());
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (WaiverFacts waiver : all) {
            List<Problem> problems = problems(waiver);
            problems.forEach(problem -> diagnoses.add(writer.waiver(problem.rule(), problem.what(), waiver)));
            if (problems.isEmpty() && !isUsed(waiver) && (followed || !OF_BODIES.contains(waiver.rule()))) {
                diagnoses.add(writer.waiver("W-02", "nothing here raises " + waiver.rule(), waiver));
            }
        }
        return diagnoses;
    }

    /** What stands on a method may be known under the name of the field that it gives. */
    private boolean isUsed(WaiverFacts waiver) {
        return used.contains(waiver)
                || used.stream()
                        .anyMatch(other -> other.rule().equals(waiver.rule())
                                && other.position().equals(waiver.position()));
    }

    private record Problem(String rule, String what) {}

    private List<Problem> problems(WaiverFacts waiver) {
        List<Problem> problems = new ArrayList<>();
        Optional<RuleDescription> rule = catalogue.byKey(waiver.rule());
        if (rule.isEmpty()) {
            problems.add(new Problem(
                    "W-06",
                    "no finding has the key '" + waiver.rule() + "'"
                            + NearestCode.to(
                                            waiver.rule(),
                                            catalogue.all().stream()
                                                    .map(RuleDescription::key)
                                                    .toList())
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse("")));
        } else if (!rule.get().waivable()) {
            problems.add(new Problem("W-05", rule.get().key() + " can't be waived"));
        }
        if (isPlaceholder(waiver.reason())) {
            problems.add(new Problem("W-03", "the reason '" + waiver.reason() + "' says nothing"));
        }
        if (isPlaceholder(waiver.approvedBy())) {
            problems.add(new Problem("W-03", "approvedBy '" + waiver.approvedBy() + "' names no role"));
        }
        problems.addAll(dateProblems(waiver));
        return problems;
    }

    private List<Problem> dateProblems(WaiverFacts waiver) {
        LocalDate until;
        try {
            if (!ISO_DAY.matcher(waiver.until()).matches()) {
                throw new DateTimeException("not a day");
            }
            until = LocalDate.parse(waiver.until());
        } catch (DateTimeException e) {
            return List.of(new Problem("W-06", "until '" + waiver.until() + "' is no date; write it as 2026-12-31"));
        }
        dates.changesOn(until.plusDays(1));
        if (until.isBefore(asOf)) {
            return List.of(new Problem("W-01", "it ended on " + until));
        }
        boolean limited = waiver.kind() == WaiverKind.ACCEPTED_RISK || waiver.kind() == WaiverKind.PENDING_AGREEMENT;
        if (limited) {
            LocalDate latest = asOf.plusDays(MOST_DAYS);
            if (until.isAfter(latest)) {
                dates.changesOn(until.minusDays(MOST_DAYS));
                return List.of(new Problem(
                        "W-04",
                        waiver.kind() + " may last " + MOST_DAYS + " days, so until " + latest + " at most, not "
                                + until));
            }
            dates.sameFrom(until.minusDays(MOST_DAYS));
        }
        return List.of();
    }

    static boolean isPlaceholder(String text) {
        return PLACEHOLDER.matcher(text.strip()).matches();
    }
}
