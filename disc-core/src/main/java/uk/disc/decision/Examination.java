package uk.disc.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.PartyBasis;
import uk.disc.decision.BoundRule.OfCandidate;
import uk.disc.decision.BoundRule.OfCategory;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.Ordered;

/** Asks every rule about one candidate. What does not depend on the category is asked once. */
final class Examination {
    private static final SortedSet<String> WHOLE = Ordered.set(List.of());

    private final Disclosure disclosure;
    private final Candidate candidate;
    private final RuleContext context;
    private final @Nullable Answer[] known = new @Nullable Answer[RuleRegistry.OF_CANDIDATE.size()];

    Examination(Disclosure disclosure, Candidate candidate) {
        this.disclosure = disclosure;
        this.candidate = candidate;
        context = new RuleContext(disclosure, candidate);
    }

    Candidate candidate() {
        return candidate;
    }

    /**
     * One verdict for each way of relying on the candidate: on each set of grounds with each answer to confidentiality.
     *
     * @param category the category
     * @param dead whether the person has died: data protection law no longer applies, confidentiality does
     * @return at least one verdict, in the order written
     */
    List<Verdict> of(Category category, boolean dead) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Optional<PartyBasis> grounds :
                oneOrNone(candidate.grounds(disclosure.request().sender(), category.code()))) {
            for (Optional<ConfidentialityAnswer> answer : oneOrNone(answers())) {
                CategoryContext asked = new CategoryContext(disclosure, candidate, category, grounds, answer, dead);
                verdicts.add(on(asked, dead));
                if (!asked.confidentiality().needed()) {
                    break;
                }
            }
            if (dead) {
                break;
            }
        }
        return verdicts;
    }

    /** In an order that does not depend on how the agreement is written. */
    private List<ConfidentialityAnswer> answers() {
        return candidate.confidentiality().stream()
                .sorted(Comparator.comparing(ConfidentialityAnswer::answer)
                        .thenComparing(answer -> answer.citation().orElse("")))
                .toList();
    }

    private static <T> List<Optional<T>> oneOrNone(List<T> choices) {
        return choices.isEmpty()
                ? List.of(Optional.empty())
                : choices.stream().map(Optional::of).toList();
    }

    private Verdict on(CategoryContext asked, boolean dead) {
        boolean byAgreement = disclosure.byAgreement();
        boolean covered = byAgreement && asked.covered();
        boolean onRoute = candidate.route().isPresent();
        int decisionMaxAgeDays = disclosure.options().decisionMaxAgeDays();
        Verdict verdict = new Verdict(candidate, dead ? Optional.empty() : asked.grounds());
        for (int index = 0; index < known.length; index++) {
            OfCandidate rule = RuleRegistry.OF_CANDIDATE.get(index);
            if (rule.where().isAsked(byAgreement, covered, onRoute) && isAsked(rule.description(), dead)) {
                verdict.fold(rule.description(), answer(index, rule), WHOLE, decisionMaxAgeDays);
            }
        }
        SortedSet<String> about = Ordered.set(List.of(asked.code()));
        for (OfCategory rule : RuleRegistry.OF_CATEGORY) {
            if (rule.where().isAsked(byAgreement, covered, onRoute) && isAsked(rule.description(), dead)) {
                verdict.fold(rule.description(), rule.question().ask(asked), about, decisionMaxAgeDays);
            }
        }
        verdict.unverified(context.unverified());
        verdict.unverified(asked.unverified());
        return verdict;
    }

    private static boolean isAsked(RuleDescription rule, boolean dead) {
        return !(dead && (rule.gate() == Gate.LAWFUL_BASIS || rule.gate() == Gate.SPECIAL_CATEGORY));
    }

    private Answer answer(int index, OfCandidate rule) {
        Answer answer = known[index];
        if (answer == null) {
            answer = rule.question().ask(context);
            known[index] = answer;
        }
        return answer;
    }
}
