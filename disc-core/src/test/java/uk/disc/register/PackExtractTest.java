package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Tightening;

/** What a register takes from its pack: enough to be read without it. */
class PackExtractTest {
    private static final PackExtract EXTRACT = FactsFixture.discharge().judge().pack();

    @Test
    void everyCodeThatOccursHasItsName() {
        assertThat(EXTRACT.recipients())
                .containsEntry("bcp-council/adult-social-care", "BCP Council (Adult social care)");
        assertThat(EXTRACT.organisations()).containsKeys("uhd", "bcp-council");
        assertThat(EXTRACT.purposes()).containsEntry("INDIVIDUAL_CARE", "individual care");
        assertThat(EXTRACT.categories())
                .containsEntry("NHS_NUMBER", "NHS number")
                .containsKey("DIAGNOSIS");
        assertThat(EXTRACT.special()).contains("DIAGNOSIS").doesNotContain("NHS_NUMBER");
        assertThat(EXTRACT.grounds()).isNotEmpty();
        assertThat(EXTRACT.obligations()).containsKeys("AUDIT", "MINIMUM_NECESSARY");
    }

    @Test
    void theAgreementIsToldWithItsDaysAndWhatItPermits() {
        PackExtract.NamedAgreement agreement = EXTRACT.agreement("P-DIS").orElseThrow();
        assertThat(agreement.to()).contains(LocalDate.of(2027, 12, 31));
        assertThat(agreement.flows())
                .anySatisfy(flow -> assertThat(flow.items()).containsEntry("DIAGNOSIS", "to plan support at home"));
        assertThat(EXTRACT.agreements())
                .extracting(PackExtract.NamedAgreement::id)
                .containsExactly("P-DIS");
    }

    @Test
    void eachPartnersTighterRulesAreTold() {
        assertThat(EXTRACT.overlays())
                .hasSameSizeAs(FactsFixture.PACK.overlays().values().stream()
                        .flatMap(overlay -> overlay.tightenings().stream())
                        .toList())
                .isNotEmpty()
                .extracting(PackExtract.TighterRule::operation)
                .contains(Tightening.Operation.WITHHOLD);
    }

    @Test
    void whatThePackDoesNotHaveHasNoName() {
        FactsFixture strange = FactsFixture.discharge();
        strange.purpose = "CARE_OF_CATS";
        PackExtract extract = strange.judge().pack();
        assertThat(extract.purposes()).doesNotContainKey("CARE_OF_CATS");
        assertThat(extract.agreement("P-CATS")).isEqualTo(Optional.empty());
    }
}
