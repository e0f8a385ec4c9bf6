package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.DAY;
import static uk.disc.decision.TestPacks.P_DIS;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;
import static uk.disc.decision.TestPeople.adult;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import uk.disc.decision.TestPacks.AgreementBuilder;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.subject.Fact;
import uk.disc.subject.Objection;
import uk.disc.subject.Scope;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.Speaker;

/** Which agreement an answer is about, where several cover the same. */
class NearestOfSeveralTest {
    /** Two agreements cover the same; the second comes after the first in the order of their ids. */
    private static PackBuilder both(Consumer<AgreementBuilder> first, Consumer<AgreementBuilder> second) {
        return discharge().agreement(first).agreement("P-SECOND", agreement -> {
            agreement.parties = List.of(UHD, BCP);
            agreement.flow(flow -> {});
            second.accept(agreement);
        });
    }

    private static void hasEnded(AgreementBuilder agreement) {
        agreement.inForce = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    }

    private static void leavesConfidentialityOpen(AgreementBuilder agreement) {
        agreement.flow(flow -> flow.confidentiality.clear());
    }

    private static void nothing(AgreementBuilder agreement) {}

    private static Optional<String> chosen(Decision decision) {
        return decision.categories().get("DIAGNOSIS").agreement();
    }

    private static final String[] BOTH = {P_DIS, "P-SECOND"};

    @Test
    void whatPermitsIsChosenBeforeWhatDoesNot() {
        Decision first = both(NearestOfSeveralTest::nothing, NearestOfSeveralTest::hasEnded)
                .decide(request().under(BOTH));
        Decision second = both(NearestOfSeveralTest::hasEnded, NearestOfSeveralTest::nothing)
                .decide(request().under(BOTH));

        the(first).permits();
        assertThat(chosen(first)).contains(P_DIS);
        the(second).permits();
        assertThat(chosen(second)).contains("P-SECOND");
    }

    @Test
    void ofTwoThatPermitTheFirstInOrderIsChosen() {
        assertThat(chosen(both(NearestOfSeveralTest::nothing, NearestOfSeveralTest::nothing)
                        .decide(request().under("P-SECOND", P_DIS))))
                .contains(P_DIS);
    }

    @Test
    void ofTwoThatDenyTheOneIsChosenThatGotFurther() {
        Decision first = both(NearestOfSeveralTest::leavesConfidentialityOpen, NearestOfSeveralTest::hasEnded)
                .decide(request().under(BOTH));
        Decision second = both(NearestOfSeveralTest::hasEnded, NearestOfSeveralTest::leavesConfidentialityOpen)
                .decide(request().under(BOTH));

        the(first).isStoppedOnlyBy("F-01");
        assertThat(chosen(first)).contains(P_DIS);
        the(second).isStoppedOnlyBy("F-01");
        assertThat(chosen(second)).contains("P-SECOND");
    }

    /** What the pack stops counts beside what the person stops: the objection is nearer to a yes than an agreement that is no more. */
    @Test
    void whatThePackStopsIsNotForgottenWhenThePersonIsAsked() {
        Scope all = new Scope(Ordered.set(List.of()), Ordered.set(List.of()), Ordered.set(List.of()));
        SubjectFacts objecting = adult().objections(
                        Fact.known(List.of(new Objection(Speaker.SELF, all, Optional.empty(), Optional.empty()))))
                .build();
        Decision decision = both(
                        agreement -> {
                            hasEnded(agreement);
                            agreement.flow(flow -> flow.answer("STATUTORY", "PLAIN_DUTY"));
                        },
                        NearestOfSeveralTest::nothing)
                .decide(request().under(BOTH), objecting);

        the(decision).isStoppedOnlyBy("F-04");
        assertThat(chosen(decision)).contains("P-SECOND");
    }

    @Test
    void anAnswerUnderTwoAgreementsIsThatOfTheOneChosen() {
        Decision decision = both(NearestOfSeveralTest::hasEnded, NearestOfSeveralTest::nothing)
                .decide(request().under(BOTH).on(DAY));

        assertThat(decision.findings()).isEmpty();
        assertThat(decision.obligations()).isNotEmpty();
    }
}
