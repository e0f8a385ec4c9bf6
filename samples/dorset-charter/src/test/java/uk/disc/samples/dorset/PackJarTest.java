package uk.disc.samples.dorset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import uk.disc.policy.PolicyPack;

class PackJarTest {
    private static final Path SOURCE = Path.of("src/main/disc").toAbsolutePath();

    @Test
    void whatIsPackagedIsWhatWasWritten() {
        PolicyPack packaged = PolicyPack.fromClasspath(PackJarTest.class.getClassLoader());
        PolicyPack written = PolicyPack.load(SOURCE);

        assertThat(packaged.hash()).isEqualTo(written.hash());
        assertThat(packaged.proseHash()).isEqualTo(written.proseHash());
    }

    @Test
    void eachOrganisationTeamAndAgreementHasItsConstant() {
        PolicyPack pack = PolicyPack.load(SOURCE);

        assertThat(pack.organisations()).containsKey(DorsetOrganisations.UHD);
        assertThat(DorsetOrganisations.BCP_COUNCIL_ADULT_SOCIAL_CARE).isEqualTo("bcp-council/adult-social-care");
        assertThat(pack.agreements()).containsKey(DorsetAgreements.P_DIS);
        assertThat(pack.vocabulary().category(DorsetCategories.HOME_ACCESS)).isPresent();
    }
}
