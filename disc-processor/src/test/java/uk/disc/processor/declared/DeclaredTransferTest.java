package uk.disc.processor.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.processor.declared.CompiledFacts.Compiler;
import uk.disc.register.TransferFacts;

class DeclaredTransferTest {
    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theExampleInTheReadmeIsReadAsWritten(Compiler compiler) {
        TransferFacts facts = CompiledFacts.with(compiler)
                .source("@Sender(\"uhd\") package a.b;".replace("@Sender", "@uk.disc.annotation.Sender"))
                .source("""
                        package a.b;
                        public record DischargeSummary(
                            @SubjectIdentifier @SharingCategory("NHS_NUMBER") String nhsNumber,
                            @SharingCategory("DIAGNOSIS") List<String> diagnoses,
                            Note notes,
                            @NotPersonal(reason = "ward code") String ward,
                            String other) {}
                        """)
                .source("package a.b; public record Note(@SharingCategory(\"SEXUAL_HEALTH\") String sti) {}")
                .source("""
                        package a.b;
                        public interface CommunityTeam {
                            @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council",
                                purpose = "INDIVIDUAL_CARE", owner = "Discharge team")
                            void send(DischargeSummary summary);
                        }
                        """)
                .transfer();

        assertThat(facts.payload())
                .extracting(item -> item.path() + item.categories())
                .containsExactly(
                        "DischargeSummary.diagnoses[DIAGNOSIS]",
                        "DischargeSummary.nhsNumber[NHS_NUMBER]",
                        "DischargeSummary.notes → Note.sti[SEXUAL_HEALTH]");
        assertThat(facts.unresolved()).extracting(item -> item.path()).containsExactly("DischargeSummary.other");
        assertThat(facts.notPersonal()).extracting(item -> item.path()).containsExactly("DischargeSummary.ward");
        assertThat(facts.subjectIdentifier()).contains("DischargeSummary.nhsNumber");
        assertThat(facts.senders()).containsExactly("uhd");
        assertThat(facts.problems()).isEmpty();
        assertThat(facts.method()).isEqualTo("send(a.b.DischargeSummary)");
    }
}
