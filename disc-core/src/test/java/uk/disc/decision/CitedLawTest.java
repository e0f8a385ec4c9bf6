package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.TestVocabulary.legal;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.disc.annotation.Route;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.subject.Capacity;
import uk.disc.subject.Competence;
import uk.disc.subject.Fact;
import uk.disc.subject.Objection;
import uk.disc.subject.Scope;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Speaker;
import uk.disc.vocabulary.TermKind;

/** Sharing on a law or an order that the case cites. */
class CitedLawTest {
    private static Decision by(Route by, SubjectFacts.Builder facts) {
        PackBuilder pack = discharge()
                .item(legal(TermKind.ENACTMENT, "REGULATIONS")
                        .requires(Requirement.SECTION_251_APPROVAL)
                        .build())
                .route(route -> {
                    route.route = by;
                    route.purposes = List.of();
                    route.article6 = "6.1.d";
                    route.confidentiality = List.of("STATUTORY");
                });
        return RuleBook.of(pack.build())
                .decide(request().by(by).under().sends("DIAGNOSIS").build(), facts.build());
    }

    private static SubjectFacts.Builder adult(String citation) {
        return SubjectFacts.builder()
                .citation(Fact.known(citation))
                .age(Fact.known(40))
                .capacity(Fact.noneRecorded())
                .ableToConsent(Fact.known(false))
                .objections(Fact.known(List.of()));
    }

    private static Fact<List<Objection>> saysNo() {
        Scope toEverything = new Scope(Ordered.set(List.of()), Ordered.set(List.of()), Ordered.set(List.of()));
        return Fact.known(List.of(new Objection(Speaker.SELF, toEverything, Optional.empty(), Optional.empty())));
    }

    @Test
    void whatIsNotLawYetRequiresNothing() {
        the(by(Route.STATUTORY_DUTY, adult("PLAIN_DUTY"))).is(Outcome.PERMIT).doesNotFind("F-01");

        Decision notBegun = by(Route.STATUTORY_DUTY, adult("NOT_BEGUN"));

        the(notBegun).is(Outcome.DENY).finds("F-01");
        assertThat(notBegun.findings())
                .anyMatch(finding -> finding.rule().equals("E-02") && finding.effect() == Effect.REFER);
    }

    @Test
    void citingTheRegulationsIsNoApprovalUnderThem() {
        the(by(Route.STATUTORY_DUTY, adult("REGULATIONS"))).is(Outcome.DENY).finds("F-01");
    }

    @Test
    void aDutyThatYieldsToAnObjectionDoesSoByWhateverRouteItIsCited() {
        for (Route route : List.of(Route.STATUTORY_DUTY, Route.COURT)) {
            the(by(route, adult("DUTY_TO_SHARE").objections(saysNo())))
                    .is(Outcome.DENY)
                    .finds("F-04");
            the(by(route, adult("DUTY_TO_SHARE"))).is(Outcome.PERMIT);
        }
    }

    @Test
    void anOrderOrADutyThatYieldsToNobodyAsksNobodyFirst() {
        SubjectFacts.Builder youngPerson = adult("PLAIN_DUTY")
                .age(Fact.known(15))
                .competence(Fact.known(new Competence(true)))
                .objections(saysNo());
        the(by(Route.STATUTORY_DUTY, youngPerson)).is(Outcome.PERMIT).doesNotFind("X-03");
        the(by(Route.COURT, youngPerson.citation(Fact.known("Order of 2 November"))))
                .is(Outcome.PERMIT)
                .doesNotFind("F-04")
                .doesNotFind("X-03");

        SubjectFacts.Builder doubted = adult("PLAIN_DUTY").capacity(Fact.known(new Capacity(true, List.of())));
        the(by(Route.STATUTORY_DUTY, doubted)).is(Outcome.PERMIT).doesNotFind("X-04");
        the(by(Route.STATUTORY_DUTY, doubted.citation(Fact.known("A law nobody here knows"))))
                .is(Outcome.REFER)
                .finds("X-04");
    }
}
