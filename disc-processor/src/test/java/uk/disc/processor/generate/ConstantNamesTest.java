package uk.disc.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantNamesTest {
    @ParameterizedTest
    @CsvSource({
        "uhd, UHD",
        "bcp-council/adult-social-care, BCP_COUNCIL_ADULT_SOCIAL_CARE",
        "P-DIS-2024, P_DIS_2024",
        "111-service, _111_SERVICE",
        "HOME_ACCESS, HOME_ACCESS",
        "caf\u00e9, CAF_",
    })
    void aCodeIsNamedAsTheGuideSays(String code, String constant) {
        assertThat(ConstantNames.constant(code)).isEqualTo(constant);
    }

    @ParameterizedTest
    @CsvSource({
        "dorset, DorsetAgreements",
        "north-coast, NorthCoastAgreements",
        "DISC, DiscAgreements",
        "3-rivers, _3RiversAgreements",
    })
    void aClassIsNamedAfterThePack(String pack, String name) {
        assertThat(ConstantNames.className(pack, "Agreements")).isEqualTo(name);
    }
}
