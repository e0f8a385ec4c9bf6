package uk.disc.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.disc.vocabulary.Ordered;

/**
 * A store of what is known of people. Whoever keeps consents, objections or decisions implements it, so that the rules can ask.
 *
 * <p>What a store must keep to:
 *
 * <ul>
 *   <li>A kind of fact of which it holds nothing is <em>none recorded</em> only if it is the place where one would be recorded; else it
 *       is <em>not known</em>. The two lead to different answers.
 *   <li>Of a person it has never met everything is not known. It does not throw, and does not say that nothing is recorded.
 *   <li>Kinds nobody asked for are not known. Nothing more is fetched than a decision needs.
 *   <li>Consents and objections come with their history, so that a question about an earlier instant has the answer of that instant.
 *   <li>It throws only if it can't answer at all, and says then nothing about the person. Who asks must treat that as not known, never as
 *       none recorded.
 * </ul>
 */
public interface SubjectRecords {
    /**
     * What is asked of the store, of each person alike.
     *
     * @param kinds the kinds of fact that are needed, as a plan names them
     * @param at the instant of the disclosure
     * @param caseReference the case in hand; empty for none, and then nothing recorded for a case counts
     */
    record Query(Set<FactKind> kinds, Instant at, Optional<String> caseReference) {
        /** Copies the set. */
        public Query {
            kinds = Ordered.set(kinds);
        }
    }

    /**
     * What is known of one person.
     *
     * @param subject who
     * @param query what is needed
     * @return the facts; those not needed or not known are unknown
     */
    SubjectFacts facts(SubjectReference subject, Query query);

    /**
     * What is known of several people, for a batch. A store that can fetch many at once does better than asking for each.
     *
     * @param subjects who
     * @param query what is needed, of each
     * @return the facts of each, in the order in which they were asked about
     */
    default Map<SubjectReference, SubjectFacts> facts(Collection<SubjectReference> subjects, Query query) {
        Map<SubjectReference, SubjectFacts> facts = new LinkedHashMap<>();
        for (SubjectReference subject : subjects) {
            facts.computeIfAbsent(subject, each -> facts(each, query));
        }
        return facts;
    }
}
