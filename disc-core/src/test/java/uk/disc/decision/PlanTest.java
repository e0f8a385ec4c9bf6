package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;

/** What is folded answers as what is not. */
class PlanTest {
    private static final DisclosureRequest REQUEST = request().build();
    private static final SubjectFacts ADULT = TestPeople.adult().build();

    private final RuleBook rules = RuleBook.of(discharge().build());
    private final Plan plan = rules.plan(REQUEST);

    @Test
    void whenAllFactsAreKnownNothingIsLeft() {
        Decision decision = plan.decide(ADULT, REQUEST.at());

        assertThat(decision.outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(decision.pending()).isEmpty();
        assertThat(decision.mayBeSent()).isTrue();
    }

    @Test
    void aPermitThatWaitsForAFactIsNone() {
        Decision decision =
                plan.decide(ADULT.toBuilder().forget(FactKind.OBJECTIONS).build(), REQUEST.at());

        assertThat(decision.outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(decision.isSettled()).isFalse();
        assertThat(decision.mayBeSent()).isFalse();
    }

    @Test
    void theSamePermitIsHandedOutAllDay() {
        Decision morning = plan.decide(ADULT, REQUEST.at());

        assertThat(plan.decide(ADULT, REQUEST.at().plusSeconds(3600))).isSameAs(morning);
    }

    @Test
    void onAnotherDayItIsFoldedAnew() {
        Instant later = LocalDate.of(2028, 1, 5)
                .atTime(10, 0)
                .atZone(DisclosureRequest.ZONE)
                .toInstant();

        assertThat(plan.decide(ADULT, later).categories())
                .isEqualTo(rules.decide(REQUEST.at(later), ADULT).categories());
        assertThat(plan.decide(ADULT, later).outcome()).isEqualTo(Outcome.DENY);
        assertThat(plan.decide(ADULT, REQUEST.at()).outcome()).isEqualTo(Outcome.PERMIT);
    }

    @Test
    void itSaysWhichFactsItNeeds() {
        assertThat(plan.needs())
                .contains(FactKind.DECEASED, FactKind.OBJECTIONS, FactKind.CARE_RELATIONSHIPS)
                .doesNotContain(FactKind.NATIONAL_OPT_OUT, FactKind.HISTORY);
    }

    @Test
    void whatItDoesNotNeedChangesNothing() {
        for (FactKind kind : FactKind.values()) {
            if (!plan.needs().contains(kind)) {
                SubjectFacts without = ADULT.toBuilder().forget(kind).build();
                assertThat(plan.decide(without, REQUEST.at()))
                        .as(kind.name())
                        .isSameAs(plan.decide(ADULT, REQUEST.at()));
            }
        }
    }
}
