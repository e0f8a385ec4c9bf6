package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.disc.policy.Scenario;
import uk.disc.policy.ScenarioSubject;
import uk.disc.subject.Capacity;
import uk.disc.subject.CareRelationship;
import uk.disc.subject.Competence;
import uk.disc.subject.Consent;
import uk.disc.subject.Fact;
import uk.disc.subject.InformationRequest;
import uk.disc.subject.NationalOptOut;
import uk.disc.subject.Objection;
import uk.disc.subject.RecordedDecision;
import uk.disc.subject.Scope;
import uk.disc.subject.SubjectFacts;
import uk.disc.subject.TransferHistory;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;

/** A scenario as the rule book is asked it: what is shared, and what is known of the made-up person. */
final class ScenarioFacts {
    private final Scenario scenario;
    private final ScenarioSubject subject;

    private ScenarioFacts(Scenario scenario) {
        this.scenario = scenario;
        this.subject = scenario.subject();
    }

    static DisclosureRequest request(Scenario scenario) {
        return DisclosureRequest.builder(scenario.from(), scenario.to(), scenario.purpose(), scenario.at())
                .categories(scenario.categories())
                .agreements(scenario.agreement().stream().toList())
                .route(scenario.route())
                .identifiability(scenario.identifiability())
                .receivedUnder(scenario.receivedUnder())
                .build();
    }

    static SubjectFacts facts(Scenario scenario) {
        return new ScenarioFacts(scenario).facts();
    }

    private SubjectFacts facts() {
        SubjectFacts.Builder facts = SubjectFacts.builder()
                .age(fact("age", subject.age()))
                .deceased(fact("deceased", subject.deceased()))
                .groups(someOf("groups", subject.groups().map(Ordered::set)))
                .careRelationships(careRelationships())
                .ableToConsent(fact("ableToConsent", subject.ableToConsent()))
                .capacity(fact("capacity", subject.capacity().map(ScenarioFacts::capacity)))
                .competence(fact("competence", subject.competence().map(known -> new Competence(known.competent()))))
                .consents(listOf("consents", subject.consents(), ScenarioFacts::consent))
                .objections(listOf("objections", subject.objections(), ScenarioFacts::objection))
                .nationalOptOut(fact(
                        "nationalOptOut",
                        subject.nationalOptOut().map(known -> new NationalOptOut(known.optedOut(), known.checked()))))
                .localOptOuts(someOf("localOptOuts", subject.localOptOuts().map(Ordered::set)))
                .decisions(listOf("decisions", subject.decisions(), ScenarioFacts::decision))
                .noConsentReason(fact("noConsentReason", subject.noConsentReason()))
                .request(fact(
                        "request",
                        subject.request()
                                .map(known -> new InformationRequest(known.from(), known.on(), known.statement()))))
                .decisionMaker(fact("decisionMaker", subject.decisionMaker()))
                .decisionReason(fact("decisionReason", subject.decisionReason()))
                .citation(fact("citation", subject.citation()))
                .history(fact(
                        "history",
                        subject.history()
                                .map(known -> new TransferHistory(known.outsideAgreements(), known.inPeriod()))));
        scenario.caseReference().ifPresent(facts::caseReference);
        return facts.build();
    }

    private <T> Fact<T> fact(String key, Optional<T> value) {
        return value.map(Fact::known).orElseGet(() -> absent(key));
    }

    /** An empty list says that somebody looked. */
    private <C extends Collection<?>> Fact<C> someOf(String key, Optional<C> values) {
        return values.map(all -> all.isEmpty() ? Fact.<C>noneRecorded() : Fact.known(all))
                .orElseGet(() -> absent(key));
    }

    private <F, T> Fact<List<T>> listOf(String key, Optional<List<F>> values, Function<F, T> change) {
        return someOf(key, values.map(all -> all.stream().map(change).toList()));
    }

    private <T> Fact<T> absent(String key) {
        return subject.noneRecorded().contains(key) ? Fact.noneRecorded() : Fact.unknown();
    }

    private Fact<List<CareRelationship>> careRelationships() {
        Fact<Boolean> cares = fact("careRelationship", subject.careRelationship());
        return cares.fold(
                yes -> yes
                        ? Fact.known(List.of(new CareRelationship(scenario.to(), Period.ALWAYS)))
                        : Fact.noneRecorded(),
                Fact::noneRecorded,
                Fact::unknown);
    }

    private static Capacity capacity(ScenarioSubject.Capacity known) {
        return new Capacity(
                known.doubted(),
                known.assessed().stream()
                        .map(on -> new Capacity.Assessment(on, known.lacks().orElse(false), Ordered.set(List.of())))
                        .toList());
    }

    private static Consent consent(ScenarioSubject.Consent known) {
        return new Consent(
                known.sense(),
                known.explicit(),
                known.by(),
                new Scope(known.purposes(), known.recipients(), known.categories()),
                known.history().stream()
                        .map(change -> new Consent.Change(change.state(), startOf(change.on())))
                        .toList(),
                known.expiresOn(),
                Optional.empty(),
                Optional.empty());
    }

    private static Objection objection(ScenarioSubject.Objection known) {
        return new Objection(
                known.by(),
                new Scope(known.purposes(), known.recipients(), known.categories()),
                known.on().map(ScenarioFacts::startOf),
                known.withdrawnOn().map(ScenarioFacts::startOf));
    }

    private static RecordedDecision decision(ScenarioSubject.RecordedDecision known) {
        return new RecordedDecision(known.kind(), known.by(), known.on(), known.caseReference(), known.reason());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(DisclosureRequest.ZONE).toInstant();
    }
}
