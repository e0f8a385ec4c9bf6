package uk.disc.subject;

import java.util.SortedSet;

/**
 * What is known of the person a disclosure is about, as the rules ask for it.
 *
 * @param groups the groups of people this person belongs to, in the words of the agreements
 * @param careRelationship whether the recipient is caring for this person
 * @param nationalOptOut the national data opt-out
 * @param localOptOuts the shared records this person opted out of
 */
public record SubjectFacts(
        Fact<SortedSet<String>> groups,
        Fact<Boolean> careRelationship,
        Fact<NationalOptOut> nationalOptOut,
        Fact<SortedSet<String>> localOptOuts) {
    private static final SubjectFacts UNKNOWN =
            new SubjectFacts(Fact.unknown(), Fact.unknown(), Fact.unknown(), Fact.unknown());

    /**
     * Nobody has looked anything up: what a build knows of a person.
     *
     * @return facts that are all unknown
     */
    public static SubjectFacts unknown() {
        return UNKNOWN;
    }
}
