package uk.disc.decision.reference;

import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.disc.subject.Fact;
import uk.disc.subject.RecordedDecision;
import uk.disc.vocabulary.DecisionKind;

/** What people decided and recorded. */
final class RecordedDecisions {
    private static final int MOST_DAYS = 30;

    private RecordedDecisions() {}

    /** What was found of one kind of decision. */
    enum Found {
        /** One about this case, and not too old. */
        FRESH,
        /** Only such as are about another case, too old, or dated after this day. */
        STALE,
        /** None. */
        NONE,
        /** Nobody has looked. */
        UNKNOWN
    }

    static Found of(Question question, DecisionKind kind) {
        if (question.facts().decisions().state() == Fact.State.UNKNOWN) {
            return Found.UNKNOWN;
        }
        List<RecordedDecision> ofThisKind = question.facts().decisions().value().orElse(List.of()).stream()
                .filter(decision -> decision.kind() == kind)
                .toList();
        if (ofThisKind.isEmpty()) {
            return Found.NONE;
        }
        boolean fresh = ofThisKind.stream().anyMatch(decision -> isFresh(question, decision));
        return fresh ? Found.FRESH : Found.STALE;
    }

    private static boolean isFresh(Question question, RecordedDecision decision) {
        boolean aboutThisCase = decision.caseReference().isPresent()
                && decision.caseReference().equals(question.facts().caseReference());
        long age = ChronoUnit.DAYS.between(decision.on(), question.day());
        return aboutThisCase && age >= 0 && age <= MOST_DAYS;
    }
}
