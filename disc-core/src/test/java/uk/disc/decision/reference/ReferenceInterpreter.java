package uk.disc.decision.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Flow;
import uk.disc.agreement.PartyBasis;
import uk.disc.decision.Decision;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.Gate;
import uk.disc.decision.Outcome;
import uk.disc.decision.RuleBook;
import uk.disc.policy.PolicyPack;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;

/**
 * The rule book a second time: slow, plain, and written apart from the one that ships. It looks at every alternative in full, asks
 * every rule of each, and keeps the best. One file a gate. It shares the model, the rules' rows and nothing else.
 */
final class ReferenceInterpreter {
    private ReferenceInterpreter() {}

    /** What is compared of one category's answer. */
    record Answer(
            Outcome outcome,
            Optional<String> agreement,
            Optional<String> flow,
            SortedSet<String> findings,
            SortedSet<String> pending,
            SortedSet<String> obligations) {}

    /** What is compared of an answer. */
    record Answers(Outcome outcome, SortedMap<String, Answer> categories, SortedSet<String> obligations) {}

    static Answers decide(PolicyPack pack, RuleBook.Options options, DisclosureRequest request, SubjectFacts facts) {
        Question question = new Question(pack, options, request, facts);
        ScopeGate.First first = ScopeGate.ofTheWhole(question);
        SortedMap<String, Answer> categories = new TreeMap<>();
        List<Footing> footings = first.settlesIt() ? List.of() : Footing.of(question);
        for (String code : request.categories()) {
            Optional<Category> category = pack.vocabulary().category(code);
            if (first.settles(code) || category.isEmpty()) {
                categories.put(code, first.answer(code));
            } else {
                categories.put(code, best(question, footings, category.get()));
            }
        }
        if (categories.isEmpty()) {
            Answer whole = first.answer("");
            return new Answers(whole.outcome(), categories, whole.obligations());
        }
        Outcome outcome = Outcome.OUT_OF_SCOPE;
        SortedSet<String> obligations = new TreeSet<>();
        for (Answer answer : categories.values()) {
            outcome = outcome.and(answer.outcome());
            obligations.addAll(answer.obligations());
        }
        return new Answers(outcome, categories, obligations);
    }

    /** The same of a decision of the rule book that ships. */
    static Answers of(Decision decision) {
        SortedMap<String, Answer> categories = new TreeMap<>();
        decision.categories().forEach((code, category) -> {
            SortedSet<String> findings = new TreeSet<>();
            category.findings().forEach(finding -> findings.add(finding.rule() + " " + finding.effect()));
            SortedSet<String> pending = new TreeSet<>();
            category.pending().forEach(left -> pending.add(left.rule() + " " + left.fact()));
            categories.put(
                    code,
                    new Answer(
                            category.outcome(),
                            category.agreement(),
                            category.flow(),
                            findings,
                            pending,
                            new TreeSet<>(category.obligations())));
        });
        return new Answers(decision.outcome(), categories, new TreeSet<>(decision.obligations()));
    }

    /** What the rules said of one alternative. */
    private record Weighed(Situation situation, Notes notes) {
        Answer answer() {
            return new Answer(
                    notes.outcome,
                    situation.agreement().map(Agreement::id),
                    situation.flow().map(Flow::id),
                    notes.findings,
                    notes.pending,
                    notes.outcome == Outcome.DENY ? new TreeSet<>() : notes.obligations);
        }
    }

    private static Answer best(Question question, List<Footing> footings, Category category) {
        List<Weighed> weighed = new ArrayList<>();
        for (Situation situation : alternatives(question, footings, category)) {
            weighed.add(new Weighed(situation, ask(situation)));
        }
        Weighed best = weighed.get(0);
        for (Weighed other : weighed) {
            if (BETTER_FIRST.compare(other, best) < 0) {
                best = other;
            }
        }
        return best.answer();
    }

    /** The milder outcome; then fewer denials, gate by gate; then what waits for less. What is equal keeps the order of the pack. */
    private static final Comparator<Weighed> BETTER_FIRST = Comparator.comparing(
                    (Weighed weighed) -> weighed.notes().outcome)
            .thenComparing(ReferenceInterpreter::compareDenials)
            .thenComparing(weighed -> weighed.notes().waiting);

    private static int compareDenials(Weighed left, Weighed right) {
        for (Gate gate : Gate.values()) {
            int byGate = Integer.compare(
                    left.notes().denials.getOrDefault(gate, 0),
                    right.notes().denials.getOrDefault(gate, 0));
            if (byGate != 0) {
                return byGate;
            }
        }
        return 0;
    }

    /** Every footing that covers the category, or else those that come nearest; each ground; each answer to confidentiality. */
    private static List<Situation> alternatives(Question question, List<Footing> footings, Category category) {
        int nearest = footings.stream()
                .mapToInt(footing -> footing.missesBy(category.code()))
                .min()
                .getAsInt();
        List<Situation> alternatives = new ArrayList<>();
        for (Footing footing : footings) {
            if (footing.missesBy(category.code()) > nearest) {
                continue;
            }
            for (Optional<PartyBasis> grounds : orNone(footing.grounds(question, category.code()))) {
                Situation unanswered = new Situation(question, category, footing, grounds, Optional.empty());
                List<ConfidentialityAnswer> answers =
                        unanswered.is(CategoryFlag.CONFIDENTIAL) ? footing.answers() : List.of();
                for (Optional<ConfidentialityAnswer> answer : orNone(answers)) {
                    alternatives.add(new Situation(question, category, footing, grounds, answer));
                }
            }
        }
        return alternatives;
    }

    private static <T> List<Optional<T>> orNone(List<T> some) {
        return some.isEmpty()
                ? List.of(Optional.empty())
                : some.stream().map(Optional::of).toList();
    }

    private static Notes ask(Situation situation) {
        Notes notes = new Notes(situation.question());
        ScopeGate.ask(situation, notes);
        AgreementGate.ask(situation, notes);
        LawfulBasisGate.ask(situation, notes);
        SpecialCategoryGate.ask(situation, notes);
        ConfidentialityGate.ask(situation, notes);
        PreferenceGate.ask(situation, notes);
        PersonGate.ask(situation, notes);
        OnwardGate.ask(situation, notes);
        PartnerGate.ask(situation, notes);
        OutsideAgreementGate.ask(situation, notes);
        return notes;
    }
}
