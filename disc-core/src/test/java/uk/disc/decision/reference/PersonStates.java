package uk.disc.decision.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import uk.disc.agreement.RecipientRef;
import uk.disc.decision.DisclosureRequest;
import uk.disc.subject.Capacity;
import uk.disc.subject.CareRelationship;
import uk.disc.subject.Competence;
import uk.disc.subject.Consent;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.InformationRequest;
import uk.disc.subject.NationalOptOut;
import uk.disc.subject.Objection;
import uk.disc.subject.RecordedDecision;
import uk.disc.subject.Scope;
import uk.disc.subject.SubjectFacts;
import uk.disc.subject.TransferHistory;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.NoConsentReason;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.Speaker;

/**
 * The states in which a person and a case can be, as far as a rule tells them apart: somebody in whose way nothing stands, and that same
 * person with one thing, or a few that go together, otherwise.
 */
final class PersonStates {
    private static final SortedSet<String> NOTHING = Ordered.set(List.of());

    private final DisclosureRequest request;
    private final List<SubjectFacts> states = new ArrayList<>();

    private PersonStates(DisclosureRequest request) {
        this.request = request;
    }

    /** Somebody in whose way nothing stands, and every state of theirs in which a fact of one of these kinds is otherwise. */
    static List<SubjectFacts> touching(Set<FactKind> kinds, DisclosureRequest request) {
        PersonStates states = new PersonStates(request);
        states.states.add(states.willing());
        for (FactKind kind : FactKind.values()) {
            if (kinds.contains(kind) || (kind == FactKind.DECISIONS && !kinds.isEmpty())) {
                states.add(facts -> facts.forget(kind));
                states.otherwise(kind);
            }
        }
        return states.states;
    }

    /** What is known; the people are made up. */
    static String describe(SubjectFacts facts) {
        StringBuilder text = new StringBuilder("case ").append(facts.caseReference());
        for (FactKind kind : FactKind.values()) {
            Fact<?> fact = facts.fact(kind);
            text.append('\n')
                    .append(kind)
                    .append(' ')
                    .append(fact.value().isPresent() ? fact.value().get() : fact);
        }
        return text.toString();
    }

    private void add(Consumer<SubjectFacts.Builder> change) {
        SubjectFacts.Builder facts = willing().toBuilder();
        change.accept(facts);
        states.add(facts.build());
    }

    private SubjectFacts willing() {
        LocalDate day = request.day();
        return SubjectFacts.builder()
                .age(Fact.known(40))
                .deceased(Fact.known(false))
                .groups(Fact.known(Ordered.set(List.of("families", "adults", "children", "carers", "patients"))))
                .careRelationships(Fact.known(List.of(new CareRelationship(request.recipient(), Period.ALWAYS))))
                .ableToConsent(Fact.known(false))
                .capacity(Fact.noneRecorded())
                .competence(Fact.noneRecorded())
                .consents(Fact.known(List.of(
                        consent(ConsentSense.GDPR, Speaker.SELF, ConsentState.GIVEN),
                        consent(ConsentSense.CONFIDENTIALITY, Speaker.SELF, ConsentState.GIVEN))))
                .objections(Fact.known(List.of()))
                .nationalOptOut(Fact.known(new NationalOptOut(false, day)))
                .localOptOuts(Fact.known(NOTHING))
                .decisions(Fact.known(Stream.of(DecisionKind.values())
                        .map(kind -> decision(kind, day, Optional.of("CASE-1")))
                        .toList()))
                .noConsentReason(Fact.known(NoConsentReason.WOULD_PREJUDICE))
                .request(Fact.known(
                        new InformationRequest(request.recipient().organisation(), day, Optional.of("our task"))))
                .decisionMaker(Fact.known("Caldicott Guardian"))
                .decisionReason(Fact.known("A life may depend on it"))
                .citation(Fact.known("CHILDREN_ACT_1989_S47_9"))
                .history(Fact.known(new TransferHistory(0, 0)))
                .caseReference("CASE-1")
                .build();
    }

    /** Each thing of one kind that a rule tells apart from the willing person's. */
    private void otherwise(FactKind kind) {
        LocalDate day = request.day();
        switch (kind) {
            case AGE -> {
                add(facts -> facts.age(Fact.noneRecorded()));
                add(facts -> facts.age(Fact.known(16)));
                add(facts -> facts.age(Fact.known(15)));
            }
            case COMPETENCE -> {
                add(facts -> child(facts, true, Speaker.SELF));
                add(facts -> child(facts, false, Speaker.PARENT));
                add(facts -> child(facts, false, Speaker.SELF));
                add(facts -> child(facts, true, Speaker.PARENT));
                add(facts -> child(facts, true, Speaker.SELF).objections(Fact.known(List.of(objection(Speaker.SELF)))));
                add(facts -> child(facts, true, Speaker.SELF)
                        .objections(Fact.known(List.of(objection(Speaker.SELF))))
                        .decisions(Fact.noneRecorded()));
                add(facts -> child(facts, false, Speaker.PARENT)
                        .objections(Fact.known(List.of(objection(Speaker.PARENT))))
                        .decisions(Fact.noneRecorded()));
                add(facts -> child(facts, true, Speaker.SELF)
                        .consents(Fact.known(
                                List.of(consent(ConsentSense.CONFIDENTIALITY, Speaker.SELF, ConsentState.REFUSED)))));
            }
            case DECEASED -> {
                add(facts -> facts.deceased(Fact.noneRecorded()));
                add(facts -> facts.deceased(Fact.known(true)));
                add(facts -> facts.deceased(Fact.known(true)).consents(Fact.noneRecorded()));
            }
            case GROUPS -> {
                add(facts -> facts.groups(Fact.noneRecorded()));
                add(facts -> facts.groups(Fact.known(Ordered.set(List.of("nobody")))));
            }
            case CARE_RELATIONSHIPS -> {
                add(facts -> facts.careRelationships(Fact.noneRecorded()));
                add(facts -> facts.careRelationships(Fact.known(List.of(
                        new CareRelationship(RecipientRef.parse("dch"), Period.ALWAYS),
                        new CareRelationship(request.recipient(), Period.from(day.plusDays(1)))))));
            }
            case ABLE_TO_CONSENT -> {
                add(facts -> facts.ableToConsent(Fact.noneRecorded()));
                add(facts -> facts.ableToConsent(Fact.known(true)));
            }
            case CAPACITY -> {
                add(facts -> facts.capacity(Fact.known(new Capacity(true, List.of()))));
                add(facts -> facts.capacity(Fact.known(assessed(day, true))));
                add(facts -> facts.capacity(Fact.known(assessed(day, false))));
                add(facts -> facts.capacity(Fact.known(assessed(day.plusDays(1), true))));
                add(facts -> facts.capacity(Fact.known(assessed(day, true)))
                        .consents(Fact.known(List.of(
                                consent(ConsentSense.GDPR, Speaker.ATTORNEY, ConsentState.GIVEN),
                                consent(ConsentSense.CONFIDENTIALITY, Speaker.DEPUTY, ConsentState.GIVEN)))));
            }
            case CONSENTS -> {
                add(facts -> facts.consents(Fact.noneRecorded()));
                for (ConsentState state : ConsentState.values()) {
                    add(facts -> facts.consents(Fact.known(List.of(
                            consent(ConsentSense.GDPR, Speaker.SELF, state),
                            consent(ConsentSense.CONFIDENTIALITY, Speaker.SELF, state)))));
                }
                add(facts -> facts.consents(
                        Fact.known(List.of(consent(ConsentSense.GDPR, Speaker.SELF, ConsentState.GIVEN)))));
            }
            case OBJECTIONS -> {
                add(facts -> facts.objections(Fact.noneRecorded()));
                add(facts -> facts.objections(Fact.known(List.of(objection(Speaker.SELF)))));
                add(facts -> facts.objections(Fact.known(List.of(objection(Speaker.SELF))))
                        .decisions(Fact.noneRecorded()));
                add(facts -> facts.objections(Fact.known(List.of(objection(Speaker.PARENT))))
                        .decisions(Fact.noneRecorded()));
            }
            case NATIONAL_OPT_OUT -> {
                add(facts -> facts.nationalOptOut(Fact.noneRecorded()));
                add(facts -> facts.nationalOptOut(Fact.known(new NationalOptOut(true, day))));
                add(facts -> facts.nationalOptOut(Fact.known(new NationalOptOut(true, day)))
                        .consents(Fact.noneRecorded()));
                add(facts -> facts.nationalOptOut(Fact.known(new NationalOptOut(false, day.minusDays(60))))
                        .consents(Fact.noneRecorded()));
            }
            case LOCAL_OPT_OUTS -> {
                add(facts -> facts.localOptOuts(Fact.noneRecorded()));
                add(facts -> facts.localOptOuts(Fact.known(Ordered.set(List.of("dorset-care-record")))));
            }
            case DECISIONS -> {
                add(facts -> facts.decisions(Fact.noneRecorded()));
                for (DecisionKind decided : DecisionKind.values()) {
                    add(facts -> facts.decisions(Fact.known(List.of(decision(decided, day, Optional.of("CASE-1"))))));
                }
                add(facts -> facts.decisions(Fact.known(Stream.of(DecisionKind.values())
                        .map(decided -> decision(decided, day.minusDays(31), Optional.of("CASE-1")))
                        .toList())));
                add(facts -> facts.decisions(Fact.known(Stream.of(DecisionKind.values())
                        .map(decided -> decision(decided, day, Optional.of("CASE-2")))
                        .toList())));
            }
            case NO_CONSENT_REASON -> {
                add(facts -> facts.noConsentReason(Fact.noneRecorded()));
            }
            case REQUEST -> {
                add(facts -> facts.request(Fact.noneRecorded()));
                add(facts -> facts.request(Fact.known(new InformationRequest("dch", day, Optional.of("our task")))));
            }
            case DECISION_MAKER -> add(facts -> facts.decisionMaker(Fact.noneRecorded()));
            case DECISION_REASON -> add(facts -> facts.decisionReason(Fact.noneRecorded()));
            case CITATION -> {
                add(facts -> facts.citation(Fact.noneRecorded()));
                for (String citation : List.of(
                        "HSCA_2012_S251B",
                        "CHILDREN_ACT_2004_S16LC",
                        "AHRA_1990_S3",
                        "COPI_REG_5",
                        "MCA_2005_S5",
                        "An order of the court")) {
                    add(facts -> facts.citation(Fact.known(citation)));
                    add(facts -> facts.citation(Fact.known(citation))
                            .objections(Fact.known(List.of(objection(Speaker.SELF))))
                            .decisions(Fact.noneRecorded()));
                }
            }
            case HISTORY -> {
                add(facts -> facts.history(Fact.noneRecorded()));
                add(facts -> facts.history(Fact.known(new TransferHistory(2, 4))));
                add(facts -> facts.history(Fact.known(new TransferHistory(3, 5))));
            }
        }
    }

    private SubjectFacts.Builder child(SubjectFacts.Builder facts, boolean competent, Speaker speaker) {
        return facts.age(Fact.known(15))
                .competence(Fact.known(new Competence(competent)))
                .consents(Fact.known(List.of(
                        consent(ConsentSense.GDPR, speaker, ConsentState.GIVEN),
                        consent(ConsentSense.CONFIDENTIALITY, speaker, ConsentState.GIVEN))));
    }

    private static Capacity assessed(LocalDate on, boolean lacks) {
        return new Capacity(true, List.of(new Capacity.Assessment(on, lacks, NOTHING)));
    }

    private Consent consent(ConsentSense sense, Speaker speaker, ConsentState state) {
        Instant before = request.at().minus(30, ChronoUnit.DAYS);
        return new Consent(
                sense,
                true,
                speaker,
                new Scope(
                        Ordered.set(List.of(request.purpose())),
                        Ordered.set(List.of(request.recipient())),
                        request.categories()),
                List.of(new Consent.Change(state, before)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Objection objection(Speaker speaker) {
        return new Objection(
                speaker,
                new Scope(NOTHING, Ordered.set(List.<RecipientRef>of()), NOTHING),
                Optional.empty(),
                Optional.empty());
    }

    private static RecordedDecision decision(DecisionKind kind, LocalDate on, Optional<String> reference) {
        return new RecordedDecision(kind, "Caldicott Guardian", on, reference, "Weighed");
    }
}
