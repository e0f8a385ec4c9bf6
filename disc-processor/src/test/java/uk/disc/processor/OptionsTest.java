package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.disc.register.CheckMode;
import uk.disc.register.Judgement;

/** What the options of a compile mean, and that a slip in one never goes unnoticed. */
class OptionsTest {
    private static final Clock LATE_IN_SUMMER = Clock.fixed(Instant.parse("2026-07-01T23:30:00Z"), ZoneOffset.UTC);

    private static Options read(Map<String, String> given) {
        return Options.read(given, LATE_IN_SUMMER);
    }

    @Test
    void withoutOptionsTodayInLondonCountsAndFindingsFailTheBuild() {
        Options options = read(Map.of());

        assertThat(options.asOf()).isEqualTo(LocalDate.parse("2026-07-02"));
        assertThat(options.mode()).isEqualTo(CheckMode.ENFORCE);
        assertThat(options.flows()).isEqualTo(Options.Flows.ENFORCE);
        assertThat(options.judging()).isEqualTo(Judgement.Options.DEFAULT);
        assertThat(options.policy()).isEmpty();
        assertThat(options.module()).isEmpty();
        assertThat(options.problems()).isEmpty();
    }

    @Test
    void everyOptionIsRead() {
        Path pack = Path.of("pack").toAbsolutePath();
        Options options = read(Map.of(
                "disc.policy", pack.toString(),
                "disc.asOf", "2026-11-02",
                "disc.mode", "report",
                "disc.strict", "true",
                "disc.supportHorizon", "30",
                "disc.module", "discharge-service"));

        assertThat(options.problems()).isEmpty();
        assertThat(options.policy()).contains(pack);
        assertThat(options.asOf()).isEqualTo(LocalDate.parse("2026-11-02"));
        assertThat(options.mode()).isEqualTo(CheckMode.REPORT);
        assertThat(options.judging()).isEqualTo(new Judgement.Options(true, 30));
        assertThat(options.module()).contains("discharge-service");
    }

    @ParameterizedTest
    @CsvSource({
        "enforce, , ENFORCE",
        "report, , REPORT",
        "report, enforce, ENFORCE",
        "enforce, report, REPORT",
        "enforce, off, OFF"
    })
    void whatNobodyDeclaredIsTreatedAsAllElseUnlessTheBuildSaysOtherwise(
            String mode, @Nullable String flows, Options.Flows meant) {
        Map<String, String> given = new HashMap<>(Map.of("disc.mode", mode));
        if (flows != null) {
            given.put("disc.flows", flows);
        }

        assertThat(read(given).flows()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "disc.polcy, /x, disc.policy",
        "disc.asof, 2026-11-02, disc.asOf",
        "disc.policy, relative/pack, the absolute path",
        "disc.asOf, 2 November, a date such as 2026-12-31",
        "disc.asOf, 2026-02-30, a date such as 2026-12-31",
        "disc.mode, warn, 'enforce, report'",
        "disc.strict, yes, 'true, false'",
        "disc.supportHorizon, -1, days",
        "disc.supportHorizon, soon, days",
        "disc.module, ../up, letters"
    })
    void aSlipIsAnErrorThatSaysWhatWouldBeRight(String option, String value, String right) {
        assertThat(read(Map.of(option, value)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("disc.check.option-unknown");
            assertThat(problem.text()).contains(option).contains(right);
        });
    }

    @Test
    void anOptionWithoutAValueIsASlip() {
        Map<String, String> given = new HashMap<>();
        given.put("disc.mode", null);

        assertThat(read(given).problems()).hasSize(1);
    }

    @Test
    void otherProcessorsOptionsAreNoMatterOfOurs() {
        assertThat(read(Map.of("mapstruct.verbose", "true")).problems()).isEmpty();
        assertThat(Option.of("mapstruct.verbose")).isEqualTo(Optional.empty());
    }
}
