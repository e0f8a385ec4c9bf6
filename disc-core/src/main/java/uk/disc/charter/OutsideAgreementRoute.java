package uk.disc.charter;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.annotation.Route;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * What the charter says about sharing without an agreement by one route: the legal grounds it rests on, so that a developer need
 * only name the route.
 *
 * @param route the route; never {@link Route#AGREEMENT}
 * @param purposes the purposes it serves
 * @param recipients the recipients it is limited to, as {@code organisation} or {@code organisation/team}; empty for any
 * @param article6 the Article 6 basis
 * @param article9 the Article 9 condition; empty when none is recorded
 * @param schedule1 the Schedule 1 paragraph; empty when none is needed
 * @param policyDocument a reference to the appropriate policy document; empty when none is needed
 * @param article10 the ground for criminal-offence data; empty when none is recorded
 * @param enactment the enactment or power relied on; empty where a case's own citation is asked for at run time
 * @param function the sender's function; empty when not needed
 * @param confidentiality answers to the duty of confidentiality, any one of which suffices
 * @param obligations what must be done when it is used
 * @param position where it is written
 */
public record OutsideAgreementRoute(
        Route route,
        SortedSet<String> purposes,
        SortedSet<String> recipients,
        String article6,
        Optional<String> article9,
        Optional<String> schedule1,
        Optional<String> policyDocument,
        Optional<String> article10,
        Optional<String> enactment,
        Optional<String> function,
        List<String> confidentiality,
        SortedSet<String> obligations,
        SourcePosition position) {
    /** Copies the collections. */
    public OutsideAgreementRoute {
        purposes = Ordered.set(purposes);
        recipients = Ordered.set(recipients);
        confidentiality = List.copyOf(confidentiality);
        obligations = Ordered.set(obligations);
    }
}
