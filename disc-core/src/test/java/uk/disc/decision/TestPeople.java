package uk.disc.decision;

import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.RecipientRef;
import uk.disc.subject.CareRelationship;
import uk.disc.subject.Competence;
import uk.disc.subject.Consent;
import uk.disc.subject.Fact;
import uk.disc.subject.NationalOptOut;
import uk.disc.subject.Scope;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.Speaker;

/** People for tests, made up. In {@link #adult()} everything is looked up and in order; a test then twists one thing. */
final class TestPeople {
    private static final RecipientRef COUNCIL = RecipientRef.parse(BCP);

    private TestPeople() {}

    /** An adult in the care of the council, of whom nothing else is recorded. */
    static SubjectFacts.Builder adult() {
        return SubjectFacts.builder()
                .age(Fact.known(82))
                .deceased(Fact.known(false))
                .ableToConsent(Fact.known(true))
                .capacity(Fact.noneRecorded())
                .competence(Fact.noneRecorded())
                .consents(Fact.noneRecorded())
                .objections(Fact.noneRecorded())
                .decisions(Fact.noneRecorded())
                .noConsentReason(Fact.noneRecorded())
                .citation(Fact.noneRecorded())
                .decisionMaker(Fact.noneRecorded())
                .decisionReason(Fact.noneRecorded())
                .history(Fact.noneRecorded())
                .nationalOptOut(Fact.known(new NationalOptOut(false, DAY)))
                .careRelationships(Fact.known(List.of(new CareRelationship(COUNCIL, Period.from(DAY)))));
    }

    static SubjectFacts.Builder youngPerson(boolean competent) {
        return adult().age(Fact.known(15)).competence(Fact.known(new Competence(competent)));
    }

    /** Consent for the council to know the name and the diagnosis, given nine days before and then as it says. */
    static Consent consent(
            ConsentSense sense, boolean explicit, Speaker speaker, String purpose, ConsentState... then) {
        List<Consent.Change> history = new ArrayList<>();
        history.add(new Consent.Change(ConsentState.GIVEN, morningOf(DAY.minusDays(9))));
        for (ConsentState state : then) {
            history.add(new Consent.Change(state, morningOf(DAY.minusDays(2))));
        }
        return new Consent(
                sense,
                explicit,
                speaker,
                new Scope(
                        Ordered.set(List.of(purpose)),
                        Ordered.set(List.of(COUNCIL)),
                        Ordered.set(List.of("NAME", "DIAGNOSIS"))),
                history,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Instant morningOf(LocalDate day) {
        return day.atTime(9, 0).atZone(DisclosureRequest.ZONE).toInstant();
    }
}
