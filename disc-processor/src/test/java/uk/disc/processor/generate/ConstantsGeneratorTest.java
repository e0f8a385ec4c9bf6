package uk.disc.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.JavaFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.policy.PolicyPack;

class ConstantsGeneratorTest {
    @TempDir
    Path temporary;

    @Test
    void eachKindOfCodeThePackHasGetsAClass() {
        assertThat(generate(SamplePack.SOURCE))
                .extracting(file -> file.typeSpec().name())
                .containsExactly("DorsetAgreements", "DorsetCategories", "DorsetOrganisations");
    }

    @Test
    void onlyTheCategoriesThePackAddsGetConstants() {
        assertThat(text(SamplePack.SOURCE, "DorsetCategories")).isEqualTo("""
                        // Generated from the policy pack. Change the pack, not this file.
                        package uk.disc.samples.dorset;

                        /**
                         * The sharing categories added by the policy pack {@code dorset}.
                         */
                        public final class DorsetCategories {
                            /**
                             * Getting into the home. How to get into someone's home, such as where the key is kept.
                             */
                            public static final String HOME_ACCESS = "HOME_ACCESS";

                            private DorsetCategories() {
                            }
                        }
                        """);
    }

    @Test
    void organisationsTeamsAndAgreementsAreDescribed() {
        assertThat(text(SamplePack.SOURCE, "DorsetOrganisations")).contains("""
                            /**
                             * University Hospitals Dorset NHS Foundation Trust.
                             */
                            public static final String UHD = "uhd";
                        """, """
                            /**
                             * Adult social care, a team of BCP Council.
                             */
                            public static final String BCP_COUNCIL_ADULT_SOCIAL_CARE = "bcp-council/adult-social-care";
                        """, """
                            /**
                             * Wessex Befriending (fictional charity). Fictional.
                             */
                        """);
        assertThat(text(SamplePack.SOURCE, "DorsetAgreements")).contains("""
                            /**
                             * Hospital discharge to community support.
                             */
                            public static final String P_DIS = "P-DIS";
                        """);
    }

    @Test
    void theSamePackGivesTheSameText() {
        assertThat(generate(SamplePack.SOURCE))
                .hasToString(generate(SamplePack.SOURCE).toString());
    }

    @Test
    void twoCodesWithOneNameAreAnErrorThatNamesBoth() {
        Path pack = SamplePack.copy(temporary.resolve("pack"));
        SamplePack.replace(pack, "organisations.yaml", "  - id: dch\n", """
                  - id: uhd-discharge
                    name: A clash (fictional)
                    fictional: true
                    publicAuthority: false
                    duty: NONE
                  - id: dch
                """);

        assertThatThrownBy(() -> generate(pack))
                .isInstanceOfSatisfying(
                        ConstantClashException.class,
                        clash -> assertThat(clash.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.toString())
                                        .startsWith("organisations.yaml:")
                                        .contains(
                                                "[constant-clash] 'uhd/discharge' (organisations.yaml:",
                                                "and 'uhd-discharge' would both be the constant UHD_DISCHARGE of"
                                                        + " DorsetOrganisations. Rename one of them.")));
    }

    @Test
    void textOfThePackCanNotLeaveItsComment() {
        Path pack = SamplePack.copy(temporary.resolve("pack"));
        SamplePack.replace(
                pack,
                "agreements/p-dis.yaml",
                "title: Hospital discharge to community support",
                "title: 'A */ <b> @see \\u002a/ $L & more'");

        assertThat(text(pack, "DorsetAgreements"))
                .contains("     * A *&#47; &lt;b&gt; &#64;see &#92;u002a/ $L &amp; more.\n");
    }

    private static List<JavaFile> generate(Path pack) {
        return new ConstantsGenerator().generate(PolicyPack.load(pack), "uk.disc.samples.dorset");
    }

    private static String text(Path pack, String type) {
        return generate(pack).stream()
                .filter(file -> file.typeSpec().name().equals(type))
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
