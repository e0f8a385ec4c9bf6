package uk.disc.subject;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.vocabulary.NoConsentReason;
import uk.disc.vocabulary.Ordered;

/**
 * What is known of the person a disclosure is about, and of the case, as the rules ask for it.
 *
 * <p>It holds a person's information: its text form says what is known, never what it is.
 *
 * @param age the age in whole years on the day of the disclosure
 * @param deceased whether the person has died; none recorded counts as alive
 * @param groups the groups of people this person belongs to, in the words of the agreements
 * @param careRelationships who is caring for this person
 * @param ableToConsent whether the person is physically and legally able to consent
 * @param capacity the capacity to make this decision; none recorded means that nobody doubts it
 * @param competence for somebody under 16, whether they understand this decision
 * @param consents what the person, or somebody for them, agreed to or refused
 * @param objections what the person, or somebody for them, objected to
 * @param nationalOptOut the national data opt-out
 * @param localOptOuts the shared records this person opted out of
 * @param decisions decisions that people took and recorded
 * @param noConsentReason the statutory reason why consent was not obtained
 * @param request the recorded request of another body
 * @param decisionMaker the role that decided to share outside an agreement
 * @param decisionReason why it was decided to share outside an agreement
 * @param citation the enactment code or the court order cited for this case
 * @param history how often the same was shared before
 * @param caseReference the case in hand, as recorded decisions name it; a reference, never a name. Empty when there is none
 */
public record SubjectFacts(
        Fact<Integer> age,
        Fact<Boolean> deceased,
        Fact<SortedSet<String>> groups,
        Fact<List<CareRelationship>> careRelationships,
        Fact<Boolean> ableToConsent,
        Fact<Capacity> capacity,
        Fact<Competence> competence,
        Fact<List<Consent>> consents,
        Fact<List<Objection>> objections,
        Fact<NationalOptOut> nationalOptOut,
        Fact<SortedSet<String>> localOptOuts,
        Fact<List<RecordedDecision>> decisions,
        Fact<NoConsentReason> noConsentReason,
        Fact<InformationRequest> request,
        Fact<String> decisionMaker,
        Fact<String> decisionReason,
        Fact<String> citation,
        Fact<TransferHistory> history,
        Optional<String> caseReference) {
    private static final SubjectFacts UNKNOWN = builder().build();

    /** Copies the collections. A blank name, reason, citation or case is none. */
    public SubjectFacts {
        decisionMaker = unlessBlank(decisionMaker);
        decisionReason = unlessBlank(decisionReason);
        citation = unlessBlank(citation);
        caseReference = caseReference.filter(reference -> !reference.isBlank());
        groups = groups.map(Ordered::set);
        careRelationships = careRelationships.map(List::copyOf);
        consents = consents.map(List::copyOf);
        objections = objections.map(List::copyOf);
        localOptOuts = localOptOuts.map(Ordered::set);
        decisions = decisions.map(List::copyOf);
    }

    private static Fact<String> unlessBlank(Fact<String> fact) {
        return fact.value().filter(String::isBlank).isPresent() ? Fact.noneRecorded() : fact;
    }

    /**
     * Nobody has looked anything up: what a build knows of a person.
     *
     * @return facts that are all unknown
     */
    public static SubjectFacts unknown() {
        return UNKNOWN;
    }

    /**
     * Starts with nothing known.
     *
     * @return a builder whose facts are all unknown
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts with these facts.
     *
     * @return a builder that holds what is known here
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.age = age;
        builder.deceased = deceased;
        builder.groups = groups;
        builder.careRelationships = careRelationships;
        builder.ableToConsent = ableToConsent;
        builder.capacity = capacity;
        builder.competence = competence;
        builder.consents = consents;
        builder.objections = objections;
        builder.nationalOptOut = nationalOptOut;
        builder.localOptOuts = localOptOuts;
        builder.decisions = decisions;
        builder.noConsentReason = noConsentReason;
        builder.request = request;
        builder.decisionMaker = decisionMaker;
        builder.decisionReason = decisionReason;
        builder.citation = citation;
        builder.history = history;
        builder.caseReference = caseReference;
        return builder;
    }

    /**
     * The fact of one kind.
     *
     * @param kind the kind
     * @return the fact
     */
    public Fact<?> fact(FactKind kind) {
        return switch (kind) {
            case AGE -> age;
            case DECEASED -> deceased;
            case GROUPS -> groups;
            case CARE_RELATIONSHIPS -> careRelationships;
            case ABLE_TO_CONSENT -> ableToConsent;
            case CAPACITY -> capacity;
            case COMPETENCE -> competence;
            case CONSENTS -> consents;
            case OBJECTIONS -> objections;
            case NATIONAL_OPT_OUT -> nationalOptOut;
            case LOCAL_OPT_OUTS -> localOptOuts;
            case DECISIONS -> decisions;
            case NO_CONSENT_REASON -> noConsentReason;
            case REQUEST -> request;
            case DECISION_MAKER -> decisionMaker;
            case DECISION_REASON -> decisionReason;
            case CITATION -> citation;
            case HISTORY -> history;
        };
    }

    /** Says which facts are known, and nothing of what they are. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("facts known:");
        for (FactKind kind : FactKind.values()) {
            if (fact(kind).state() != Fact.State.UNKNOWN) {
                text.append(' ').append(kind.input());
            }
        }
        return text.toString();
    }

    /** Collects facts; whatever is not said stays unknown. */
    public static final class Builder {
        private Fact<Integer> age = Fact.unknown();
        private Fact<Boolean> deceased = Fact.unknown();
        private Fact<SortedSet<String>> groups = Fact.unknown();
        private Fact<List<CareRelationship>> careRelationships = Fact.unknown();
        private Fact<Boolean> ableToConsent = Fact.unknown();
        private Fact<Capacity> capacity = Fact.unknown();
        private Fact<Competence> competence = Fact.unknown();
        private Fact<List<Consent>> consents = Fact.unknown();
        private Fact<List<Objection>> objections = Fact.unknown();
        private Fact<NationalOptOut> nationalOptOut = Fact.unknown();
        private Fact<SortedSet<String>> localOptOuts = Fact.unknown();
        private Fact<List<RecordedDecision>> decisions = Fact.unknown();
        private Fact<NoConsentReason> noConsentReason = Fact.unknown();
        private Fact<InformationRequest> request = Fact.unknown();
        private Fact<String> decisionMaker = Fact.unknown();
        private Fact<String> decisionReason = Fact.unknown();
        private Fact<String> citation = Fact.unknown();
        private Fact<TransferHistory> history = Fact.unknown();
        private Optional<String> caseReference = Optional.empty();

        private Builder() {}

        /**
         * Sets the age in whole years on the day of the disclosure.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder age(Fact<Integer> fact) {
            age = fact;
            return this;
        }

        /**
         * Sets whether the person has died.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder deceased(Fact<Boolean> fact) {
            deceased = fact;
            return this;
        }

        /**
         * Sets the groups of people this person belongs to, in the words of the agreements.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder groups(Fact<SortedSet<String>> fact) {
            groups = fact;
            return this;
        }

        /**
         * Sets who is caring for this person.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder careRelationships(Fact<List<CareRelationship>> fact) {
            careRelationships = fact;
            return this;
        }

        /**
         * Sets whether the person is physically and legally able to consent.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder ableToConsent(Fact<Boolean> fact) {
            ableToConsent = fact;
            return this;
        }

        /**
         * Sets the capacity to make this decision.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder capacity(Fact<Capacity> fact) {
            capacity = fact;
            return this;
        }

        /**
         * Sets for somebody under 16, whether they understand this decision.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder competence(Fact<Competence> fact) {
            competence = fact;
            return this;
        }

        /**
         * Sets what the person, or somebody for them, agreed to or refused.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder consents(Fact<List<Consent>> fact) {
            consents = fact;
            return this;
        }

        /**
         * Sets what the person, or somebody for them, objected to.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder objections(Fact<List<Objection>> fact) {
            objections = fact;
            return this;
        }

        /**
         * Sets the national data opt-out.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder nationalOptOut(Fact<NationalOptOut> fact) {
            nationalOptOut = fact;
            return this;
        }

        /**
         * Sets the shared records this person opted out of.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder localOptOuts(Fact<SortedSet<String>> fact) {
            localOptOuts = fact;
            return this;
        }

        /**
         * Sets decisions that people took and recorded.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder decisions(Fact<List<RecordedDecision>> fact) {
            decisions = fact;
            return this;
        }

        /**
         * Sets the statutory reason why consent was not obtained.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder noConsentReason(Fact<NoConsentReason> fact) {
            noConsentReason = fact;
            return this;
        }

        /**
         * Sets the recorded request of another body.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder request(Fact<InformationRequest> fact) {
            request = fact;
            return this;
        }

        /**
         * Sets the role that decided to share outside an agreement.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder decisionMaker(Fact<String> fact) {
            decisionMaker = fact;
            return this;
        }

        /**
         * Sets why it was decided to share outside an agreement.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder decisionReason(Fact<String> fact) {
            decisionReason = fact;
            return this;
        }

        /**
         * Sets the enactment code or the court order cited for this case.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder citation(Fact<String> fact) {
            citation = fact;
            return this;
        }

        /**
         * Sets how often the same was shared before.
         *
         * @param fact the fact
         * @return this builder
         */
        public Builder history(Fact<TransferHistory> fact) {
            history = fact;
            return this;
        }

        /**
         * Sets the case in hand: only decisions recorded for it count.
         *
         * @param reference how recorded decisions name the case; a reference, never a name
         * @return this builder
         */
        public Builder caseReference(String reference) {
            caseReference = Optional.of(reference);
            return this;
        }

        /**
         * Makes a fact unknown again.
         *
         * @param kind the kind of fact
         * @return this builder
         */
        public Builder forget(FactKind kind) {
            switch (kind) {
                case AGE -> age = Fact.unknown();
                case DECEASED -> deceased = Fact.unknown();
                case GROUPS -> groups = Fact.unknown();
                case CARE_RELATIONSHIPS -> careRelationships = Fact.unknown();
                case ABLE_TO_CONSENT -> ableToConsent = Fact.unknown();
                case CAPACITY -> capacity = Fact.unknown();
                case COMPETENCE -> competence = Fact.unknown();
                case CONSENTS -> consents = Fact.unknown();
                case OBJECTIONS -> objections = Fact.unknown();
                case NATIONAL_OPT_OUT -> nationalOptOut = Fact.unknown();
                case LOCAL_OPT_OUTS -> localOptOuts = Fact.unknown();
                case DECISIONS -> decisions = Fact.unknown();
                case NO_CONSENT_REASON -> noConsentReason = Fact.unknown();
                case REQUEST -> request = Fact.unknown();
                case DECISION_MAKER -> decisionMaker = Fact.unknown();
                case DECISION_REASON -> decisionReason = Fact.unknown();
                case CITATION -> citation = Fact.unknown();
                case HISTORY -> history = Fact.unknown();
            }
            return this;
        }

        /**
         * Finishes.
         *
         * @return the facts
         */
        public SubjectFacts build() {
            return new SubjectFacts(
                    age,
                    deceased,
                    groups,
                    careRelationships,
                    ableToConsent,
                    capacity,
                    competence,
                    consents,
                    objections,
                    nationalOptOut,
                    localOptOuts,
                    decisions,
                    noConsentReason,
                    request,
                    decisionMaker,
                    decisionReason,
                    citation,
                    history,
                    caseReference);
        }
    }
}
