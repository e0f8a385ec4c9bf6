package uk.disc.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.decision.RuleBook;
import uk.disc.decision.RuleCatalogue;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.NearestCode;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.TermKind;

/**
 * Judges facts against a pack and a day. The compiler part asks it in the compile; {@code disc verify}, {@link Disc} and the guard ask
 * it again about recorded facts, so a pack that changed is answered without compiling.
 */
public final class Judgement {
    private final PolicyPack pack;
    private final LocalDate asOf;
    private final Options options;
    private final RuleBook rules;

    private Judgement(PolicyPack pack, LocalDate asOf, Options options) {
        this.pack = pack;
        this.asOf = asOf;
        this.options = options;
        this.rules = RuleBook.of(
                pack,
                new RuleBook.Options(
                        Period.ofDays(options.supportHorizonDays()),
                        false,
                        RuleBook.Options.DEFAULT.decisionMaxAgeDays()));
    }

    /**
     * How strictly to judge.
     *
     * @param strict whether warnings that depend on the date are warnings rather than notes, and whether a build in which nothing was
     *     checked fails
     * @param supportHorizonDays how many days ahead an agreement's end is worth a warning
     */
    public record Options(boolean strict, int supportHorizonDays) {
        /** Not strict, ninety days ahead. */
        public static final Options DEFAULT = new Options(false, 90);
    }

    /**
     * A judgement by one pack for one day.
     *
     * @param pack the pack
     * @param asOf the day, in Europe/London
     * @param options how strictly
     * @return the judgement
     */
    public static Judgement of(PolicyPack pack, LocalDate asOf, Options options) {
        return new Judgement(pack, asOf, options);
    }

    /**
     * Judges the facts of one or more modules together.
     *
     * @param modules the facts
     * @return the register: every transfer with its verdict, and everything to tell
     */
    public SharingRegister judge(Collection<ModuleFacts> modules) {
        RuleCatalogue catalogue = RuleCatalogue.shipped();
        DiagnosisWriter writer = new DiagnosisWriter(pack, catalogue, options);
        List<Diagnosis> diagnoses = new ArrayList<>();
        List<SharingRegister.Entry> entries = new ArrayList<>();
        Dates dates = new Dates(asOf);
        List<TransferFacts> transfers = modules.stream()
                .flatMap(module -> module.transfers().stream())
                .sorted()
                .toList();
        Waivers waivers = new Waivers(catalogue, writer, asOf, dates);
        Answers answers = new Answers(rules);
        FoundJudgement found = new FoundJudgement(pack, answers, writer, dates, transfers);
        modules.stream().flatMap(module -> module.bodies().stream()).forEach(bodies -> found.judge(bodies, waivers));
        diagnoses.addAll(found.diagnoses());
        for (TransferFacts declared : transfers) {
            TransferFacts transfer = found.whole(declared);
            TransferJudgement judged = new TransferJudgement(pack, answers, writer, dates, transfer).judge();
            Waivers.Outcome waived = waivers.apply(transfer, judged.diagnoses());
            diagnoses.addAll(waived.diagnoses());
            entries.add(judged.entry(waived.diagnoses()));
        }
        diagnoses.addAll(DuplicateIds.find(transfers, writer));
        for (ModuleFacts module : modules) {
            module.problems().forEach(problem -> diagnoses.add(writer.mark(problem, Optional.empty())));
            diagnoses.addAll(unknownCategories(module, writer));
        }
        diagnoses.addAll(waivers.judge(modules));
        if (modules.stream().allMatch(ModuleFacts::nothingToCheck)) {
            diagnoses.add(writer.nothingChecked());
        }
        List<Reclassification> steps = modules.stream()
                .flatMap(module -> module.bodies().stream())
                .flatMap(bodies -> bodies.reclassifications().stream())
                .toList();
        List<DictionaryEntry> dictionary = modules.stream()
                .flatMap(module -> module.dictionary().stream())
                .sorted()
                .distinct()
                .toList();
        return new SharingRegister(
                SharingRegister.SCHEMA,
                pack.id(),
                pack.version(),
                pack.hash(),
                asOf,
                dates.from(),
                dates.to(),
                modules.stream().map(ModuleFacts::module).collect(Collectors.toCollection(TreeSet::new)),
                entries,
                found.found(),
                modules.stream()
                        .flatMap(module -> module.bodies().stream())
                        .flatMap(bodies -> bodies.sends().stream())
                        .toList(),
                steps,
                modules.stream()
                        .flatMap(module -> module.bodies().stream())
                        .flatMap(bodies -> bodies.unfollowed().stream())
                        .toList(),
                modules.stream()
                        .filter(module -> module.bodies().isEmpty())
                        .map(ModuleFacts::module)
                        .collect(Collectors.toCollection(TreeSet::new)),
                dictionary,
                diagnoses,
                new PackExtracting(pack).of(entries, found.found(), steps, dictionary));
    }

    /** A code that the pack does not have is an error where it stands, also on a field that is never sent. */
    private List<Diagnosis> unknownCategories(ModuleFacts module, DiagnosisWriter writer) {
        List<Diagnosis> found = new ArrayList<>();
        for (DictionaryEntry entry : module.dictionary()) {
            unknownCategories(entry.categories(), entry.position(), writer, found);
        }
        module.bodies()
                .map(FollowedBodies::reclassifications)
                .orElseGet(List::of)
                .forEach(step -> {
                    unknownCategories(step.from(), step.position(), writer, found);
                    unknownCategories(step.to(), step.position(), writer, found);
                });
        return found;
    }

    private void unknownCategories(
            SortedSet<String> categories, SourcePosition position, DiagnosisWriter writer, List<Diagnosis> found) {
        for (String code : categories) {
            if (pack.vocabulary().category(code).isEmpty()) {
                found.add(writer.unknownCode(
                        "category",
                        code,
                        NearestCode.to(code, pack.vocabulary().codes(TermKind.CATEGORY)),
                        position,
                        Optional.empty()));
            }
        }
    }
}
