package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.disc.decision.HumanDecisions.Standing;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.ObjectionStanding;
import uk.disc.subject.Sharing;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.Speaker;

/**
 * Whether the person, or whoever speaks for them, has said no to this sharing. A recorded decision that the public interest outweighs
 * it turns the no into something to be recorded.
 *
 * @param sharing what the objection may be to
 * @param maxAgeDays how many days a decision is good for
 * @param position the place in the pack that rests on nobody objecting
 */
record ObjectionCheck(Sharing sharing, int maxAgeDays, SourcePosition position) implements Check {
    private static final Set<Speaker> ADULTS = EnumSet.of(Speaker.SELF, Speaker.ATTORNEY, Speaker.DEPUTY);

    @Override
    public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
        if (facts.objections().state() == Fact.State.UNKNOWN) {
            return Answer.left(FactKind.OBJECTIONS);
        }
        if (!isObjected(facts, Spokesperson.UNDETERMINED.speakers(), at)) {
            return Answer.pass();
        }
        Spokesperson spokesperson = Spokesperson.of(facts, sharing.purpose(), day);
        Answer unknown = spokesperson.unknown();
        if (unknown != null) {
            return unknown;
        }
        return isObjected(facts, counting(spokesperson), at) ? said(facts, day) : Answer.pass();
    }

    /** Somebody who can't decide still counts when they say no. */
    private static Set<Speaker> counting(Spokesperson spokesperson) {
        return spokesperson == Spokesperson.ATTORNEY_OR_DEPUTY ? ADULTS : spokesperson.speakers();
    }

    private Answer said(SubjectFacts facts, LocalDate day) {
        Answer.Found found = Answer.found(position);
        return HumanDecisions.standing(facts, DecisionKind.PUBLIC_INTEREST, day, maxAgeDays) == Standing.GOOD
                ? Answer.decided(found)
                : found.answer();
    }

    private boolean isObjected(SubjectFacts facts, Set<Speaker> speakers, Instant at) {
        return facts.objections().value().isPresent()
                && ObjectionStanding.of(facts.objections().value().get(), sharing, speakers, at)
                        .objects();
    }

    @Override
    public List<FactKind> asks() {
        List<FactKind> asks = new ArrayList<>(Spokesperson.ASKS);
        asks.add(FactKind.OBJECTIONS);
        asks.add(FactKind.DECISIONS);
        return asks;
    }
}
