package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;

/**
 * A disclosure made again and again, with everything folded in that the pack settles: only facts are left to ask.
 *
 * <p>It answers as {@link RuleBook#decide(DisclosureRequest, SubjectFacts)} does at the same instant. What stands in the pack is dated,
 * so it is folded anew for each day. Immutable to its users, and safe to use from several threads.
 */
public final class Plan {
    private final FlowIndex index;
    private final RuleBook.Options options;
    private final DisclosureRequest request;
    private volatile Today today;

    Plan(FlowIndex index, RuleBook.Options options, DisclosureRequest request) {
        this.index = index;
        this.options = options;
        this.request = request;
        today = fold(request.at());
    }

    /** What is folded for one day, from its first instant to just before the first of the next. */
    private record Today(Instant from, Instant to, Folded folded) {
        boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    private Today fold(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, DisclosureRequest.ZONE);
        Instant from = day.atStartOfDay(DisclosureRequest.ZONE).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(DisclosureRequest.ZONE).toInstant();
        return new Today(from, to, Folded.forMany(index, options, request.at(from)));
    }

    /**
     * Decides.
     *
     * @param facts what is known of the person and the case
     * @param at the instant of the disclosure
     * @return the decision. The instant of its request is the first of the day, so that the same answer can be handed out all day;
     *     whoever records a disclosure records its own instant
     */
    public Decision decide(SubjectFacts facts, Instant at) {
        Today folded = today;
        if (!folded.contains(at)) {
            folded = fold(at);
            today = folded;
        }
        return folded.folded().decideAgain(facts, at);
    }

    /**
     * The facts it may ask for on the day last asked about, so that a caller fetches no more.
     *
     * @return their kinds
     */
    public Set<FactKind> needs() {
        Set<FactKind> needs = EnumSet.noneOf(FactKind.class);
        needs.addAll(today.folded().needs());
        return Collections.unmodifiableSet(needs);
    }

    /**
     * What the plan is for.
     *
     * @return the request it was made from
     */
    public DisclosureRequest request() {
        return request;
    }
}
