package uk.disc.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.NoConsentReason;
import uk.disc.vocabulary.Ordered;

/**
 * What is known of people, held in memory: for tests, samples and small services. It may be used from several threads; what one
 * records, the next question of any thread sees.
 *
 * <p>How often the same was shared before is no record of a person: it is added by whoever sends.
 */
public final class InMemorySubjectRecords implements SubjectRecords {
    private final Set<FactKind> authoritative;
    private final Map<SubjectReference, Person> people = new ConcurrentHashMap<>();

    /**
     * An empty store.
     *
     * @param authoritative the kinds of fact that would be recorded here if anywhere: of those, nothing held means none recorded
     */
    public InMemorySubjectRecords(Collection<FactKind> authoritative) {
        this.authoritative = Ordered.set(authoritative);
    }

    /** What is held of one person. All access is synchronized on it. */
    private static final class Person {
        @Nullable
        LocalDate birth;

        @Nullable
        LocalDate death;

        @Nullable
        Boolean ableToConsent;

        @Nullable
        Capacity capacity;

        @Nullable
        Competence competence;

        final SortedSet<String> groups = new TreeSet<>();
        final SortedSet<String> localOptOuts = new TreeSet<>();
        final List<CareRelationship> care = new ArrayList<>();
        final Map<String, Consent> consents = new LinkedHashMap<>();
        final Map<String, Objection> objections = new LinkedHashMap<>();
        final List<NationalOptOut> checks = new ArrayList<>();
        final List<RecordedDecision> decisions = new ArrayList<>();
        final Map<String, Case> cases = new HashMap<>();
    }

    /** What is held of one case of a person. */
    private static final class Case {
        @Nullable
        NoConsentReason noConsentReason;

        @Nullable
        InformationRequest request;

        @Nullable
        String decisionMaker;

        @Nullable
        String decisionReason;

        @Nullable
        String citation;
    }

    private void change(SubjectReference subject, Consumer<Person> change) {
        change(people.computeIfAbsent(subject, each -> new Person()), change);
    }

    /** A statement can end only for somebody who is known: asking for it makes nobody known. */
    private void end(SubjectReference subject, Consumer<Person> change) {
        change(people.getOrDefault(subject, new Person()), change);
    }

    private static void change(Person person, Consumer<Person> change) {
        synchronized (person) {
            change.accept(person);
        }
    }

    private void changeCase(SubjectReference subject, String caseReference, Consumer<Case> change) {
        change(subject, person -> change.accept(person.cases.computeIfAbsent(caseReference, each -> new Case())));
    }

    /**
     * Makes a person known, of whom nothing else may be recorded.
     *
     * @param subject who
     */
    public void add(SubjectReference subject) {
        change(subject, person -> {});
    }

    /**
     * Records the day of birth. The age is worked out for the day of each disclosure.
     *
     * @param subject who
     * @param on the day
     */
    public void bornOn(SubjectReference subject, LocalDate on) {
        change(subject, person -> person.birth = on);
    }

    /**
     * Records a death.
     *
     * @param subject who
     * @param on the day; on earlier ones the person was alive
     */
    public void diedOn(SubjectReference subject, LocalDate on) {
        change(subject, person -> person.death = on);
    }

    /**
     * Records that the person belongs to a group.
     *
     * @param subject who
     * @param group the group, in the words of the agreements
     */
    public void belongsTo(SubjectReference subject, String group) {
        change(subject, person -> person.groups.add(group));
    }

    /**
     * Records that somebody is caring for the person.
     *
     * @param subject who
     * @param care who cares, and when
     */
    public void caredFor(SubjectReference subject, CareRelationship care) {
        change(subject, person -> person.care.add(care));
    }

    /**
     * Records whether the person is physically and legally able to consent, in place of what was recorded before.
     *
     * @param subject who
     * @param able whether they are
     */
    public void ableToConsent(SubjectReference subject, boolean able) {
        change(subject, person -> person.ableToConsent = able);
    }

    /**
     * Records what is known of the person's capacity, in place of what was recorded before.
     *
     * @param subject who
     * @param capacity the doubts and assessments
     */
    public void capacity(SubjectReference subject, Capacity capacity) {
        change(subject, person -> person.capacity = capacity);
    }

    /**
     * Records whether somebody under 16 understands the decision, in place of what was recorded before.
     *
     * @param subject who
     * @param competence whether they do
     */
    public void competence(SubjectReference subject, Competence competence) {
        change(subject, person -> person.competence = competence);
    }

    /**
     * Records a consent or a refusal.
     *
     * @param subject who it is about
     * @param id how to find it again; another record of the person with this id is replaced
     * @param consent what was said
     */
    public void consent(SubjectReference subject, String id, Consent consent) {
        change(subject, person -> person.consents.put(id, consent));
    }

    /**
     * Records that a consent was withdrawn. What was said before stays known, for questions about earlier instants.
     *
     * @param subject who it is about
     * @param id the consent's id
     * @param at the instant from which it no longer holds
     * @throws IllegalArgumentException if no consent has this id
     */
    public void withdraw(SubjectReference subject, String id, Instant at) {
        end(subject, person -> person.consents.put(id, withdrawn(found(person.consents, id), at)));
    }

    private static Consent withdrawn(Consent consent, Instant at) {
        List<Consent.Change> history = new ArrayList<>(consent.history());
        history.add(new Consent.Change(ConsentState.WITHDRAWN, at));
        return new Consent(
                consent.sense(),
                consent.explicit(),
                consent.speaker(),
                consent.scope(),
                history,
                consent.expiresOn(),
                consent.noticeVersion(),
                consent.evidence());
    }

    /**
     * Records an objection.
     *
     * @param subject who it is about
     * @param id how to find it again; another objection of the person with this id is replaced
     * @param objection what was said
     */
    public void objection(SubjectReference subject, String id, Objection objection) {
        change(subject, person -> person.objections.put(id, objection));
    }

    /**
     * Records that an objection was taken back. Until then it held.
     *
     * @param subject who it is about
     * @param id the objection's id
     * @param at the instant from which it no longer holds
     * @throws IllegalArgumentException if no objection has this id
     */
    public void takeBack(SubjectReference subject, String id, Instant at) {
        end(subject, person -> {
            Objection objection = found(person.objections, id);
            person.objections.put(
                    id, new Objection(objection.speaker(), objection.scope(), objection.madeAt(), Optional.of(at)));
        });
    }

    private static <T> T found(Map<String, T> records, String id) {
        T found = records.get(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "No record of this person has the id " + id + ". Record the statement first, then its end.");
        }
        return found;
    }

    /**
     * Records the answer of the national data opt-out service. Earlier answers stay known, for questions about earlier instants.
     *
     * @param subject who
     * @param check the answer
     */
    public void nationalOptOut(SubjectReference subject, NationalOptOut check) {
        change(subject, person -> person.checks.add(check));
    }

    /**
     * Records that the person opted out of a shared record.
     *
     * @param subject who
     * @param sharedRecord the shared record, as agreements name it
     */
    public void optOutOf(SubjectReference subject, String sharedRecord) {
        change(subject, person -> person.localOptOuts.add(sharedRecord));
    }

    /**
     * Records that the person is back in a shared record.
     *
     * @param subject who
     * @param sharedRecord the shared record, as agreements name it
     */
    public void optBackInto(SubjectReference subject, String sharedRecord) {
        change(subject, person -> person.localOptOuts.remove(sharedRecord));
    }

    /**
     * Records a decision that a person took.
     *
     * @param subject who it is about
     * @param decision the decision
     */
    public void decision(SubjectReference subject, RecordedDecision decision) {
        change(subject, person -> person.decisions.add(decision));
    }

    /**
     * Records why consent was not obtained.
     *
     * @param subject who it is about
     * @param caseReference the case
     * @param reason why
     */
    public void noConsentReason(SubjectReference subject, String caseReference, NoConsentReason reason) {
        changeCase(subject, caseReference, each -> each.noConsentReason = reason);
    }

    /**
     * Records the request of another body.
     *
     * @param subject who it is about
     * @param caseReference the case
     * @param request the request
     */
    public void request(SubjectReference subject, String caseReference, InformationRequest request) {
        changeCase(subject, caseReference, each -> each.request = request);
    }

    /**
     * Records who decided to share outside an agreement, and why.
     *
     * @param subject who it is about
     * @param caseReference the case
     * @param maker the role that decided
     * @param reason why
     */
    public void outsideAgreement(SubjectReference subject, String caseReference, String maker, String reason) {
        changeCase(subject, caseReference, each -> {
            each.decisionMaker = maker;
            each.decisionReason = reason;
        });
    }

    /**
     * Records the law or the court order that a case rests on.
     *
     * @param subject who it is about
     * @param caseReference the case
     * @param citation the code of an enactment, or the words that name a court order
     */
    public void citation(SubjectReference subject, String caseReference, String citation) {
        changeCase(subject, caseReference, each -> each.citation = citation);
    }

    @Override
    public SubjectFacts facts(SubjectReference subject, Query query) {
        SubjectFacts.Builder facts = SubjectFacts.builder();
        query.caseReference().ifPresent(facts::caseReference);
        Person person = people.get(subject);
        if (person != null) {
            synchronized (person) {
                query.kinds().forEach(kind -> put(facts, kind, person, query));
            }
        }
        return facts.build();
    }

    private void put(SubjectFacts.Builder facts, FactKind kind, Person person, Query query) {
        LocalDate day = LocalDate.ofInstant(query.at(), Consent.LONDON);
        Optional<Case> matter = query.caseReference().map(person.cases::get);
        switch (kind) {
            case AGE -> facts.age(fact(kind, age(person, day)));
            case DECEASED -> facts.deceased(fact(kind, hasDied(person, day)));
            case GROUPS -> facts.groups(some(kind, Ordered.set(person.groups)));
            case CARE_RELATIONSHIPS -> facts.careRelationships(some(kind, List.copyOf(person.care)));
            case ABLE_TO_CONSENT -> facts.ableToConsent(fact(kind, Optional.ofNullable(person.ableToConsent)));
            case CAPACITY -> facts.capacity(fact(kind, Optional.ofNullable(person.capacity)));
            case COMPETENCE -> facts.competence(fact(kind, Optional.ofNullable(person.competence)));
            case CONSENTS -> facts.consents(some(kind, List.copyOf(person.consents.values())));
            case OBJECTIONS -> facts.objections(some(kind, List.copyOf(person.objections.values())));
            case NATIONAL_OPT_OUT -> facts.nationalOptOut(fact(kind, latest(person.checks, day)));
            case LOCAL_OPT_OUTS -> facts.localOptOuts(some(kind, Ordered.set(person.localOptOuts)));
            case DECISIONS -> facts.decisions(some(kind, List.copyOf(person.decisions)));
            case NO_CONSENT_REASON -> facts.noConsentReason(fact(kind, matter.map(each -> each.noConsentReason)));
            case REQUEST -> facts.request(fact(kind, matter.map(each -> each.request)));
            case DECISION_MAKER -> facts.decisionMaker(fact(kind, matter.map(each -> each.decisionMaker)));
            case DECISION_REASON -> facts.decisionReason(fact(kind, matter.map(each -> each.decisionReason)));
            case CITATION -> facts.citation(fact(kind, matter.map(each -> each.citation)));
            case HISTORY -> {}
        }
    }

    private <T> Fact<T> fact(FactKind kind, Optional<T> value) {
        return value.map(Fact::known)
                .orElseGet(() -> authoritative.contains(kind) ? Fact.noneRecorded() : Fact.unknown());
    }

    private <C extends Collection<?>> Fact<C> some(FactKind kind, C values) {
        return fact(kind, Optional.of(values).filter(all -> !all.isEmpty()));
    }

    private static Optional<Integer> age(Person person, LocalDate day) {
        return Optional.ofNullable(person.birth)
                .filter(birth -> !birth.isAfter(day))
                .map(birth -> Period.between(birth, day).getYears());
    }

    private static Optional<Boolean> hasDied(Person person, LocalDate day) {
        return Optional.ofNullable(person.death)
                .filter(death -> !death.isAfter(day))
                .map(death -> true);
    }

    /** Of two answers of one day, the one that counts is that the person opted out. */
    private static Optional<NationalOptOut> latest(List<NationalOptOut> checks, LocalDate day) {
        NationalOptOut latest = null;
        for (NationalOptOut check : checks) {
            if (!check.checkedOn().isAfter(day)
                    && (latest == null
                            || check.checkedOn().isAfter(latest.checkedOn())
                            || (check.checkedOn().equals(latest.checkedOn()) && check.optedOut()))) {
                latest = check;
            }
        }
        return Optional.ofNullable(latest);
    }
}
