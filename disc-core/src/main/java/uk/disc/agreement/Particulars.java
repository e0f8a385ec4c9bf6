package uk.disc.agreement;

import java.util.List;
import java.util.Optional;

/**
 * What an agreement says that decides nothing: prose and references for people. All may be empty.
 *
 * @param summary what it is for, in a sentence or two
 * @param leadParty the party that leads
 * @param owner the role that owns the agreement
 * @param contact the role to ask for a change
 * @param controllership who is controller at each stage
 * @param necessity why the sharing is necessary
 * @param benefits what people gain
 * @param subjects whom the information is about
 * @param trigger what sets off a disclosure: a person or a body
 * @param granularity about one person or a class
 * @param matchingKeys how a person is identified
 * @param security a reference to the security arrangements
 * @param retention a reference to the retention arrangements
 * @param rightsContact whom to ask about rights and access requests
 * @param complaintsContact whom to complain to
 * @param nationalDataOptOut how the national data opt-out is applied, in prose
 * @param publicSummary a summary for the public
 * @param related other agreements, by id
 * @param history changes, oldest first, in prose
 */
public record Particulars(
        Optional<String> summary,
        Optional<String> leadParty,
        Optional<String> owner,
        Optional<String> contact,
        Optional<String> controllership,
        Optional<String> necessity,
        Optional<String> benefits,
        Optional<String> subjects,
        Optional<String> trigger,
        Optional<String> granularity,
        Optional<String> matchingKeys,
        Optional<String> security,
        Optional<String> retention,
        Optional<String> rightsContact,
        Optional<String> complaintsContact,
        Optional<String> nationalDataOptOut,
        Optional<String> publicSummary,
        List<String> related,
        List<String> history) {
    /** Copies the lists. */
    public Particulars {
        related = List.copyOf(related);
        history = List.copyOf(history);
    }
}
