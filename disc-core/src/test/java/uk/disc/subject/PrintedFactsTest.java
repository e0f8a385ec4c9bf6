package uk.disc.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.vocabulary.DecisionKind;

/** Whatever is printed, by a log or a debugger, says how much is known of a person and nothing of what it is. */
class PrintedFactsTest {
    @Test
    void factsSayWhichAreKnownAndNotWhatTheyAre() {
        SubjectFacts facts = SubjectFacts.builder()
                .age(Fact.known(41))
                .objections(Fact.noneRecorded())
                .build();

        assertThat(facts.toString()).isEqualTo("facts known: subject.age subject.objections");
        assertThat(SubjectFacts.builder().build().toString()).isEqualTo("facts known:");
    }

    @Test
    void aFactSaysHowMuchIsKnown() {
        assertThat(Fact.known(41).toString()).isEqualTo("KNOWN");
        assertThat(Fact.noneRecorded().toString()).isEqualTo("NONE_RECORDED");
    }

    @Test
    void aDecisionSaysWhatAndWhenAndNotWhy() {
        RecordedDecision decision = new RecordedDecision(
                DecisionKind.PUBLIC_INTEREST,
                "Guardian",
                Statements.DAY,
                Optional.of("CASE-1"),
                "what was told in confidence");

        assertThat(decision.toString()).isEqualTo("PUBLIC_INTEREST on 2026-11-02");
        assertThat(SubjectFacts.builder()
                        .decisions(Fact.known(List.of(decision)))
                        .build()
                        .toString())
                .doesNotContain("confidence");
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfFactIsFoundByItsInput(FactKind kind) {
        assertThat(FactKind.ofInput(kind.input())).contains(kind);
    }

    @Test
    void anInputThatIsNoFactAboutAPersonHasNoKind() {
        assertThat(FactKind.ofInput("transfer.route")).isEmpty();
    }
}
