package uk.disc.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.agreement.RecipientRef;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.NoConsentReason;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Speaker;

/**
 * What is known of the made-up person in a scenario. Whatever is empty is not known; an empty list means that nothing is recorded,
 * which is another thing.
 *
 * @param age the age in years
 * @param deceased whether the person has died
 * @param careRelationship whether the recipient is caring for the person
 * @param ableToConsent whether the person is physically and legally able to consent
 * @param objections recorded objections
 * @param nationalOptOut the national data opt-out
 * @param localOptOuts the shared records the person opted out of
 * @param consents recorded consents
 * @param competence the competence of someone under 16
 * @param capacity the capacity of an adult for this decision
 * @param groups the subject groups the person belongs to
 * @param decisions decisions that people recorded
 * @param noConsentReason the statutory reason why consent was not obtained
 * @param request the recorded request for the information
 * @param decisionMaker the role that decided, for a route outside agreements
 * @param decisionReason why it was decided, for a route outside agreements
 * @param citation the enactment or order cited, for a route outside agreements
 * @param history how often the same was shared before
 * @param noneRecorded the keys of this subject of which somebody looked and found nothing recorded
 */
public record ScenarioSubject(
        Optional<Integer> age,
        Optional<Boolean> deceased,
        Optional<Boolean> careRelationship,
        Optional<Boolean> ableToConsent,
        Optional<List<Objection>> objections,
        Optional<NationalOptOut> nationalOptOut,
        Optional<SortedSet<String>> localOptOuts,
        Optional<List<Consent>> consents,
        Optional<Competence> competence,
        Optional<Capacity> capacity,
        Optional<SortedSet<String>> groups,
        Optional<List<RecordedDecision>> decisions,
        Optional<NoConsentReason> noConsentReason,
        Optional<Request> request,
        Optional<String> decisionMaker,
        Optional<String> decisionReason,
        Optional<String> citation,
        Optional<History> history,
        SortedSet<String> noneRecorded) {
    /** Copies the collections. */
    public ScenarioSubject {
        objections = objections.map(List::copyOf);
        localOptOuts = localOptOuts.map(Ordered::set);
        consents = consents.map(List::copyOf);
        groups = groups.map(Ordered::set);
        decisions = decisions.map(List::copyOf);
        noneRecorded = Ordered.set(noneRecorded);
    }

    /**
     * An objection. A scope that is empty means all.
     *
     * @param by who spoke
     * @param on the day from whose beginning it held; empty if not given, and then it has always held
     * @param withdrawnOn the day from whose beginning it no longer held; empty if it was not taken back
     * @param purposes the purposes objected to
     * @param recipients the recipients objected to
     * @param categories the categories objected to
     */
    public record Objection(
            Speaker by,
            Optional<LocalDate> on,
            Optional<LocalDate> withdrawnOn,
            SortedSet<String> purposes,
            SortedSet<RecipientRef> recipients,
            SortedSet<String> categories) {
        /** Copies the sets. */
        public Objection {
            purposes = Ordered.set(purposes);
            recipients = Ordered.set(recipients);
            categories = Ordered.set(categories);
        }
    }

    /**
     * The answer of the national data opt-out service.
     *
     * @param optedOut whether the person opted out
     * @param checked the day of the check
     */
    public record NationalOptOut(boolean optedOut, LocalDate checked) {}

    /**
     * A statement of consent or refusal. A yes with an empty scope is to nothing, a no with an empty one to all.
     *
     * @param sense which law it is consent under
     * @param explicit whether the person said so expressly
     * @param by who spoke
     * @param history what was said and what became of it, with the day from whose beginning it held
     * @param expiresOn the last day it is good for; empty for no end
     * @param purposes the purposes it is about
     * @param recipients the recipients it is about
     * @param categories the categories it is about
     */
    public record Consent(
            ConsentSense sense,
            boolean explicit,
            Speaker by,
            List<Change> history,
            Optional<LocalDate> expiresOn,
            SortedSet<String> purposes,
            SortedSet<RecipientRef> recipients,
            SortedSet<String> categories) {
        /** Copies the collections. */
        public Consent {
            history = List.copyOf(history);
            purposes = Ordered.set(purposes);
            recipients = Ordered.set(recipients);
            categories = Ordered.set(categories);
        }

        /**
         * A state, and since when.
         *
         * @param state the state
         * @param on the day from whose beginning it held
         */
        public record Change(ConsentState state, LocalDate on) {}
    }

    /**
     * The competence of someone under 16 for this decision. That they said no is an objection or a refused consent.
     *
     * @param competent whether they understand it
     */
    public record Competence(boolean competent) {}

    /**
     * The capacity of someone for this decision.
     *
     * @param doubted whether it is in doubt
     * @param assessed the day it was assessed; empty if it was not
     * @param lacks whether the assessment found that they lack it; empty if there was none
     */
    public record Capacity(boolean doubted, Optional<LocalDate> assessed, Optional<Boolean> lacks) {}

    /**
     * A decision that a person took and recorded.
     *
     * @param kind what sort of decision
     * @param by the role that took it
     * @param on the day
     * @param caseReference the case it is about; empty when it names none
     * @param reason the reason recorded
     */
    public record RecordedDecision(
            DecisionKind kind, String by, LocalDate on, Optional<String> caseReference, String reason) {}

    /**
     * A recorded request for the information.
     *
     * @param from who asked, by organisation id
     * @param on the day
     * @param statement what it said it needs the information for; empty if it did not
     */
    public record Request(String from, LocalDate on, Optional<String> statement) {}

    /**
     * How often the same was shared before.
     *
     * @param outsideAgreements how often in the last year outside any agreement
     * @param inPeriod how often in the period of the agreed frequency
     */
    public record History(int outsideAgreements, int inPeriod) {}
}
