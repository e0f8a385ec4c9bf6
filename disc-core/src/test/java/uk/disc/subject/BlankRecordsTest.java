package uk.disc.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.disc.vocabulary.DecisionKind;

/** An empty box on a form is no record: a name, a reason or a case of blanks counts for nothing. */
class BlankRecordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private static RecordedDecision decision(String by, Optional<String> caseReference, String reason) {
        return new RecordedDecision(DecisionKind.PUBLIC_INTEREST, by, DAY, caseReference, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n"})
    void aBlankFactIsNoneRecorded(String blank) {
        SubjectFacts facts = SubjectFacts.builder()
                .decisionMaker(Fact.known(blank))
                .decisionReason(Fact.known(blank))
                .citation(Fact.known(blank))
                .build();

        assertThat(facts.decisionMaker()).isEqualTo(Fact.noneRecorded());
        assertThat(facts.decisionReason()).isEqualTo(Fact.noneRecorded());
        assertThat(facts.citation()).isEqualTo(Fact.noneRecorded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n"})
    void aBlankCaseIsNoCase(String blank) {
        assertThat(SubjectFacts.builder().caseReference(blank).build().caseReference())
                .isEmpty();
        assertThat(decision("Caldicott Guardian", Optional.of(blank), "Risk of harm.")
                        .caseReference())
                .isEmpty();
    }

    @Test
    void aDecisionNamesWhoTookItAndWhy() {
        assertThatThrownBy(() -> decision(" ", Optional.of("CASE-1"), "Risk of harm."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A recorded decision names the role that took it and says why");
        assertThatThrownBy(() -> decision("Caldicott Guardian", Optional.of("CASE-1"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A recorded decision names the role that took it and says why");
    }
}
