package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
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

    /** The best verdict over the grounds that may be relied on. */
    Verdict of(Category category) {
        List<PartyBasis> grounds = candidate.grounds(disclosure.request().sender(), category.code());
        if (grounds.isEmpty()) {
            return on(category, Optional.empty());
        }
        List<Verdict> verdicts = new ArrayList<>();
        grounds.forEach(each -> verdicts.add(on(category, Optional.of(each))));
        return Verdict.best(verdicts).orElseThrow();
    }

    private Verdict on(Category category, Optional<PartyBasis> grounds) {
        boolean byAgreement = disclosure.byAgreement();
        boolean covered = byAgreement && candidate.covers(category.code());
        boolean onRoute = candidate.route().isPresent();
        Verdict verdict = new Verdict(candidate);
        for (int index = 0; index < known.length; index++) {
            OfCandidate rule = RuleRegistry.OF_CANDIDATE.get(index);
            if (rule.where().isAsked(byAgreement, covered, onRoute)) {
                verdict.add(rule.description(), answer(index, rule), WHOLE);
            }
        }
        SortedSet<String> about = Ordered.set(List.of(category.code()));
        CategoryContext asked = new CategoryContext(disclosure, candidate, category, grounds);
        for (OfCategory rule : RuleRegistry.OF_CATEGORY) {
            if (rule.where().isAsked(byAgreement, covered, onRoute)) {
                verdict.add(rule.description(), rule.question().ask(asked), about);
            }
        }
        verdict.unverified(context.unverified());
        verdict.unverified(asked.unverified());
        return verdict;
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
