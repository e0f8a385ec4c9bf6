package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.disc.vocabulary.SourcePosition;

class FlowProblemsTest {
    @Test
    void aMethodThatCouldNotBeFollowedIsSaidWithItsNameAndWhatToDo() {
        SourcePosition here = new SourcePosition("Sender.java", 12, 5);

        Diagnosis unknown = FlowProblems.unknown("Sender.tangled", "the body took too many steps", here);

        assertThat(unknown.key()).isEqualTo("disc.check.flow-unknown");
        assertThat(unknown.severity()).isEqualTo(Diagnosis.Severity.WARNING);
        assertThat(unknown.headline()).contains("Sender.tangled");
        assertThat(unknown.position()).isEqualTo(here);
        assertThat(unknown.details()).extracting(Diagnosis.Detail::label).containsExactly("why", "fix", "help");
    }
}
