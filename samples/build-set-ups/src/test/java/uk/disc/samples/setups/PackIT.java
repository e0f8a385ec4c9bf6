package uk.disc.samples.setups;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample pack, as its source has it and as its jar does. */
class PackIT {
    @ParameterizedTest
    @ValueSource(
            strings = {"samples/dorset-charter/src/main/disc", "samples/dorset-charter/target/dorset-charter-%s.jar"})
    void lintFindsNothing(String pack) throws Exception {
        NestedBuild.Result result =
                CommandLine.disc("lint", CommandLine.path(pack.formatted(System.getProperty("setups.version"))));

        assertThat(result.exit()).as(result.output()).isZero();
        assertThat(result.output()).startsWith("No problems: pack dorset ");
    }
}
