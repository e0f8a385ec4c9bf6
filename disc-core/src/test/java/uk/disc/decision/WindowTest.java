package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.charter.Succession.CarriedOver;
import uk.disc.decision.TestPacks.PackBuilder;

class WindowTest {
    private static Window window(PackBuilder pack) {
        return RuleBook.of(pack.build()).window(request().build());
    }

    @Test
    void aPermitHoldsFromTheAgreementsFirstDayUntilTheReviewIsOverdue() {
        assertThat(window(discharge()))
                .isEqualTo(new Window(Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(LocalDate.of(2027, 9, 1))));
    }

    @Test
    void theWarningOfAnEndToComeEndsTheWindow() {
        assertThat(window(discharge().agreement(agreement -> agreement.review = Optional.empty())))
                .isEqualTo(new Window(Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(LocalDate.of(2027, 10, 2))));
    }

    @Test
    void whatAPartnerWillStopEndsTheWindow() {
        assertThat(window(discharge().overlay(UHD, ours -> {
                            ours.operation = Operation.STOP;
                            ours.after = Optional.of(LocalDate.of(2026, 12, 31));
                        }))
                        .to())
                .contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void whatABodyItTookOverFromWillStopEndsTheWindow() {
        assertThat(window(discharge()
                                .organisation("old-hospital", hospital -> {})
                                .organisation(
                                        UHD,
                                        hospital -> hospital.tookOverFrom(
                                                "old-hospital", LocalDate.of(2026, 4, 1), CarriedOver.CONFIRMED))
                                .overlay("old-hospital", ours -> {
                                    ours.operation = Operation.STOP;
                                    ours.after = Optional.of(LocalDate.of(2026, 12, 31));
                                }))
                        .to())
                .contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void theLastDayInTheCharterEndsTheWindow() {
        assertThat(window(discharge().memberUntil(BCP, LocalDate.of(2027, 3, 31)))
                        .to())
                .contains(LocalDate.of(2027, 3, 31));
    }

    @Test
    void whatNothingWillChangeHasNoEnd() {
        assertThat(RuleBook.of(discharge().build())
                        .window(request().to("nobody").build()))
                .isEqualTo(new Window(Optional.empty(), Optional.empty()));
    }

    @Test
    void theDaysOnWhichAnAnswerMayChangeAreFirstDays() {
        assertThat(RuleBook.of(discharge().build()).boundaries(request().build()))
                .contains(
                        LocalDate.of(2015, 4, 1),
                        LocalDate.of(2025, 12, 1),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 5),
                        LocalDate.of(2027, 10, 3),
                        LocalDate.of(2028, 1, 1));
    }
}
