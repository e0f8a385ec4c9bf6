package uk.disc.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.agreement.RecipientRef;
import uk.disc.vocabulary.Ordered;

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
 * @param citation the enactment or order cited, for a route outside agreements
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
        Optional<String> noConsentReason,
        Optional<Request> request,
        Optional<String> decisionMaker,
        Optional<String> citation) {
    /** Copies the collections. */
    public ScenarioSubject {
        objections = objections.map(List::copyOf);
        localOptOuts = localOptOuts.map(Ordered::set);
        consents = consents.map(List::copyOf);
        groups = groups.map(Ordered::set);
        decisions = decisions.map(List::copyOf);
    }

    /**
     * An objection of the person. A scope that is empty means all.
     *
     * @param on the day it was recorded; empty if not given
     * @param purposes the purposes objected to
     * @param recipients the recipients objected to
     * @param categories the categories objected to
     */
    public record Objection(
            Optional<LocalDate> on,
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
     * A record of consent. A scope that is empty means none: consent to nothing in particular covers nothing.
     *
     * @param sense which law it is consent under
     * @param explicit whether the person said so expressly
     * @param state its state
     * @param givenBy who spoke
     * @param givenOn the day it was given or refused
     * @param withdrawnOn the day it was withdrawn; empty if it was not
     * @param expiresOn the last day it is good for; empty for no end
     * @param purposes the purposes agreed to
     * @param recipients the recipients agreed to
     * @param categories the categories agreed to
     */
    public record Consent(
            Sense sense,
            boolean explicit,
            ConsentState state,
            GivenBy givenBy,
            LocalDate givenOn,
            Optional<LocalDate> withdrawnOn,
            Optional<LocalDate> expiresOn,
            SortedSet<String> purposes,
            SortedSet<RecipientRef> recipients,
            SortedSet<String> categories) {
        /** Copies the sets. */
        public Consent {
            purposes = Ordered.set(purposes);
            recipients = Ordered.set(recipients);
            categories = Ordered.set(categories);
        }
    }

    /** The law under which someone consents; one is never the other. */
    public enum Sense {
        /** Consent as a lawful basis under UK GDPR. */
        GDPR,
        /** Consent that lifts the duty of confidentiality. */
        CONFIDENTIALITY
    }

    /** The state of a consent. Only {@link #GIVEN} and {@link #RENEWED} are good. */
    public enum ConsentState {
        /** Asked for, not answered. */
        REQUESTED,
        /** The person wants to think. */
        DEFERRED,
        /** The person said yes. */
        GIVEN,
        /** The person said yes again. */
        RENEWED,
        /** The person said no. */
        REFUSED,
        /** The person changed their mind. */
        WITHDRAWN,
        /** Somebody else ended it. */
        REVOKED,
        /** Its time is over. */
        EXPIRED,
        /** It turned out not to be valid. */
        INVALIDATED,
        /** Nobody knows. */
        UNKNOWN
    }

    /** Who spoke for the person. */
    public enum GivenBy {
        /** The person. */
        SELF,
        /** Someone with parental responsibility. */
        PARENT,
        /** Someone with a power of attorney. */
        ATTORNEY,
        /** A deputy appointed by the court. */
        DEPUTY
    }

    /**
     * The competence of someone under 16 for this decision.
     *
     * @param competent whether they understand it
     * @param refused whether they said no; empty when not known
     */
    public record Competence(boolean competent, Optional<Boolean> refused) {}

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
            String kind, String by, LocalDate on, Optional<String> caseReference, String reason) {}

    /**
     * A recorded request for the information.
     *
     * @param from who asked, by organisation id
     * @param on the day
     * @param statement what it said it needs the information for; empty if it did not
     */
    public record Request(String from, LocalDate on, Optional<String> statement) {}
}
